"""Which of what is given could serve which need: pairs of the same kind, scored by `measures.matching`."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple
from uuid import UUID

from hedgerow.measures.matching import ENOUGH, Amount, Fit, Side, Span, fit
from hedgerow.resources.models import Side as Way
from hedgerow.resources.stems import stems

Pair = tuple[UUID, UUID]
"""A need and something that is given."""


class Entry(NamedTuple):
    """As much of a `Resource` as a match depends on."""

    id: UUID
    party_id: UUID | None
    side: str
    kind_id: UUID
    title: str
    quantity_milli: int | None
    unit: str
    per: str
    since: date | None
    until: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Match:
    need: Entry
    give: Entry
    fit: Fit


def matches(
    entries: Iterable[Entry], *, today: date, language: str, without: Collection[Pair] = ()
) -> dict[UUID, list[Match]]:
    """Per need, what could serve it: the best first. Nobody serves themselves; pairs in `without` are left out."""
    sides: dict[UUID, Side] = {}
    needs: list[Entry] = []
    gives: defaultdict[tuple[UUID, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        sides[entry.id] = said = _side(entry, language)
        if entry.side == Way.NEEDS:
            needs.append(entry)
        else:
            for word in said.words:
                gives[entry.kind_id, word].append(entry)
    candidates = {need.id: _candidates(need, sides[need.id], gives, without) for need in needs}
    return {need.id: _scored(need, candidates[need.id], sides, today.toordinal()) for need in needs}


def _candidates(
    need: Entry, said: Side, gives: "Mapping[tuple[UUID, str], list[Entry]]", without: Collection[Pair]
) -> list[Entry]:
    """What shares a word with the need, and may serve it."""
    sharing = {give.id: give for word in said.words for give in gives.get((need.kind_id, word), ())}
    return [give for give in sharing.values() if give.party_id != need.party_id and (need.id, give.id) not in without]


def _scored(need: Entry, candidates: Iterable[Entry], sides: Mapping[UUID, Side], today: int) -> list[Match]:
    """Those that are worth telling."""
    said = sides[need.id]
    found = ((give, fit(said, sides[give.id], today=today)) for give in candidates)
    return ranked([Match(need, give, one) for give, one in found if one is not None and one.score >= ENOUGH])


def ranked(found: Sequence[Match]) -> list[Match]:
    return sorted(
        found, key=lambda match: (-match.fit.score, match.give.title.casefold(), match.give.id, match.need.id)
    )


def _side(entry: Entry, language: str) -> Side:
    """A certificate that runs out covers no day after."""
    ends = [day.toordinal() for day in (entry.until, entry.valid_until) if day is not None]
    span = Span(entry.since.toordinal() if entry.since else None, min(ends) if ends else None)
    if entry.quantity_milli is None:
        return Side(stems(entry.title, language), None, span)
    unit = " ".join(sorted(stems(entry.unit, language)))
    return Side(stems(entry.title, language), Amount(Fraction(entry.quantity_milli, 1000), unit, entry.per), span)
