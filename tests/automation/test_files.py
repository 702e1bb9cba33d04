"""What comes in a file is no news, unless an endpoint asks for it."""

import pytest

from hedgerow.automation import operations
from hedgerow.automation.models import Delivery
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations as network
from hedgerow.network.models import Import
from tests.automation.telling import happens, send, told, url_of
from tests.factories.bringing import bring
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.http.neighbour import Neighbour

SALES = "Customer,Date,Amount\nK-1,2026-01-03,4.20\nK-2,2026-01-04,3.10\n"


@pytest.fixture
def asking(owner: Actor, receiver: Neighbour) -> NewEndpoint:
    draft = EndpointDraft(url=url_of(receiver), wanted=["group:money"], with_imports=True)
    return operations.create_endpoint(actor=owner, draft=draft)


def brought(rye: Workspace) -> Import:
    done = bring(rye, SALES, kind="purchases")
    read_on()
    return done


def test_an_import_and_taking_it_back_tell_nobody_who_did_not_ask(
    rye: Workspace, made: NewEndpoint, receiver: Neighbour
) -> None:
    done = brought(rye)
    network.undo_import(actor=the_system(rye), import_id=done.pk)
    read_on()
    assert not Delivery.objects.exists()
    (now,) = happens(rye)
    send()
    assert told(receiver) == [str(now)]


def test_who_asked_is_told_of_each_row_once_and_it_stands_in_the_record_of_deliveries(
    rye: Workspace, made: NewEndpoint, asking: NewEndpoint, receiver: Neighbour
) -> None:
    brought(rye)
    send()
    assert Delivery.objects.filter(state="delivered").count() == len(told(receiver)) == 2
    assert set(Delivery.objects.values_list("endpoint", flat=True)) == {asking.endpoint.pk}
    draft = EndpointDraft(url=asking.endpoint.url, with_imports=False)
    changed = operations.change_endpoint(actor=the_system(rye), endpoint=asking.endpoint, draft=draft)
    assert not changed.with_imports
    bring(rye, SALES.replace("2026", "2025"), kind="purchases")
    read_on()
    assert Delivery.objects.count() == 2
