"""Visits added up by each dimension: the same for the figures of a day and for what somebody narrowed them to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from hedgerow.visits.models import Kind, PageView, Visit

TOTAL = "total"
OF_VISITS = {
    "source": "source",
    "referrer": "referrer",
    "campaign": "campaign",
    "medium": "medium",
    "term": "term",
    "device": "device",
    "entry": "entry",
    "exit": "exit",
}
OF_VIEWS = {"page": "path", "searched": "searched"}
OF_LINKS = {"out": Kind.OUTBOUND, "file": Kind.DOWNLOAD}
DIMENSIONS = (*OF_VISITS, *OF_VIEWS, *OF_LINKS)
_SINGLE = Count("pk", filter=Q(views__lte=1))


@dataclass(frozen=True, slots=True)
class Tally:
    dimension: str
    value: str
    visits: int
    views: int
    single: int = 0
    title: str = ""


def tallies(visits: "QuerySet[Visit]") -> Iterator[Tally]:
    """Whatever there is of each dimension; what says nothing (no campaign, no term) is left out."""
    whole = visits.aggregate(n=Count("pk"), seen=Sum("views"), alone=_SINGLE)
    if not whole["n"]:
        return
    yield Tally(TOTAL, "", whole["n"], whole["seen"] or 0, whole["alone"])
    for dimension, column in OF_VISITS.items():
        rows = visits.exclude(**{column: ""}).order_by().values_list(column)
        for value, count, seen, alone in rows.annotate(n=Count("pk"), seen=Sum("views"), alone=_SINGLE):
            yield Tally(dimension, value, count, seen or 0, alone)
    seen_in = PageView.objects.filter(visit__in=visits.order_by().values("pk"))
    for dimension, column in OF_VIEWS.items():
        called = seen_in.filter(kind=Kind.VIEW).exclude(**{column: ""}).order_by().values_list(column)
        added = called.annotate(n=Count("visit_id", distinct=True), seen=Count("pk"), called=Max("title"))
        for value, count, seen, title in added:
            yield Tally(dimension, value, count, seen, title=title if dimension == "page" else "")
    links = seen_in.exclude(kind=Kind.VIEW).exclude(target="").order_by().values_list("kind", "target")
    for name, value, count, seen in links.annotate(n=Count("visit_id", distinct=True), seen=Count("pk")):
        yield Tally(name, value, count, seen)


def by_day(visits: "QuerySet[Visit]") -> dict[date, tuple[int, int]]:
    rows = visits.order_by().values_list("day").annotate(n=Count("pk"), seen=Sum(F("views")))
    return {day: (count, seen or 0) for day, count, seen in rows}
