"""Workers die in the middle of sending: nothing is lost, and what comes twice comes with the same id."""

import signal
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from hedgerow.automation import operations, tasks
from hedgerow.automation.models import Delivery, DeliveryState
from hedgerow.automation.operations import EndpointDraft
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.automation.telling import happens, told, url_of
from tests.factories.workspaces import a_workspace, an_actor
from tests.http.neighbour import Answer, Neighbour
from tests.jobs.killing import start_worker
from tests.jobs.waiting import until

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
EVENTS, KILLS = 40, 2


@pytest.fixture
def receiver(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neighbour]:
    with Neighbour() as server:
        trusted = f"localhost:{server.port}"
        settings.HEDGEROW_HTTP_TRUSTED = [trusted]
        monkeypatch.setenv("HEDGEROW_HTTP_TRUSTED", trusted)
        yield server


def test_deliveries_whose_worker_is_killed_arrive_all_the_same(receiver: Neighbour) -> None:
    receiver.answer = Answer(pause=0.01)
    rye = a_workspace("rye")
    dice, worker = Random(5), start_worker()
    try:
        with scope(rye):
            draft = EndpointDraft(url=url_of(receiver))
            made = operations.create_endpoint(actor=an_actor(rye), draft=draft)
            keys = {str(key) for key in happens(rye, *["network.visited"] * EVENTS)}
            for kill in range(KILLS):
                seen = (kill + 1) * EVENTS // (KILLS + 1) - dice.randrange(5)
                until(lambda seen=seen: len(receiver.requests) >= seen, seconds=90)  # type: ignore[misc]
                worker.kill()
                assert worker.wait() == -signal.SIGKILL
                worker = start_worker()
                tasks.send_soon(made.endpoint.pk)
            waiting = Delivery.objects.filter(state=DeliveryState.WAITING)
            until(lambda: not waiting.exists(), seconds=90)
    finally:
        worker.terminate()
        assert worker.wait(30) == 0
    with scope(rye):
        assert Delivery.objects.filter(state=DeliveryState.DELIVERED).count() == EVENTS
        assert Activity.objects.filter(verb="network.visited").count() == EVENTS
    came = Counter(told(receiver))
    assert set(came) == keys
    assert came.total() <= EVENTS + KILLS, "one at a time: a kill repeats at most the one that was on its way"
