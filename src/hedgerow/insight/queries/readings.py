"""Values of measures as they were kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max, Min, Q

from hedgerow.insight.models import Reading
from hedgerow.insight.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline.models import Activity


def readings_of(actor: Actor, measures: Iterable[str], since: date) -> Mapping[str, Sequence[Reading]]:
    """Of each measure those since a day, the oldest first; what has none is left out."""
    require(actor, Permission.VIEW_FIGURES)
    rows = Reading.objects.filter(measure__in=list(measures), day__gte=since).order_by("measure", "day")
    found: dict[str, list[Reading]] = defaultdict(list)
    for row in rows:
        found[row.measure].append(row)
    return found


def latest_reading(actor: Actor, measure: str) -> Reading | None:
    require(actor, Permission.VIEW_FIGURES)
    return Reading.objects.filter(measure=measure).order_by("-day").first()


def read_as_of(actor: Actor) -> date | None:
    """The last day on which measures were read: that of the record's end where it ended long ago. None before."""
    require(actor, Permission.VIEW_FIGURES)
    return Reading.objects.order_by("-day").values_list("day", flat=True).first()


def days_to_read(days: Sequence[date], zone: ZoneInfo) -> set[date]:
    """Of these days those that were never read, and those to which something recorded since reaches back."""
    stood = Reading.objects.filter(day__in=days).order_by().values_list("day").annotate(at=Min("position"))
    positions: dict[date, int] = dict(stood)
    return (set(days) - positions.keys()) | _reached(positions, zone)


def _reached(positions: Mapping[date, int], zone: ZoneInfo) -> set[date]:
    """Those of the days by the end of which anything occurred that was recorded after their position."""
    if not positions:
        return set()
    ends = {day: datetime.combine(day + timedelta(days=1), time.min, tzinfo=zone) for day in positions}
    late = Activity.objects.filter(position__gt=min(positions.values()), occurred_at__lt=max(ends.values()))
    latest = late.order_by().aggregate(
        **{f"by_{day:%Y%m%d}": Max("position", filter=Q(occurred_at__lt=end)) for day, end in ends.items()}
    )
    return {day for day, position in positions.items() if (latest[f"by_{day:%Y%m%d}"] or 0) > position}
