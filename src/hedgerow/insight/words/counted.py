"""The parties behind a measure in words: what each column says, and what the figure was with this very list."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.grounds.counted import WHOLE, Column, Counted
from hedgerow.insight.grounds.record import FAMILIES
from hedgerow.insight.queries import MeasureBehind
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import cash, count
from hedgerow.insight.words.values import shown
from hedgerow.kernel.days import date_of
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats

_COUNTS = (
    *(Column.VISITS, Column.PURCHASES, Column.ENTRIES, Column.SILENCE, Column.TIES, Column.BETWEEN, Column.LOST),
    *(Column.PAIRS, Column.CLOSED, Column.GROUP, Column.STRENGTH, Column.INSIDE),
)
_MONEY = (
    *(Column.SPENT, Column.EACH, Column.GAVE, Column.GOT, Column.WORTH),
    *(Column.HANDED, Column.TAKEN, Column.RETURNED),
)


def list_of(measure: Measure, found: MeasureBehind) -> FigureList:
    """Without parties, and with the words why, on too little data."""
    key = measure.key.replace(".", "-")
    if found.counted is None or found.value is None:
        says = f"{_('There is too little on record to say it.')} {measure.needs}"
        return FigureList(key, str(measure.label), says, (), (), lambda _row: ())
    value = shown(found.value.value, measure, found.value.currency)
    stands = _("As of %(day)s: %(value)s.") % {"day": formats.day(found.day), "value": value}
    more = unnamed(found.counted, found.currency), _silent_until(found.counted)
    says = " ".join(filter(None, (str(measure.meaning), stands, *more)))
    return table(key, str(measure.label), says, found.counted, found.currency)


def table(key: str, title: str, says: str, counted: Counted, currency: str) -> FigureList:
    known = [(name, column, _cell(name, currency)) for name, column in counted.columns.items()]
    titles = _titles()
    return FigureList(
        key=key,
        title=title,
        says=says,
        columns=tuple(titles[name] for name, _column, _told in known),
        parties=counted.parties,
        cells=lambda row: tuple(told(int(column[row])) for _name, column, told in known),
    )


def unnamed(counted: Counted, currency: str) -> str:
    """What belongs to the figure and to no row; "" where all have a name."""
    if not counted.unnamed:
        return ""
    return ngettext(
        "%(count)s purchase of %(money)s belongs to it too, but nobody is named with it.",
        "%(count)s purchases of %(money)s in all belong to it too, but nobody is named with them.",
        counted.unnamed,
    ) % {"count": count(counted.unnamed), "money": cash(counted.unnamed_minor, currency)}


def _silent_until(counted: Counted) -> str:
    if counted.silent_until is None:
        return ""
    return _("Purchases end on %(day)s: days of silence are counted up to then.") % {
        "day": formats.day(date_of(counted.silent_until))
    }


def _titles() -> dict[Column, str]:
    return {
        Column.VISITS: _("Visits"),
        Column.GAP: _("Usual days"),
        Column.PURCHASES: _("Purchases"),
        Column.SPENT: _("Spent"),
        Column.EACH: _("A purchase on average"),
        Column.FIRST: _("First came"),
        Column.AGAIN: _("Came again"),
        Column.LAST: _("Last time"),
        Column.ENTRIES: _("Entries"),
        Column.GAVE: _("You gave"),
        Column.GOT: _("You got"),
        Column.FAMILY: _("Group"),
        Column.SINCE: _("Since"),
        Column.UNTIL: _("Left"),
        Column.SILENCE: _("Days of silence"),
        Column.WORTH: _("Worth a year"),
        Column.TIES: _("Ties"),
        Column.BETWEEN: _("Others between"),
        Column.LOST: _("Would be lost"),
        Column.SHARE: _("Share"),
        Column.HANDED: _("Gave"),
        Column.TAKEN: _("Got"),
        Column.RETURNED: _("Given back"),
        Column.PAIRS: _("Pairs among their ties"),
        Column.CLOSED: _("Pairs that know each other"),
        Column.GROUP: _("Group"),
        Column.STRENGTH: _("Strength"),
        Column.INSIDE: _("Of it within the group"),
        Column.HELD: _("Holds together without them"),
    }


def _cell(name: Column, currency: str) -> Callable[[int], str]:
    if name in _MONEY:
        return lambda minor: cash(minor, currency)
    if name is Column.FAMILY:
        return lambda at: str(RoleFamily(FAMILIES[at]).label)
    if name in _COUNTS:
        return count
    if name in (Column.SHARE, Column.HELD):
        return lambda part: formats.percent(part / WHOLE, 1)
    if name is Column.GAP:
        return lambda days: count(days) if days >= 0 else ""
    without = _("Not yet") if name is Column.AGAIN else ""
    return lambda number: formats.day(date_of(number), "medium") if number >= 0 else without
