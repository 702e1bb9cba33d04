"""From messages to the record: whatever comes first, and whatever is wrong with it."""

from typing import Any

import pytest

from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales.models import DeliveryState, Order, Purchase, Return, ShopCustomer, ShopDelivery
from hedgerow.sales.operations import shops
from tests.factories.workspaces import an_actor, the_system
from tests.fixtures.clock import FrozenClock
from tests.sales.shops.sending import connected, payload, read_all, send

pytestmark = pytest.mark.django_db


def states(rye: Workspace) -> list[tuple[str, str]]:
    with scope(rye):
        return list(ShopDelivery.objects.order_by("pk").values_list("topic", "state"))


def amounts(rye: Workspace) -> list[int]:
    with scope(rye):
        return sorted(Purchase.objects.values_list("amount_minor", flat=True))


def test_a_refund_before_its_order_waits_and_is_read_when_that_comes(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_refund"), "refunds/create", "k1")
    read_all()
    assert states(rye) == [("refunds/create", "pending")]
    assert amounts(rye) == []
    send(of, payload("shopify_order"), "orders/create", "k2")
    read_all()
    assert states(rye) == [("refunds/create", "used"), ("orders/create", "used")]
    with scope(rye):
        assert Return.objects.values_list("amount_minor", "order__number").get() == (1133, "#1001")


def test_an_older_state_after_a_newer_one_changes_nothing(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    old = payload("shopify_order", financial_status="pending", updated_at="2026-03-02T10:00:00+00:00")
    send(of, old, "orders/create", "k2")
    read_all()
    with scope(rye):
        assert Order.objects.values_list("state", "total_minor").get() == ("paid", 3895)


def test_an_order_whose_currency_changes_is_held_and_told(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    send(of, payload("woocommerce_order"), "order.created", "k1")
    changed = payload("woocommerce_order", currency="EUR", date_modified_gmt="2026-03-03T10:00:00")
    send(of, changed, "order.updated", "k2")
    read_all()
    with scope(rye):
        held = ShopDelivery.objects.order_by("pk").last()
        assert held is not None
        assert (held.state, held.told) == (DeliveryState.HELD, ["currency_changed"])
        assert Order.objects.values_list("currency", flat=True).get() == "GBP"


def test_a_square_refund_finds_its_order_by_the_payment(rye: Workspace) -> None:
    of = connected(rye, "square")
    send(of, payload("square_refund"))
    send(of, payload("square_order_updated"))
    send(of, payload("square_payment"))
    read_all()
    assert states(rye) == [("refund.updated", "used"), ("order.updated", "unused"), ("payment.updated", "used")]
    with scope(rye):
        assert Return.objects.values_list("amount_minor", "order__total_minor").get() == (280, 730)


def test_paused_messages_are_kept_and_read_afterwards(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    with scope(rye):
        shops.pause_shop(actor=an_actor(rye), connection=of)
    assert send(of, payload("shopify_order"), "orders/paid").content == b"new"
    read_all()
    assert states(rye) == [("orders/paid", "waiting")]
    with scope(rye):
        shops.resume_shop(actor=an_actor(rye), connection=of)
    read_all()
    assert states(rye) == [("orders/paid", "used")]


def test_reading_again_changes_nothing_and_needs_the_words(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid")
    read_all()
    before = amounts(rye)
    with scope(rye):
        one = ShopDelivery.objects.get()
        shops.reread_delivery(actor=an_actor(rye), delivery=one)
    read_all()
    assert (amounts(rye), states(rye)) == (before, [("orders/paid", "used")])
    with scope(rye):
        ShopDelivery.objects.update(body=None)
        with pytest.raises(Conflict):
            shops.reread_delivery(actor=an_actor(rye), delivery=one)
        assert ShopDelivery.objects.get().state == DeliveryState.USED


def test_words_go_after_their_days_and_figures_stay(rye: Workspace, frozen_clock: FrozenClock) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid")
    read_all()
    before = amounts(rye)
    with scope(rye):
        shops.change_connection(actor=an_actor(rye), connection=of, name="Web shop", keep_days=7)
        frozen_clock.advance(days=7)
        assert shops.forget_bodies(actor=the_system(rye)) == 0
        frozen_clock.advance(seconds=1)
        assert shops.forget_bodies(actor=the_system(rye)) == 1
        assert ShopDelivery.objects.values_list("body", "headers", "state").get() == (None, {}, "used")
    assert amounts(rye) == before


def test_a_message_whose_job_is_gone_is_told_and_can_be_read_again(rye: Workspace, frozen_clock: FrozenClock) -> None:
    from hedgerow.kernel.jobs.models import Job

    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid")
    with scope(rye):
        frozen_clock.advance(minutes=11)
        assert shops.give_up_on_stuck(actor=the_system(rye)) == 0
        Job.objects.filter(unique_key__startswith="shops:").delete()
        assert shops.give_up_on_stuck(actor=the_system(rye)) == 1
        shops.reread_delivery(actor=an_actor(rye), delivery=ShopDelivery.objects.get())
    read_all()
    assert states(rye) == [("orders/paid", "used")]


def test_who_is_erased_goes_from_what_the_shop_sent(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    send(of, payload("shopify_customer"), "customers/update", "k2")
    other: dict[str, Any] = payload("shopify_customer", id=99, email="somebody@example.org", first_name="Otto")
    send(of, other, "customers/create", "k3")
    read_all()
    with scope(rye):
        ines = Party.objects.get(pk=Order.objects.get().party_id)
        network.erase_party(actor=an_actor(rye), party=ines)
        kept = dict(ShopDelivery.objects.values_list("topic", "body"))
        assert [topic for topic, body in kept.items() if body is not None] == ["customers/create"]
        assert amounts(rye) == [3895]


def test_a_disconnected_shop_leaves_its_orders(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    read_all()
    with scope(rye):
        shops.disconnect_shop(actor=an_actor(rye), connection=of)
        assert not ShopDelivery.objects.exists()
        assert Order.objects.count() == 1
        assert ShopCustomer.objects.count() == 1
