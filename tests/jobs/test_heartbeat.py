"""What a running job says about itself, and how it learns that it should stop."""

from collections.abc import Callable
from datetime import timedelta
from threading import Event, Thread
from threading import enumerate as enumerate_threads
from typing import Any

import pytest
from django.db import DatabaseError

from hedgerow.kernel import clock
from hedgerow.kernel.jobs import heart as hearts
from hedgerow.kernel.jobs import heartbeat
from hedgerow.kernel.jobs.claims import Hold
from hedgerow.kernel.jobs.errors import JobCancelled, JobInterrupted, LeaseLost
from hedgerow.kernel.jobs.heart import Heart, heart
from hedgerow.kernel.jobs.heartbeat import Heartbeat
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from tests.fixtures.clock import FrozenClock
from tests.jobs import work
from tests.jobs.conftest import LEASE
from tests.jobs.waiting import until

Take = Callable[[], Job | None]
pytestmark = pytest.mark.django_db


@pytest.fixture
def job(take: Take) -> Job:
    work.count_up.enqueue(3)
    job = take()
    assert job is not None
    return job


@pytest.fixture
def stop() -> Event:
    return Event()


@pytest.fixture
def pulse(job: Job, stop: Event) -> Heartbeat:
    return Heartbeat(job, lease=LEASE, stop=stop)


def _progress() -> tuple[int, int | None, str, float | None]:
    row = Job.objects.get()
    return row.progress_done, row.progress_total, row.progress_sentence, row.progress_share


def test_a_job_reports_how_far_it_is(calls: list[Any]) -> None:
    work.count_up.enqueue(3)
    run_pending()
    assert _progress() == (3, 3, "Step 3 of 3", 1.0)
    assert (Job.objects.get().result, calls) == (1, [1, 2, 3])


def test_reports_are_written_twice_a_second_and_at_the_end(pulse: Heartbeat, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([5.0, 5.1, 5.6, 5.7])
    monkeypatch.setattr(clock, "monotonic", lambda: next(seconds))
    seen = []
    for done in (1, 2, 3, 4):
        pulse.report(done, 4, f"Row {done}")
        seen.append(_progress()[0])
    assert seen == [1, 1, 3, 4]


def test_without_a_total_there_is_no_share(pulse: Heartbeat) -> None:
    pulse.report(12, None, "Twelve rows so far")
    assert _progress() == (12, None, "Twelve rows so far", None)


def test_a_report_renews_the_lease(pulse: Heartbeat, frozen_clock: FrozenClock) -> None:
    frozen_clock.advance(seconds=20)
    pulse.report(1, 3, "")
    assert Job.objects.get().lease_expires_at == clock.now() + LEASE


def test_a_cancelled_job_learns_it_at_its_next_report(pulse: Heartbeat) -> None:
    Job.objects.update(is_cancel_requested=True)
    with pytest.raises(JobCancelled):
        pulse.report(1, 3, "")


def test_a_job_that_lost_its_lease_learns_it_at_its_next_report(pulse: Heartbeat) -> None:
    Job.objects.update(lease_token=9)
    with pytest.raises(LeaseLost):
        pulse.report(1, 3, "Half")
    assert _progress()[0] == 0


def test_a_job_is_interrupted_when_its_worker_stops(pulse: Heartbeat, stop: Event) -> None:
    pulse.check()
    stop.set()
    with pytest.raises(JobInterrupted):
        pulse.check()


def test_signals_pass_through_code_that_catches_every_exception(pulse: Heartbeat, stop: Event) -> None:
    def careful_loop() -> None:
        try:
            pulse.check()
        except Exception:  # noqa: BLE001  (the point of the test)
            pytest.fail("swallowed")

    stop.set()
    with pytest.raises(JobInterrupted):
        careful_loop()


@pytest.mark.django_db(transaction=True)
def test_the_lease_is_renewed_while_the_job_runs(job: Job, stop: Event) -> None:
    with heart().beats_for(Heartbeat(job, lease=timedelta(seconds=0.3), stop=stop)):
        first = Job.objects.get().lease_expires_at
        until(lambda: Job.objects.get().lease_expires_at != first)


@pytest.mark.django_db(transaction=True)
def test_a_job_whose_lease_was_lost_learns_it_from_the_heart(job: Job, stop: Event) -> None:
    Job.objects.update(state=JobState.WAITING, lease_expires_at=None)
    with heart().beats_for(Heartbeat(job, lease=timedelta(seconds=0.03), stop=stop)) as pulse, pytest.raises(LeaseLost):
        _go_on(pulse)


@pytest.mark.django_db(transaction=True)
def test_the_heart_goes_on_after_a_failure_of_the_database(
    job: Job, stop: Event, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    beats: list[int] = []

    def renew(_job: Job, _lease: timedelta) -> Hold:
        beats.append(1)
        if len(beats) == 1:
            raise DatabaseError("gone for a moment")
        return Hold.CANCEL_REQUESTED

    monkeypatch.setattr(heartbeat, "renew", renew)
    with (
        heart().beats_for(Heartbeat(job, lease=timedelta(seconds=0.03), stop=stop)) as pulse,
        pytest.raises(JobCancelled),
    ):
        _go_on(pulse)
    assert "Could not renew the lease" in caplog.text


def test_a_heart_is_shared_by_the_jobs_of_one_thread_and_ends_with_it(
    job: Job, stop: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearts, "IDLE_SECONDS", 0.01)
    found: list[Heart] = []

    def work_twice() -> None:
        for _ in range(2):
            with heart().beats_for(Heartbeat(job, lease=LEASE, stop=stop)):
                found.append(heart())

    worker = Thread(target=work_twice, name="short-lived")
    worker.start()
    worker.join()
    assert found[0] is found[1]
    assert found[0] is not heart()
    until(lambda: "heart-of-short-lived" not in {thread.name for thread in enumerate_threads()})


def _go_on(pulse: Heartbeat) -> None:
    """Check, as a long job does, until told to stop."""

    def still_may() -> bool:
        pulse.check()
        return False

    until(still_may)
