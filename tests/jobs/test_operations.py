"""What a person may see of jobs and do to them."""

from collections.abc import Callable
from datetime import timedelta
from threading import Event
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import CrossWorkspace, NotFound, NotPermitted
from hedgerow.kernel.jobs import outcomes
from hedgerow.kernel.jobs.errors import JobIsOver, JobNotOver, SameJobLive
from hedgerow.kernel.jobs.execution import run_job
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.operations import cancel_job, cancel_jobs, rerun_job, rerun_jobs
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.kernel.jobs.queries import count_by_state, progress_of, visible_job, visible_jobs
from hedgerow.kernel.jobs.retention import forget_old_jobs
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.fixtures.clock import FrozenClock
from tests.jobs import work

pytestmark = pytest.mark.django_db


def _actor(workspace_id: Any, *permissions: str) -> Actor:
    return Actor(workspace_id=workspace_id, kind=ActorKind.USER, label="Rose", permissions=frozenset(permissions))


@pytest.fixture
def owner(workspace: Workspace) -> Actor:
    return _actor(workspace.id, Permission.MANAGE_JOBS)


@pytest.fixture
def job(workspace: Workspace) -> Job:
    with scope(workspace):
        result = work.count_up.using(unique_key="count").enqueue(2)
    return Job.objects.get(pk=result.id)


def test_a_person_sees_the_jobs_of_her_workspace_only(owner: Actor, job: Job) -> None:
    work.note.enqueue()
    stranger = _actor(uuid4(), Permission.MANAGE_JOBS)
    assert list(visible_jobs(owner)) == [job]
    assert list(visible_jobs(owner, JobState.FAILED)) == []
    assert list(visible_jobs(stranger)) == []
    assert visible_job(owner, job.pk) == job
    with pytest.raises(NotFound):
        visible_job(stranger, job.pk)
    counts = count_by_state(owner)
    assert (counts[JobState.WAITING], sum(counts.values()), len(counts)) == (1, 1, 5)


def test_without_the_right_there_is_nothing_but_the_progress_one_waits_for(workspace: Workspace, job: Job) -> None:
    staff = _actor(workspace.id)
    for refused in (
        lambda: visible_jobs(staff),
        lambda: visible_job(staff, job.pk),
        lambda: count_by_state(staff),
        lambda: cancel_job(actor=staff, job=job),
        lambda: rerun_job(actor=staff, job=job),
        lambda: cancel_jobs(actor=staff, jobs=[]),
    ):
        with pytest.raises(NotPermitted):
            refused()
    assert progress_of(staff, job.pk).state == JobState.WAITING


def test_a_job_of_another_workspace_cannot_be_touched(job: Job) -> None:
    stranger = _actor(uuid4(), Permission.MANAGE_JOBS)
    for act in (cancel_job, rerun_job):
        with pytest.raises(CrossWorkspace):
            act(actor=stranger, job=job)
    job.refresh_from_db()
    assert (job.state, job.is_cancel_requested) == (JobState.WAITING, False)


def test_a_waiting_job_is_cancelled_at_once(owner: Actor, job: Job, calls: list[Any]) -> None:
    cancelled = cancel_job(actor=owner, job=job)
    assert (cancelled.state, cancelled.is_over) == (JobState.CANCELLED, True)
    assert run_pending() == 0
    assert calls == []


def test_a_running_job_ends_at_its_next_report(owner: Actor, job: Job, take: Any, calls: list[Any]) -> None:
    claimed = take()
    assert cancel_job(actor=owner, job=job).state == JobState.RUNNING
    run_job(claimed, lease=timedelta(seconds=30), stop=Event())
    assert Job.objects.get().state == JobState.CANCELLED
    assert calls == []


def test_a_job_that_is_over_cannot_be_cancelled(owner: Actor, job: Job, calls: list[Any]) -> None:
    run_pending()
    with pytest.raises(JobIsOver):
        cancel_job(actor=owner, job=job)
    assert Job.objects.get().state == JobState.SUCCEEDED


def test_a_failed_job_can_run_again_with_all_its_attempts(owner: Actor, job: Job, take: Any, calls: list[Any]) -> None:
    cancel_job(actor=owner, job=job)
    assert rerun_job(actor=owner, job=job).state == JobState.WAITING
    assert run_pending() == 1
    again = Job.objects.get()
    assert (again.state, again.attempts, calls) == (JobState.SUCCEEDED, 1, [1, 2])


@pytest.mark.parametrize("ending", [None, outcomes.succeed])
def test_only_what_failed_or_was_cancelled_can_run_again(
    owner: Actor, job: Job, take: Callable[[], Job], ending: Any
) -> None:
    if ending:
        ending(take(), 1)
    with pytest.raises(JobNotOver):
        rerun_job(actor=owner, job=job)
    assert Job.objects.get().attempts == (1 if ending else 0)


def test_a_job_cannot_run_again_beside_the_same_one(owner: Actor, workspace: Workspace, job: Job) -> None:
    cancel_job(actor=owner, job=job)
    with scope(workspace):
        work.count_up.using(unique_key="count").enqueue(2)
    with pytest.raises(SameJobLive):
        rerun_job(actor=owner, job=job)
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED


def test_of_many_jobs_those_change_that_can(owner: Actor, job: Job, take: Any, calls: list[Any]) -> None:
    with scope(owner.workspace_id):
        work.note.enqueue("bread")
    claimed = take()
    outcomes.succeed(claimed, None)
    assert cancel_jobs(actor=owner, jobs=visible_jobs(owner)) == 1
    assert rerun_jobs(actor=owner, jobs=visible_jobs(owner)) == 1
    states = set(Job.objects.values_list("pk", "state"))
    assert states == {(claimed.pk, JobState.SUCCEEDED), (_other(claimed).pk, JobState.WAITING)}


def _other(job: Job) -> Job:
    return Job.objects.exclude(pk=job.pk).get()


def test_jobs_are_forgotten_two_weeks_after_their_end_and_failures_after_a_quarter(
    frozen_clock: FrozenClock, calls: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hedgerow.kernel.jobs.retention._BATCH", 1)
    for task in (work.note, work.note, work.refuse):
        task.enqueue()
    run_pending()
    work.note.using(run_after=clock.now() + timedelta(days=400)).enqueue()
    counts = []
    for days in (14, 1, 75, 1):
        frozen_clock.advance(days=days)
        forget_old_jobs.func()
        counts.append(Job.objects.count())
    assert counts == [4, 2, 2, 1]
