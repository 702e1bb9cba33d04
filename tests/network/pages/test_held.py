"""The page of what is held of somebody: shown to leaders, handed out as a file, and the way to forget them."""

import html
import io
import zipfile
from http import HTTPStatus

from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import browser_of

PEOPLE = "/w/rye/people/"


def test_what_is_held_is_shown_with_its_reason_and_handed_out(browsing: Client, grace: Party) -> None:
    assert "What we hold of them" in browsing.get(f"{PEOPLE}{grace.pk}/").content.decode()
    page = html.unescape(browsing.get(f"{PEOPLE}{grace.pk}/held/").content.decode())
    for words in (
        "What we hold of Grace Okafor",
        "How they are reached",
        "To reach them.",
        "What stays, without them:",
    ):
        assert words in page
    response = browsing.post(f"{PEOPLE}{grace.pk}/held/file/")
    assert "attachment" in response["Content-Disposition"]
    packed = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))  # type: ignore[attr-defined]  # it streams
    assert "grace@post.example" in packed.read("everything.json").decode()


def test_what_stays_is_told_once_for_all_it_is_true_of(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        lines = (sales.NewLine(500, product="Rye"),)
        bought = sales.NewPurchase(grace.pk, clock.now(), 500, "GBP", "till", "1", lines=lines)
        sales.record_purchases(actor=an_actor(rye), purchases=[bought])
    page = html.unescape(browsing.get(f"{PEOPLE}{grace.pk}/held/").content.decode())
    told = "Every purchase with its day and amount, of nobody any more: the sums are as before."
    assert page.count(told) == 1
    assert f"Purchases, What was in them, Purchases added up: {told}" in page


def test_somebody_is_forgotten_only_by_who_is_sure(browsing: Client, rye: Workspace, grace: Party) -> None:
    response = browsing.post(f"{PEOPLE}{grace.pk}/erasure/")
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Nothing was changed" in response.content.decode()
    with scope(rye):
        assert Party.objects.get(pk=grace.pk).name == "Grace Okafor"
    assert browsing.post(f"{PEOPLE}{grace.pk}/erasure/", {"sure": "1"}).status_code == HTTPStatus.FOUND
    for path in ("", "held/", "edit/"):
        assert browsing.get(f"{PEOPLE}{grace.pk}/{path}").status_code == HTTPStatus.NOT_FOUND
    for path in ("", "put-away/"):
        assert "Okafor" not in browsing.get(PEOPLE + path).content.decode()


def test_staff_do_not_see_the_way(rye: Workspace, grace: Party) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    assert "What we hold of them" not in staff.get(f"{PEOPLE}{grace.pk}/").content.decode()
    assert staff.get(f"{PEOPLE}{grace.pk}/held/").status_code == HTTPStatus.FORBIDDEN
    for path in ("held/file/", "erasure/"):
        assert staff.post(f"{PEOPLE}{grace.pk}/{path}", {"sure": "1"}).status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert Party.objects.get(pk=grace.pk).erased_at is None
