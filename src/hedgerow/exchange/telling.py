"""The overview in sentences: every figure with what it means and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.exchange import words
from hedgerow.exchange.fairness import Balance
from hedgerow.exchange.models import Flow
from hedgerow.exchange.report import Report, most_uneven
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.network import queries as network
from hedgerow.web import formats

SHOWN = 5


@dataclass(frozen=True, slots=True)
class ShortLine:
    """Somebody who comes short: the fact, which way it leans, and what could be done.

    `party` None is the business itself; `leans` is "" where that cannot be said.
    """

    party: UUID | None
    name: str
    fact: str
    leans: str
    act: str


@dataclass(frozen=True, slots=True)
class UnevenLine:
    party: UUID
    name: str
    gave: str
    got: str
    difference: str
    gave_share: float
    got_share: float


@dataclass(frozen=True, slots=True)
class People:
    short: Sequence[ShortLine]
    uneven: Sequence[UnevenLine]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A flow as one line of a statement."""

    flow: Flow
    way: str
    kind: Text
    quantity: str
    worth: str
    state: Text


def headline(told: Report) -> str:
    """How the business as a whole stands, in one sentence."""
    gave, got = told.total.gave.worth, told.total.got.worth
    if not gave and not got:
        return _("Nothing but sales has a worth yet. Note what was given, and say what things are worth to you.")
    said = {"gave": words.money(gave, told.currency), "got": words.money(got, told.currency)}
    return _("Besides sales you gave %(gave)s and got %(got)s.") % said


def people(actor: Actor, told: Report, us: str) -> People:
    """Who comes short, and the largest differences; names of those whom the actor may see."""
    short = told.community.short[:SHOWN]
    uneven = most_uneven(told.parties, SHOWN)
    keys = {key for one in short for key in (one.party, one.other) if key} | {key for key, _balance in uneven}
    names: dict[UUID | None, str] = dict(network.names_of(actor, keys).items())
    names[None] = us
    lines = []
    for one in short:
        if one.party not in names or one.other not in names:
            continue
        said = {
            "name": names[one.party],
            "other": names[one.other],
            "gave": words.money(one.gave, told.currency),
            "got": words.money(one.got, told.currency),
        }
        fact = _("%(name)s gave %(other)s %(gave)s and got %(got)s back.") % said
        leans, act = words.leans_of(one.leans, names[one.party]), _act(one.party, one.other, said)
        lines.append(ShortLine(one.party, names[one.party], fact, leans, act))
    most = max((max(one.gave.worth, one.got.worth) for _key, one in uneven), default=1) or 1
    return People(lines, [_uneven(key, names[key], one, told.currency, most) for key, one in uneven if key in names])


def _act(party: UUID | None, other: UUID | None, said: dict[str, str]) -> str:
    if other is None:
        return _("Thank %(name)s, and ask what would help them.") % said
    if party is None:
        return _("Ask %(other)s for something that you need, unless it is meant as a gift.") % said
    return _("Speak with both before one of them does.")


def _uneven(key: UUID, name: str, one: Balance, currency: str, most: int) -> UnevenLine:
    gave, got = one.gave.worth, one.got.worth
    said = {"worth": words.money(abs(one.difference), currency)}
    difference = _("%(worth)s more from them") % said if one.difference > 0 else _("%(worth)s more from you") % said
    return UnevenLine(
        key, name, words.money(gave, currency), words.money(got, currency), difference, gave / most, got / most
    )


def community(told: Report) -> list[tuple[str, str, str]]:
    """(figure, what it means, how it came about) over everybody; nothing without flows that have a worth."""
    figures = told.community.figures
    if figures.reciprocity is None or figures.given is None or figures.effective is None:
        return []
    size = {"parties": formats.number(figures.parties), "flows": formats.number(figures.flows)}
    came_back = formats.percent(figures.reciprocity)
    spread = formats.number(round(figures.given, 2))
    few = formats.number(round(figures.effective, 1))
    return [
        (
            came_back,
            _("of all that was given came back to whoever gave it."),
            _(
                "Of each two who gave each other something, the smaller side counts twice, over all that was given: "
                "%(flows)s entries among %(parties)s."
            )
            % size,
        ),
        (
            spread,
            _("is how unevenly giving is spread: 0 when all give the same, 1 when one gives everything."),
            _("The Gini coefficient of what each of the %(parties)s who took part gave.") % size,
        ),
        (
            few,
            _("who all gave the same would carry as much. The fewer, the more hangs on them."),
            _("1 divided by the sum of the squared shares of what each gave (Herfindahl)."),
        ),
    ]


def unmeasured(told: Report) -> list[str]:
    """What no figure holds, said."""
    said = words.unmeasured(told.total)
    counts = (
        (told.quiet, ngettext("%(count)s person has no entry.", "%(count)s people have no entry.", told.quiet)),
        (
            told.disputed,
            ngettext(
                "%(count)s entry is disputed and counts on neither side.",
                "%(count)s entries are disputed and count on neither side.",
                told.disputed,
            ),
        ),
        (
            told.community.undecided,
            ngettext(
                "%(count)s pair looks uneven, with too few entries to say so.",
                "%(count)s pairs look uneven, with too few entries to say so.",
                told.community.undecided,
            ),
        ),
    )
    said += [words_ % {"count": formats.number(count)} for count, words_ in counts if count]
    said.append(_("Sales to nobody in particular have no giver, so they are in no entry."))
    return said


def line(flow: Flow, us: str) -> StatementLine:
    quantity = words.quantity(flow.quantity_milli, flow.unit)
    return StatementLine(flow, words.way(flow, us), words.kind(flow), quantity, words.worth(flow), words.state(flow))
