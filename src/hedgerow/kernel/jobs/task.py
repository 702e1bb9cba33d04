"""Declaring work: `@task(title=_("…"))` makes a module-level function something that can be enqueued."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Concatenate, Literal, ParamSpec, Self, TypeVar, cast, overload
from uuid import UUID

import django_tasks
from django_tasks.base import DEFAULT_TASK_QUEUE_NAME, Task

from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs.context import JobContext

P = ParamSpec("P")
T = TypeVar("T")

QUICK = DEFAULT_TASK_QUEUE_NAME
LONG = "long"
AWAITED = "awaited"
OUTBOUND = "outbound"
QUEUES = (QUICK, AWAITED, AWAITED, LONG, OUTBOUND, OUTBOUND, OUTBOUND)
"""A loop for each: several wait for other people's machines at once, so that a slow one holds up nobody else."""
MAX_ATTEMPTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTask(Task[P, T]):
    """Django's Task with what our queue adds. `using(…)` gives a copy for one `enqueue`.

    `unique_key`: while a job with this key waits or runs, enqueueing gives that job back instead of a second one.
    `again`: if that one runs already (and may have missed the news), it runs once more afterwards.
    `workspace_id`: the scope the job runs in; by default the scope it was enqueued in.
    """

    title: Text = ""
    max_attempts: int = MAX_ATTEMPTS
    unique_key: str | None = None
    again: bool = False
    workspace_id: UUID | None = None

    def using(
        self,
        *,
        priority: int | None = None,
        queue_name: str | None = None,
        run_after: datetime | None = None,
        backend: str | None = None,
        max_attempts: int | None = None,
        unique_key: str | None = None,
        again: bool | None = None,
        workspace_id: UUID | None = None,
    ) -> Self:
        given: dict[str, Any] = {
            "priority": priority,
            "queue_name": queue_name,
            "run_after": run_after,
            "backend": backend,
            "max_attempts": max_attempts,
            "unique_key": unique_key,
            "again": again,
            "workspace_id": workspace_id,
        }
        return replace(self, **{name: value for name, value in given.items() if value is not None})


@overload
def task(
    *,
    title: Text,
    priority: int = 0,
    queue_name: str = QUICK,
    max_attempts: int = MAX_ATTEMPTS,
    takes_context: Literal[False] = False,
) -> Callable[[Callable[P, T]], JobTask[P, T]]: ...


@overload
def task(
    *,
    title: Text,
    priority: int = 0,
    queue_name: str = QUICK,
    max_attempts: int = MAX_ATTEMPTS,
    takes_context: Literal[True],
) -> Callable[[Callable[Concatenate[JobContext, P], T]], JobTask[P, T]]: ...


def task(
    *,
    title: Text,
    priority: int = 0,
    queue_name: str = QUICK,
    max_attempts: int = MAX_ATTEMPTS,
    takes_context: bool = False,
) -> Any:
    """`django_tasks.task` with types for what our queue adds. Runs at least once: effects must be keyed.

    `title` is what the jobs page calls it. `LONG` is the queue for what may take more than a few seconds,
    `AWAITED` the one for what somebody waits for and what ends within half a minute by itself, and `OUTBOUND` the one
    for calls to other people's machines.
    A HedgerowError ends the job as failed, except a Temporary one, which is retried like any other exception.
    """
    return cast("Any", django_tasks.task)(
        title=title,
        priority=priority,
        queue_name=queue_name,
        max_attempts=max_attempts,
        takes_context=takes_context,
    )
