"""The files that shops export themselves: known by their headers, and each order, line, refund and currency read."""

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Import, Party
from hedgerow.sales.models import Purchase, PurchaseLine
from hedgerow.sales.operations import verify_figures
from tests.factories.bringing import bring, complaints, released, run
from tests.factories.workspaces import a_workspace
from tests.sales.imports import shop_exports as shops
from tests.sales.imports.shop_exports import charge, table, till_line, till_sale, web_order
from tests.sales.shops.sending import connected

pytestmark = pytest.mark.django_db


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace(currency="GBP", country="GB", time_zone="Europe/London")


def sold() -> dict[str, tuple[int, str]]:
    assert verify_figures() == []
    rows = Purchase.objects.values_list("external_id", "amount_minor", "currency")
    return {key.partition("=")[0]: (minor, currency) for key, minor, currency in rows}


def lines_of(key: str) -> list[tuple[str, int, int]]:
    rows = PurchaseLine.objects.filter(purchase__external_id=key).order_by("description")
    return list(rows.values_list("description", "quantity_milli", "amount_minor"))


def test_transactions_of_square_with_a_refund_on_another_day(rye: Workspace) -> None:
    content = table(
        shops.SQUARE_TRANSACTIONS,
        till_sale("£7.30", transaction="T1", payment="P1", Customer_Name="Ada Wren", Customer_ID="C1"),
        till_sale("-£2.80", transaction="T1", payment="P1", event="Refund", Date="2026-03-06"),
        till_sale("-£1.00", transaction="T1", payment="P1", event="Refund", Date="2026-03-07"),
        till_sale("£1,204.00", transaction="T2", payment="P2"),
    )
    with scope(rye):
        done = bring(rye, content)
        assert (done.recognised, done.mapping["source"], done.created) == ("square-transactions", "square", 4)
        backs = Purchase.objects.filter(amount_minor__lt=0).order_by("day").values_list("day", "amount_minor")
        assert [(day.isoformat(), minor) for day, minor in backs] == [("2026-03-06", -280), ("2026-03-07", -100)]
        assert sold()["T2"] == (120400, "GBP")
        assert bring(rye, content + "\n").created == 0


@pytest.mark.parametrize(
    ("shop", "header", "row", "channel"),
    [
        ("square", shops.SQUARE_TRANSACTIONS, till_sale("£7.30", transaction="T1", payment="P1"), "store"),
        ("square", shops.SQUARE_ITEMS, till_line("Bun", "£1.00", transaction="T1"), "store"),
        ("woocommerce", shops.WOO_FIELDS, web_order("727", "33.00"), "web"),
        ("stripe", shops.STRIPE_UNIFIED, charge("ch_1", "54.50"), "web"),
    ],
)
@pytest.mark.parametrize("is_second", [False, True])
def test_a_file_has_the_channel_of_its_shop(
    rye: Workspace, shop: str, header: str, row: dict[str, str], channel: str, is_second: bool
) -> None:
    if is_second:
        connected(rye, shop)
    source = connected(rye, shop).source if is_second else shop
    with scope(rye):
        of = released(rye, table(header, row))
        Import.objects.filter(pk=of.pk).update(mapping={**of.mapping, "source": source})
        run(rye, of)
        assert Purchase.objects.values_list("source", "channel").get() == (source, channel)


def test_a_till_in_another_zone_sold_at_the_moment_it_says(rye: Workspace) -> None:
    late = {"Time": "21:30:00", "Customer ID": "C1"}
    content = table(
        shops.SQUARE_TRANSACTIONS,
        till_sale("£7.30", transaction="T1", payment="P1", Time_Zone="Eastern Time (US & Canada)") | late,
        till_sale("£7.30", transaction="T2", payment="P2", Time_Zone="Asia/Tokyo") | late,
        till_sale("£7.30", transaction="T3", payment="P3", Time_Zone="../Narnia") | late,
    )
    with scope(rye):
        done = bring(rye, content)
        rows = Purchase.objects.order_by("external_id").values_list("purchased_at", "day")
        assert [(f"{at:%d %H:%M}", day.day) for at, day in rows] == [
            ("05 02:30", 5),
            ("04 12:30", 4),
            ("04 21:30", 4),
        ]
        assert [one.row for one in done.problems.filter(problem__code="unknown_zone")] == [4]


def test_an_export_that_begins_after_the_sale_has_the_same_refund(rye: Workspace) -> None:
    first = till_sale("-£2.80", transaction="T1", payment="P1", event="Refund", Date="2026-03-06")
    later = till_sale("-£1.00", transaction="T1", payment="P1", event="Refund", Date="2026-03-07")
    sale = till_sale("£7.30", transaction="T1", payment="P1")
    with scope(rye):
        bring(rye, table(shops.SQUARE_TRANSACTIONS, sale, first, later))
        again = bring(rye, table(shops.SQUARE_TRANSACTIONS, later))
        assert (again.created, again.unchanged, len(Purchase.objects.all())) == (0, 1, 3)


def test_items_of_square_are_lines_with_their_tax_and_a_refund_beside_its_sale_stays_apart(rye: Workspace) -> None:
    content = table(
        shops.SQUARE_ITEMS,
        till_line("Rye, large", "£4.20", transaction="T1", Tax="£0.84", Qty="2.0"),
        till_line("Bun", "£1.00", transaction="T1", Tax="£0.20"),
        till_line("Bun", "-£1.00", transaction="T1", Tax="-£0.20", event="Refund", Time="09:00:00", Qty="-1.0"),
    )
    with scope(rye):
        assert bring(rye, content).recognised == "square-items"
        assert sold() == {"T1": (624, "GBP"), "T1/refund": (-120, "GBP")}
        assert lines_of("T1") == [("Bun", 1000, 120), ("Rye, large", 2000, 504)]


