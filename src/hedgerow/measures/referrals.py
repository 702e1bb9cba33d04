"""Who brought whom, and what came of it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints, same_length


@dataclass(frozen=True, slots=True, eq=False)
class Referrals:
    """The forest of referrals over n parties.

    referrer int64[n] who brought each (-1: nobody known); direct int64[n] brought by herself; downstream int64[n]
    brought by her and by those she brought, all the way down; brought int64[n] minor units of revenue downstream; value
    int64[n] her own revenue and what she brought. `repeated` pairs came after the party already had a referrer,
    `circular` pairs would have made a party bring herself; both are left out.
    """

    referrer: Ints
    direct: Ints
    downstream: Ints
    brought: Ints
    value: Ints
    repeated: int
    circular: int


def referrals(*, n: int, referrer: npt.ArrayLike, referred: npt.ArrayLike, revenue: npt.ArrayLike) -> Referrals:
    """Build the forest from pairs in the order they happened: referrer[k] brought referred[k], both in 0..n-1.

    revenue[n] is each party's own, in minor units. The first referrer of a party counts. Raises MeasureError on a party
    out of range, unequal pairs, or revenue of another length than n.
    """
    givers, brought = ints("referrer", referrer, minimum=0, below=n), ints("referred", referred, minimum=0, below=n)
    same_length(referrer=givers, referred=brought)
    own = ints("revenue", revenue)
    same_length(revenue=own, parties=np.empty(n))
    parent, repeated, circular = _forest(n, givers.tolist(), brought.tolist())
    downstream, value = _roll_up(parent, own.tolist())
    tree = np.array(parent, dtype=np.int64)
    worth = np.array(value, dtype=np.int64)
    return Referrals(
        referrer=tree,
        direct=np.bincount(tree[tree >= 0], minlength=n).astype(np.int64),
        downstream=np.array(downstream, dtype=np.int64),
        brought=worth - own,
        value=worth,
        repeated=repeated,
        circular=circular,
    )


def _forest(n: int, givers: list[int], brought: list[int]) -> tuple[list[int], int, int]:
    """Return each party's referrer, and how many pairs were left out as repeated and as circular."""
    parent, above = [-1] * n, list(range(n))
    repeated = circular = 0
    for giver, taker in zip(givers, brought, strict=True):
        if parent[taker] >= 0:
            repeated += 1
        elif _root(above, giver) == taker:
            circular += 1
        else:
            parent[taker] = above[taker] = giver
    return parent, repeated, circular


def _root(above: list[int], party: int) -> int:
    """Return the top of the party's tree, halving the way there for next time (Tarjan & van Leeuwen 1984)."""
    while above[party] != party:
        above[party] = above[above[party]]
        party = above[party]
    return party


def _roll_up(parent: list[int], own: list[int]) -> tuple[list[int], list[int]]:
    """Return per party how many lie below, and own + theirs: leaves first, a party once all below her are done."""
    waiting, downstream, value = [0] * len(parent), [0] * len(parent), own.copy()
    for above in parent:
        if above >= 0:
            waiting[above] += 1
    done = [party for party, left in enumerate(waiting) if not left]
    for party in done:
        above = parent[party]
        if above < 0:
            continue
        downstream[above] += 1 + downstream[party]
        value[above] += value[party]
        waiting[above] -= 1
        if not waiting[above]:
            done.append(above)
    return downstream, value
