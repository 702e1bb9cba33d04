"""The parts of the page about the network, each with its first rows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.around.found import NetworkFound, Ranked
from hedgerow.insight.words.around import phrases
from hedgerow.insight.words.around.phrases import Names
from hedgerow.insight.words.saying import count, share
from hedgerow.kernel.days import date_of
from hedgerow.web import formats

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Row:
    party: UUID
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Section:
    """`url` leads to the whole list, "" where nobody may open it or all of it is shown."""

    key: str
    title: str
    says: str
    todo: str
    rows: tuple[Row, ...]
    url: str


def sections(found: NetworkFound, names: Names, address: Callable[[str], str]) -> Iterator[Section]:
    yield Section(
        "brokers",
        _("Only ways to others"),
        phrases.hanging_words(found),
        _("Let them introduce you to the people behind them, before they leave."),
        tuple(
            Row(one.party, names[one.party], phrases.lost_words(one, names))
            for one in found.brokers[:SHOWN]
            if one.party in names
        ),
        address("brokers") if found.brokers else "",
    )
    yield Section(
        "keystones",
        _("Keystones"),
        _("They hold more together than their own ties let expect."),
        _("They are easily overlooked: tell them what they do for you."),
        _ranked(found.keystones, names, _keystone),
        address("keystones") if found.keystones else "",
    )
    yield Section(
        "hubs",
        _("Hubs"),
        _("They are tied to most others, besides you."),
        _("What they know, most know soon. Ask them to pass on what is new."),
        _ranked(found.hubs, names, _hub),
        address("hubs") if found.hubs else "",
    )
    yield from _edges(found, names, address)


def _edges(found: NetworkFound, names: Names, address: Callable[[str], str]) -> Iterator[Section]:
    """Where it is thin: bridges, and who stands alone."""
    yield Section(
        "bridges",
        _("Bridges"),
        _("One tie alone that leads to several people."),
        _("Tie a second thread beside it."),
        tuple(
            Row(one.one, f"{names[one.one]} – {names[one.other]}", phrases.bridge_words(one))
            for one in found.bridges[:SHOWN]
            if one.one in names and one.other in names
        ),
        address("bridges") if found.bridges else "",
    )
    yield Section(
        "alone",
        _("Stand alone"),
        ngettext(
            "%(count)s person with a role is in touch with nobody, not with you either.",
            "%(count)s people with a role are in touch with nobody, not with you either.",
            found.isolate_count,
        )
        % {"count": count(found.isolate_count)},
        _("Call those whom you saw last, and take the others off your list."),
        _ranked(found.isolates, names, _alone),
        address("alone") if found.isolates else "",
    )


def _ranked(rows: Sequence[Ranked], names: Names, say: Callable[[Ranked], str]) -> tuple[Row, ...]:
    seen = [one for one in rows[: 3 * SHOWN] if one.party in names][:SHOWN]
    return tuple(Row(one.party, names[one.party], say(one)) for one in seen)


def _keystone(one: Ranked) -> str:
    return _("Stands on %(share)s of all shortest ways, %(times)s times what its ties let expect.") % {
        "share": share(one.more, 1),
        "times": count(one.value, 1),
    }


def _hub(one: Ranked) -> str:
    tied = ngettext("Tied to %(count)s other.", "Tied to %(count)s others.", int(one.value))
    return tied % {"count": count(one.value)}


def _alone(one: Ranked) -> str:
    if one.value < 0:
        return _("Never in touch, as far as is on record.")
    return _("Last in touch on %(day)s.") % {"day": formats.day(date_of(int(one.value)))}
