"""What is planned and how it stands, in plain words."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.care import events
from hedgerow.care.models import Attention, Rhythm, Unit
from hedgerow.care.planned import Line, Planned
from hedgerow.kernel.errors import Text
from hedgerow.measures.care import Standing
from hedgerow.network import events as network
from hedgerow.timeline.registries import verbs
from hedgerow.web import formats

STANDING_WORDS: dict[Standing, Text] = {
    Standing.THRIVING: gettext_lazy("Thriving"),
    Standing.DUE: gettext_lazy("Due soon"),
    Standing.NEGLECTED: gettext_lazy("Neglected"),
    Standing.UNNOTICED: gettext_lazy("Never noticed"),
    Standing.PAUSED: gettext_lazy("Paused"),
}

_TO_DO: dict[str, Text] = {
    network.CALLED: gettext_lazy("Call"),
    network.MESSAGED: gettext_lazy("Write"),
    network.MET: gettext_lazy("Meet"),
    network.VISITED: gettext_lazy("Ask them over"),
    network.GAVE: gettext_lazy("Give something"),
    events.THANKED: gettext_lazy("Thank"),
    events.WROTE_ROUND: gettext_lazy("Send the newsletter"),
}
_EVERY: dict[str, Callable[[int], str]] = {
    Unit.DAY: lambda n: ngettext("every day", "every %(count)s days", n),
    Unit.WEEK: lambda n: ngettext("every week", "every %(count)s weeks", n),
    Unit.MONTH: lambda n: ngettext("every month", "every %(count)s months", n),
    Unit.YEAR: lambda n: ngettext("every year", "every %(count)s years", n),
}
_WITHIN: dict[str, Callable[[int], str]] = {
    Unit.DAY: lambda n: ngettext("once, within a day", "once, within %(count)s days", n),
    Unit.WEEK: lambda n: ngettext("once, within a week", "once, within %(count)s weeks", n),
    Unit.MONTH: lambda n: ngettext("once, within a month", "once, within %(count)s months", n),
    Unit.YEAR: lambda n: ngettext("once, within a year", "once, within %(count)s years", n),
}


def rhythm_words(one: Planned | Attention) -> str:
    """As in "every 30 days", "once, within a week", "on their birthday"."""
    if one.rhythm == Rhythm.BIRTHDAY:
        return _("on their birthday")
    words = _WITHIN if one.rhythm == Rhythm.BEGINNING else _EVERY
    return words[one.unit](one.every) % {"count": formats.number(one.every)}


def to_do_word(verb: str) -> Text:
    """What there is to do, of a kind of activity; its own label where it has no such word."""
    return _TO_DO.get(verb) or verbs[verb].label


def planned_words(one: Planned | Attention) -> str:
    return _("%(name)s: %(rhythm)s") % {"name": one.name, "rhythm": rhythm_words(one)}


def last_words(line: Line, today: date) -> str:
    if line.last is None:
        return _("none on record since %(day)s") % {"day": formats.day(line.since, "medium")}
    days = (today - line.last).days
    if days <= 0:
        return _("the last was today")
    words = ngettext("the last was %(days)s day ago", "the last was %(days)s days ago", days)
    return words % {"days": formats.number(days)}


def due_words(line: Line, today: date) -> str:
    """How late it is, or when it is due; "" where nothing is due any more."""
    if line.due is None:
        return ""
    days = (line.due - today).days
    if days < 0:
        return ngettext("%(days)s day late", "%(days)s days late", -days) % {"days": formats.number(-days)}
    if days == 0:
        return _("due today")
    return ngettext("due tomorrow", "due in %(days)s days", days) % {"days": formats.number(days)}


def reason(line: Line, today: date) -> str:
    """As a sentence: "A call: every 30 days; the last was 74 days ago."."""
    if line.standing is Standing.UNNOTICED:
        return _("No contact on record, ever. Planned is %(planned)s.") % {"planned": planned_words(line.planned)}
    if line.planned.rhythm == Rhythm.BIRTHDAY and line.due is not None:
        return _("%(name)s: their birthday is on %(day)s.") % {
            "name": line.planned.name,
            "day": formats.day(line.due, "d MMMM"),
        }
    return _("%(planned)s; %(last)s.") % {"planned": planned_words(line.planned), "last": last_words(line, today)}
