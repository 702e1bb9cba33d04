"""Jobs as a person may see them: those of the actor's workspace."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs.models import LIVE, OVER, Job, JobState
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.kernel.jobs.schedules import Schedule, next_moment, schedules
from hedgerow.kernel.permissions import require


def visible_jobs(actor: Actor, *states: JobState) -> QuerySet[Job]:
    """Newest first. Raises NotPermitted without the right to manage jobs."""
    require(actor, Permission.MANAGE_JOBS)
    jobs = _of_workspace(actor).order_by("-id")
    return jobs.filter(state__in=states) if states else jobs


def visible_job(actor: Actor, job_id: UUID) -> Job:
    """Raises NotFound, also for a job of another workspace."""
    require(actor, Permission.MANAGE_JOBS)
    return progress_of(actor, job_id)


def progress_of(actor: Actor, job_id: UUID) -> Job:
    """Any member may watch the progress of a job of her workspace that a page shows her. Raises NotFound."""
    job = _of_workspace(actor).filter(pk=job_id).first()
    if job is None:
        raise NotFound
    return job


def live_job(actor: Actor, unique_key: str) -> Job | None:
    """The one that waits or runs under this key; any member may watch it."""
    return _of_workspace(actor).filter(unique_key=unique_key, state__in=LIVE).first()


def live_jobs(actor: Actor, begins: str) -> list[Job]:
    """Those that wait or run under keys that begin so, the first asked for first; any member may watch them."""
    return list(_of_workspace(actor).filter(unique_key__startswith=begins, state__in=LIVE).order_by("id"))


def last_job(actor: Actor, unique_key: str) -> Job | None:
    """The last under this key that is over, as long as it is kept; any member may see what became of it."""
    return _of_workspace(actor).filter(unique_key=unique_key, state__in=OVER).order_by("-finished_at").first()


def job_under(actor: Actor, job_id: UUID, begins: str) -> Job | None:
    """The job of this id, where its key begins so; for a package that shows its own, and has checked who may see it."""
    return _of_workspace(actor).filter(pk=job_id, unique_key__startswith=begins).first()


def live_among(actor: Actor, job_ids: Iterable[UUID]) -> set[UUID]:
    """Those that wait or run; any member may watch them."""
    return set(_of_workspace(actor).filter(pk__in=list(job_ids), state__in=LIVE).values_list("pk", flat=True))


def count_by_state(actor: Actor) -> dict[JobState, int]:
    """How many of the workspace's jobs are in each state; every state is there."""
    require(actor, Permission.MANAGE_JOBS)
    counts = dict(_of_workspace(actor).values_list("state").annotate(Count("pk")))
    return {state: counts.get(state, 0) for state in JobState}


def coming_work(actor: Actor, time_zone: str) -> list[tuple[Schedule, datetime]]:
    """What recurs, and when it comes next, the first one first; each in its own time zone or that of the workspace."""
    require(actor, Permission.MANAGE_JOBS)
    now = clock.now()
    moments = (
        (one, next_moment(one.cron, time_zone if one.each_workspace else one.time_zone, now)) for one in schedules
    )
    return sorted(moments, key=lambda pair: (pair[1], pair[0].name))


def _of_workspace(actor: Actor) -> QuerySet[Job]:
    return Job.objects.filter(workspace_id=actor.workspace_id)
