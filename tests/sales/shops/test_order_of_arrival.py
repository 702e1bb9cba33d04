"""Whatever order the messages of one order come in, and however often: the record ends the same."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import Order, OrderLine, Purchase, Return, ShopConnection
from hedgerow.sales.operations import shops
from tests.factories.workspaces import a_workspace, an_actor
from tests.sales.shops.sending import connected, payload, read_all, send

pytestmark = pytest.mark.django_db
Message = tuple[Any, str, str]


def _shopify() -> list[Message]:
    new = payload("shopify_order", financial_status="pending", updated_at="2026-03-02T10:00:00+00:00")
    back = payload(
        "shopify_order",
        financial_status="partially_refunded",
        updated_at="2026-03-05T15:20:12+00:00",
        refunds=[payload("shopify_refund")],
    )
    return [
        (new, "orders/create", "a"),
        (payload("shopify_order"), "orders/paid", "b"),
        (payload("shopify_customer"), "customers/update", "c"),
        (payload("shopify_refund"), "refunds/create", "d"),
        (back, "orders/updated", "e"),
    ]


def _woocommerce() -> list[Message]:
    new = payload("woocommerce_order", status="pending", date_paid_gmt=None, date_modified_gmt="2026-03-03T09:30:00")
    refunds = [{"id": 731, "reason": "Leaking", "total": "-4.50"}]
    back = payload("woocommerce_order", refunds=refunds, date_modified_gmt="2026-03-06T08:00:00")
    later = payload("woocommerce_order", refunds=refunds, status="completed", date_modified_gmt="2026-03-09T08:00:00")
    return [
        (new, "order.created", "a"),
        (payload("woocommerce_order"), "order.updated", "b"),
        (back, "order.updated", "c"),
        (later, "order.updated", "d"),
        (payload("woocommerce_customer"), "customer.updated", "e"),
    ]


def _stripe() -> list[Message]:
    names = ("session", "payment", "charge", "refund", "charge_refunded", "customer")
    return [(payload(f"stripe_{name}"), "", "") for name in names]


def _square() -> list[Message]:
    begun = payload("square_payment", event_id="x1", type="payment.created")
    begun["data"]["object"]["payment"] |= {"status": "APPROVED", "updated_at": "2026-03-04T08:15:01.000Z"}
    under_way = payload("square_refund", event_id="x2", type="refund.created")
    under_way["data"]["object"]["refund"] |= {"status": "PENDING", "updated_at": "2026-03-04T11:00:00.000Z"}
    names = ("payment", "refund", "order_updated", "customer")
    return [(begun, "", ""), (under_way, "", ""), *((payload(f"square_{name}"), "", "") for name in names)]


MESSAGES = {"shopify": _shopify, "woocommerce": _woocommerce, "stripe": _stripe, "square": _square}
_ORDER = (
    *("external_id", "number", "state", "total_minor", "currency", "discount_minor", "tax_minor", "delivery_minor"),
    *("tip_minor", "channel", "fulfilment", "placed_at", "paid_at", "party__name"),
)


def ending(workspace: Workspace) -> dict[str, Any]:
    with scope(workspace):
        return {
            "orders": list(Order.objects.order_by("external_id").values_list(*_ORDER)),
            "lines": list(OrderLine.objects.order_by("key").values_list("key", "quantity_milli", "amount_minor")),
            "returns": list(
                Return.objects.order_by("external_id").values_list(
                    "external_id", "state", "amount_minor", "returned_at"
                )
            ),
            "money": sum(Purchase.objects.values_list("amount_minor", flat=True)),
        }


def told(shop: str, arrivals: list[Message], *, pauses: bool) -> dict[str, Any]:
    workspace = a_workspace(f"w-{uuid7().hex}")
    of: ShopConnection = connected(workspace, shop)
    for parts, topic, key in arrivals:
        assert send(of, parts, topic, key).status_code == 200
        if pauses:
            read_all()
    read_all()
    with scope(workspace):
        found = ending(workspace)
        shops.disconnect_shop(actor=an_actor(workspace), connection=ShopConnection.objects.get())
    return found


@pytest.mark.parametrize("shop", MESSAGES)
@given(seed=st.integers(0, 2**32), pauses=st.booleans())
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_arrival_with_repetitions_ends_in_the_same_state(
    frozen_clock: Any, shop: str, seed: int, pauses: bool
) -> None:
    messages = MESSAGES[shop]()
    dice = random.Random(seed)
    arrivals = [*messages, *dice.choices(messages, k=3)]
    dice.shuffle(arrivals)
    first = told(shop, messages, pauses=True)
    assert first["orders"]
    assert first["returns"]
    assert told(shop, arrivals, pauses=pauses) == first
