"""Rows of one order are one purchase, whole or not at all."""

from datetime import date

from hedgerow.sales.importing.purchase_drafts import CustomerDraft, LineDraft
from tests.importing.sales import codes, drafts, readings, sold
from tests.importing.tables import export

HEADER = "Order,Customer,Date,Amount,Product"


def test_shopify_orders_are_grouped_with_their_lines_and_refunds() -> None:
    found = drafts(export("shopify_orders.csv"))
    assert [(draft.row, draft.key, draft.minor, draft.currency) for draft in found] == [
        (2, "#1001", 5390, "EUR"),
        (5, "#1002", 2400, "EUR"),
        (5, "#1002/refund", -600, "EUR"),
        (6, "#1003", 420, "EUR"),
        (8, "#1005", 0, "EUR"),
    ]
    assert found[0].customer == CustomerDraft("", "sophie@gallas.example", "Sophie Gallas", "+33610826417")
    assert found[0].lines == (
        LineDraft("Sourdough, large", 3000, 2790),
        LineDraft('Brioche "Nanterre"', 2000, 1600),
        LineDraft("Confiture d’abricot", 1000, 1000),
    )
    assert found[3].lines == (LineDraft("Croissant", 1000, 420),)
    assert found[2].lines == ()


def test_an_order_placed_before_midnight_belongs_to_that_day() -> None:
    order = drafts(export("shopify_orders.csv"))[1]
    assert order.day == date(2024, 10, 8)
    assert order.at is not None
    assert order.at.isoformat() == "2024-10-08T23:59:59+02:00"


def test_orders_called_off_are_told_and_left_out() -> None:
    assert codes(export("shopify_orders.csv")) == [(6, "no_customer"), (7, "cancelled")]


def test_amounts_of_rows_without_prices_add_up() -> None:
    source = sold("A,K-1,2024-01-31,1.00,Bun", "A,,,2.00,Rye", "B,K-2,2024-01-31,4.00,Bun", header=HEADER)
    assert [(draft.key, draft.minor, len(draft.lines)) for draft in drafts(source)] == [("A", 300, 2), ("B", 400, 1)]


def test_a_total_repeated_on_every_row_counts_once_where_rows_have_prices() -> None:
    header = HEADER + ",Unit price"
    source = sold("A,K-1,2024-01-31,3.00,Bun,1.00", "A,K-1,2024-01-31,3.00,Rye,2.00", header=header)
    (draft,) = drafts(source)
    assert (draft.minor, [line.minor for line in draft.lines]) == (300, [100, 200])


def test_one_bad_row_keeps_its_whole_order_out() -> None:
    rows = ["A,K-1,2024-01-31,1.00,Bun", "A,K-1,2024-01-31,x,Rye", "A,K-1,2024-01-31,1.00,Rye"]
    source = sold(*rows, "B,K-2,2024-01-31,4.00,Bun", header=HEADER)
    assert [draft.key for draft in drafts(source)] == ["B"]
    assert codes(source) == [(3, "not_an_amount"), (2, "order_set_aside"), (4, "order_set_aside")]


def test_a_row_that_cannot_be_split_keeps_its_order_out_too() -> None:
    rows = ["A,K-1,2024-01-31,1.00,Bun", "A,K-1,2024-01-31,1.00,Rye,too many", "B,K-2,2024-01-31,4.00,Bun"]
    source = sold(*rows, *["C,K-3,2024-01-31,4.00,Bun"] * 9, header=HEADER)
    assert [draft.key for draft in drafts(source)] == ["B", "C"]
    assert codes(source) == [(3, "too_many_cells"), (2, "order_set_aside")]


def test_an_order_that_comes_again_further_down_is_set_aside_and_not_lost() -> None:
    rows = ["A,K-1,2024-01-31,1.00,Bun", "B,K-2,2024-01-31,4.00,Bun", "A,K-1,2024-01-31,2.00,Rye"]
    source = sold(*rows, header=HEADER)
    assert [(draft.key, draft.minor) for draft in drafts(source)] == [("A", 100), ("B", 400)]
    assert codes(source) == [(4, "order_again")]


def test_money_given_back_later_has_a_key_of_its_own_in_every_export() -> None:
    sale, other, refund = "A,K-1,2024-01-31,5.00,Bun", "B,K-2,2024-02-01,4.00,Bun", "A,K-1,2024-02-03,-5.00,Bun"
    whole = drafts(sold(sale, other, refund, header=HEADER))
    assert [(draft.key, draft.minor) for draft in whole] == [("A", 500), ("B", 400), ("A/refund", -500)]
    assert [draft.key for draft in drafts(sold(refund, other, refund, header=HEADER))] == ["A/refund", "B", "A/refund2"]


def test_an_order_in_two_currencies_stays_out() -> None:
    source = sold("A,K-1,2024-01-31,$1.00,Bun", "A,K-1,2024-01-31,£1.00,Rye", header=HEADER)
    assert drafts(source) == []
    assert codes(source) == [(2, "several_currencies"), (3, "several_currencies")]


def test_rows_without_an_order_number_stand_alone() -> None:
    source = sold(",K-1,2024-01-31,1.00,Bun", ",K-1,2024-01-31,1.00,Bun", "A,K-1,2024-01-31,1.00,Bun", header=HEADER)
    assert [len(reading.rows) for reading in readings(source)] == [1, 1, 1]
    assert drafts(source)[2].key == "A"


def test_a_monstrous_order_number_still_makes_a_key() -> None:
    (draft,) = drafts(sold(f"{'9' * 500},K-1,2024-01-31,1.00,Bun", header=HEADER))
    assert draft.key.startswith("order:")
    assert len(draft.key) <= 120
