"""Shops and tills in the settings, as a person meets them; everything works without script."""

import html
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.sales.models import ShopAddress, ShopConnection, ShopDelivery
from tests.network.pages.conftest import browser_of
from tests.sales.shops.sending import SECRETS, address, connected, payload, read_all, send

pytestmark = pytest.mark.django_db
BASE = "/w/rye/settings/shops/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str = "", status: int = 200) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status
    return html.unescape(response.content.decode())


def only(rye: Workspace, model: Any) -> Any:
    with scope(rye):
        return model.objects.get()


def test_a_shop_is_connected_step_by_step(rye: Workspace, browsing: Client) -> None:
    assert "Connect the first one" in text(browsing)
    assert browsing.post(BASE, {"shop": "shopify", "name": "Web shop"}).status_code == 302
    of = only(rye, ShopConnection)
    page = text(browsing, f"{of.pk}/")
    assert address(of) in page
    assert "orders/paid" in page
    assert "Not finished" in page
    short = browsing.post(f"{BASE}{of.pk}/secret/", {"secret": "abc"})
    assert short.status_code == 422
    assert browsing.post(f"{BASE}{of.pk}/secret/", {"secret": SECRETS["shopify"]}).status_code == 302
    page = text(browsing, f"{of.pk}/")
    assert "Waits for the first message" in page
    assert SECRETS["shopify"] not in page
    with scope(rye):
        told = [entry["what"] for entry in AuditEntry.objects.order_by("pk").values_list("after", flat=True)]
        assert told == ["connected", "secret"]
        assert SECRETS["shopify"] not in str(list(AuditEntry.objects.values()))


def test_what_came_what_was_refused_and_what_to_do(rye: Workspace, browsing: Client) -> None:
    of = connected(rye, "shopify", name="Web shop")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    send(of, {"id": 1}, "products/update", "k2")
    send(of, payload("shopify_refund", order_id=5), "refunds/create", "k3")
    send(of, payload("shopify_order"), "orders/paid", "k4", secret="another secret")
    read_all()
    page = text(browsing, f"{of.pk}/")
    for words in (
        "Waits for its order",
        "Not used",
        "The signature does not fit the secret.",
        "Bring the shop’s own file",
    ):
        assert words in page, words
    with scope(rye):
        used = ShopDelivery.objects.get(external_id="k1")
    page = text(browsing, f"messages/{used.pk}/")
    assert "#1001" in page
    assert "ines.calloway@example.org" in page
    assert browsing.post(f"{BASE}messages/{used.pk}/rereading/").status_code == 302


def test_only_owners_read_the_words_and_only_leaders_see_the_page(rye: Workspace) -> None:
    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid")
    one = only(rye, ShopDelivery)
    manager = browser_of(rye, AccessRole.MANAGER)
    page = text(manager, f"messages/{one.pk}/")
    assert "ines.calloway@example.org" not in page
    assert "Only owners read what a shop sent" in page
    staff = browser_of(rye, AccessRole.STAFF)
    for path in ("", f"{of.pk}/", f"messages/{one.pk}/"):
        text(staff, path, 403)
    assert staff.post(f"{BASE}{of.pk}/removal/").status_code == 403
    assert only(rye, ShopConnection).pk == of.pk


def test_pausing_a_new_address_and_disconnecting(rye: Workspace, browsing: Client) -> None:
    of = connected(rye, "shopify")
    before = address(of)
    for path, words in (("pause/", "Paused"), ("pause/removal/", "Waits for the first message")):
        assert browsing.post(f"{BASE}{of.pk}/{path}").status_code == 302
        assert words in text(browsing, f"{of.pk}/")
    browsing.post(f"{BASE}{of.pk}/address/")
    after = only(rye, ShopConnection)
    assert address(after) != before
    assert Client().post(before, b"{}", content_type="application/json").status_code == 404
    browsing.post(f"{BASE}{of.pk}/details/", {"name": "Market stall", "keep_days": "5"})
    changed = only(rye, ShopConnection)
    assert (changed.name, changed.keep_days) == ("Market stall", 5)
    browsing.post(f"{BASE}{of.pk}/removal/")
    with scope(rye):
        assert not ShopConnection.objects.exists()
    assert not ShopAddress.objects.exists()


def test_the_pages_ask_as_often_for_three_as_for_one(
    rye: Workspace, browsing: Client, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    of = connected(rye, "shopify")
    send(of, payload("shopify_order"), "orders/paid", "k1")
    counts = []
    for extra in ("woocommerce", "stripe"):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            text(browsing)
            text(browsing, f"{of.pk}/")
        counts.append(len(asked))
        connected(rye, extra)
        send(of, payload("shopify_order"), "orders/paid", f"k{extra}")
        send(of, payload("shopify_order"), "orders/paid", f"l{extra}")
    assert counts[0] == counts[1]
