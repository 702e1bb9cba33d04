"""Whole months of the log into files that are read back, compared, and put on record; one month, one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.kernel.turns import settle
from hedgerow.timeline import events, queries
from hedgerow.timeline.archiving import folder
from hedgerow.timeline.archiving.parquet import Unreadable
from hedgerow.timeline.archiving.writing import Written, written
from hedgerow.timeline.errors import ArchiveDiffers, ArchiveNotReady, ArchiveNotWritten
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import ArchivedMonth, ArchivePlan, ArchiveReason
from hedgerow.timeline.operations.recording import record
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.queries import ArchiveState, Stretch

_TRIES = 3
Report = Callable[[ArchivedMonth], None]


@dataclass(frozen=True, slots=True)
class Archived:
    """What a run wrote: `months` for the first time, with so many `activities`, and `anew` what had a file before."""

    months: int = 0
    activities: int = 0
    anew: int = 0


def archive_months(*, actor: Actor, before: date | None = None, report: Report = lambda _month: None) -> Archived:
    """Write what has no file yet of the months before that of a day; anew what is damaged or has words erased since.

    Without `before` only the latter. A month that is not over for a day waits. Interrupted, also by a kill, it goes on
    with the month it was at; `report` may raise to interrupt. Raises ArchiveIsElsewhere, ArchiveNotWritten,
    ArchiveDiffers; what is on record by then stays.
    """
    require(actor, Permission.ARCHIVE_LOG)
    months = activities = anew = 0
    with _told(), folder.turn(folder.folder_of(actor.workspace_id)):
        _sweep(actor)
        for stretch in queries.stretches(min(before.replace(day=1), queries.month_under_way())) if before else ():
            made = _write(actor, stretch, 1, ArchiveReason.MONTH_OVER)
            months, activities = months + 1, activities + made.activities
            report(made)
        for _turn in range(_TRIES):  # words may be erased while others are; what then is left, the next run takes
            renewed = _renew(actor, report)
            anew += renewed
            if not renewed:
                break
        _sweep(actor)
    return Archived(months, activities, anew)


@contextmanager
def _told() -> Iterator[None]:
    """What the disk refuses, in words for who can mend it."""
    try:
        yield
    except OSError as cause:
        why = cause.strerror or str(cause)
        raise ArchiveNotWritten(
            _("The archive could not be written: %(why)s.") % {"why": why},
            kept=_("What was archived before is untouched, and nothing of the log was changed."),
            todo=_("Make room, or let Hedgerow write into its folder, and archive again."),
        ) from cause


def _sweep(actor: Actor) -> None:
    """Nothing lies in the folder but what is on record: words that were erased would live on in it."""
    place = folder.folder_of(actor.workspace_id)
    for path in folder.strangers(place, [folder.name_of(month) for month in queries.current_months()]):
        path.unlink()


def _renew(actor: Actor, report: Report) -> int:
    count = 0
    for month in queries.current_months().order_by("month"):
        is_outdated = queries.state_of(month) == ArchiveState.OUTDATED
        if is_outdated or not folder.is_whole(month):
            reason = ArchiveReason.WORDS_ERASED if is_outdated else ArchiveReason.FILE_DAMAGED
            stretch = Stretch(month.month, month.first_position, month.last_position)
            report(_write(actor, stretch, month.version + 1, reason))
            folder.path_of(month).unlink(missing_ok=True)
            count += 1
    return count


def _write(actor: Actor, stretch: Stretch, version: int, reason: ArchiveReason) -> ArchivedMonth:
    """Words that are erased meanwhile make the file differ, and it is written once more; or outdated, when it is in."""
    month = ArchivedMonth(workspace_id=actor.workspace_id, month=stretch.month, version=version, reason=reason)
    month.first_position, month.last_position = stretch.first, stretch.last
    for _try in range(_TRIES):
        month.erasures = queries.last_erasure()
        try:
            with written(folder.path_of(month), stretch.first, stretch.last) as found:
                if found.agrees and found.activities == stretch.last - stretch.first + 1:
                    return _put_on_record(actor, month, found)
        except Unreadable as cause:
            raise ArchiveDiffers from cause
    raise ArchiveDiffers


def _put_on_record(actor: Actor, month: ArchivedMonth, found: Written) -> ArchivedMonth:
    """The file gets its name inside the transaction: a record without a file is worse than a file without one."""
    path = folder.path_of(month)
    month.activities, month.size = found.activities, found.size
    month.sha256, month.rows_sha256 = found.sha256, found.rows_sha256
    month.archived_at, month.archived_by = clock.now(), actor.reference[:80]
    try:
        with transaction.atomic():
            month.save(force_insert=True)
            words = {"month": f"{month.month:%Y-%m}", "activities": month.activities, "version": month.version}
            record(actor, Fact(events.MONTH_ARCHIVED, properties={**words, "reason": month.reason}))
            found.path.replace(path)
            settle(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return month


@transaction.atomic
def plan_archive(*, actor: Actor, wait_months: int | None) -> None:
    """Have months copied so long after they ended, None for never by itself. Again changes nothing.

    What is in the archive stays there, and stays true, either way.
    """
    require(actor, Permission.ARCHIVE_LOG)
    before = queries.archive_plan(actor)
    if before == wait_months:
        return
    if wait_months is None:
        ArchivePlan.objects.all().delete()
    else:
        plan = {"wait_months": wait_months, "changed_at": clock.now()}
        ArchivePlan.objects.update_or_create(workspace_id=actor.workspace_id, defaults=plan)
    was, now = {"wait_months": before}, {"wait_months": wait_months}
    accounts.audit(actor=actor, event=events.ARCHIVE_PLANNED, before=was, after=now)


@transaction.atomic
def fetch_archive(*, actor: Actor, month: ArchivedMonth) -> BinaryIO:
    """The file of a month, from its beginning; the caller closes it. Noted in the audit log. Raises ArchiveNotReady."""
    require(actor, Permission.ARCHIVE_LOG, month)
    if actor.sees is not None:  # the file speaks of everybody
        raise NotPermitted
    found = queries.visible_month(actor, month.pk)
    if queries.state_of(found) == ArchiveState.OUTDATED or not folder.is_whole(found):
        raise ArchiveNotReady(todo=_("It is written anew within minutes. Ask for it again then."))
    after = {"month": f"{found.month:%Y-%m}", "activities": found.activities}
    accounts.audit(actor=actor, event=events.ARCHIVE_FETCHED, object_kind="archive", object_id=found.pk, after=after)
    return folder.path_of(found).open("rb")
