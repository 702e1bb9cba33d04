"""Figures in plain words: what stands on the page of visits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.kernel.errors import Text
from hedgerow.visits.periods import Period
from hedgerow.visits.queries import Figures
from hedgerow.visits.tallying import Tally
from hedgerow.visits.titles import BLOCKS, Block, label_of
from hedgerow.web import formats
from hedgerow.web.charts import LineChart, Point

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Number:
    title: Text
    value: str
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """`share` is of the biggest, for its bar; `url` narrows the page to it."""

    label: Text
    detail: str
    shown: str
    share: float
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    block: Block
    rows: Sequence[Row]
    more: Sequence[Row]


def numbers(found: Figures) -> list[Number]:
    now, before = found.total, found.before
    each = now.views / now.visits if now.visits else 0.0
    alone = now.single / now.visits if now.visits else 0.0
    return [
        Number(_("Visits"), formats.number(now.visits), _compared(now.visits, before.visits, found.period)),
        Number(_("Pages looked at"), formats.number(now.views), _compared(now.views, before.views, found.period)),
        Number(_("Pages a visit"), formats.number(each, 1), _each_before(before)),
        Number(
            _("Left after one page"),
            formats.percent(alone),
            _("That is usual where the page answers the question, such as your opening hours."),
        ),
    ]


def _compared(now: int, before: int, period: Period) -> str:
    days = {"days": formats.number(period.days)}
    if not before:
        return _("There were none in the %(days)s days before.") % days
    change = (now - before) / before
    if abs(change) < 0.005:
        return _("As many as in the %(days)s days before.") % days
    words = days | {"share": formats.percent(abs(change))}
    if change > 0:
        return _("%(share)s more than in the %(days)s days before.") % words
    return _("%(share)s fewer than in the %(days)s days before.") % words


def _each_before(before: Tally) -> str:
    if not before.visits:
        return _("Nothing to compare it with yet.")
    return _("It was %(number)s before.") % {"number": formats.number(before.views / before.visits, 1)}


def chart_of(found: Figures, *, by_week: bool) -> LineChart:
    """Visits over time with the period before dashed."""
    points = _points(found.by_day, by_week=by_week)
    sentence = ngettext(
        "%(shown)s visit from %(first)s to %(last)s.",
        "%(shown)s visits from %(first)s to %(last)s.",
        found.total.visits,
    )
    words = {
        "shown": formats.number(found.total.visits),
        "first": formats.day(found.period.first, "medium"),
        "last": formats.day(found.period.last, "medium"),
    }
    return LineChart(
        sentence % words,
        points,
        columns=(_("Week") if by_week else _("Day"), _("Visits")),
        before=_points(found.by_day_before, by_week=by_week)[: len(points)] if found.before.visits else (),
        before_words=_("before"),
        from_zero=True,
        height=200,
    )


def _points(days: Mapping[date, Tally], *, by_week: bool) -> list[Point]:
    """A week begins on Monday, and is told by that day."""
    parts: dict[date, int] = {}
    for day, tally in days.items():
        of = day - timedelta(days=day.weekday()) if by_week else day
        parts[of] = parts.get(of, 0) + tally.visits
    return [Point(formats.day(of, "medium"), count, formats.number(count)) for of, count in parts.items()]


def blocks_of(found: Figures, url: Callable[[str, str], str]) -> list[Shown]:
    """Every block that has something to tell, in order."""
    return [
        _block(block, found.tallies[block.dimension], url) for block in BLOCKS if found.tallies.get(block.dimension)
    ]


def _block(block: Block, told: Sequence[Tally], url: Callable[[str, str], str]) -> Shown:
    most = max((_figure(block, one) for one in told), default=0) or 1
    rows = [_row(block, one, most, url) for one in told[:50]]
    return Shown(block, rows[:SHOWN], rows[SHOWN:])


def _figure(block: Block, one: Tally) -> int:
    return one.views if block.counts_views else one.visits


def _row(block: Block, one: Tally, most: int, url: Callable[[str, str], str]) -> Row:
    label = label_of(one.dimension, one.value)
    title = one.title if one.title and one.title != one.value else ""
    figure = _figure(block, one)
    return Row(
        title or label,
        str(label) if title else "",
        formats.number(figure),
        figure / most,
        url(one.dimension, one.value),
    )


def bots_in_words(bots: Mapping[str, int]) -> str:
    """ "" where there were none."""
    count = sum(bots.values())
    if not count:
        return ""
    return ngettext("We left out %(shown)s view by a program.", "We left out %(shown)s views by programs.", count) % {
        "shown": formats.number(count)
    }


def bots_by_reason(bots: Mapping[str, int]) -> list[str]:
    words = {
        "program": _("%(shown)s by crawlers and other programs that say so themselves, or give no name"),
        "ahead": _("%(shown)s fetched by a browser before anybody asked for the page"),
        "speed": _("%(shown)s faster than a person can be"),
    }
    return [words[reason] % {"shown": formats.number(bots[reason])} for reason in words if bots.get(reason)]


def narrowed_in_words(narrowed: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """(dimension, value, "Source: Search engines")."""
    names = {block.dimension: block.short for block in BLOCKS}
    return [
        (name, value, _("%(what)s: %(value)s") % {"what": names[name], "value": label_of(name, value)})
        for name, value in narrowed
        if name in names
    ]
