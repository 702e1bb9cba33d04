"""Who brings whom: the forest of referrals, and those who brought the most.

A bringer counts for what the people below her spent (and those they brought, all the way down), in the main currency.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from hedgerow.measures.referrals import referrals


@dataclass(frozen=True, slots=True)
class Bringer:
    """`direct` she brought herself, `downstream` in all; `brought` minor units they spent, `own` hers."""

    party: UUID
    direct: int
    downstream: int
    brought: int
    own: int


@dataclass(frozen=True, slots=True)
class Bringing:
    """Bringers, the one who brought most money first; `brought` customers came through somebody, worth `amount`."""

    bringers: tuple[Bringer, ...]
    brought: int
    amount: int


def who_brings(pairs: Sequence[tuple[UUID, UUID]], revenue: Mapping[UUID, int]) -> Bringing:
    """From (bringer, brought) pairs in the order they happened and what each party spent."""
    place = {party: at for at, party in enumerate(dict.fromkeys(party for pair in pairs for party in pair))}
    parties, own = list(place), [revenue.get(party, 0) for party in place]
    forest = referrals(
        n=len(place),
        referrer=np.array([place[giver] for giver, _ in pairs], dtype=np.int64),
        referred=np.array([place[taker] for _, taker in pairs], dtype=np.int64),
        revenue=np.array(own, dtype=np.int64),
    )
    found = np.flatnonzero(forest.direct)
    order = found[np.lexsort((found, -forest.direct[found], -forest.brought[found]))].tolist()
    bringers = tuple(
        Bringer(parties[at], int(forest.direct[at]), int(forest.downstream[at]), int(forest.brought[at]), own[at])
        for at in order
    )
    was_brought = forest.referrer >= 0
    return Bringing(
        bringers, brought=int(was_brought.sum()), amount=int(np.array(own, dtype=np.int64)[was_brought].sum())
    )
