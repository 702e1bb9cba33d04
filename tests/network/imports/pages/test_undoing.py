"""Taking an import back from its report: offered where it can be, under way, over, and told who stayed."""

from datetime import timedelta

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Import, Party
from hedgerow.sales.models import Purchase
from tests.factories.workspaces import an_actor
from tests.network.imports.pages.conftest import PLACE, SALES, again, page_of
from tests.network.imports.pages.test_running import changed, finished

PEOPLE = "Name,E-mail\nAda Wren,ada@wren.example\nBen Storr,ben@storr.example\n"
OFFER = "Take it all back"


@pytest.fixture
def done(owner: Client) -> Import:
    return finished(owner, PEOPLE)


def test_it_is_taken_back_once_and_told(owner: Client, done: Import) -> None:
    with scope(done.workspace_id):
        ada = Party.objects.get(name="Ada Wren")
        operations.change_party(actor=an_actor(done.workspace), party=ada, changes={"notes": "Mine"})
    assert OFFER in page_of(owner, done)
    for _ in range(2):
        assert owner.post(f"{PLACE}{done.pk}/undo/")["Location"] == f"{PLACE}{done.pk}/"
    assert Job.objects.filter(task__contains="take_back").count() == 1
    assert "Taking it back" in page_of(owner, done)
    assert "0 of 2" in page_of(owner, done, "progress/")
    run_pending()
    assert owner.get(f"{PLACE}{done.pk}/progress/")["HX-Refresh"] == "true"
    told = page_of(owner, done)
    for words in ("It is taken back", "What stayed, and why", "Ada Wren", "changed since", "taken back by Maren Holt"):
        assert words in told
    assert OFFER not in told
    log = owner.get("/w/rye/happened/").content.decode()
    assert "Somebody who is not here any more: <b>Taken back with an import</b>" in " ".join(log.split())
    with scope(done.workspace_id):
        assert [party.name for party in Party.objects.all()] == ["Ada Wren"]


def test_purchases_are_taken_back_and_what_stayed_is_told(owner: Client, rye: Workspace) -> None:
    sales = finished(owner, SALES)
    with scope(rye):
        made = Purchase.objects.order_by("pk").first()
        assert made is not None
        given = {"party": made.party, "source": made.source, "external_id": f"{made.external_id}/refund"}
        more = {"activity_id": made.pk, "purchased_at": made.purchased_at, "day": made.day, "currency": made.currency}
        Purchase.objects.create(amount_minor=-100, **given, **more)
    told = page_of(owner, sales)
    assert OFFER in told
    assert "The purchases of this file go again" in told
    owner.post(f"{PLACE}{sales.pk}/undo/")
    run_pending()
    told = page_of(owner, sales)
    for words in ("1 went again", "What stayed, and why", "money was given back for it since"):
        assert words in told


def test_it_goes_on_where_it_stood_still(owner: Client, done: Import) -> None:
    owner.post(f"{PLACE}{done.pk}/undo/")
    Job.objects.filter(pk=again(done).job_id).update(state=JobState.FAILED, finished_at=clock.now())
    told = page_of(owner, done)
    assert "It stands still." in told
    owner.post(f"{PLACE}{done.pk}/undo/")
    run_pending()
    assert "It is taken back" in page_of(owner, done)


def test_it_is_offered_only_where_it_can_be(owner: Client, done: Import) -> None:
    changed(done, finished_at=clock.now() - timedelta(days=31))
    assert OFFER not in page_of(owner, done)
    assert owner.post(f"{PLACE}{done.pk}/undo/").status_code == 409
    sales = finished(owner, SALES)
    with scope(sales.workspace_id):
        Purchase.objects.update(brought_by=None)
    assert OFFER not in page_of(owner, sales)
    assert owner.post(f"{PLACE}{sales.pk}/undo/").status_code == 409
    assert Job.objects.filter(task__contains="take_back").count() == 0


def test_others_may_not(member: object, done: Import) -> None:
    assert callable(member)
    analyst = member(AccessRole.ANALYST)
    assert analyst.post(f"{PLACE}{done.pk}/undo/").status_code == 403
    assert analyst.get(f"{PLACE}{done.pk}/undo/").status_code == 405
