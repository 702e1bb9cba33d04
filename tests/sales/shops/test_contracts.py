"""What each shop's message comes to, whole: the recorded shapes are the contract."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hedgerow.sales.reports import (
    Fulfilment,
    OrderState,
    ReportedCustomer,
    ReportedLine,
    ReportedOrder,
    ReportedReturn,
    ReturnedLine,
    ReturnState,
)
from hedgerow.sales.shops.adapter import Context, Reading, Wanted
from hedgerow.sales.shops.known import SHOPS
from hedgerow.sales.shops.reading import Unreadable, parts_of
from hedgerow.sales.shops.square.orders import order_of
from tests.sales.shops.sending import as_sent, payload

PI, CUSTOMER = "pi_3NxRyeAbCdEfGh0123456789", "cus_RyeMaeve01"


def read(shop: str, parts: Any, topic: str = "", **known: str) -> Reading:
    context = Context(shop, "High Street", topic, known=known)
    return SHOPS[shop].read(context, parts_of(as_sent(parts)))


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # a date and a time in one


def micro(moment: datetime, rank: int = 0) -> int:
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond // 1000 * 1000 + rank


def test_an_order_of_shopify() -> None:
    reading = read("shopify", payload("shopify_order"), "orders/paid")
    updated = at(2026, 3, 2, 10, 0, 5)
    ines = ReportedCustomer(
        source="shopify",
        external_id="7053217841",
        version=micro(updated),
        name="Ines Calloway",
        given_name="Ines",
        family_name="Calloway",
        organisation="Calloway & Finch",
        email="ines.calloway@example.org",
        phone="+447700900321",
        country="GB",
        as_of=updated,
    )
    assert reading.names == (("5210984301", "#1001"),)
    assert reading.reports == (
        ReportedOrder(
            source="shopify",
            external_id="#1001",
            version=micro(updated, 5),
            placed_at=at(2026, 3, 2, 9, 59, 58),
            currency="GBP",
            total_minor=3895,
            state=OrderState.PAID,
            paid_at=at(2026, 3, 2, 9, 59, 58),
            number="#1001",
            discount_minor=200,
            tax_minor=649,
            delivery_minor=495,
            fulfilment=Fulfilment.DELIVERY,
            place="High Street",
            lines=(
                ReportedLine("13120001", "Rye loaf", 2267, 2000, 133, 378, "41200001", "RYE-800"),
                ReportedLine("13120002", "Quince jam", 1133, 1000, 67, 189, "41200002", "JAM-Q"),
            ),
            customer=ines,
            as_of=updated,
        ),
    )


def test_the_lines_and_the_delivery_of_an_order_add_up_to_it() -> None:
    (order,) = read("shopify", payload("shopify_order"), "orders/paid").reports
    assert isinstance(order, ReportedOrder)
    assert sum(line.amount_minor for line in order.lines) + order.delivery_minor == order.total_minor


def test_prices_without_tax_have_it_put_on() -> None:
    (order,) = read("shopify", payload("shopify_order", taxes_included=False), "orders/paid").reports
    assert isinstance(order, ReportedOrder)
    assert [line.amount_minor for line in order.lines] == [2267 + 378, 1133 + 189]
    assert order.delivery_minor == 495 + 82


def test_a_refund_of_shopify_waits_for_the_name_of_its_order_and_has_it_alone_or_inside() -> None:
    alone = payload("shopify_refund")
    assert read("shopify", alone, "refunds/create") == Reading(needs="5210984301")
    back = ReportedReturn(
        source="shopify",
        external_id="#1001/refund:929361101",
        order_id="#1001",
        version=micro(at(2026, 3, 5, 15, 20, 11), 2),
        returned_at=at(2026, 3, 5, 15, 20, 11),
        currency="GBP",
        amount_minor=1133,
        reason="One loaf arrived squashed",
        channel="web",
        place="High Street",
        lines=(ReturnedLine("13120001", 1000, 1133),),
        as_of=at(2026, 3, 5, 15, 20, 11),
    )
    assert read("shopify", alone, "refunds/create", **{"5210984301": "#1001"}).reports == (back,)
    inside = payload("shopify_order", refunds=[alone], financial_status="partially_refunded")
    assert read("shopify", inside, "orders/updated").reports[1:] == (back,)


def test_an_order_of_woocommerce_with_money_given_back() -> None:
    parts = payload("woocommerce_order", refunds=[{"id": 731, "reason": "Leaking", "total": "-4.50"}])
    order, back = read("woocommerce", parts, "order.updated").reports
    modified = at(2026, 3, 3, 9, 31, 10)
    assert order == ReportedOrder(
        source="woocommerce",
        external_id="727",
        version=micro(modified, 2),
        placed_at=at(2026, 3, 3, 9, 30),
        currency="GBP",
        total_minor=3300,
        state=OrderState.PAID,
        paid_at=at(2026, 3, 3, 9, 31, 8),
        number="727",
        discount_minor=180,
        tax_minor=550,
        delivery_minor=600,
        fulfilment=Fulfilment.DELIVERY,
        place="High Street",
        lines=(ReportedLine("315", "Apple cider, 6 bottles", 2700, 1000, 150, 450, "93", "CID-6"),),
        customer=ReportedCustomer(
            source="woocommerce",
            external_id="26",
            name="Tomas Arkwright",
            given_name="Tomas",
            family_name="Arkwright",
            email="tomas.arkwright@example.org",
            phone="01497 820 011",
            country="GB",
        ),
        as_of=modified,
    )
    assert isinstance(back, ReportedReturn)
    assert (back.external_id, back.order_id, back.amount_minor, back.reason, back.returned_at) == (
        "727/refund:731",
        "727",
        450,
        "Leaking",
        modified,
    )


def test_payments_of_stripe_meet_in_one_order_of_which_the_checkout_knows_most() -> None:
    told = [read("stripe", payload(f"stripe_{name}")).reports[0] for name in ("session", "payment", "charge")]
    assert all(isinstance(one, ReportedOrder) and one.external_id == PI for one in told)
    session, intent, charge = (one for one in told if isinstance(one, ReportedOrder))
    assert session.version > charge.version > intent.version
    assert {one.total_minor for one in (session, intent, charge)} == {5450}
    assert (session.delivery_minor, session.tax_minor, session.fulfilment) == (450, 833, Fulfilment.DELIVERY)
    assert session.customer == ReportedCustomer(
        source="stripe",
        external_id=CUSTOMER,
        name="Maeve Tolland",
        email="maeve.tolland@example.org",
        country="GB",
    )


def test_a_refund_of_stripe_is_the_same_alone_and_inside_its_charge() -> None:
    alone = read("stripe", payload("stripe_refund")).reports
    assert alone == read("stripe", payload("stripe_charge_refunded")).reports
    assert alone == (
        ReportedReturn(
            source="stripe",
            external_id="re_3NxRye01",
            order_id=PI,
            version=2,
            returned_at=datetime.fromtimestamp(1772790000, UTC),
            currency="GBP",
            amount_minor=1000,
            state=ReturnState.DONE,
            reason="requested by customer",
            place="High Street",
        ),
    )


def test_an_invoice_of_stripe_has_lines() -> None:
    (order,) = read("stripe", payload("stripe_invoice")).reports
    assert isinstance(order, ReportedOrder)
    assert (order.external_id, order.number, order.total_minor, order.tax_minor) == (
        "pi_3InvRye",
        "A1B2-0007",
        3600,
        600,
    )
    assert order.lines == (
        ReportedLine("il_1", "1 × Bread box (at £36.00 / month)", 3600, 1000, 0, 600, "prod_BreadBox"),
    )


def test_a_payment_of_square_and_its_order() -> None:
    parts = payload("square_payment")
    reading = read("square", parts)
    (paid,) = reading.reports
    assert reading.wanted == Wanted("order", "03O3USaPaAaFnI6kkwB1JxGgBsUZY")
    order = order_of(Context("square", "High Street"), payload("square_order")["order"])
    assert isinstance(paid, ReportedOrder)
    assert (paid.external_id, paid.total_minor, paid.tip_minor, paid.channel) == (order.external_id, 730, 50, "store")
    assert order.version > paid.version
    assert (order.location, paid.location) == ("S8GWD5R9QB376", "S8GWD5R9QB376")
    assert order.lines == (
        ReportedLine("l1", "Flat white", 400, 2000, 40, 67, "CF1"),
        ReportedLine("l2", "Carrot cake, Slice", 280, 1000, 0, 47, "CC1"),
    )
    assert sum(line.amount_minor for line in order.lines) + order.tip_minor == order.total_minor == 730


def test_a_refund_of_square_leads_to_its_order_by_the_payment() -> None:
    payment = "hYy9pRFVxpDsO1FB05SunFWUe9JZY"
    waits = read("square", payload("square_refund"))
    assert (waits.needs, waits.wanted) == (payment, Wanted("payment", payment))
    reading = read("square", payload("square_refund"), **{payment: "03O3USaPaAaFnI6kkwB1JxGgBsUZY"})
    (back,) = reading.reports
    assert reading.wanted == Wanted("order", "haOyDuHiqtAXMk0d8pDKXpL7Jg4F")
    assert isinstance(back, ReportedReturn)
    assert (back.order_id, back.amount_minor, back.reason) == ("03O3USaPaAaFnI6kkwB1JxGgBsUZY", 280, "Wrong cake")


@pytest.mark.parametrize(
    ("shop", "name", "topic", "key", "called", "phone"),
    [
        ("shopify", "shopify_customer", "customers/update", "7053217841", "Ines Calloway", "+447700900321"),
        ("woocommerce", "woocommerce_customer", "customer.updated", "26", "Tomas Arkwright", "01497 820 011"),
        ("square", "square_customer", "", "JDKYHBWT1D4F8MFH63DBMEN8Y4", "Asel Nurlan", "+447700900654"),
        ("stripe", "stripe_customer", "", CUSTOMER, "Maeve Tolland", "+447700900987"),
    ],
)
def test_customers(shop: str, name: str, topic: str, key: str, called: str, phone: str) -> None:
    (who,) = read(shop, payload(name), topic).reports
    assert isinstance(who, ReportedCustomer)
    assert (who.external_id, who.name, who.phone, who.is_complete) == (key, called, phone, True)
    assert who.as_of is not None
    assert who.version // 1000 == micro(who.as_of) // 1000


@pytest.mark.parametrize(
    ("currency", "theirs", "ours"),
    [("jpy", 500, 500), ("kwd", 5120, 5120), ("isk", 50000, 500), ("ugx", 700000, 7000), ("mga", 5, 500)],
)
def test_stripe_counts_a_few_currencies_its_own_way(currency: str, theirs: int, ours: int) -> None:
    parts = payload("stripe_payment")
    parts["data"]["object"] |= {"currency": currency, "amount": theirs, "amount_received": theirs}
    (order,) = read("stripe", parts).reports
    assert isinstance(order, ReportedOrder)
    assert (order.currency, order.total_minor) == (currency.upper(), ours)


@pytest.mark.parametrize(("currency", "total", "ours"), [("JPY", "1200", 1200), ("KWD", "5.125", 5125)])
def test_decimal_amounts_have_the_digits_of_their_currency(currency: str, total: str, ours: int) -> None:
    parts = payload("woocommerce_order", currency=currency, total=total)
    (order,) = read("woocommerce", parts, "order.created").reports
    assert isinstance(order, ReportedOrder)
    assert order.total_minor == ours


def test_unknown_fields_topics_and_tests_change_nothing() -> None:
    plain = read("shopify", payload("shopify_order"), "orders/paid")
    assert read("shopify", payload("shopify_order", brand_new={"a": [1]}), "orders/paid") == plain
    assert read("shopify", {"id": 1}, "products/update").unused == "topic"
    assert read("stripe", payload("stripe_payment", livemode=False)).unused == "test"
    assert read("shopify", payload("shopify_order", test=True), "orders/paid").unused == "test"
    assert read("woocommerce", {"id": 727}, "order.deleted").unused == "topic"
    assert read("woocommerce", payload("woocommerce_order", status="checkout-draft"), "order.created").unused
    assert read("square", {"type": "loyalty.account.created", "data": {}}).unused == "topic"


@pytest.mark.parametrize(
    ("shop", "name", "topic", "change", "field"),
    [
        ("shopify", "shopify_order", "orders/paid", {"total_price": "12,50"}, "total_price"),
        ("shopify", "shopify_order", "orders/paid", {"currency": "XYZ"}, "currency"),
        ("shopify", "shopify_order", "orders/paid", {"line_items": "none"}, "line_items"),
        ("shopify", "shopify_order", "orders/paid", {"total_price": "99999999999999999999"}, "total_price"),
        ("woocommerce", "woocommerce_order", "order.created", {"date_created_gmt": "soon"}, "date_created_gmt"),
        ("stripe", "stripe_payment", "", {"data__object__amount_received": 1e30}, "amount_received"),
        ("square", "square_payment", "", {"data__object__payment__id": None}, "id"),
    ],
)
def test_what_has_another_shape_is_named(shop: str, name: str, topic: str, change: Any, field: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(shop, payload(name, **change), topic)
    assert refused.value.at == field
