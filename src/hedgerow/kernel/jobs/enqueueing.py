"""Putting a job into the queue. It is an ordinary row: it becomes visible when the caller's transaction commits."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import BooleanField, Case, Value, When
from django_tasks.utils import normalize_json

from hedgerow.kernel import clock
from hedgerow.kernel.jobs import wake
from hedgerow.kernel.jobs.models import LIVE, Job, JobState
from hedgerow.kernel.jobs.task import JobTask
from hedgerow.kernel.tenancy.scope import workspace_id_or_none

_TRIES = 20


def enqueue(task: JobTask[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Job:
    """The new job, or the live one with the same unique key."""
    job = _new(task, args, kwargs)
    with transaction.atomic():
        if task.unique_key is None:
            job.save(force_insert=True)
        else:
            job = _insert_or_join(job, again=task.again)
        transaction.on_commit(wake.workers.call)
    return job


def _new(task: JobTask[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Job:
    now = clock.now()
    return Job(
        workspace_id=task.workspace_id or workspace_id_or_none(),
        task=task.module_path,
        queue=task.queue_name,
        args=normalize_json(args),
        kwargs=normalize_json(kwargs),
        unique_key=task.unique_key,
        priority=task.priority,
        run_after=task.run_after or now,
        max_attempts=task.max_attempts,
        enqueued_at=now,
    )


def _insert_or_join(job: Job, *, again: bool) -> Job:
    """The live job may end between the two steps; then the next round inserts."""
    for _ in range(_TRIES):
        Job.objects.bulk_create([job], ignore_conflicts=True)
        if Job.objects.filter(pk=job.pk).exists():
            return job
        live = _join(str(job.unique_key), again=again)
        if live is not None:
            return live
    raise RuntimeError(f"the job {job.unique_key!r} could neither be enqueued nor found")


def _join(unique_key: str, *, again: bool) -> Job | None:
    """With `again` the row is written even when it still waits: the lock keeps it from starting before we commit."""
    live = Job.objects.filter(unique_key=unique_key, state__in=LIVE)
    if again:
        runs = When(state=JobState.RUNNING, then=Value(value=True))
        live.update(is_wanted_again=Case(runs, default=Value(value=False), output_field=BooleanField()))
    return live.first()
