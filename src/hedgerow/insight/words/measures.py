"""Measures in words: values as their unit is written, how they moved, how a goal stands, and the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.choosing import Against, Tile
from hedgerow.insight.models import Goal, Reading, Remark
from hedgerow.insight.readings.goals import Course, Usual, course, is_comparable, usual
from hedgerow.insight.registries import Better, Measure, Unit
from hedgerow.insight.words.phrases import signed
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import number_of
from hedgerow.web import formats
from hedgerow.web.charts import Annotation, LineChart, Point

WEEKLY_BELOW = 4
"""Months of a chart below which it has a point a week instead of one a month."""


@dataclass(frozen=True, slots=True)
class GoalWords:
    """How a goal stands: `needs_care` where it is behind or missed. A value in another currency tells nothing of it."""

    goal: Goal
    target: str
    says: str
    share: int
    needs_care: bool
    is_missed: bool = False


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure with its value now. `value` is "" on too little data; `says` is how it stands against earlier."""

    measure: Measure
    value: str
    interval: str
    says: str
    is_worse: bool
    chart: LineChart | None
    goal: GoalWords | None
    behind: str
    as_of: date | None


def shown(value: float, measure: Measure, currency: str) -> str:
    """A value as its unit is written."""
    if measure.unit is Unit.MONEY:
        return cash(value, currency)
    if measure.unit is Unit.SHARE:
        return formats.percent(value)
    if measure.unit is Unit.DAYS:
        return ngettext("%(days)s day", "%(days)s days", round(value)) % {"days": formats.number(round(value))}
    return formats.number(round(value)) if measure.unit is not Unit.NUMBER else formats.number(value, 2)


def measure_words(
    measure: Measure,
    readings: Sequence[Reading],
    *,
    tile: Tile,
    today: date,
    goal: Goal | None = None,
    remarks: Sequence[Remark] = (),
    behind: str = "",
) -> MeasureWords:
    """`readings` in order of time; `behind` is where the figure leads, "" for who may not follow."""
    last = readings[-1] if readings and readings[-1].day >= today - timedelta(days=35) else None
    currency = last.currency if last else ""
    told, is_worse = _moved(measure, readings, last, tile)
    return MeasureWords(
        measure=measure,
        value=shown(last.value, measure, currency) if last else "",
        interval=_interval(measure, last) if last else "",
        says=told,
        is_worse=is_worse,
        chart=line(measure, readings, tile, today, remarks),
        goal=goal_words(goal, measure, last, today) if goal else None,
        behind=behind,
        as_of=last.day if last else None,
    )


def usual_words(readings: Sequence[Reading]) -> tuple[Usual, Reading] | None:
    """The latest of monthly values where it is out of what is usual for those before; else None."""
    points = _spaced(_alike(readings), 28)
    if not points:
        return None
    found = usual([one.value for one in points[:-1]])
    last = points[-1]
    return (found, last) if found and not found.low <= last.value <= found.high else None


def _interval(measure: Measure, last: Reading) -> str:
    count = _("read from %(n)s") % {"n": formats.number(last.n)}
    if last.low is None or last.high is None:
        return count
    words = {
        "low": shown(last.low, measure, last.currency),
        "high": shown(last.high, measure, last.currency),
        "count": count,
    }
    return _("between %(low)s and %(high)s, %(count)s") % words


