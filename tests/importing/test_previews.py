"""What an import would do: counted, decided and told before anything is done."""

from dataclasses import replace
from datetime import date

import pytest

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.errors import MappingInvalid
from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.network.importing import preview as contacts
from hedgerow.sales.importing import preview as purchases
from hedgerow.sales.importing.purchase_fields import PURCHASES
from tests.importing.sales import EUROS, sold
from tests.importing.tables import columns, export, recognised, table


def test_contacts_are_counted_and_the_first_ones_shown() -> None:
    source = export("google_contacts.csv")
    found = contacts.preview(source, recognised(source).mapping, 2, country="GB")
    assert [draft.given_name for draft in found.samples] == ["Zoë", "José"]
    assert (found.tally.rows, found.tally.good, found.tally.set_aside, found.tally.passed_over) == (7, 6, 1, 0)
    assert dict(found.tally.by_kind) == {
        "email_without_domain": 1,
        "phone_with_letters": 1,
        "no_such_day_2_31": 1,
        "nobody": 1,
    }
    assert found.is_whole
    assert "Organization Department" in found.extra_fields
    assert found.left_out == ()


def test_a_long_file_is_looked_at_in_part_and_says_so() -> None:
    source = table("Name,Born on,Birthday\n" + "Ann,x,13/05/1980\n" * 50)
    found = contacts.preview(source, recognised(source).mapping, country="US", at_most=20)
    assert (found.tally.rows, found.is_whole, len(found.samples)) == (20, False, 3)
    assert [(decision.value, decision.is_sure) for decision in found.decisions] == [("dmy", True)]
    assert found.mapping.date_order == "dmy"


def test_nothing_is_decided_where_a_person_or_the_program_has_decided() -> None:
    source = export("square_customers.csv")
    assert contacts.preview(source, recognised(source).mapping, country="GB").decisions == ()
    undated = table("Name,Email\nAnn,a@post.example\n")
    assert contacts.preview(undated, recognised(undated).mapping, country="GB").decisions == ()


def test_a_contact_mapping_without_anybody_is_refused() -> None:
    source = table("Town,Sum\nRye,1\n")
    mapping = recognised(table("Name,Town\nAnn,Rye\n")).mapping.with_use(0, LEAVE_OUT)
    with pytest.raises(MappingInvalid, match="does not say which column is this: Full name"):
        contacts.preview(source, mapping, country="GB")


def test_purchases_are_summed_per_currency_with_refunds_told() -> None:
    source = export("shopify_orders.csv")
    found = purchases.preview(source, recognised(source).mapping, usual=EUROS)
    assert (found.purchases, found.refunds, found.sums) == (4, 1, {"EUR": 7610})
    assert (found.first_day, found.last_day) == (date(2024, 10, 7), date(2024, 10, 10))
    assert (found.tally.rows, found.tally.good, found.tally.set_aside, found.tally.passed_over) == (7, 6, 0, 1)
    assert [draft.key for draft in found.drafts] == ["#1001", "#1002", "#1002/refund"]
    assert "Billing Zip" in found.left_out
    assert found.is_whole


def test_ambiguous_days_and_amounts_are_asked() -> None:
    source = sold("K-1,01/02/2024,1.234", "K-2,03/04/2024,5.678")
    found = purchases.preview(source, recognised(source).mapping, usual=EUROS)
    assert [(decision.option, decision.value, decision.is_sure) for decision in found.decisions] == [
        ("date_order", "dmy", False),
        ("decimal_mark", ",", False),
    ]
    assert found.sums == {"EUR": 691_200}


def test_what_a_person_has_decided_about_sales_stays() -> None:
    source = sold("K-1,01/02/2024,1.234", "K-2,03/04/2024,5.678")
    mapping = replace(recognised(source).mapping, date_order=DateOrder.MDY, decimal_mark=",")
    found = purchases.preview(source, mapping, usual=EUROS)
    assert (found.decisions, found.first_day, found.sums) == ((), date(2024, 1, 2), {"EUR": 691_200})


def test_a_long_history_is_looked_at_in_part() -> None:
    source = sold(*["K-1,2024-01-31,1.00"] * 50)
    found = purchases.preview(source, recognised(source).mapping, usual=EUROS, at_most=20)
    assert (found.tally.rows, found.purchases, found.is_whole) == (20, 20, False)


def test_a_file_of_bad_rows_alone_has_no_days() -> None:
    source = sold("K-1,never,1.00")
    mapping = parse_map("party=1,date=2,amount=3", columns(source), PURCHASES, others=LEAVE_OUT)
    found = purchases.preview(source, mapping, usual=EUROS)
    assert (found.first_day, found.last_day, found.drafts, found.tally.set_aside) == (None, None, (), 1)


def test_only_the_first_problems_are_kept_and_all_are_counted() -> None:
    source = sold(*["K-1,never,1.00"] * 80, "K-1,2024-01-31,1.00")
    found = purchases.preview(source, recognised(source).mapping, usual=EUROS)
    assert (len(found.tally.first), found.tally.by_kind["not_a_date"]) == (50, 80)
