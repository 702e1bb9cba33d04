"""How the websites are visited: figures of nobody in particular."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.visits.models import BotCount, DayFigure, Kind, PageView, Site, StaleDay, Visit
from hedgerow.visits.periods import Period
from hedgerow.visits.permissions import Permission
from hedgerow.visits.tallying import DIMENSIONS, OF_LINKS, OF_VIEWS, OF_VISITS, TOTAL, Tally, by_day, tallies

MOST = 200
"""Values of one dimension that are handed out, the biggest first."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a period: all in all, of the period before, day by day, and by each dimension with the biggest first."""

    period: Period
    total: Tally
    before: Tally
    by_day: Mapping[date, Tally]
    by_day_before: Mapping[date, Tally]
    tallies: Mapping[str, list[Tally]]
    bots: Mapping[str, int] = field(default_factory=dict)


def figures(actor: Actor, sites: Iterable[Site], period: Period, narrowed: Mapping[str, str]) -> Figures:
    """`narrowed` gives a value by dimension: that is counted from single visits, as long as these are kept."""
    require(actor, Permission.VIEW_VISITS)
    keys = [site.pk for site in sites]
    wanted = {name: value for name, value in narrowed.items() if name in DIMENSIONS and value}
    found = _narrowed(keys, period, wanted) if wanted else _added_up(keys, period)
    bots = BotCount.objects.filter(site_id__in=keys, day__range=(period.first, period.last))
    rows = bots.order_by().values_list("reason").annotate(n=Sum("views"))
    return Figures(period, *found, bots=dict(rows))


def daily_figures(actor: Actor, sites: Iterable[Site], period: Period) -> "QuerySet[DayFigure]":
    """As they are kept, day by day, for a file."""
    require(actor, Permission.VIEW_VISITS)
    rows = DayFigure.objects.select_related("site").filter(
        site_id__in=[site.pk for site in sites], day__range=(period.first, period.last)
    )
    return rows.order_by("day", "site", "dimension", "-visits", "value")


def waiting_days(actor: Actor) -> bool:
    """Whether something came in that is not added up yet."""
    require(actor, Permission.VIEW_VISITS)
    return StaleDay.objects.exists()


_Found = tuple[Tally, Tally, Mapping[date, Tally], Mapping[date, Tally], Mapping[str, list[Tally]]]


def _added_up(sites: Sequence[UUID], period: Period) -> _Found:
    kept = DayFigure.objects.filter(site_id__in=sites).order_by()
    now = kept.filter(day__range=(period.first, period.last))
    whole = kept.filter(dimension=TOTAL, day__range=(period.before.first, period.last))
    days: dict[date, Tally] = {}
    for day, *figures_of in whole.values_list("day").annotate(n=Sum("visits"), seen=Sum("views"), alone=Sum("single")):
        days[day] = Tally(TOTAL, "", *figures_of)
    grouped: dict[str, list[Tally]] = defaultdict(list)
    rows = now.exclude(dimension=TOTAL).values_list("dimension", "value")
    added = rows.annotate(n=Sum("visits"), seen=Sum("views"), alone=Sum("single"), called=Max("title"))
    for row in added:
        grouped[row[0]].append(Tally(*row))
    return _shaped(days, period, grouped)


def _narrowed(sites: Sequence[UUID], period: Period, wanted: Mapping[str, str]) -> _Found:
    fitting = Visit.objects.filter(site_id__in=sites)
    for name, value in wanted.items():
        fitting = _fitting(fitting, name, value)
    now = fitting.filter(day__range=(period.first, period.last))
    before = fitting.filter(day__range=(period.before.first, period.before.last))
    days = {day: Tally(TOTAL, "", *both) for part in (now, before) for day, both in by_day(part).items()}
    grouped: dict[str, list[Tally]] = defaultdict(list)
    whole = None
    for one in tallies(now):
        if one.dimension == TOTAL:
            whole = one
        else:
            grouped[one.dimension].append(one)
    total, before_that, by_day_now, by_day_before, biggest = _shaped(days, period, grouped)
    return whole or total, before_that, by_day_now, by_day_before, biggest


def _fitting(visits: "QuerySet[Visit]", name: str, value: str) -> "QuerySet[Visit]":
    if name in OF_VISITS:
        return visits.filter(**{OF_VISITS[name]: value})
    of_visit = PageView.objects.filter(visit=OuterRef("pk"))
    if name in OF_VIEWS:
        return visits.filter(Exists(of_visit.filter(kind=Kind.VIEW, **{OF_VIEWS[name]: value})))
    return visits.filter(Exists(of_visit.filter(kind=OF_LINKS[name], target=value)))


def _shaped(days: Mapping[date, Tally], period: Period, grouped: Mapping[str, list[Tally]]) -> _Found:
    nothing = Tally(TOTAL, "", 0, 0)
    now = {day: days.get(day, nothing) for day in period.every_day}
    before = {day: days.get(day, nothing) for day in period.before.every_day}
    biggest = {
        name: sorted(found, key=lambda one: (-one.visits, -one.views, one.value))[:MOST]
        for name, found in grouped.items()
    }
    return _sum(now.values()), _sum(before.values()), now, before, biggest


def _sum(all_of: Iterable[Tally]) -> Tally:
    counted = list(all_of)
    return Tally(
        TOTAL,
        "",
        sum(one.visits for one in counted),
        sum(one.views for one in counted),
        sum(one.single for one in counted),
    )
