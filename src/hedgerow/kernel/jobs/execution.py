"""Running one claimed job: its workspace, language and time zone, its heartbeat, and the writing of its outcome."""

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from threading import Event
from time import sleep
from typing import Any
from zoneinfo import ZoneInfo

from django.db import InterfaceError, OperationalError
from django.utils import timezone, translation
from django_tasks.signals import task_finished, task_started
from django_tasks.utils import normalize_json

from hedgerow.kernel.doors import Door, through
from hedgerow.kernel.jobs import connections, loading, outcomes
from hedgerow.kernel.jobs.backend import LeaseBackend, result_of
from hedgerow.kernel.jobs.context import JobContext
from hedgerow.kernel.jobs.errors import JobCancelled, JobInterrupted, LeaseLost, TaskUnknown
from hedgerow.kernel.jobs.heart import heart
from hedgerow.kernel.jobs.heartbeat import Heartbeat
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.tenancy import scope, unscoped

logger = logging.getLogger(__name__)

_WRITE_TRIES = 6


def run_job(job: Job, *, lease: timedelta, stop: Event) -> None:
    """Run a claimed job and write how it ended. Never raises for what the task does."""
    connections.freshen()
    try:
        _attempt(job, lease=lease, stop=stop)
    except LeaseLost:
        logger.warning("Job %s (%s) was taken over by another worker; this attempt leaves no trace.", job.pk, job.task)
    finally:
        connections.freshen()


def _attempt(job: Job, *, lease: timedelta, stop: Event) -> None:
    """Call the task and settle how that went. A failure is settled inside its handler, so that the log gets it too."""
    try:
        result = _call(job, lease=lease, stop=stop)
    except JobCancelled:
        _settle(job, partial(outcomes.cancel, job))
    except JobInterrupted:
        _settle(job, partial(outcomes.release, job))
    except (Exception, SystemExit) as error:  # noqa: BLE001  (whatever a task raises ends its job, not the worker)
        _settle(job, partial(outcomes.fail, job, error))
    except KeyboardInterrupt:
        _settle(job, partial(outcomes.release, job))
        raise
    else:
        _settle(job, partial(outcomes.succeed, job, result))


def _call(job: Job, *, lease: timedelta, stop: Event) -> Any:
    task = loading.task_of(job)
    result = result_of(job, task)
    task_started.send(LeaseBackend, task_result=result)
    with _setting_of(job), heart().beats_for(Heartbeat(job, lease=lease, stop=stop)) as pulse:
        context = [JobContext(task_result=result, pulse=pulse)] if task.takes_context else []
        return normalize_json(task.call(*context, *job.args, **job.kwargs))


@contextmanager
def _setting_of(job: Job) -> Iterator[None]:
    """Inside the job's workspace, speaking its language, in its time zone; outside every workspace when it has none."""
    with through(Door.BACKGROUND, str(job.pk)), unscoped(), ExitStack() as stack:
        if job.workspace is not None:
            stack.enter_context(scope(job.workspace))
            stack.enter_context(translation.override(job.workspace.language))
            stack.enter_context(timezone.override(ZoneInfo(job.workspace.time_zone)))
        yield


def _settle(job: Job, outcome: Callable[[], Job]) -> None:
    """A lost outcome would mean running the job again, so a busy or restarting database is waited for."""
    row = _written(job, outcome)
    if not row.is_over:
        return
    try:
        task_finished.send(LeaseBackend, task_result=result_of(row, loading.task_of(row)))
    except TaskUnknown:
        logger.error("Job %s asks for the unknown task %s.", row.pk, row.task)  # noqa: TRY400  (the cause is stored)


def _written(job: Job, outcome: Callable[[], Job]) -> Job:
    for number in range(_WRITE_TRIES):
        try:
            return outcome()
        except (OperationalError, InterfaceError):
            logger.warning("Could not write the outcome of job %s; trying again.", job.pk, exc_info=True)
            connections.freshen()
            sleep(0.1 * 2**number)
    return outcome()
