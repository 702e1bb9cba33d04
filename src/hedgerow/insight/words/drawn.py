"""The line of a measure: a point a month or a week, what it is compared with, and why it moved."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from hedgerow.insight.choosing import DAYS_BEFORE, Against, Tile
from hedgerow.insight.models import Reading, Remark
from hedgerow.insight.readings.goals import is_comparable
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.values import shown
from hedgerow.web import formats
from hedgerow.web.charts import Annotation, LineChart, Point
from hedgerow.web.charts.canvas import fits

WEEKLY_BELOW = 4
"""Months of a chart below which it has a point a week instead of one a month."""
LATEST = 35
"""A reading stands for a day up to so many days after its own."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A remark within the line; `number` is where it stands on it, "" where its own words do."""

    remark: Remark
    number: str
    day: str


@dataclass(frozen=True, slots=True)
class Drawn:
    chart: LineChart
    remarks: Sequence[Noted]


def drawn(
    measure: Measure, readings: Sequence[Reading], tile: Tile, today: date, remarks: Sequence[Remark] = ()
) -> Drawn | None:
    """The last value at its end, the time it is compared with dashed, and every remark; None below two points."""
    since = today - timedelta(days=31 * tile.months)
    every = 7 if tile.months < WEEKLY_BELOW else 28
    points = spaced([one for one in alike(readings) if one.day >= since], every)
    if len(points) < 2:
        return None
    line = [_point(measure, one.day, one) for one in points]
    before = _compared(measure, points, readings, tile)
    words = {
        "label": measure.label,
        "value": line[-1].shown,
        "day": line[-1].label,
        "first": line[0].shown,
        "since": line[0].label,
    }
    noted = _noted(points, remarks)
    chart = LineChart(
        _("%(label)s: %(value)s on %(day)s, %(first)s on %(since)s.") % words,
        line,
        columns=(_("Day"), str(measure.label)),
        before=before,
        before_words=_("a month before") if tile.against is Against.BEFORE else _("a year before"),
        annotations=_marks(points, noted),
    )
    return Drawn(chart, noted)


def alike(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Those in the currency of the last: others are not compared with it."""
    return [one for one in readings if is_comparable(one.currency, readings[-1].currency)]


def spaced(readings: Sequence[Reading], days: int) -> list[Reading]:
    """The last, and before it one at least every so many days earlier."""
    found: list[Reading] = []
    for one in reversed(readings):
        if not found or (found[-1].day - one.day).days >= days:
            found.append(one)
    return found[::-1]


def before_of(readings: Sequence[Reading], day: date, days: int) -> Reading | None:
    """What stood so many days before a day: the last reading by then, unless it is much older."""
    then = day - timedelta(days=days)
    found = next((one for one in reversed(readings) if one.day <= then), None)
    return found if found and (then - found.day).days <= LATEST else None


def _compared(measure: Measure, points: Sequence[Reading], readings: Sequence[Reading], tile: Tile) -> Sequence[Point]:
    """What stood so long before each point. On a line with a point a month the month before is the point before."""
    is_told = tile.against is Against.YEAR or (tile.against is Against.BEFORE and tile.months < WEEKLY_BELOW)
    if not is_told:
        return ()
    known = alike(readings)
    found = [before_of(known, one.day, DAYS_BEFORE[tile.against]) for one in points]
    if sum(one is not None for one in found) < 2:
        return ()
    return [_point(measure, one.day, then) for one, then in zip(points, found, strict=True)]


def _point(measure: Measure, day: date, reading: Reading | None) -> Point:
    label = formats.day(day, "d MMM y")
    if reading is None:
        return Point(label, None, "")
    return Point(label, reading.value, shown(reading.value, measure, reading.currency))


def _noted(points: Sequence[Reading], remarks: Sequence[Remark]) -> Sequence[Noted]:
    """Those that lie within the line, the earliest first. One alone is written out where it has room."""
    inside = [one for one in reversed(remarks) if points[0].day <= one.day <= points[-1].day]
    is_alone = len(inside) == 1 and _has_room(points, inside[0])
    return [
        Noted(one, "" if is_alone else formats.number(number), formats.day(one.day, "medium"))
        for number, one in enumerate(inside, 1)
    ]


def _has_room(points: Sequence[Reading], remark: Remark) -> bool:
    place = 100 * _at(points, remark) / (len(points) - 1)
    return fits(remark.words, max(place, 100 - place))


def _marks(points: Sequence[Reading], noted: Sequence[Noted]) -> Sequence[Annotation]:
    """At the first point on or after its day; several at one point are one mark."""
    by_place: dict[int, list[str]] = defaultdict(list)
    for one in noted:
        by_place[_at(points, one.remark)].append(one.number or one.remark.words)
    return [Annotation(at, ", ".join(words)) for at, words in by_place.items()]


def _at(points: Sequence[Reading], remark: Remark) -> int:
    return next(at for at, one in enumerate(points) if one.day >= remark.day)
