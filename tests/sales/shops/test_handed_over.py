"""How the goods reach the customer, as each shop's message says it; collected in the store above all."""

from typing import Any

import pytest

from hedgerow.sales.reports import Fulfilment, ReportedOrder
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.square.orders import order_of
from tests.sales.shops.sending import payload
from tests.sales.shops.test_contracts import read


def shopify_way(**line: Any) -> Fulfilment:
    parts = payload("shopify_order")
    parts["shipping_lines"][0] |= line
    (order,) = read("shopify", parts, "orders/paid").reports
    assert isinstance(order, ReportedOrder)
    return order.fulfilment


@pytest.mark.parametrize("is_null", [True, False])
def test_collecting_in_the_store_is_a_shipping_line_of_shopify_without_an_address(is_null: bool) -> None:
    parts = payload("shopify_order")
    store = {"code": "Mill Lane", "title": "Mill Lane", "carrier_identifier": "650f1a14fa979ec5c74d063e968411d4"}
    parts["shipping_lines"][0] |= {**store, "price": "0.00", "discounted_price": "0.00", "tax_lines": []}
    parts["shipping_address"] = None
    if not is_null:
        del parts["shipping_address"]
    (order,) = read("shopify", parts, "orders/paid").reports
    assert isinstance(order, ReportedOrder)
    assert (order.fulfilment, order.delivery_minor) == (Fulfilment.COLLECTION, 0)
    parts["shipping_lines"][0]["code"] = "custom"
    (order,) = read("shopify", parts, "orders/paid").reports
    assert isinstance(order, ReportedOrder)
    assert order.fulfilment == Fulfilment.DELIVERY


@pytest.mark.parametrize(
    ("line", "fulfilment"),
    [
        ({}, Fulfilment.DELIVERY),
        ({"code": "Pickup"}, Fulfilment.COLLECTION),
        ({"delivery_category": "local_pickup"}, Fulfilment.COLLECTION),
        ({"title": "Parcel pickup point"}, Fulfilment.DELIVERY),
        ({"is_removed": True}, Fulfilment.NONE),
    ],
)
def test_how_shopify_says_that_an_order_is_handed_over(line: dict[str, Any], fulfilment: Fulfilment) -> None:
    assert shopify_way(**line) == fulfilment


@pytest.mark.parametrize(
    ("method", "fulfilment"),
    [
        ("local_pickup", Fulfilment.COLLECTION),
        ("pickup_location", Fulfilment.COLLECTION),
        ("flat_rate", Fulfilment.DELIVERY),
    ],
)
def test_how_woocommerce_says_that_an_order_is_handed_over(method: str, fulfilment: Fulfilment) -> None:
    parts = payload("woocommerce_order")
    parts["shipping_lines"][0]["method_id"] = method
    (order,) = read("woocommerce", parts, "order.created").reports
    assert isinstance(order, ReportedOrder)
    assert order.fulfilment == fulfilment


@pytest.mark.parametrize(
    ("way", "source", "expected"),
    [
        ("PICKUP", "Square Online", ("web", Fulfilment.COLLECTION)),
        ("SHIPMENT", "Square Online", ("web", Fulfilment.DELIVERY)),
        ("PICKUP", "Square Point of Sale", ("store", Fulfilment.COLLECTION)),
        ("", "Square Point of Sale", ("store", Fulfilment.IN_STORE)),
    ],
)
def test_how_square_says_that_an_order_is_handed_over(way: str, source: str, expected: tuple[str, Fulfilment]) -> None:
    told = payload("square_order")["order"] | {"source": {"name": source}}
    told |= {"fulfillments": [{"uid": "f1", "type": way, "state": "PROPOSED"}]} if way else {}
    order = order_of(Context("square"), told)
    assert (order.channel, order.fulfilment) == expected
