"""Accounts of people, and something of one's own that is counted, by page."""

import html
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import events, operations
from hedgerow.ledger.models import Account, Commodity
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/ledger/"
HOURS = {"kind": "hours", "code": "HOURS", "name": "hours", "exponent": "2"}


@pytest.fixture
def browsing(rye: Workspace, owner: Actor) -> Client:
    with scope(rye):
        operations.prepare_workspace(actor=owner)
    return browser_of(rye)


@pytest.fixture
def maya(rye: Workspace) -> Party:
    return a_party(rye, "Maya Lind")


def text(answer: Any, status: int = 200) -> str:
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def test_somebody_gets_an_account_in_what_is_counted(rye: Workspace, browsing: Client, maya: Party) -> None:
    assert browsing.post(f"{BASE}commodities/new/", HOURS).status_code == 302
    assert "accounts/new/whose/" in text(browsing.get(f"{BASE}accounts/new/"))
    page = f"{BASE}accounts/new/{maya.pk}/"
    assert page in text(browsing.get(f"{BASE}accounts/new/whose/?q=maya"))
    assert "Open an account for Maya Lind" in text(browsing.get(page))
    form = {"name": "Hours", "commodity": "HOURS", "floor": "-2.5", "ceiling": "40", "allocates": ""}
    assert browsing.post(page, form).status_code == 302
    with scope(rye):
        one = Account.objects.select_related("commodity").get(party=maya)
        (fact,) = Activity.objects.filter(verb=events.ACCOUNT_OPENED)
    assert (one.commodity.code, one.kind, one.floor, one.ceiling, one.allocates) == (
        "HOURS",
        "wallet",
        -250,
        4000,
        False,
    )
    assert fact.object_id == maya.pk
    assert f'href="{page}"' in text(browsing.get(f"/w/rye/people/{maya.pk}/"))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": " "}, "required"),
        ({"floor": "3", "ceiling": "2"}, "above the most"),
        ({"floor": "0.001"}, "whole number"),
        ({"commodity": "XXX"}, "not one of the available choices"),
    ],
)
def test_what_does_not_go_opens_nothing(
    rye: Workspace, browsing: Client, maya: Party, changes: dict[str, str], words: str
) -> None:
    form = {"name": "Money", "commodity": "GBP", **changes}
    assert words in text(browsing.post(f"{BASE}accounts/new/{maya.pk}/", form), 422)
    with scope(rye):
        assert not Account.objects.filter(party=maya).exists()


def test_what_is_counted_has_a_code_and_stays_what_it_is(rye: Workspace, browsing: Client) -> None:
    assert browsing.post(f"{BASE}commodities/new/", {**HOURS, "code": "hours"}).status_code == 422
    assert browsing.post(f"{BASE}commodities/new/", {**HOURS, "exponent": "7"}).status_code == 422
    assert browsing.post(f"{BASE}commodities/new/", HOURS).status_code == 302
    assert "something else under that code" in text(
        browsing.post(f"{BASE}commodities/new/", {**HOURS, "kind": "points"}), 422
    )
    with scope(rye):
        assert list(Commodity.objects.order_by("code").values_list("code", "kind", "exponent")) == [
            ("GBP", "currency", 2),
            ("HOURS", "hours", 2),
        ]


def test_nobody_of_that_name_and_nobody_of_another_workspace(browsing: Client) -> None:
    other = a_party(a_workspace("oak"), "Otto")
    page = text(browsing.get(f"{BASE}accounts/new/whose/?q=otto"))
    assert ("Nobody is called that." in page, str(other.pk) in page) == (True, False)
    for key in (other.pk, uuid7()):
        assert browsing.get(f"{BASE}accounts/new/{key}/").status_code == 404


@pytest.mark.parametrize("path", ["accounts/new/whose/", "accounts/new/{}/", "commodities/new/"])
def test_the_staff_open_nothing(rye: Workspace, browsing: Client, maya: Party, path: str) -> None:
    assert browser_of(rye, AccessRole.STAFF).get(BASE + path.format(maya.pk)).status_code == 403
