"""How well each group of roles is tended: the height of its plant and its dry leaves.

Usual time: how long a contact of that role may lie back; a customer with a rhythm of her own (four visits or more) has
twice her typical gap, at least a week, instead. A member without any contact in the record is not judged: nothing is
known of her. A customer silent for more than a year is a past customer and no member of the hedge any more.

- closeness: the mean over the judged of 1 while her silence is within the usual time, falling to 0 at three times it;
- new growth: min(1, joined / lost) in the last half-year; lost are those whose silence passed three times the usual
  time in it; 1 when nobody was lost;
- health = 100 x (0.7 x closeness + 0.3 x new growth);
- neglected (dry leaves): the share of the judged whose silence is beyond the usual time.

Too little data: fewer than three judged members, or fewer than a third of all.
"""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.measures.arrays import Bools, Ints

USUAL_DAYS = {"rose": 90, "hazel": 30, "sloe": 60, "ivy": 60, "elder": 90, "haw": 180}
CLOSENESS_WEIGHT, GROWTH_WEIGHT = 0.7, 0.3
LOST_TIMES, HALF_A_YEAR = 3, 182
PAST_DAYS = {"rose": 365}
_NEVER = 10**6
ENOUGH_JUDGED, ENOUGH_SHARE = 3, 1 / 3


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """Members of one family: since int64[n] day of joining, silence int64[n] days (-1 unknown), usual int64[n] days."""

    parties: Parties
    since: Ints
    silence: Ints
    usual: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Tended:
    """Health 0..100 and its parts (0..1), None with too little data; `neglected` and their silence, worst first."""

    family: str
    members: int
    judged: int
    joined: int
    lost: int
    closeness: float | None
    growth: float | None
    neglected: Parties
    silence: Ints

    @property
    def health(self) -> int | None:
        if self.closeness is None or self.growth is None:
            return None
        return round(100 * (CLOSENESS_WEIGHT * self.closeness + GROWTH_WEIGHT * self.growth))

    @property
    def dry(self) -> float:
        """The neglected share, 0 with too little data."""
        return len(self.neglected) / self.judged if self.closeness is not None else 0.0


def tended(family: str, members: Members, *, as_of: int) -> Tended:
    """Judge one family on the day `as_of`."""
    past = members.silence > PAST_DAYS.get(family, _NEVER)
    judged = (members.silence >= 0) & ~past
    count, n = int(judged.sum()), int((~past).sum())
    joined, lost = int(((as_of - members.since) < HALF_A_YEAR).sum()), _lost(members)
    enough = count >= ENOUGH_JUDGED and count >= ENOUGH_SHARE * n
    late = _neglected(members, judged)
    return Tended(
        family=family,
        members=n,
        judged=count,
        joined=joined,
        lost=lost,
        closeness=_closeness(members, judged) if enough else None,
        growth=(min(1.0, joined / lost) if lost else 1.0) if enough else None,
        neglected=members.parties.pick(late),
        silence=members.silence[late],
    )


def overall(families: "tuple[Tended, ...]") -> int | None:
    """Mean health of the families that could be judged, each counting the same: one mill matters as much as a queue."""
    known = [each.health for each in families if each.health is not None]
    return round(sum(known) / len(known)) if known else None


def _closeness(members: Members, judged: Bools) -> float:
    silence, usual = members.silence[judged], members.usual[judged]
    return float(np.clip((LOST_TIMES * usual - silence) / ((LOST_TIMES - 1) * usual), 0, 1).mean())


def _lost(members: Members) -> int:
    past = members.silence - LOST_TIMES * members.usual
    return int(((members.silence >= 0) & (past >= 0) & (past < HALF_A_YEAR)).sum())


def _neglected(members: Members, judged: Bools) -> Ints:
    """Those beyond their usual time, by how many usual times their silence is, then by place."""
    who = np.flatnonzero(judged & (members.silence > members.usual))
    return who[np.lexsort((who, -members.silence[who] / members.usual[who]))].astype(np.int64)
