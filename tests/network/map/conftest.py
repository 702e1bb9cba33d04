"""A small ecosystem: who buys, who supplies, who brought whom, and a neighbour whom nobody may see."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.timeline import operations as timeline
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import a_party, browser_of

DATA = "/w/rye/map/parties.json"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace("rye", name="Rye & Rosemary")


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return browser_of(rye, AccessRole.ANALYST)


@pytest.fixture
def people(rye: Workspace) -> dict[str, Party]:
    """Grace buys often and brought Ben; the mill supplies; Omar is only known."""
    stranger = a_workspace("oak")
    a_party(stranger, "Stranger Danger", roles=("client",))
    found = {
        "Grace": a_party(rye, "Grace Okafor", roles=("client", "advocate")),
        "Ben": a_party(rye, "Ben Storr", roles=("client",)),
        "Mill": a_party(rye, "Harrow Mill", roles=("vendor",)),
        "Omar": a_party(rye, "Omar Said"),
    }
    with scope(rye):
        actor = an_actor(rye)
        operations.make_tie(actor=actor, from_party=found["Grace"], to_party=found["Ben"], kind="refers_to")
        for verb, party in ((events.GOT, "Mill"), (events.GAVE, "Mill"), (events.CALLED, "Mill")):
            timeline.log_activity(actor=actor, fact=events.logged(found[party].id, verb, "Flour"))
    bought(rye, found["Grace"].id, [1, 2, 3, 4], 5_00)
    bought(rye, found["Ben"].id, [100, 110, 120, 130], 1_00)
    return found


def bought(workspace: Workspace, party_id: UUID, days_ago: Sequence[int], amount: int) -> None:
    rows = [
        sales.NewPurchase(party_id, clock.now() - timedelta(days=days), amount, "GBP", "till", f"{party_id}{days}")
        for days in days_ago
    ]
    with scope(workspace):
        sales.record_purchases(actor=an_actor(workspace), purchases=rows)


def data(client: Client, **headers: str) -> dict[str, Any]:
    response = client.get(DATA, headers=headers)
    assert response.status_code == 200
    found: dict[str, Any] = response.json()
    return found
