"""Messages at the door: believed or refused, kept once, never lost."""

import json
from http import HTTPStatus
from io import BytesIO
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import DeliveryState, Order, RefusedDeliveries, ShopConnection, ShopDelivery
from hedgerow.sales.operations import shops
from hedgerow.sales.operations.shops.bodies import body_of
from hedgerow.sales.shop_words import REFUSALS
from hedgerow.sales.shops.limits import MOST_BYTES
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.sales.shops.sending import SECRETS, address, as_sent, connected, headers_for, payload, read_all, send

pytestmark = pytest.mark.django_db
NAMES = {
    "square": ("square_payment", ""),
    "shopify": ("shopify_order", "orders/paid"),
    "woocommerce": ("woocommerce_order", "order.updated"),
    "stripe": ("stripe_session", ""),
}


def refused(rye: Workspace) -> dict[str, int]:
    """Why and how often, and proof that nothing else was written."""
    with scope(rye):
        assert not ShopDelivery.objects.exists()
        assert not Job.objects.filter(workspace=rye, unique_key__startswith="shops:").exists()
        return dict(RefusedDeliveries.objects.values_list("because", "times"))


@pytest.mark.parametrize("shop", NAMES)
def test_a_signed_message_is_kept_word_by_word_and_read_later(rye: Workspace, shop: str) -> None:
    of = connected(rye, shop)
    name, topic = NAMES[shop]
    answer = send(of, payload(name), topic)
    assert (answer.status_code, answer.content) == (200, b"new")
    with scope(rye):
        kept = ShopDelivery.objects.get()
        assert (kept.state, json.loads(body_of(kept) or b"")) == (DeliveryState.WAITING, payload(name))
        assert not any("signature" in key or "hmac" in key for key in kept.headers)
    read_all()
    with scope(rye):
        kept.refresh_from_db()
        assert (kept.state, Order.objects.get().source) == (DeliveryState.USED, shop)
        assert ShopConnection.objects.get().last_at == clock.now()


@pytest.mark.parametrize("shop", NAMES)
def test_the_same_message_again_is_one_and_is_counted(rye: Workspace, shop: str) -> None:
    of = connected(rye, shop)
    name, topic = NAMES[shop]
    answers = [send(of, payload(name), topic) for _ in range(3)]
    assert [(one.status_code, one.content) for one in answers] == [(200, b"new")] + [(200, b"repeated")] * 2
    with scope(rye):
        assert ShopDelivery.objects.get().repeats == 2


@pytest.mark.parametrize("shop", NAMES)
def test_a_forged_message_is_refused_and_counted(rye: Workspace, shop: str) -> None:
    of = connected(rye, shop)
    name, topic = NAMES[shop]
    answers = [send(of, payload(name), topic, secret="somebody else’s secret") for _ in range(5)]
    assert {(one.status_code, one.content) for one in answers} == {(HTTPStatus.UNAUTHORIZED, b"forged")}
    assert refused(rye) == {"forged": 5}


