"""The worker in threads of this process: it wakes up, keeps house, and stops without losing anything."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import Any

import pytest
from django.db import DatabaseError

from hedgerow.kernel import clock
from hedgerow.kernel.jobs import AWAITED, LONG, claims, outcomes, worker
from hedgerow.kernel.jobs.errors import LeaseLost
from hedgerow.kernel.jobs.models import Job, JobState, ScheduleMark
from hedgerow.kernel.jobs.wake import Wake
from hedgerow.kernel.jobs.worker import WorkerOptions, run_worker
from tests.jobs import work
from tests.jobs.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)

# A worker that looks only every 30 seconds by itself: what happens sooner, happens because it was woken.
SLEEPY = WorkerOptions(poll_seconds=30, grace_seconds=5)
EAGER = WorkerOptions(poll_seconds=0.02, grace_seconds=5)
IMPATIENT = WorkerOptions(poll_seconds=0.02, grace_seconds=0.05)


@contextmanager
def _working(options: WorkerOptions) -> Iterator[Callable[[], None]]:
    """A running worker, and how to stop it and wait for its end."""
    stop = Event()
    thread = Thread(target=run_worker, args=(stop, options))

    def end() -> None:
        stop.set()
        thread.join()

    thread.start()
    try:
        yield end
    finally:
        end()
        work.may_end.set()


def _all_succeeded() -> bool:
    return not Job.objects.exclude(state=JobState.SUCCEEDED).exists()


def test_a_commit_wakes_the_worker_of_the_same_process(calls: list[Any]) -> None:
    with _working(SLEEPY):
        Event().wait(0.2)
        work.note.enqueue("now")
        until(lambda: calls == ["now"], seconds=5)
        until(_all_succeeded)


def test_a_long_job_does_not_hold_up_the_quick_ones(calls: list[Any]) -> None:
    work.wait_to_be_told.using(queue_name="long").enqueue()
    with _working(EAGER):
        assert work.started.wait(5)
        work.note.enqueue("quick")
        until(lambda: calls == ["quick"])
        work.may_end.set()
        until(_all_succeeded)


def test_what_somebody_waits_for_begins_while_a_long_job_runs_and_one_like_it(calls: list[Any]) -> None:
    work.wait_to_be_told.using(queue_name=LONG).enqueue()
    work.wait_to_be_told.using(queue_name=AWAITED).enqueue()
    with _working(EAGER):
        until(lambda: Job.objects.filter(state=JobState.RUNNING).count() == 2)
        work.note.using(queue_name=AWAITED).enqueue("asked")
        until(lambda: calls == ["asked"])
        work.may_end.set()
        until(_all_succeeded)


def test_a_stopping_worker_interrupts_a_job_that_looks_up_and_gives_it_back(calls: list[Any]) -> None:
    work.wait_to_be_told.enqueue()
    with _working(EAGER) as end:
        assert work.started.wait(5)
        end()
    job = Job.objects.get()
    assert (job.state, job.attempts, job.lease_owner) == (JobState.WAITING, 0, "")


def test_a_stopping_worker_gives_back_a_job_that_does_not_look_up_and_its_late_end_changes_nothing(
    calls: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    work.not_listen.enqueue()
    with _working(IMPATIENT) as end:
        assert work.started.wait(5)
        end()
        assert Job.objects.get().state == JobState.WAITING
        work.may_end.set()
        until(lambda: "taken over by another worker" in caplog.text)
    job = Job.objects.get()
    assert (job.state, job.result, job.attempts) == (JobState.WAITING, None, 0)


@pytest.mark.parametrize(
    ("failure", "told"),
    [(LeaseLost(), "ended just in time"), (DatabaseError("locked"), "its lease will expire")],
)
def test_a_job_that_cannot_be_given_back_is_left_to_its_lease(
    failure: BaseException,
    told: str,
    calls: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_job: Job) -> Job:
        raise failure

    monkeypatch.setattr(outcomes, "release", fail)
    caplog.set_level("INFO")
    work.not_listen.enqueue()
    with _working(IMPATIENT) as end:
        assert work.started.wait(5)
        end()
        work.may_end.set()
        until(_all_succeeded)
    assert told in caplog.text


def test_a_failing_database_does_not_end_the_worker(
    calls: list[Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    claim, failures = claims.claim, iter([DatabaseError("locked"), ValueError("a mistake")])

    def failing(**options: Any) -> Job | None:
        for failure in failures:
            raise failure
        return claim(**options)

    monkeypatch.setattr(claims, "claim", failing)
    work.note.enqueue("after all")
    with _working(EAGER):
        until(lambda: calls == ["after all"])
        until(_all_succeeded)
    assert caplog.text.count("A step of the worker failed") == 2


def test_the_worker_frees_the_jobs_of_dead_workers(calls: list[Any]) -> None:
    work.note.enqueue("orphan")
    claims.claim(owner="dead", queues=["default"], lease=timedelta(seconds=-1))
    with _working(EAGER):
        until(lambda: calls == ["orphan"])
        until(_all_succeeded)
    assert Job.objects.get().attempts == 2


def test_the_worker_keeps_the_marks_of_schedules_and_enqueues_what_is_due(calls: list[Any]) -> None:
    with _working(EAGER):
        until(lambda: ScheduleMark.objects.filter(name="forget-old-jobs").exists())
        ScheduleMark.objects.update(next_at=clock.now())
        task = "hedgerow.kernel.jobs.retention.forget_old_jobs"
        until(lambda: Job.objects.filter(task=task, state=JobState.SUCCEEDED).count() == 1)


def test_marks_are_kept_again_only_after_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    stop = Event()

    def look(name: str) -> int:
        looks.append(name)
        if looks.count("due") == 4:
            stop.set()
        return 0

    monkeypatch.setattr(worker, "keep_marks", lambda: look("marks"))
    monkeypatch.setattr(worker, "enqueue_due", lambda: look("due"))
    worker.keep_house(stop, WorkerOptions(poll_seconds=0.001))
    assert looks.count("due") == 4
    assert looks.count("marks") == 1


def test_a_call_between_two_waits_is_not_missed() -> None:
    wake = Wake()
    seen = wake.calls
    wake.call()
    before = clock.monotonic()
    wake.wait(seen, 5)
    assert clock.monotonic() - before < 1


def test_a_wait_ends_by_itself() -> None:
    wake = Wake()
    wake.wait(wake.calls, 0.01)
    assert wake.calls == 0