def test_payments_of_stripe_in_several_currencies_with_refunds_and_what_never_was_paid(rye: Workspace) -> None:
    content = table(
        shops.STRIPE_UNIFIED,
        charge("ch_1", "54.50", PaymentIntent_ID="pi_1", Card_Name="Maeve Tolland", Customer_Email="m@tolland.example"),
        charge("ch_2", "20.00", PaymentIntent_ID="pi_2", Currency="eur", Amount_Refunded="5.00"),
        charge("py_3", "1500", PaymentIntent_ID="pi_3", Currency="jpy", Amount_Refunded="1500", Status="Refunded"),
        charge("ch_4", "9.00", PaymentIntent_ID="pi_4", Status="Failed"),
        charge("ch_5", "8.00", PaymentIntent_ID="pi_5", Status="Uncaptured", Captured="false"),
    )
    with scope(rye):
        done = bring(rye, content)
        assert (done.recognised, done.passed_over, complaints(done)) == ("stripe-payments", 2, [])
        assert sold() == {
            "pi_1": (5450, "GBP"),
            "pi_2": (2000, "EUR"),
            "pi_2/refund": (-500, "EUR"),
            "pi_3": (1500, "JPY"),
            "pi_3/refund": (-1500, "JPY"),
        }
        assert Party.objects.get().name == "Maeve Tolland"
        assert Purchase.objects.get(external_id="pi_1").purchased_at.isoformat() == "2026-03-05T23:30:00+00:00"


def test_the_payments_file_stripe_had_before_names_charges_and_its_times_are_in_utc(rye: Workspace) -> None:
    row = {**charge("ch_1", "10.00"), "Created (UTC)": "2026-07-05 23:30"}
    del row["Created date (UTC)"]
    with scope(rye):
        assert bring(rye, table(shops.STRIPE_BEFORE, row)).recognised == "stripe-payments"
        assert sold() == {"ch_1": (1000, "GBP")}
        assert Purchase.objects.get().day.isoformat() == "2026-07-06"


def test_orders_of_woocommerce_by_fields_have_their_lines_and_guests(rye: Workspace) -> None:
    tomas = {"billing_first_name": "Tomas", "billing_last_name": "Arkwright", "billing_email": "t@arkwright.example"}
    lines = {
        "line_item_1": "name:Apple cider|product_id:93|sku:|quantity:2|total:20.0000|sub_total:20.00",
        "line_item_2": "name:Gift wrap|product_id:|quantity:1|total:3.50",
    }
    content = table(
        shops.WOO_FIELDS,
        web_order("727", "33.00", **tomas, **lines),
        web_order("728", "12.00", refunded_total="12.00", status="refunded", order_currency="EUR"),
        web_order("729", "8.00", status="wc-on-hold"),
        web_order("730", "8.00", status="cancelled"),
        web_order("731", "6.00", status="refunded"),
    )
    with scope(rye):
        done = bring(rye, content)
        assert (done.recognised, done.mapping["source"], done.passed_over) == ("woocommerce-orders", "woocommerce", 2)
        assert sold() == {
            "727": (3300, "GBP"),
            "728": (1200, "EUR"),
            "728/refund": (-1200, "EUR"),
            "731": (600, "GBP"),
            "731/refund": (-600, "GBP"),
        }
        assert lines_of("727") == [("Apple cider", 2000, 2000), ("Gift wrap", 1000, 350)]
        assert list(Party.objects.values_list("name", flat=True)) == ["Tomas Arkwright"]


def test_orders_of_woocommerce_by_lines_and_its_own_report_are_the_same_orders(rye: Workspace) -> None:
    order = {"Order Number": "727", "Order Status": "Completed", "Order Date": "2026-03-03 09:30"}
    who = {
        "First Name (Billing)": "Tomas",
        "Last Name (Billing)": "Arkwright",
        "Email (Billing)": "t@arkwright.example",
    }
    whole = {**order, **who, "Order Total Amount": "33.00", "Order Refund Amount": "3.00"}
    content = table(
        shops.WOO_LINES,
        {**whole, "Item Name": "Apple cider", "Quantity (- Refund)": "2", "Item Cost": "10.00"},
        {**order, "Item Name": "Gift wrap", "Quantity (- Refund)": "1", "Item Cost": "3.50"},
    )
    report = table(
        shops.WOO_REPORT,
        {"Date": "2026-03-03 09:30:00", "Order #": "727", "N. Revenue (formatted)": "£33.00", "Status": "completed"},
        {"Date": "2026-03-04 09:30:00", "Order #": "740", "N. Revenue (formatted)": "£9.00", "Customer": "Bo Hale"},
    )
    with scope(rye):
        assert bring(rye, content).recognised == "woocommerce-lines"
        done = bring(rye, report, kind="purchases")
        assert (done.recognised, done.created, done.unchanged) == ("woocommerce-report", 1, 1)
        assert sold() == {"727": (3300, "GBP"), "727/refund": (-300, "GBP"), "740": (900, "GBP")}
        assert lines_of("727") == [("Apple cider", 2000, 2000), ("Gift wrap", 1000, 350)]
