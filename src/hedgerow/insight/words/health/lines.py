"""The past of the index and of each part as lines, with a note where they moved most and why."""

from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext as _

from hedgerow.insight.readings.days import date_of
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
    return LineChart(sentence, points, columns, from_zero=key in SHARES, height=PART_HEIGHT)


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
    note = _note([month for month, _value in known])
    return LineChart(sentence, points, (_("Month"), _("Health")), annotation=note, height=INDEX_HEIGHT)


def compared(found: HealthFound) -> str:
    """The index against a year ago, by the parts that both have: what was not known then cannot have changed."""
    now, before = found.months[-1], _a_year_before(found)
    if before is None or found.index is None:
        return _("A year ago there was too little to compare with.")
    both = [at for at in range(len(PARTS)) if now.scores[at] is not None and before.scores[at] is not None]
    if not both:
        return _("A year ago there was too little to compare with.")
    change = round(_mean(now, both) - _mean(before, both))
    words = {"change": formats.number(abs(change)), "parts": formats.number(len(both))}
    if change > 0:
        return _("Up %(change)s against a year ago, by the %(parts)s parts that both times know.") % words
    if change < 0:
        return _("Down %(change)s against a year ago, by the %(parts)s parts that both times know.") % words
    return _("As a year ago, by the %(parts)s parts that both times know.") % words


def _mean(month: Month, places: Sequence[int]) -> float:
    return sum(month.scores[at] or 0 for at in places) / len(places)


def _a_year_before(found: HealthFound) -> Month | None:
    return found.months[-13] if len(found.months) > 12 else None


def _known(months: Sequence[Month], values: Sequence[float | None]) -> list[tuple[Month, float | None]]:
    """From the first month with a value on."""
    first = next((at for at, value in enumerate(values) if value is not None), len(values))
    return list(zip(months[first:], values[first:], strict=True))


def _note(months: Sequence[Month]) -> Annotation | None:
    """The largest move of the index, and the part that moved it most; a part that joins is told as such."""
    moves = [
        (abs(now.index - before.index), at)
        for at, (before, now) in enumerate(pairwise(months), 1)
        if now.index is not None and before.index is not None
    ]
    size, at = max(moves, default=(0.0, 0))
    if size < MOVED:
        return None
    before, now = months[at - 1], months[at]
    joined = [place for place in range(len(PARTS)) if before.scores[place] is None and now.scores[place] is not None]
    if joined:
        words = _("From here we know: %(part)s") % {"part": TEXTS[PARTS[joined[0]].key].title}
        return Annotation(at, words)
    shifts = [(abs((now.scores[place] or 0) - (before.scores[place] or 0)), place) for place in range(len(PARTS))]
    key = PARTS[max(shifts)[1]].key
    place = max(shifts)[1]
    values = {
        "part": TEXTS[key].title,
        "before": shown(key, before.values[place]),
        "now": shown(key, now.values[place]),
    }
    return Annotation(at, _("%(part)s: %(before)s to %(now)s") % values)


def day_of(found: HealthFound) -> str:
    return formats.day(date_of(found.day))
