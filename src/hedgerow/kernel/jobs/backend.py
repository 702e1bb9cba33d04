"""Our queue behind Django's Tasks API: the `BACKEND` of the `TASKS` setting."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.signals import task_enqueued

from hedgerow.kernel.jobs import loading
from hedgerow.kernel.jobs.enqueueing import enqueue
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.task import QUEUES, JobTask

_STATUS = {
    JobState.WAITING: TaskResultStatus.READY,
    JobState.RUNNING: TaskResultStatus.RUNNING,
    JobState.SUCCEEDED: TaskResultStatus.SUCCESSFUL,
    JobState.FAILED: TaskResultStatus.FAILED,
    JobState.CANCELLED: TaskResultStatus.FAILED,
}


class LeaseBackend(BaseTaskBackend):
    task_class = JobTask
    supports_defer = True
    supports_async_task = True
    supports_get_result = True
    supports_priority = True

    def __init__(self, alias: str, params: dict[str, Any]) -> None:
        super().__init__(alias, {"QUEUES": QUEUES, **params})

    def enqueue(self, task: Task[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> TaskResult[Any]:
        self.validate_task(task)
        if not isinstance(task, JobTask):
            raise TypeError(f"{task!r} was not declared for this backend")
        result = result_of(enqueue(task, args, kwargs), task)
        task_enqueued.send(type(self), task_result=result)
        return result

    def get_result(self, result_id: str) -> TaskResult[Any]:
        job = Job.objects.filter(pk=_key(result_id)).first()
        if job is None:
            raise TaskResultDoesNotExist(result_id)
        return result_of(job, loading.task_of(job))


def result_of(job: Job, task: Task[..., Any]) -> TaskResult[Any]:
    """Django's view of a job. It knows no cancellation (shown as failed) and counts attempts by worker names."""
    result: TaskResult[Any] = TaskResult(
        task=task,
        id=str(job.pk),
        status=_STATUS[JobState(job.state)],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        last_attempted_at=job.last_attempted_at,
        args=job.args,
        kwargs=job.kwargs,
        backend=task.backend,
        errors=[TaskError(exception_class_path=job.error_type, traceback=job.error_traceback)]
        if job.error_type
        else [],
        worker_ids=[job.lease_owner or "worker"] * job.attempts,
    )
    object.__setattr__(result, "_return_value", job.result)
    return result


def _key(result_id: str) -> UUID:
    try:
        return UUID(result_id)
    except ValueError as error:
        raise TaskResultDoesNotExist(result_id) from error
