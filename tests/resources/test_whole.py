"""The whole inventory: taken away and brought back, and pages that ask no more of the database the more there is."""

import io
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.resources.models import MatchDecision, Resource
from tests.factories.bringing import bring
from tests.network.pages.conftest import a_party, browser_of
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"
FORM = {"side": "gives", "party": "us", "title": "Deck oven", "kind": "equipment"}


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def mill(rye: Workspace) -> Party:
    return a_party(rye, "Harrow Mill", roles=("vendor",))


def test_the_inventory_is_taken_away_and_comes_back_in_without_a_change(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        certificate: dict[str, Any] = {"valid_until": today, "issuer": "=Council", "number": "-7", "note": "a\nb"}
        note(owner, mill, "gives", "Licence", kind="certificates", **certificate)
        amount: dict[str, Any] = {"quantity_milli": 2500, "unit": "kg", "per": "week"}
        note(owner, None, "needs", "Rye flour", kind="goods", worth_minor=1250, currency="GBP", since=today, **amount)
    response = browsing.post(f"{BASE}resources/file/", {"format": "csv"})
    table = b"".join(response.streaming_content)
    with scope(rye):
        before = list(Resource.objects.order_by("pk").values())
        done = bring(rye, table)
        assert (done.kind, done.created, done.updated, done.unchanged) == ("resources", 0, 0, 2)
        assert list(Resource.objects.order_by("pk").values()) == before
    book = browsing.post(f"{BASE}resources/file/", {"format": "xlsx"})
    assert io.BytesIO(b"".join(book.streaming_content)).read(2) == b"PK"
    assert browsing.post(f"{BASE}resources/file/", {"format": "exe"}).status_code == HTTPStatus.FOUND
    assert browser_of(rye, AccessRole.STAFF).post(f"{BASE}resources/file/", {"format": "csv"}).status_code == 403
    assert "Deck" not in browsing.post(f"{BASE}resources/", {"export": "csv"}).getvalue().decode()


@pytest.mark.parametrize("path", ["resources/", "resources/matches/", "capabilities/"])
def test_a_page_asks_the_database_as_often_for_one_row_as_for_three(
    browsing: Client, rye: Workspace, owner: Actor, mill: Party, path: str
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert browsing.get(BASE + path).status_code == HTTPStatus.OK
        return len(queries)

    def fill(name: str) -> None:
        with scope(rye):
            party = network.add_party(actor=owner, name=name)
            note(owner, party, "gives", f"Oven of {name}")
            note(owner, mill, "needs", f"Oven for {name}")

    fill("Ada")
    asked()
    once = asked()
    fill("Ben")
    fill("Cleo")
    assert asked() == once


def test_another_workspace_sees_and_changes_nothing(rye: Workspace, oak: Workspace, owner: Actor) -> None:
    with scope(rye):
        one, need = note(owner, None, "gives", "Deck oven"), note(owner, None, "needs", "Oven")
    intruder = browser_of(oak)
    for path in ("", "edit/", "file/"):
        assert intruder.get(f"/w/oak/resources/{one.pk}/{path}").status_code == HTTPStatus.NOT_FOUND
    for path in ("end/", "removal/", "renewal/", "edit/", f"matches/{need.pk}/introduction/"):
        assert intruder.post(f"/w/oak/resources/{one.pk}/{path}", FORM).status_code == HTTPStatus.NOT_FOUND
    with scope(rye):
        assert list(Resource.objects.order_by("pk")) == [one, need]
        assert not MatchDecision.objects.exists()
