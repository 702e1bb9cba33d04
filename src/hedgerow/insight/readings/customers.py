"""Everybody who ever bought, each with the figures that lists and readings pick from."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.drifting import worth_a_year
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers.cadence import PACES, Cadence, Pace, cadence
from hedgerow.measures.customers.groups import GROUPS, Group
from hedgerow.measures.customers.rfm import GroupTotal, group_totals, score
from hedgerow.measures.customers.visits import Visits


@dataclass(frozen=True, slots=True, eq=False)
class Customers:
    """One row per customer. Words as in `cadence`; worth as in `drifting`; group a position in GROUPS, -1 unknown."""

    parties: Parties
    visits: Ints
    spent: Ints
    first: Ints
    last: Ints
    typical_gap: Floats
    silence: Ints
    pace: Ints
    worth: Ints
    group: Ints

    def __len__(self) -> int:
        return len(self.parties)

    def at_pace(self, pace: Pace) -> Ints:
        return np.flatnonzero(self.pace == PACES.index(pace)).astype(np.int64)

    def in_group(self, group: Group) -> Ints:
        return np.flatnonzero(self.group == GROUPS.index(group)).astype(np.int64)


def customers_of(parties: Parties, seen: Visits, *, as_of: int) -> tuple[Customers, Cadence, tuple[GroupTotal, ...]]:
    """The table, the rhythm it holds, and the named groups (none below 30 customers)."""
    rhythm = cadence(seen, today=as_of)
    spent = seen.spent()
    group, totals = _groups(rhythm, spent)
    table = Customers(
        parties=parties,
        visits=rhythm.visits,
        spent=spent,
        first=seen.first_day(),
        last=seen.last_day(),
        typical_gap=rhythm.typical_gap,
        silence=rhythm.silence,
        pace=rhythm.pace,
        worth=worth_a_year(rhythm, spent),
        group=group,
    )
    return table, rhythm, totals


def _groups(rhythm: Cadence, spent: Ints) -> tuple[Ints, tuple[GroupTotal, ...]]:
    nobody = np.full(len(spent), -1, dtype=np.int64)
    if not len(spent):
        return nobody, ()
    scored = score(recency_days=rhythm.silence, frequency=rhythm.visits, monetary=spent, ids=np.arange(len(spent)))
    return (scored.group, group_totals(scored, spent)) if scored.enough else (nobody, ())
