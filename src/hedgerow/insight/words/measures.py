"""Measures in words: values as their unit is written, how they moved, how a goal stands, and the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from hedgerow.insight.choosing import DAYS_BEFORE, Against, Tile
from hedgerow.insight.models import Goal, Reading, Remark
from hedgerow.insight.readings.goals import Course, Usual, course, is_comparable, usual
from hedgerow.insight.registries import Better, Measure, Unit
from hedgerow.insight.words.counting import read_from
from hedgerow.insight.words.drawn import Noted, alike, before_of, drawn, spaced
from hedgerow.insight.words.phrases import is_no_change, signed
from hedgerow.insight.words.values import shown
from hedgerow.kernel.days import number_of
from hedgerow.web import formats
from hedgerow.web.charts import LineChart


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
    """A measure with its value now. `value` is "" on too little data; `says` is how it stands against earlier.

    `remarks` are those that the chart shows.
    """

    measure: Measure
    value: str
    interval: str
    says: str
    is_worse: bool
    chart: LineChart | None
    remarks: Sequence[Noted]
    goal: GoalWords | None
    who: str
    behind: str
    as_of: date | None


def measure_words(
    measure: Measure,
    readings: Sequence[Reading],
    *,
    tile: Tile,
    today: date,
    goal: Goal | None = None,
    remarks: Sequence[Remark] = (),
    who: str = "",
    behind: str = "",
) -> MeasureWords:
    """`readings` in order of time; `who` leads to whom it counts, `behind` to its page, "" for who may not follow."""
    last = readings[-1] if readings and readings[-1].day >= today - timedelta(days=35) else None
    currency = last.currency if last else ""
    told, is_worse = _moved(measure, readings, last, tile)
    line = drawn(measure, readings, tile, today, remarks)
    return MeasureWords(
        measure=measure,
        value=shown(last.value, measure, currency) if last else "",
        interval=_interval(measure, last) if last else "",
        says=told,
        is_worse=is_worse,
        chart=line.chart if line else None,
        remarks=line.remarks if line else (),
        goal=goal_words(goal, measure, last, today) if goal else None,
        who=who,
        behind=behind,
        as_of=last.day if last else None,
    )


def usual_words(readings: Sequence[Reading]) -> tuple[Usual, Reading] | None:
    """The latest of monthly values where it is out of what is usual for those before; else None."""
    points = spaced(alike(readings), 28)
    if not points:
        return None
    found = usual([one.value for one in points[:-1]])
    last = points[-1]
    return (found, last) if found and not found.low <= last.value <= found.high else None


def _interval(measure: Measure, last: Reading) -> str:
    count = read_from(measure.key, last.n)
    if last.low is None or last.high is None:
        return count
    words = {
        "low": shown(last.low, measure, last.currency),
        "high": shown(last.high, measure, last.currency),
        "count": count,
    }
    return _("between %(low)s and %(high)s, %(count)s") % words


def _moved(measure: Measure, readings: Sequence[Reading], last: Reading | None, tile: Tile) -> tuple[str, bool]:
    """One sentence against a month or a year before, and whether that is the wrong way.

    What reads the same, or as a change by 0%, is no change.
    """
    if last is None or tile.against is Against.NOTHING:
        return "", False
    then = before_of(alike(readings), last.day, DAYS_BEFORE[tile.against])
    if then is None:
        return _("There is nothing earlier to compare it with yet."), False
    before = shown(then.value, measure, then.currency or last.currency)
    words = {"before": before, "day": formats.day(then.day, "medium")}
    if round(last.value, 6) == round(then.value, 6):
        return _("As on %(day)s.") % words, False
    change = last.value / then.value - 1 if then.value > 0 and measure.unit is not Unit.SHARE else None
    if before == shown(last.value, measure, last.currency) or (change is not None and is_no_change(change)):
        return _("About the same: it was %(before)s on %(day)s.") % words, False
    words["change"] = "" if change is None else f" ({signed(change)})"
    is_worse = measure.better is not Better.NEITHER and (last.value < then.value) == (measure.better is Better.MORE)
    return _("It was %(before)s on %(day)s%(change)s.") % words, is_worse


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
