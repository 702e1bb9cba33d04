"""Running one job: in its workspace, language and time zone; and what each kind of ending leaves behind."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import OperationalError, connection

from hedgerow.kernel import clock, randomness
from hedgerow.kernel.doors import Door, Passage
from hedgerow.kernel.jobs import connections, execution, outcomes
from hedgerow.kernel.jobs.loading import title_of
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.fixtures.clock import FrozenClock
from tests.jobs import work

pytestmark = pytest.mark.django_db


def _run() -> Job:
    """Run what is due and give the only job."""
    run_pending()
    return Job.objects.get()


def test_a_job_of_a_workspace_runs_in_its_scope_language_and_time_zone(workspace: Workspace, calls: list[Any]) -> None:
    with scope(workspace):
        work.look_around.enqueue()
    job = _run()
    assert job.result == [str(workspace.id), "es", "Europe/Madrid"]
    assert calls == [Passage(Door.BACKGROUND, str(job.pk))]


def test_a_job_of_no_workspace_runs_outside_every_scope(workspace: Workspace) -> None:
    work.look_around.enqueue()
    with scope(workspace):
        assert _run().result == [None, "en", "UTC"]


def test_an_unexpected_error_is_retried_later_and_its_message_gives_nothing_away(
    calls: list[Any], frozen_clock: FrozenClock
) -> None:
    work.break_down.enqueue(secret="swordfish")
    with randomness.seeded(3):
        job = _run()
    assert (job.state, job.attempts, job.error_type) == (JobState.WAITING, 1, "builtins.ValueError")
    assert 5 <= (job.run_after - clock.now()).total_seconds() <= 10
    assert job.error_message == "Something unexpected went wrong."
    assert "inner detail swordfish" in job.error_traceback
    frozen_clock.advance(seconds=11)
    assert _run().attempts == 2
    assert calls == ["broke", "broke"]


def test_a_job_is_set_aside_when_no_attempt_is_left(calls: list[Any], frozen_clock: FrozenClock) -> None:
    work.miss_a_partner.enqueue()
    for _ in range(5):
        _run()
        frozen_clock.advance(hours=2)
    job = Job.objects.get()
    assert (job.state, job.attempts, job.error_message) == (JobState.FAILED, 3, "The till does not answer.")
    assert job.finished_at is not None


def test_a_refusal_is_not_retried() -> None:
    work.refuse.enqueue()
    job = _run()
    assert (job.state, job.attempts, job.error_message) == (JobState.FAILED, 1, "The list is closed.")


@pytest.mark.parametrize(
    ("task", "error"), [(work.leave, "builtins.SystemExit"), (work.answer_badly, "builtins.TypeError")]
)
def test_nothing_a_task_does_ends_the_worker(task: Any, error: str) -> None:
    task.enqueue()
    assert _run().error_type == error


def test_a_keyboard_interrupt_gives_the_job_back_and_goes_on() -> None:
    work.be_interrupted_by_keyboard.enqueue()
    with pytest.raises(KeyboardInterrupt):
        run_pending()
    job = Job.objects.get()
    assert (job.state, job.attempts) == (JobState.WAITING, 0)


@pytest.mark.parametrize("name", ["tests.jobs.work.gone", "no.such.module", "tests.jobs.work.not_a_task"])
def test_a_job_of_an_unknown_task_is_set_aside(name: str) -> None:
    work.note.enqueue()
    Job.objects.update(task=name)
    job = _run()
    assert (job.state, job.attempts) == (JobState.FAILED, 1)
    assert job.error_message == "This version of Hedgerow no longer knows this kind of job."
    assert title_of(job) == name


def test_a_job_is_called_by_the_title_of_its_task() -> None:
    work.note.enqueue()
    assert title_of(Job.objects.get()) == "Noting something"


@pytest.mark.django_db(transaction=True)
def test_a_coroutine_can_be_a_job(calls: list[Any]) -> None:
    """In a thread, as in a worker: in that of the tests the browser's event loop may run, and two are one too many."""

    def run() -> Job:
        try:
            return _run()
        finally:
            connection.close()

    work.sleep_on_it.enqueue()
    with ThreadPoolExecutor(1) as thread:
        job = thread.submit(run).result()
    assert (job.result, calls) == ("awake", [1])


def test_a_later_success_clears_the_error(calls: list[Any], frozen_clock: FrozenClock) -> None:
    work.break_down.enqueue()
    _run()
    Job.objects.update(task="tests.jobs.work.note", args=["fine"], kwargs={})
    frozen_clock.advance(hours=1)
    job = _run()
    assert (job.state, job.error_type, job.error_message, job.error_traceback) == (JobState.SUCCEEDED, "", "", "")


def test_the_outcome_is_written_even_when_the_database_is_busy(
    calls: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    failures = iter([OperationalError("database is locked")] * 3)
    succeed = outcomes.succeed

    def busy(job: Job, result: Any) -> Job:
        for failure in failures:
            raise failure
        return succeed(job, result)

    monkeypatch.setattr(execution, "sleep", waits.append)
    monkeypatch.setattr(outcomes, "succeed", busy)
    work.note.enqueue("bread")
    job = _run()
    assert (job.state, job.result, calls) == (JobState.SUCCEEDED, "bread", ["bread"])
    assert waits == [0.1, 0.2, 0.4]


def test_an_outcome_that_cannot_be_written_leaves_the_job_to_its_lease(
    calls: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_job: Job, _result: Any) -> Job:
        raise OperationalError("database is locked")

    monkeypatch.setattr(execution, "sleep", calls.append)
    monkeypatch.setattr(outcomes, "succeed", busy)
    work.note.enqueue("bread")
    with pytest.raises(OperationalError):
        run_pending()
    assert Job.objects.get().state == JobState.RUNNING
    assert len(calls) == 7


def test_run_pending_stops_at_its_limit(calls: list[Any]) -> None:
    for number in range(3):
        work.note.enqueue(number)
    assert run_pending(limit=2) == 2
    assert calls == [0, 1]


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_broke_is_replaced_and_a_sound_one_kept() -> None:
    connection.ensure_connection()
    sound = connection.connection
    connections.freshen()
    assert connection.connection is sound
    connection.set_autocommit(False)
    connections.freshen()
    assert connection.connection is None
    connections.freshen()
    assert connection.connection is None
