"""On whom the ways to the business hang: brokers, bridges, and the introductions that would end it."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.around.found import Bridge, Broker, Introduction
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.measures.arrays import Bools, Ints
from hedgerow.measures.network.connection import bridges
from hedgerow.measures.network.ways import cut_off, dominators

SHOWN_BEHIND = 100
INTRODUCTIONS = 2
SMALLEST_SIDE = 2
"""A tie behind which one stands alone is no bridge worth telling: that is anybody with one tie."""


@dataclass(frozen=True, slots=True, eq=False)
class Dependence:
    """Of k members, the business being node k.

    above int64[k + 1]: the nearest one through whom every way leads, -1 without a way; lost int64[k]: how many have no
    way without her; depth int64[k]: how many stand between for certain, the business counted; 0 without a way.
    """

    above: Ints
    lost: Ints
    depth: Ints

    @property
    def business(self) -> int:
        return len(self.lost)

    @property
    def hanging(self) -> Bools:
        """bool[k]: whose ways all lead through one other."""
        hanging: Bools = self.depth > 1
        return hanging


def dependence_of(around: Around) -> Dependence:
    above = dominators(around.ways, around.business)
    return Dependence(above, cut_off(around.ways, around.business)[:-1], _depth(above, around.business))


def brokers_of(depends: Dependence, keys: Parties, most: int) -> tuple[Broker, ...]:
    """Those without whom most would lose their way, the most first."""
    who = np.flatnonzero(depends.lost > 0)
    order = who[np.lexsort((who, -depends.lost[who]))][:most]
    below = _below(depends.above)
    return tuple(
        Broker(keys[at], int(depends.lost[at]), tuple(keys[each] for each in _first_behind(at, below)))
        for at in order.tolist()
    )


def bridges_of(depends: Dependence, around: Around, keys: Parties) -> tuple[Bridge, ...]:
    """Ties between two parties that alone lead to several, those to most first."""
    found: list[tuple[int, int, int]] = []
    for one, other in bridges(around.ways).tolist():
        if around.business in (one, other):
            continue
        near, far = (one, other) if depends.above[other] == one else (other, one)
        behind = int(depends.lost[far]) + 1
        if depends.above[far] == near and behind >= SMALLEST_SIDE:
            found.append((behind, near, far))
    found.sort(key=lambda row: (-row[0], row[1], row[2]))
    return tuple(Bridge(keys[near], keys[far], behind) for behind, near, far in found)


def introductions(depends: Dependence, keys: Parties, left_out: Bools) -> tuple[Introduction, ...]:
    """The pairs whose tie would end most dependences: both get a second way, and with them everybody behind them.

    A member at depth d hangs on d - 1 others, and so does everybody behind her; a tie to one whose ways lead through
    others altogether ends that for both. The best of all first, then the best of those not in it; none with somebody
    left_out, bool[k].
    """
    who = np.flatnonzero(depends.hanging & ~left_out)
    saved = (depends.depth[who] - 1) * (depends.lost[who] + 1)
    order = who[np.lexsort((who, -saved))].tolist()
    gain = dict(zip(who.tolist(), saved.tolist(), strict=True))
    top = {at: _top(depends, at) for at in order[:1000]}
    found: list[Introduction] = []
    used: set[int] = set()
    for one, branch in top.items():
        if len(found) == INTRODUCTIONS:
            break
        # Of one branch, the highest only: who hangs on somebody introduced already has a second way by her.
        other = next((each for each, its in top.items() if its not in (branch, *used)), None)
        if branch in used or other is None:
            continue
        used |= {branch, top[other]}
        via = int(depends.above[one]), int(depends.above[other])
        found.append(Introduction(keys[one], keys[other], keys[via[0]], keys[via[1]], gain[one] + gain[other]))
    return tuple(found)


def _top(depends: Dependence, at: int) -> int:
    """The one next to the business through whom every way of a member leads."""
    while depends.above[at] != depends.business:
        at = int(depends.above[at])
    return at


def _depth(above: Ints, business: int) -> Ints:
    depth = np.zeros(len(above), dtype=np.int64)
    level, at = 0, np.array([business], dtype=np.int64)
    while len(at):
        depth[at] = level
        at = np.flatnonzero(np.isin(above, at)).astype(np.int64)
        level += 1
    return depth[:business]


def _below(above: Ints) -> dict[int, list[int]]:
    below: dict[int, list[int]] = {}
    for at in np.flatnonzero(above >= 0).tolist():
        below.setdefault(int(above[at]), []).append(at)
    return below


def _first_behind(at: int, below: dict[int, list[int]]) -> list[int]:
    """The nearest first, SHOWN_BEHIND at most."""
    order = list(below.get(at, ()))
    for each in order:
        if len(order) >= SHOWN_BEHIND:
            break
        order.extend(below.get(each, ()))
    return order[:SHOWN_BEHIND]
