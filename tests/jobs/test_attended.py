"""Attendants stand beside the worker for as long as it runs."""

from threading import Event, Thread

import pytest

from hedgerow.kernel.jobs import Attendant, attended
from hedgerow.kernel.jobs.worker import WorkerOptions
from hedgerow.kernel.registry import Registry
from tests.jobs.waiting import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_an_attendant_that_fails_begins_again_and_all_end_with_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    stop, told = Event(), list[str]()

    def clumsy(stop: Event) -> None:
        told.append("clumsy")
        if len(told) == 1:
            raise ValueError("a mistake of ours")
        stop.wait(60)
        told.append("left")

    registry: Registry[Attendant] = Registry("attendants", key=lambda one: one.name)
    registry.add(Attendant("clumsy", clumsy))
    monkeypatch.setattr(attended, "attendants", registry)
    monkeypatch.setattr(attended, "AGAIN_SECONDS", 0.01)
    working = Thread(target=attended.run_attended, args=(stop, WorkerOptions(poll_seconds=0.05)), daemon=True)
    working.start()
    until(lambda: told == ["clumsy", "clumsy"])
    stop.set()
    working.join(15)
    assert (working.is_alive(), told) == (False, ["clumsy", "clumsy", "left"])
