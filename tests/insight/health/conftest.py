"""A small shop whose health was worked out: thirty regulars, two partners, and five who stopped coming."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from hedgerow.insight import tasks
from hedgerow.kernel import clock
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.events import MET
from hedgerow.network.models import Party
from hedgerow.network.operations.logging import Entry
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales, weekly


def work_out(workspace: Workspace) -> None:
    with scope(workspace):
        tasks.start_analysis(actor=the_system(workspace), name="health")
    run_pending()


def a_shop(workspace: Workspace) -> Workspace:
    """Thirty who come every week since 75 weeks, five who stopped half a year ago; of three partners two are tied."""
    stay = add_people(workspace, [f"Steady {number:02}" for number in range(30)])
    gone = add_people(workspace, [f"Gone {number:02}" for number in range(5)])
    partners = add_people(workspace, ["Mill", "Farm", "Radio"], role="partner")
    now = clock.now()
    for number, party in enumerate(stay):
        record_sales(workspace, weekly(party, until=now - timedelta(days=1), visits=75, amount=500 + number))
    for number, party in enumerate(gone):
        record_sales(workspace, weekly(party, until=now - timedelta(days=200), visits=40, amount=900 + number))
    with scope(workspace):
        actor = the_system(workspace)
        network.make_ties(actor=actor, ties=[NewTie(partners[0], partners[1], "knows")], source="test")
        mill = Party.objects.get(pk=partners[0])
        network.log_entry(actor=actor, key=uuid7(), entry=Entry(verb=MET, text="Flour"), parties=[mill])
    return workspace


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    a_shop(rye)
    work_out(rye)
    return rye


@pytest.fixture
def working() -> Callable[[Workspace], None]:
    return work_out
