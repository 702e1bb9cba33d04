"""The parties behind a measure in words: what each column says, and what the figure was with this very list."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.grounds.counted import Counted, Told
from hedgerow.insight.grounds.record import FAMILIES
from hedgerow.insight.queries import MeasureBehind
from hedgerow.insight.registries import Measure
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.saying import cash, count
from hedgerow.insight.words.values import shown
from hedgerow.kernel.days import date_of
from hedgerow.network.models import RoleFamily
from hedgerow.web import formats

_COUNTS = (Told.PURCHASES, Told.ENTRIES, Told.SILENCE, Told.TIES, Told.BETWEEN, Told.LOST)


def list_of(measure: Measure, found: MeasureBehind) -> FigureList:
    """Without parties, and with the words why, on too little data."""
    key = measure.key.replace(".", "-")
    if found.counted is None or found.value is None:
        says = f"{_('There is too little on record to say it.')} {measure.needs}"
        return FigureList(key, str(measure.label), says, (), (), lambda _row: ())
    value = shown(found.value.value, measure, found.value.currency)
    stands = _("As of %(day)s: %(value)s.") % {"day": formats.day(found.day), "value": value}
    says = " ".join(filter(None, (str(measure.meaning), stands, unnamed(found.counted, found.currency))))
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


def _titles() -> dict[Told, str]:
    return {
        Told.PURCHASES: _("Purchases"),
        Told.SPENT: _("Spent"),
        Told.EACH: _("A purchase on average"),
        Told.FIRST: _("First came"),
        Told.AGAIN: _("Came again"),
        Told.LAST: _("Last time"),
        Told.ENTRIES: _("Entries"),
        Told.GAVE: _("You gave"),
        Told.GOT: _("You got"),
        Told.FAMILY: _("Group"),
        Told.SINCE: _("Since"),
        Told.UNTIL: _("Left"),
        Told.SILENCE: _("Days of silence"),
        Told.WORTH: _("Worth a year"),
        Told.TIES: _("Ties"),
        Told.BETWEEN: _("Others between"),
        Told.LOST: _("Would be lost"),
    }


def _cell(name: Told, currency: str) -> Callable[[int], str]:
    if name in (Told.SPENT, Told.EACH, Told.GAVE, Told.GOT, Told.WORTH):
        return lambda minor: cash(minor, currency)
    if name is Told.FAMILY:
        return lambda at: str(RoleFamily(FAMILIES[at]).label)
    if name in _COUNTS:
        return count
    without = _("Not yet") if name is Told.AGAIN else ""
    return lambda number: formats.day(date_of(number), "medium") if number >= 0 else without
