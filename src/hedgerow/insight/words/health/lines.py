"""The past of the index and of each part as lines, with a note where they moved most and why."""

from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext as _

from hedgerow.insight.readings.health.found import HealthFound, Month
from hedgerow.insight.readings.health.scores import PARTS
from hedgerow.insight.words.health.texts import PARTS as TEXTS
from hedgerow.insight.words.health.values import SHARES, shown
from hedgerow.insight.words.phrases import month_of
from hedgerow.web import formats
from hedgerow.web.charts import Annotation, LineChart, Point

FEWEST_POINTS = 3
MOVED = 3.0
"""The index moved when it went by so many points within a month."""
JUMP = 1 / 3
PART_HEIGHT, INDEX_HEIGHT = 120, 220


def part_line(found: HealthFound, key: str) -> LineChart | None:
    """None where fewer than three ends of months are known."""
    at = next(place for place, part in enumerate(PARTS) if part.key == key)
    values = [month.values[at] for month in found.months]
    points = [Point(month_of(month.day), value, shown(key, value)) for month, value in _known(found.months, values)]
    if sum(value is not None for value in values) < FEWEST_POINTS:
        return None
    sentence = _("%(part)s, month by month: %(first)s in %(then)s, %(last)s in %(now)s.") % {
        "part": TEXTS[key].title,
        "first": points[0].shown,
        "then": points[0].label,
        "last": points[-1].shown,
        "now": points[-1].label,
    }
    columns = (_("Month"), str(TEXTS[key].title))
    notes = _jump(points)
    return LineChart(sentence, points, columns, annotations=notes, from_zero=key in SHARES, height=PART_HEIGHT)


def _jump(points: Sequence[Point]) -> Sequence[Annotation]:
    """The month in which it moved by a third of all it ever moved, and from what to what."""
    known = [point.value for point in points if point.value is not None]
    reach = max(known) - min(known)
    steps = [
        (abs(now.value - before.value), at)
        for at, (before, now) in enumerate(pairwise(points), 1)
        if now.value is not None and before.value is not None
    ]
    size, at = max(steps, default=(0.0, 0))
    if not reach or size < JUMP * reach or size < JUMP * max(known):
        return ()
    words = {"month": points[at].label, "before": points[at - 1].shown, "now": points[at].shown}
    return [Annotation(at, _("%(month)s: %(before)s to %(now)s") % words)]


def index_line(found: HealthFound) -> LineChart | None:
    """With a note at the month in which it moved most."""
    known = _known(found.months, [month.index for month in found.months])
    if sum(value is not None for _month, value in known) < FEWEST_POINTS:
        return None
    points = [
        Point(month_of(month.day), value, "" if value is None else formats.number(round(value)))
        for month, value in known
    ]
    sentence = _("Health of 100, month by month: %(first)s in %(then)s, %(last)s in %(now)s.") % {
        "first": points[0].shown,
        "then": points[0].label,
        "last": points[-1].shown,
        "now": points[-1].label,
    }
    notes = _note([month for month, _value in known])
    return LineChart(sentence, points, (_("Month"), _("Health")), annotations=notes, height=INDEX_HEIGHT)


def compared(found: HealthFound) -> str:
    """The index against a year ago, by the parts that both times know."""
    before = _a_year_before(found)
    if before is None or before.index is None or found.index is None:
        return _("A year ago there was too little to compare with.")
    change = round(found.index) - round(before.index)
    words = {"change": formats.number(abs(change))}
    if change > 0:
        return _("Up %(change)s against a year ago.") % words
    return _("Down %(change)s against a year ago.") % words if change < 0 else _("As a year ago.")


def _a_year_before(found: HealthFound) -> Month | None:
    return found.months[-13] if len(found.months) > 12 else None


def _known(months: Sequence[Month], values: Sequence[float | None]) -> list[tuple[Month, float | None]]:
    """From the first month with a value on."""
    first = next((at for at, value in enumerate(values) if value is not None), len(values))
    return list(zip(months[first:], values[first:], strict=True))


def _note(months: Sequence[Month]) -> Sequence[Annotation]:
    """The largest move of the index, and the part that moved it most."""
    moves = [
        (abs(now.index - before.index), at)
        for at, (before, now) in enumerate(pairwise(months), 1)
        if now.index is not None and before.index is not None
    ]
    size, at = max(moves, default=(0.0, 0))
    if size < MOVED:
        return ()
    before, now = months[at - 1], months[at]
    place = max(range(len(PARTS)), key=lambda part: _moved(before.scores[part], now.scores[part]))
    return [Annotation(at, _from_to(PARTS[place].key, before.values[place], now.values[place]))]


def _moved(before: float | None, now: float | None) -> float:
    return 0.0 if before is None or now is None else abs(now - before)


def _from_to(key: str, before: float | None, now: float | None) -> str:
    words = {"part": TEXTS[key].title, "before": shown(key, before), "now": shown(key, now)}
    return _("%(part)s: %(before)s to %(now)s") % words
