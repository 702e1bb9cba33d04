"""Reactors run soon after something is recorded, and once a minute in any case; files of activities are taken in."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.jobs import LONG, JobContext, Schedule, schedules, task
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline import operations, queries
from hedgerow.timeline.models import ArchivedMonth, Upload
from hedgerow.timeline.permissions import Permission
from hedgerow.web import formats

_DELAY = timedelta(seconds=1)
_spoken_for: dict[UUID, float] = {}


@task(title=_("Reading what happened"), takes_context=True)
def read_log(context: JobContext) -> None:
    """Let the reactors of the workspace in scope catch up."""
    while operations.run_reactors():
        context.check()


@task(title=_("Reading what happened"))
def read_log_each_minute() -> None:
    """The safety net: a nudge that was lost in a crash is made up for within a minute.

    Erased words leave the archive by it, too.
    """
    while operations.run_reactors():
        pass
    if queries.archive_is_outdated():
        _archive_soon()


@task(title=_("Copying months into the archive"), queue_name=LONG, takes_context=True)
def archive_log(context: JobContext, before: str = "") -> None:
    """Copy the months before a day, and write anew what must be; without a day, what the workspace plans."""
    actor = system_actor(current_workspace_id(), "archive")
    wait = queries.archive_plan(actor)
    planned = None if wait is None else queries.months_on(queries.month_under_way(), -wait)

    def report(month: ArchivedMonth) -> None:
        context.report(done=0, sentence=_("%(month)s is in the archive") % {"month": formats.month(month.month)})

    operations.archive_months(actor=actor, before=date.fromisoformat(before) if before else planned, report=report)


# house: one-call: the job is put into the queue by who may, and for this workspace only
def start_archive(*, actor: Actor) -> None:
    """Put every month that is over into the queue."""
    require(actor, Permission.ARCHIVE_LOG)
    _archive_soon(queries.month_under_way().isoformat())


# house: one-call: as above
def mend_archive(*, actor: Actor) -> None:
    """Have what is damaged written anew, and no other month but those that are planned."""
    require(actor, Permission.ARCHIVE_LOG)
    _archive_soon()


def _archive_soon(before: str = "") -> None:
    workspace_id = current_workspace_id()
    archive_log.using(unique_key=f"archive:{workspace_id}", workspace_id=workspace_id).enqueue(before)


@task(title=_("Taking in a file of activities"), queue_name=LONG, takes_context=True)
def take_in(context: JobContext, upload_id: str) -> None:
    """Take in what is left of a file; repeated, it goes on where the lines end."""

    def report(now: Upload) -> None:
        sentence = _("%(lines)s lines are read") % {"lines": now.lines_done}
        context.report(done=now.bytes_done, total=now.bytes_total, sentence=sentence)

    operations.run_upload(
        actor=system_actor(current_workspace_id(), "upload"), upload_id=UUID(upload_id), report=report
    )


@transaction.atomic
def start_upload(*, actor: Actor, pieces: Iterable[bytes], name: str) -> Upload:
    """Keep a file of activities and put it into the queue, in one go. Raises FileTooLarge."""
    found = operations.receive_upload(actor=actor, pieces=pieces, name=name)
    take_in.using(unique_key=f"upload:{found.pk}").enqueue(str(found.pk))
    return found


@task(title=_("Forgetting files of activities whose days are over"))
def forget_uploads() -> int:
    return operations.forget_uploads()


def nudge_after_commit() -> None:
    """Have the log read once the transaction is in; many records in one transaction make one nudge."""
    call = partial(_nudge, current_workspace_id())
    pending = [(hook.func, hook.args) for _sids, hook, _robust in _hooks() if isinstance(hook, partial)]
    if (call.func, call.args) not in pending:
        transaction.on_commit(call)


def _hooks() -> list[Any]:
    """What runs after commit; Django's stubs know two of the three parts of each."""
    return list(connection.run_on_commit)


def _nudge(workspace_id: UUID) -> None:
    """A nudge waits a moment, so that it speaks for all that this process records until then."""
    now = clock.monotonic()
    if _spoken_for.get(workspace_id, 0.0) > now:
        return
    _spoken_for[workspace_id] = now + _DELAY.total_seconds()
    read_log.using(
        unique_key=f"timeline:{workspace_id}", again=True, workspace_id=workspace_id, run_after=clock.now() + _DELAY
    ).enqueue()


def register() -> None:
    schedules.add(Schedule(name="timeline.forget_uploads", cron="50 3 * * *", task=forget_uploads, each_workspace=True))
    schedules.add(Schedule(name="timeline.archive", cron="20 2 * * *", task=archive_log, each_workspace=True))
    schedules.add(Schedule(name="timeline.read_log", cron="* * * * *", task=read_log_each_minute, each_workspace=True))
