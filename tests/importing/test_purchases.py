"""Rows of sales: money and days exact or set aside, and keys that make a second import change nothing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from hedgerow.kernel.tabular.errors import MappingInvalid
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping
from hedgerow.kernel.tabular.rows import Row
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, LineDraft
from hedgerow.sales.importing.purchase_rows import RowParser
from hedgerow.sales.importing.purchases import PurchaseReader
from tests.importing.sales import EUROS, codes, drafts, mapping_of, readings, said, sold
from tests.importing.tables import export, table

LINES = "Customer,Date,Amount,Qty,Product"


def test_a_row_becomes_a_purchase_with_its_line() -> None:
    (draft,) = drafts(sold("K-1,2024-01-31,9.80,2,Rye loaf", header=LINES))
    assert (draft.row, draft.customer, draft.day, draft.at) == (2, CustomerDraft("K-1"), date(2024, 1, 31), None)
    assert (draft.minor, draft.currency, draft.is_refund) == (980, "EUR", False)
    assert draft.lines == (LineDraft("Rye loaf", 2000, 980),)


def test_a_time_of_day_may_stand_in_its_own_column() -> None:
    (draft,) = drafts(sold("K-1,2024-01-31,14:05,9.80", header="Customer,Date,Time,Amount"))
    assert draft.at == datetime(2024, 1, 31, 14, 5, tzinfo=ZoneInfo("Europe/Paris"))


def test_the_customer_may_be_named_in_any_way() -> None:
    header = "Customer ID,Customer name,Customer email,Customer phone,Date,Amount"
    (draft,) = drafts(sold("'0042,Ann,a@post.example,'+44 7700 900148,2024-01-31,1.00", header=header))
    assert draft.customer == CustomerDraft("0042", "a@post.example", "Ann", "+44 7700 900148")


def test_a_german_list_is_read_and_every_bad_row_says_why() -> None:
    found = readings(export("verkaeufe.csv"))
    assert [(draft.customer.reference, draft.minor) for reading in found for draft in reading.drafts] == [
        ("K-1", 980),
        ("K-2", 103450),
        ("K-1", -490),
        ("K-5", 0),
    ]
    assert [str(problem) for reading in found for problem in reading.problems] == [
        "Row 4, Betrag: A negative amount: we take it as money given back.",
        "Row 5, Datum: February has no 31st. Write a day that exists, like 2024-03-15.",
        "Row 6, Betrag: “umsonst” is not an amount. Write it like 1234.50.",
        "Row 8: This looks like a closing line or a total below the table, so we left it out.",
    ]
    assert sum(len(reading.rows) for reading in found) == 7


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("K-1,2024-01-31,", "Row 2, Amount: This row has no amount. Write what was paid; write 0.00 if it was free."),
        ("K-1,,1.00", "Row 2, Date: This row has no date. Write the day of the purchase, like 2024-03-15."),
        ("K-1,2024-01-31,12.345", "Row 2, Amount: “12.345” is finer than the smallest coin of EUR. Round it"),
        ("K-1,2024-02-30,1.00", "Row 2, Date: February has no 30th."),
    ],
)
def test_an_unclear_row_stays_out(row: str, cause: str) -> None:
    source = sold(row, "K-2,2024-01-31,1.00")
    assert [draft.row for draft in drafts(source)] == [3]
    assert said(source)[0].startswith(cause)


def test_a_quantity_or_currency_that_is_none_stays_out() -> None:
    header = "Customer,Date,Amount,Qty,Currency"
    source = sold("K-1,2024-01-31,1.00,two,EUR", "K-1,2024-01-31,1.00,1,euros", header=header)
    assert codes(source) == [(2, "not_a_quantity"), (3, "unknown_currency")]
    assert drafts(source) == []


def test_a_currency_column_rules_and_a_blank_one_is_the_workspaces() -> None:
    header = "Customer,Date,Amount,Currency"
    source = sold("K-1,2024-01-31,5,usd", "K-1,2024-01-31,5,", "K-1,2024-01-31,500,JPY", header=header)
    assert [(draft.minor, draft.currency) for draft in drafts(source)] == [(500, "USD"), (500, "EUR"), (500, "JPY")]


def test_a_purchase_of_nobody_counts_and_is_told() -> None:
    source = sold(",2024-01-31,1.00", "K-2,2024-01-31,1.00")
    assert [bool(draft.customer) for draft in drafts(source)] == [False, True]
    assert codes(source) == [(2, "no_customer")]


def test_a_negative_quantity_with_a_positive_amount_is_a_warning() -> None:
    source = sold("K-1,2024-01-31,9.80,-2,Rye loaf", header=LINES)
    assert codes(source) == [(2, "negative_quantity")]
    assert [(draft.minor, draft.lines[0].quantity_milli) for draft in drafts(source)] == [(980, -2000)]


def test_a_price_and_a_discount_make_the_line() -> None:
    header = "Customer,Date,Amount,Qty,Product,Unit price,Off"
    mapped = "party=1,date=2,amount=3,quantity=4,product=5,unit_price=6,line_discount=7"
    (draft,) = drafts(sold("K-1,2024-01-31,20.00,3,Bun,5.00,1.00", header=header), mapped=mapped)
    assert (draft.minor, draft.lines) == (2000, (LineDraft("Bun", 3000, 1400),))


def test_identical_rows_are_different_purchases_with_keys_of_their_own() -> None:
    keys = [draft.key for draft in drafts(sold(*["K-1,2024-01-31,1.00"] * 3))]
    assert len(set(keys)) == 3
    assert [key.rpartition("#")[2] for key in keys] == ["1", "2", "3"]


def test_the_same_file_and_a_longer_one_have_the_same_keys() -> None:
    rows = ["K-1,2024-01-31,1.00", "K-2,2024-01-31,0.00", "K-1,2024-01-31,1.00"]
    keys = {draft.key for draft in drafts(sold(*rows))}
    assert {draft.key for draft in drafts(sold(*rows))} == keys
    longer = {draft.key for draft in drafts(sold("K-9,2023-12-31,7.00", *rows, "K-1,2024-01-31,1.00"))}
    assert keys < longer
    assert len(longer) == 5


def test_the_same_sale_written_otherwise_has_the_same_key() -> None:
    (english,) = drafts(sold("K-1,2024-01-31,1234.50"))
    (german,) = drafts(table("Kundennummer;Datum;Betrag\nK-1;31.01.2024;1.234,50\n"))
    assert english.key == german.key


def test_what_differs_in_anything_has_another_key() -> None:
    rows = ["K-1,2024-01-31,1.00,1,A", "K-2,2024-01-31,1.00,1,A", "K-1,2024-02-01,1.00,1,A"]
    rows += ["K-1,2024-01-31,2.00,1,A", "K-1,2024-01-31,1.00,2,A", "K-1,2024-01-31,1.00,1,B"]
    assert len({draft.key for draft in drafts(sold(*rows, header=LINES))}) == 6


def test_a_mapping_without_the_amount_is_refused_before_anything_runs() -> None:
    mapping = Mapping("purchases", (ColumnUse(0, "Customer", "party"), ColumnUse(1, "Date", "date")))
    with pytest.raises(MappingInvalid, match="does not say which column is this: Amount"):
        PurchaseReader(mapping, EUROS)


def test_a_further_row_of_an_order_is_no_purchase_of_its_own() -> None:
    source = sold(",,", "K-1,,")
    parser = RowParser(
        mapping_of(source, "party=1,date=2,amount=3"),
        currency="EUR",
        zone=EUROS.zone,
        date_order=EUROS.date_order,
        decimal_mark=".",
    )
    parsed, problems = parser.parse(Row(3, 3, ["K-1", "", ""]), needs_amount=False)
    assert parsed is not None
    assert problems == []
    with pytest.raises(ValueError, match="only a row with a day and an amount"):
        parsed.draft("key")


def test_a_row_with_nul_characters_comes_in_and_tells() -> None:
    source = sold("K-1,2024-01-31,1.\x0000")
    assert [draft.minor for draft in drafts(source)] == [100]
    assert codes(source) == [(2, "nul_removed")]
