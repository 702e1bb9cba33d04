"""Values of measures as they were kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hedgerow.insight.models import Reading
from hedgerow.insight.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def readings_of(actor: Actor, measures: Iterable[str], since: date) -> Mapping[str, Sequence[Reading]]:
    """Of each measure those since a day, the oldest first; what has none is left out."""
    require(actor, Permission.VIEW_FIGURES)
    rows = Reading.objects.filter(measure__in=list(measures), day__gte=since).order_by("measure", "day")
    found: dict[str, list[Reading]] = defaultdict(list)
    for row in rows:
        found[row.measure].append(row)
    return found


def days_read() -> set[date]:
    """Days on which anything was read."""
    return set(Reading.objects.order_by().values_list("day", flat=True).distinct())
