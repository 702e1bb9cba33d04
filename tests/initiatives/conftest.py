"""A workspace, its owner, a few who buy, and initiatives in which they take part."""

import html
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import FlowKind
from hedgerow.initiatives import operations
from hedgerow.initiatives.models import Initiative, InitiativeKind, ReturnAssumption, TakingPart
from hedgerow.initiatives.operations import Basis, FlowDraft, InitiativeDraft
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Purchase
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import a_party, browser_of

TODAY = date(2026, 5, 11)
BASE = "/w/rye/initiatives/"
FIRST, LAST = date(2026, 4, 1), date(2026, 4, 20)


@pytest.fixture
def rye(frozen_clock: FrozenClock, db: None) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def ann(rye: Workspace) -> Party:
    return a_party(rye, "Ann Alder", email="ann@post.example")


@pytest.fixture
def bo(rye: Workspace) -> Party:
    return a_party(rye, "Bo Birch")


def an_initiative(actor: Actor, title: str = "Spring fair", **said: Any) -> Initiative:
    """From 1 to 20 April, unless said otherwise. Inside the workspace's scope."""
    draft = {"kind": InitiativeKind.EVENT, "first_day": FIRST, "last_day": LAST, **said}
    return operations.found_initiative(actor=actor, draft=InitiativeDraft(title=title, **draft))


def reckoned(actor: Actor, one: Initiative, assumption: ReturnAssumption, **said: Any) -> Initiative:
    return operations.choose_basis(actor=actor, initiative=one, basis=Basis(assumption=assumption, **said))


def joins(actor: Actor, one: Initiative, party: Party, since: date = FIRST) -> TakingPart:
    return operations.add_party(actor=actor, initiative=one, party=party, since=since)


def buys(actor: Actor, party: Party | None, minor: int, day: date, currency: str = "GBP") -> Purchase:
    at = datetime.combine(day, time(11), tzinfo=UTC)
    name = str(uuid7())
    sold = sales.NewPurchase(party.pk if party else None, at, minor, currency, "till", name)
    sales.record_purchases(actor=actor, purchases=[sold])
    return Purchase.objects.get(external_id=name)


def put_in(actor: Actor, one: Initiative, kind: str = "money", *, on: date = FIRST, **said: Any) -> Any:
    """Of money so many pence; of anything else so much of it."""
    party, is_ours = said.pop("party", None), said.pop("is_ours", None)
    side = said.pop("side", "in")
    if "worth_minor" in said:
        said.setdefault("currency", "GBP")
    draft = FlowDraft(kind=kind, on=on, **said)
    return operations.note_piece(actor=actor, initiative=one, draft=draft, party=party, is_ours=is_ours, side=side)


def a_rate(actor: Actor, key: str, minor: int, unit: str = "", since: date = date(2026, 1, 1)) -> None:
    kind = FlowKind.objects.get(key=key)
    exchange.set_rate(actor=actor, kind=kind, unit=unit, worth_minor=minor, currency="GBP", since=since)


def days_later(day: date, days: int) -> date:
    return day + timedelta(days=days)


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str = "", status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def made(rye: Workspace, owner: Actor, **said: Any) -> Initiative:
    with scope(rye):
        return an_initiative(owner, **said)
