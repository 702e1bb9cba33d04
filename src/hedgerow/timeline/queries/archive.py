"""The archive as it is on record: which months have a file, and what stands against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db.models import Exists, Max, Min, OuterRef, QuerySet
from django.db.models.functions import TruncMonth

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require
from hedgerow.timeline.archiving import folder
from hedgerow.timeline.models import Activity, ArchivedMonth, ArchivePlan, ErasedStretch
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.queries.readers import position_on

_FOR_WHAT_IS_UNDER_WAY = timedelta(days=1)


class ArchiveState(StrEnum):
    """`outdated`: words were erased since, the file is written anew. `gone`: no file of that size is there."""

    WHOLE = "whole"
    OUTDATED = "outdated"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A whole month of the log, `month` its first day, from one position to another."""

    month: date
    first: int
    last: int


def current_months() -> "QuerySet[ArchivedMonth]":
    """The last version of each month. `is_outdated` where words of it were erased since. Order them yourself."""
    later = ArchivedMonth.objects.filter(month=OuterRef("month"), version__gt=OuterRef("version"))
    return ArchivedMonth.objects.filter(~Exists(later)).annotate(is_outdated=_erased_since())


def _erased_since() -> Exists:
    erased = ErasedStretch.objects.filter(
        number__gt=OuterRef("erasures"),
        first_position__lte=OuterRef("last_position"),
        last_position__gte=OuterRef("first_position"),
    )
    return Exists(erased)


def visible_months(actor: Actor) -> "QuerySet[ArchivedMonth]":
    """What is on record of the archive: figures, no words. Order them yourself."""
    require(actor, Permission.VIEW_ARCHIVE)
    return current_months()


def visible_month(actor: Actor, month_id: UUID) -> ArchivedMonth:
    """Raises NotFound, also for a version that was replaced."""
    found = visible_months(actor).filter(pk=month_id).first()
    if found is None:
        raise NotFound
    return found


def archive_plan(actor: Actor) -> int | None:
    """How many months after its end a month is copied by itself; None for never."""
    require(actor, Permission.VIEW_ARCHIVE)
    return ArchivePlan.objects.values_list("wait_months", flat=True).first()


def state_of(month: ArchivedMonth) -> ArchiveState:
    """`month` comes from `current_months`. Looks for the file, not into it."""
    if vars(month)["is_outdated"]:
        return ArchiveState.OUTDATED
    return ArchiveState.WHOLE if folder.is_there(month) else ArchiveState.GONE


def last_erasure() -> int:
    return ErasedStretch.objects.aggregate(last=Max("number"))["last"] or 0


def archive_is_outdated() -> bool:
    return current_months().filter(_erased_since()).exists()


def month_under_way() -> date:
    """The first month that cannot be archived yet: what began on its last day may still come in."""
    return first_of(clock.now() - _FOR_WHAT_IS_UNDER_WAY)


def first_of(moment: datetime) -> date:
    return moment.astimezone(UTC).date().replace(day=1)


def months_on(month: date, count: int) -> date:
    """So many months later, or earlier."""
    years, rest = divmod(month.month - 1 + count, 12)
    return date(month.year + years, rest + 1, 1)


def stretches(before: date) -> Iterator[Stretch]:
    """The months below `before` that have no file yet, one after the other without a gap. Empty ones are left out.

    A clock that was put back does no harm: stretches follow positions.
    """
    done = ArchivedMonth.objects.aggregate(month=Max("month"), position=Max("last_position"))
    first, earliest = (done["position"] or 0) + 1, months_on(done["month"], 1) if done["month"] else date.min
    while True:
        moment = Activity.objects.filter(position=first).values_list("recorded_at", flat=True).first()
        if moment is None:
            return
        month = max(first_of(moment), earliest)
        if month >= before:
            return
        earliest = months_on(month, 1)
        last = position_on(datetime(earliest.year, earliest.month, 1, tzinfo=UTC)) - 1
        if last >= first:
            yield Stretch(month, first, last)
            first = last + 1


def month_to_come(actor: Actor) -> date | None:
    """The month whose end is waited for, when all before it is copied; None when something can be copied now."""
    require(actor, Permission.VIEW_ARCHIVE)
    under_way = month_under_way()
    return under_way if next(stretches(under_way), None) is None else None


def stretches_of(rows: "QuerySet[Activity]") -> list[tuple[int, int]]:
    """First and last position of these in each month of recording; far-off ones do not speak for what lies between."""
    by_month = rows.order_by().values_list(TruncMonth("recorded_at", tzinfo=UTC))
    return [(first, last) for _month, first, last in by_month.annotate(first=Min("position"), last=Max("position"))]
