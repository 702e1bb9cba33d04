"""A dispute by mistake: it is taken back, and nobody confirms anything by it."""

import html

import pytest
from django.test import Client

from hedgerow.exchange import errors, events, operations
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.exchange.conftest import gave
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def test_undoing_a_dispute_confirms_nothing(browsing: Client, rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        flow = gave(owner, grace, None)
    for was in (FlowState.STATED, FlowState.CONFIRMED):
        with scope(rye):
            Flow.objects.filter(pk=flow.pk).update(state=was)
        page = browsing.post(f"{BASE}exchange/flows/{flow.pk}/dispute/", follow=True).content.decode()
        undo = page.split('class="toast" data-toast')[1].split('action="')[1].split('"')[0]
        browsing.post(html.unescape(undo), follow=True)
        with scope(rye):
            flow.refresh_from_db()
        assert (flow.state, flow.objection) == (was, "")
    with scope(rye):
        verbs = set(Activity.objects.filter(verb__startswith="exchange.").values_list("verb", flat=True))
        assert events.FLOW_CONFIRMED not in verbs
        assert operations.end_dispute(actor=owner, flow=flow, was=FlowState.STATED).state == FlowState.CONFIRMED
        operations.take_back_flow(actor=owner, flow=flow)
        with pytest.raises(errors.FlowTakenBack):
            operations.end_dispute(actor=owner, flow=flow)
