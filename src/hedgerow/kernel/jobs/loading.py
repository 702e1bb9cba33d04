"""From the name stored with a job back to the task."""

from typing import Any

from django.utils.module_loading import import_string
from django_tasks.base import Task

from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs.errors import TaskUnknown
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.task import JobTask


def task_of(job: Job) -> Task[..., Any]:
    """Raises TaskUnknown when this release has no such task."""
    try:
        found = import_string(job.task)
    except ImportError as error:
        raise TaskUnknown from error
    if not isinstance(found, Task):
        raise TaskUnknown
    return found


def title_of(job: Job) -> Text:
    """What people call this job; its technical name when the task is gone."""
    try:
        found = task_of(job)
    except TaskUnknown:
        return job.task
    return found.title if isinstance(found, JobTask) and found.title else found.name
