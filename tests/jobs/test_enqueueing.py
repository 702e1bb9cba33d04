"""Putting jobs into the queue: what is stored, when it becomes visible, and keys that allow one live job only."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import django_tasks
import pytest
from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist

from hedgerow.kernel import clock
from hedgerow.kernel.jobs import enqueueing, outcomes
from hedgerow.kernel.jobs.backend import LeaseBackend
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.wake import workers
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.fixtures.clock import FrozenClock
from tests.jobs import work

Take = Callable[[], Job | None]
pytestmark = pytest.mark.django_db


def test_a_job_stores_its_task_its_arguments_and_the_workspace_in_scope(workspace: Workspace) -> None:
    with scope(workspace):
        result = work.note.using(priority=7).enqueue({"a": [1, 2]})
    job = Job.objects.get(pk=result.id)
    assert str(job) == f"tests.jobs.work.note {result.id}"
    assert (job.task, job.args, job.kwargs, job.priority) == ("tests.jobs.work.note", [{"a": [1, 2]}], {}, 7)
    assert (job.workspace_id, job.state, job.attempts, job.max_attempts) == (workspace.id, JobState.WAITING, 0, 8)
    assert result.status == TaskResultStatus.READY


def test_an_explicit_workspace_needs_no_scope(workspace: Workspace) -> None:
    result = work.note.using(workspace_id=workspace.id).enqueue()
    assert Job.objects.get(pk=result.id).workspace_id == workspace.id


def test_arguments_that_json_cannot_hold_are_refused_and_nothing_is_enqueued() -> None:
    with pytest.raises(TypeError):
        work.note.enqueue(object())
    assert not Job.objects.exists()


def test_a_queue_nobody_works_on_is_refused() -> None:
    with pytest.raises(InvalidTaskError):
        work.note.using(queue_name="nowhere")


def test_a_task_of_another_backend_is_refused() -> None:
    with pytest.raises(TypeError):
        LeaseBackend("default", {}).enqueue(django_tasks.base.Task(func=work.not_a_task), [], {})
    assert not Job.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_job_of_a_transaction_that_is_rolled_back_never_was() -> None:
    called = workers.calls
    with transaction.atomic():
        work.note.enqueue()
        transaction.set_rollback(True)
    assert not Job.objects.exists()
    assert workers.calls == called


@pytest.mark.django_db(transaction=True)
def test_workers_of_this_process_are_woken_when_the_transaction_commits() -> None:
    called = workers.calls
    with transaction.atomic():
        work.note.enqueue()
        assert workers.calls == called
    assert workers.calls == called + 1


def test_a_live_job_with_the_same_key_is_given_back_instead_of_a_second_one(take: Take) -> None:
    first = work.note.using(unique_key="import:1").enqueue("first")
    assert work.note.using(unique_key="import:1").enqueue("second").id == first.id
    assert take() is not None
    running = work.note.using(unique_key="import:1").enqueue("third")
    assert (running.id, running.status) == (first.id, TaskResultStatus.RUNNING)
    assert Job.objects.get().args == ["first"]


def test_a_key_is_free_again_when_its_job_is_over(calls: list[Any]) -> None:
    for thing in ("one", "two"):
        work.note.using(unique_key="import:1").enqueue(thing)
        run_pending()
    assert calls == ["one", "two"]


def test_jobs_without_a_key_never_collide(calls: list[Any]) -> None:
    work.note.enqueue("same")
    work.note.enqueue("same")
    assert run_pending() == 2


def test_again_makes_a_running_job_run_once_more(take: Take, calls: list[Any]) -> None:
    poke = work.note.using(unique_key="reactor:1", again=True)
    poke.enqueue("poke")
    job = take()
    assert job is not None
    poke.enqueue("poke")
    poke.enqueue("poke")
    assert Job.objects.get().is_wanted_again
    outcomes.succeed(job, None)
    after = Job.objects.get()
    assert (after.state, after.attempts, after.is_wanted_again) == (JobState.WAITING, 0, False)
    assert run_pending() == 1
    assert Job.objects.get().state == JobState.SUCCEEDED


def test_again_changes_nothing_about_a_job_that_still_waits() -> None:
    poke = work.note.using(unique_key="reactor:1", again=True)
    poke.enqueue()
    poke.enqueue()
    assert Job.objects.filter(is_wanted_again=True).count() == 0
    assert run_pending() == 1


def test_a_job_that_ends_just_then_makes_room_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(unique_key: str, *, again: bool) -> None:
        Job.objects.filter(unique_key=unique_key).update(state=JobState.SUCCEEDED)

    first = work.note.using(unique_key="k").enqueue()
    monkeypatch.setattr(enqueueing, "_join", end)
    second = work.note.using(unique_key="k").enqueue()
    assert second.id != first.id
    assert Job.objects.count() == 2


def test_a_key_that_can_neither_be_used_nor_found_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    work.note.using(unique_key="k").enqueue()
    monkeypatch.setattr(enqueueing, "_TRIES", 0)
    with pytest.raises(RuntimeError, match="'k'"):
        work.note.using(unique_key="k").enqueue()


def test_a_job_for_later_waits_for_its_time(frozen_clock: FrozenClock, calls: list[Any]) -> None:
    work.note.using(run_after=clock.now() + timedelta(hours=1)).enqueue("later")
    assert run_pending() == 0
    frozen_clock.advance(hours=1)
    assert run_pending() == 1


def test_the_result_can_be_looked_up_by_its_id(calls: list[Any]) -> None:
    result = work.note.enqueue("bread")
    run_pending()
    found = work.note.get_result(result.id)
    assert (found.status, found.return_value, found.attempts, found.errors) == (
        TaskResultStatus.SUCCESSFUL,
        "bread",
        1,
        [],
    )


def test_a_failed_result_tells_its_error(calls: list[Any]) -> None:
    result = work.refuse.enqueue()
    run_pending()
    (error,) = work.refuse.get_result(result.id).errors
    assert error.exception_class_path == "hedgerow.kernel.errors.Conflict"
    assert "The list is closed." in error.traceback


@pytest.mark.parametrize("unknown", ["0199c0de-0000-7000-8000-000000000000", "no id"])
def test_an_unknown_result_does_not_exist(unknown: str) -> None:
    with pytest.raises(TaskResultDoesNotExist):
        work.note.get_result(unknown)


def test_keys_of_jobs_sort_by_the_time_they_were_enqueued() -> None:
    ids = [UUID(work.note.enqueue().id) for _ in range(3)]
    assert ids == sorted(ids)
