"""Where something was sold and where it came back: ids in messages, names on the shop's page, words on the order's."""

import html
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import Order, Return, ShopDelivery, ShopLocation
from hedgerow.sales.operations import shops
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import browser_of
from tests.sales.shops.answering import Square, with_key
from tests.sales.shops.sending import connected, payload, read_all, send

pytestmark = pytest.mark.django_db
HERE, THERE = "S8GWD5R9QB376", "LX7MILLLANE01"
ORDER = "/v2/orders/03O3USaPaAaFnI6kkwB1JxGgBsUZY"


def sold_here_and_back_there(of: Any) -> None:
    send(of, payload("square_payment"))
    send(of, payload("square_refund", data__object__refund__location_id=THERE))
    read_all()


def places() -> tuple[str, str]:
    return Order.objects.get().place, Return.objects.get().place


def named(rye: Workspace, of: Any, **names: str) -> None:
    with scope(rye):
        keys = dict(ShopLocation.objects.values_list("external_id", "pk"))
        shops.name_locations(actor=an_actor(rye), connection=of, names={keys[key]: name for key, name in names.items()})


def page_of(browsing: Client, path: str) -> str:
    return html.unescape(browsing.get(f"/w/rye/{path}").content.decode())


def test_a_place_is_the_shop_until_somebody_names_it_on_the_shops_page(rye: Workspace) -> None:
    of, browsing = connected(rye, "square", name="Till"), browser_of(rye)
    sold_here_and_back_there(of)
    with scope(rye):
        assert places() == ("Till", "Till")
        order = Order.objects.get()
        fields = {one.external_id: f"place-{one.pk}" for one in ShopLocation.objects.all()}
    page = page_of(browsing, f"settings/shops/{of.pk}/")
    assert f"The shop’s {HERE}" in page
    assert "The last sale there: hYy9" in page
    assert "Came back elsewhere" not in page_of(browsing, f"orders/{order.pk}/")
    said = {fields[HERE]: " High Street ", fields[THERE]: "Mill Lane"}
    assert browsing.post(f"/w/rye/settings/shops/{of.pk}/places/", said).status_code == 302
    with scope(rye):
        assert places() == ("High Street", "Mill Lane")
        assert AuditEntry.objects.order_by("pk").values_list("after__what", flat=True).last() == "places"
    assert "Came back elsewhere: Mill Lane" in page_of(browsing, f"orders/{order.pk}/")


def test_later_messages_have_the_name_and_a_name_taken_away_is_the_shops(rye: Workspace) -> None:
    of = connected(rye, "square", name="Till")
    sold_here_and_back_there(of)
    named(rye, of, **{HERE: "High Street", THERE: "Mill Lane"})
    late = payload("square_payment", event_id="x9", data__object__payment__updated_at="2026-03-04T09:00:00Z")
    send(of, late)
    read_all()
    with scope(rye):
        assert places() == ("High Street", "Mill Lane")
    named(rye, of, **{THERE: ""})
    with scope(rye):
        assert places() == ("High Street", "Till")


def test_with_a_token_square_says_what_it_calls_its_places_and_is_asked_once(rye: Workspace, square: Square) -> None:
    for key, name in ((HERE, "High Street"), (THERE, "Mill Lane")):
        square.answers[f"/v2/locations/{key}"] = (200, {"location": {"id": key, "name": name}})
    square.answers[ORDER] = (200, payload("square_order"))
    of = with_key(rye)
    sold_here_and_back_there(of)
    send(of, payload("square_payment", event_id="again"))
    read_all()
    with scope(rye):
        assert places() == ("High Street", "Mill Lane")
    asked = [path for path, _key in square.asked if "locations" in path]
    assert asked == [f"/v2/locations/{HERE}", f"/v2/locations/{THERE}"]
    named(rye, of, **{HERE: "The old bakery"})
    with scope(rye):
        shops.set_key(actor=an_actor(rye), connection=of, key="EAAA-another")
    send(of, payload("square_payment", event_id="once more"))
    read_all()
    with scope(rye):
        assert places() == ("The old bakery", "Mill Lane")


def test_a_token_that_may_not_read_places_brings_the_sale_all_the_same(rye: Workspace, square: Square) -> None:
    square.answers[ORDER] = (200, payload("square_order"))
    square.answers[f"/v2/locations/{HERE}"] = (403, {"errors": [{"code": "FORBIDDEN"}]})
    of = with_key(rye)
    for key in ("a", "b"):
        send(of, payload("square_payment", event_id=key))
        read_all()
    with scope(rye):
        assert set(ShopDelivery.objects.values_list("state", "because")) == {("used", "")}
        assert Order.objects.get().place == "Square"
        assert ShopLocation.objects.values_list("external_id", "name", "is_asked").get() == (HERE, "", True)
    assert [path for path, _key in square.asked if "locations" in path] == [f"/v2/locations/{HERE}"]


@pytest.mark.parametrize(
    ("transaction", "line", "channel", "elsewhere"),
    [
        ({"location_id": 77, "source_name": "pos"}, {}, "store", "Came back elsewhere: In the store, Mill Lane"),
        ({"source_name": "pos"}, {"location_id": 77}, "store", "Came back elsewhere: In the store, Mill Lane"),
        ({}, {"location_id": 77, "restock_type": "return"}, "web", "Came back elsewhere: Mill Lane"),
        ({}, {}, "web", ""),
    ],
)
def test_what_was_bought_online_at_shopify_and_came_back_in_the_store(
    rye: Workspace, transaction: dict[str, Any], line: dict[str, Any], channel: str, elsewhere: str
) -> None:
    of = connected(rye, "shopify", name="Web shop")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    back = payload("shopify_refund")
    back["transactions"][0] |= transaction
    back["refund_line_items"][0] |= line
    send(of, back, "refunds/create", "k2")
    read_all()
    if elsewhere:
        named(rye, of, **{"77": "Mill Lane"})
    with scope(rye):
        assert Return.objects.get().channel == channel
        assert places() == ("Web shop", "Mill Lane" if elsewhere else "Web shop")
        page = page_of(browser_of(rye), f"orders/{Order.objects.get().pk}/")
    assert elsewhere in page
    assert bool(elsewhere) == ("Came back elsewhere" in page)


def test_a_sale_at_a_till_of_shopify_has_its_place(rye: Workspace) -> None:
    of = connected(rye, "shopify", name="Web shop")
    send(of, payload("shopify_order", source_name="pos", location_id=77), "orders/paid", "k1")
    read_all()
    named(rye, of, **{"77": "Mill Lane"})
    with scope(rye):
        assert Order.objects.values_list("channel", "place", "location").get() == ("store", "Mill Lane", "77")


def test_only_who_connects_shops_names_places_and_only_those_of_that_shop(rye: Workspace) -> None:
    of, other = connected(rye, "square", name="Till"), connected(rye, "shopify")
    sold_here_and_back_there(of)
    strangers = connected(a_workspace("oak"), "square")
    with scope(rye):
        keys = dict.fromkeys(ShopLocation.objects.values_list("pk", flat=True), "Mine")
        with pytest.raises(NotPermitted):
            shops.name_locations(actor=an_actor(rye, AccessRole.STAFF), connection=of, names=keys)
        shops.name_locations(actor=an_actor(rye), connection=other, names=keys)
        assert set(ShopLocation.objects.values_list("name", flat=True)) == {""}
        assert places() == ("Till", "Till")
    assert browser_of(rye).post(f"/w/rye/settings/shops/{strangers.pk}/places/", {}).status_code == 404
