"""Who else would feel it, and whom it would be hardest to lose."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.hardest import Missed
from hedgerow.insight.words.resilience.naming import Namer
from hedgerow.web import formats

SHOWN, LISTED = 4, 8


@dataclass(frozen=True, slots=True)
class Felt:
    """`party` is None for a group, which `name` counts."""

    party: UUID | None
    name: str
    family: str
    says: str
    list: str = ""


@dataclass(frozen=True, slots=True)
class Hard:
    """`share` 0..1 of the takings of four weeks; `says` in a word what the share rests on."""

    party: UUID
    name: str
    family: str
    share: float
    shown: str
    says: str


def felt(namer: Namer, found: Answer) -> tuple[Felt, ...]:
    return (*_customers(namer, found), *_supplied(namer, found), *_given(namer, found))


def _customers(namer: Namer, found: Answer) -> list[Felt]:
    many = len(found.at_risk)
    if not many:
        return []
    name = ngettext("%(count)s customer", "%(count)s customers", many) % {"count": formats.number(many)}
    best = next((namer.known(at) for at in found.at_risk.tolist() if namer.known(at)), "")
    says = _("Half or more of what they buy would stop for a week or longer.")
    if best:
        says = _("Half or more of what they buy would stop for a week or longer, %(name)s among them.") % {"name": best}
    return [Felt(None, name, "rose", says, "at-risk")]


def _supplied(namer: Namer, found: Answer) -> list[Felt]:
    some = [(at, chance) for at, chance in found.felt if namer.known(at)][:SHOWN]
    standing = namer.standing
    says = _("Is supplied by them, and would be short too in %(share)s of the cases.")
    return [
        Felt(standing.parties[at], namer.known(at), namer.family(at), says % {"share": formats.percent(chance)})
        for at, chance in some
    ]


def _given(namer: Namer, found: Answer) -> list[Felt]:
    """Who got goods for nothing, if anything stops that is made."""
    if not any(fate.stops and fate.is_line for fate in found.fates):
        return []
    gone = set(found.removed.tolist())
    got = sorted(namer.standing.gifts.items(), key=lambda one: -one[1])
    some = [(at, worth) for at, worth in got if namer.known(at) and at not in gone][:SHOWN]
    says = _("Got goods worth %(money)s from you in the past year, as a gift.")
    return [
        Felt(namer.standing.parties[at], namer.known(at), namer.family(at), says % {"money": namer.cash(worth)})
        for at, worth in some
    ]


def hard(namer: Namer, hardest: Sequence[Missed]) -> tuple[Hard, ...]:
    places = ((one, namer.standing.position(one.party)) for one in hardest)
    some = [(one, at) for one, at in places if namer.known(at)][:LISTED]
    return tuple(
        Hard(
            party=one.party,
            name=namer.known(at),
            family=namer.family(at),
            share=min(one.share, 1.0),
            shown=formats.percent(one.share),
            says=_("nobody said what hangs on them") if one.is_assumed else _role(namer, at),
        )
        for one, at in some
    )


def _role(namer: Namer, at: int) -> str:
    """The need they meet, where it is noted."""
    found = next((one for one in namer.standing.supplies if at in one.suppliers), None)
    if found is not None:
        return namer.supply(found) if found.title else _("as you said")
    return _("buys the most") if namer.standing.spent[at] else ""