@pytest.mark.parametrize("shop", NAMES)
def test_a_changed_or_unsigned_message_is_refused(rye: Workspace, shop: str) -> None:
    of = connected(rye, shop)
    name, topic = NAMES[shop]
    body = as_sent(payload(name))
    signed = headers_for(of, body, topic, "k1")
    client = Client()

    def post(changed: bytes, headers: dict[str, str]) -> int:
        return client.post(address(of), changed, content_type="application/json", headers=headers).status_code

    assert post(body[:-9] + b"9" + body[-8:], signed) == HTTPStatus.UNAUTHORIZED
    assert post(body[: len(body) // 2], signed) == HTTPStatus.UNAUTHORIZED
    assert post(body, {}) == HTTPStatus.UNAUTHORIZED
    assert refused(rye) == {"forged": 2, "unsigned": 1}


def test_a_message_that_broke_off_or_is_too_large_is_refused_before_it_is_judged(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    body = as_sent(payload("shopify_order"))
    headers = headers_for(of, body, "orders/paid", "k1")
    half = {"wsgi.input": BytesIO(body[:100]), "CONTENT_LENGTH": str(len(body)), "REQUEST_METHOD": "POST"}
    short = Client().request(
        PATH_INFO=address(of),
        **half,
        **{f"HTTP_{name.upper().replace('-', '_')}": said for name, said in headers.items()},
    )
    large = send(of, b'{"a":"' + b"x" * MOST_BYTES + b'"}', "orders/paid")
    assert (short.status_code, large.status_code) == (400, 413)
    assert refused(rye) == {"truncated": 1, "too_large": 1}


@pytest.mark.parametrize(
    ("length", "status", "because"),
    [("9" * 5000, 413, "too_large"), ("-5", 400, "bad_length"), ("²", 400, "bad_length")],
)
def test_a_length_that_is_none_or_beyond_all_bounds_is_refused(
    rye: Workspace, length: str, status: int, because: str
) -> None:
    of = connected(rye, "shopify")
    body = as_sent(payload("shopify_order"))
    signed = headers_for(of, body, "orders/paid", "k1")
    answer = Client().generic("POST", address(of), body, "application/json", headers=signed, CONTENT_LENGTH=length)
    assert answer.status_code == status
    assert refused(rye) == {because: 1}
    assert because in REFUSALS


@pytest.mark.parametrize(
    ("off", "because", "seconds"), [(-301, "stale", 301), (301, "ahead", -301), (-299, "", 0), (299, "", 0)]
)
def test_the_clock_of_stripe_may_be_five_minutes_off(rye: Workspace, off: int, because: str, seconds: int) -> None:
    of = connected(rye, "stripe")
    answer = send(of, payload("stripe_session"), at=int(clock.now().timestamp()) + off)
    if not because:
        assert answer.status_code == 200
        return
    assert (answer.status_code, answer.content.decode()) == (400, because)
    assert refused(rye) == {because: 1}
    with scope(rye):
        assert RefusedDeliveries.objects.get().off_by == seconds


def test_stripe_signs_twice_while_its_secret_is_replaced(rye: Workspace) -> None:
    of = connected(rye, "stripe")
    body = as_sent(payload("stripe_session"))
    wrong, right = (headers_for(of, body, "", "", secret)["Stripe-Signature"] for secret in ("another one", ""))
    both = {"Stripe-Signature": f"{wrong},{right.split(',')[1]},v0=abc"}
    assert send(of, body, headers=both).status_code == 200


def test_a_former_secret_counts_for_two_days(rye: Workspace, frozen_clock: FrozenClock) -> None:
    of = connected(rye, "shopify")
    with scope(rye):
        shops.replace_secret(actor=an_actor(rye), connection=of, secret="a new secret")
    assert send(of, payload("shopify_order"), "orders/paid", "k1", secret="a new secret").status_code == 200
    assert send(of, payload("shopify_order"), "orders/paid", "k2").status_code == 200
    frozen_clock.advance(days=2, seconds=1)
    assert send(of, payload("shopify_order"), "orders/paid", "k3").status_code == 401


def test_secrets_are_not_kept_as_they_are(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    with scope(rye):
        row = ShopConnection.objects.filter(pk=of.pk).values().get()
    assert SECRETS["shopify"] not in str(row)
    assert address(of).rsplit("/", 1)[1] not in str(row)


@pytest.mark.parametrize("path", ["/hooks/shopify/nobody", "/hooks/etsy/nobody", "/hooks/shopify/" + "x" * 500])
def test_an_unknown_address_is_like_any_other(rye: Workspace, path: str) -> None:
    assert Client().post(path, b"{}", content_type="application/json").status_code == 404


def test_an_address_is_that_of_one_kind_of_shop_and_only_takes_messages(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    assert Client().get(address(of)).status_code == 405
    assert Client().post(address(of).replace("shopify", "stripe"), b"{}", "application/json").status_code == 404


def test_a_shop_without_its_secret_is_not_believed(rye: Workspace) -> None:
    with scope(rye):
        of = shops.connect_shop(actor=an_actor(rye), shop="shopify", name="")
    assert send(of, payload("shopify_order"), "orders/paid").status_code == 401
    assert refused(rye) == {"no_secret": 1}


def test_woocommerce_asks_whether_somebody_is_there(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    form: dict[str, Any] = {"content_type": "application/x-www-form-urlencoded"}
    answer = Client().post(address(of), b"webhook_id=12", **form)
    assert (answer.status_code, answer.content) == (200, b"greeted")
    assert Client().post(address(of), b"webhook_id=12&order=1", **form).status_code == 401
    with scope(rye):
        assert not ShopDelivery.objects.exists()
        assert ShopConnection.objects.get().greeted_at == clock.now()


def test_two_orders_of_one_second_have_one_delivery_id_in_woocommerce_and_are_two(rye: Workspace) -> None:
    of = connected(rye, "woocommerce")
    for number in (727, 728):
        assert send(of, payload("woocommerce_order", id=number), "order.created", "same").content == b"new"
    read_all()
    with scope(rye):
        assert sorted(Order.objects.values_list("external_id", flat=True)) == ["727", "728"]


def test_what_is_signed_and_no_json_is_kept_and_told(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    assert send(of, b"\xff not json", "orders/paid").status_code == 200
    read_all()
    with scope(rye):
        assert ShopDelivery.objects.values_list("state", "because", "told").get() == ("failed", "unreadable", ["body"])


def test_shops_of_two_workspaces_never_meet(rye: Workspace) -> None:
    oak = a_workspace("oak")
    for workspace in (rye, oak):
        assert send(connected(workspace, "shopify"), payload("shopify_order"), "orders/paid").content == b"new"
    read_all()
    for workspace in (rye, oak):
        with scope(workspace):
            assert (ShopDelivery.objects.count(), Order.objects.count()) == (1, 1)