def _moved(measure: Measure, readings: Sequence[Reading], last: Reading | None, tile: Tile) -> tuple[str, bool]:
    """One sentence against a month or a year before, and whether that is the wrong way."""
    if last is None or tile.against is Against.NOTHING:
        return "", False
    days = 365 if tile.against is Against.YEAR else 28
    earlier = (one for one in reversed(_alike(readings)) if one.day <= last.day - timedelta(days=days))
    then = next(earlier, None)
    if then is None or (last.day - then.day).days > days + 35:
        return _("There is nothing earlier to compare it with yet."), False
    before = shown(then.value, measure, then.currency or last.currency)
    words = {"before": before, "day": formats.day(then.day, "medium")}
    if round(last.value, 6) == round(then.value, 6):
        return _("As on %(day)s.") % words, False
    change = f" ({signed(last.value / then.value - 1)})" if then.value > 0 and measure.unit is not Unit.SHARE else ""
    is_worse = measure.better is not Better.NEITHER and (last.value < then.value) == (measure.better is Better.MORE)
    return _("It was %(before)s on %(day)s%(change)s.") % {**words, "change": change}, is_worse


def line(
    measure: Measure, readings: Sequence[Reading], tile: Tile, today: date, remarks: Sequence[Remark] = ()
) -> LineChart | None:
    """A point a month (a week on a short one), the last value at its end, and the latest remark; None below two."""
    since = today - timedelta(days=31 * tile.months)
    points = _spaced([one for one in _alike(readings) if one.day >= since], 7 if tile.months < WEEKLY_BELOW else 28)
    if len(points) < 2:
        return None
    drawn = [
        Point(formats.day(one.day, "d MMM y"), one.value, shown(one.value, measure, one.currency)) for one in points
    ]
    told = _("%(label)s: %(value)s on %(day)s, %(first)s on %(since)s.") % {
        "label": measure.label,
        "value": drawn[-1].shown,
        "day": drawn[-1].label,
        "first": drawn[0].shown,
        "since": drawn[0].label,
    }
    return LineChart(told, drawn, columns=(_("Day"), str(measure.label)), annotation=_noted(points, remarks))


def _noted(points: Sequence[Reading], remarks: Sequence[Remark]) -> Annotation | None:
    """The latest remark that lies within the line, at the first point after it."""
    for remark in remarks:
        if points[0].day <= remark.day <= points[-1].day:
            at = next(at for at, one in enumerate(points) if one.day >= remark.day)
            return Annotation(at, remark.words)
    return None


def _alike(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Those in the currency of the last: others are not compared with it."""
    return [one for one in readings if is_comparable(one.currency, readings[-1].currency)]


def _spaced(readings: Sequence[Reading], days: int) -> list[Reading]:
    """The last, and before it one at least every so many days earlier."""
    found: list[Reading] = []
    for one in reversed(readings):
        if not found or (found[-1].day - one.day).days >= days:
            found.append(one)
    return found[::-1]


def goal_words(goal: Goal, measure: Measure, last: Reading | None, today: date) -> GoalWords:
    value = last.value if last and is_comparable(last.currency, goal.currency) else None
    stands = course(
        value=value,
        start=goal.start,
        target=goal.target,
        since=number_of(goal.since),
        by=number_of(goal.by) if goal.by else None,
        today=number_of(today),
        better=measure.better,
    )
    currency = goal.currency or (last.currency if last else "")
    target = shown(goal.target, measure, currency)
    words = {"target": target, "by": formats.day(goal.by) if goal.by else ""}
    told = {
        Course.REACHED: _("Reached: the goal is %(target)s."),
        Course.ON: _("On course for %(target)s by %(by)s."),
        Course.BEHIND: _("Behind: the goal is %(target)s by %(by)s."),
        Course.MISSED: _("Not reached: the goal was %(target)s by %(by)s."),
        Course.UNKNOWN: _("The goal is %(target)s."),
    }[stands]
    needs_care = stands in (Course.BEHIND, Course.MISSED)
    return GoalWords(goal, target, told % words, _share(goal, value, stands), needs_care, stands is Course.MISSED)


def _share(goal: Goal, value: float | None, stands: Course) -> int:
    """Of the way from the start to the goal, in hundredths."""
    if stands is Course.REACHED:
        return 100
    if value is None or goal.start is None or goal.target == goal.start:
        return 0
    return round(100 * min(1, max(0, (value - goal.start) / (goal.target - goal.start))))
