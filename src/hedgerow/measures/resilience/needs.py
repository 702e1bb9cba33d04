"""Who cannot do without what, and who could give it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """Groups of unequal size: order int64[g], the largest first, and their first items, their second items, and so on.

    layers[k] int64[m]: the k-th item of the first m groups in that order, those that have so many.
    """

    order: Ints
    layers: tuple[Ints, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """supplied: the suppliers of each need; needing: each party's needs, as places in the order of `supplied`.

    party: whose they are.
    """

    supplied: Layers
    needing: Layers
    party: Ints


@dataclass(frozen=True, eq=False)
class Needs:
    """q needs of n parties, sorted by party, then kind.

    party, kind int64[q]: who needs what; strength float64[q]: the chance that she fails when it is not met. supplier
    int64[s]: who can meet each, one need after the other, from start int64[q] on; they are substitutes.
    """

    n: int
    party: Ints
    kind: Ints
    strength: Floats
    supplier: Ints
    start: Ints

    @cached_property
    def plan(self) -> "Plan":
        """The needs in the order in which many runs are worked through at once."""
        supplied = layers(self.start, self.supplier)
        begins = np.flatnonzero(np.append([True], self.party[1:] != self.party[:-1])[: len(self.party)])
        place = np.empty(len(self.party), dtype=np.int64)
        place[supplied.order] = np.arange(len(place))
        needing = layers(begins.astype(np.int64), place)
        return Plan(supplied, needing, self.party[begins][needing.order])

    def with_supplier(self, *, party: int, kind: int, supplier: int) -> "Needs":
        """Return the same with one more substitute; `supplier` may be n, a newcomer. Raises MeasureError on no need."""
        at = np.flatnonzero((self.party == party) & (self.kind == kind))
        if not len(at):
            raise MeasureError(f"party {party} has no need of kind {kind}")
        of = np.repeat(np.arange(len(self.party)), np.diff(np.append(self.start, len(self.supplier))))
        rows = np.append(of, at[0])
        return needs_of(
            n=max(self.n, supplier + 1),
            party=self.party[rows],
            kind=self.kind[rows],
            supplier=np.append(self.supplier, supplier),
            strength=self.strength[rows],
        )


def layers(start: Ints, items: Ints) -> Layers:
    """Return the groups items[start[g]:start[g + 1]] layer by layer; none of them is empty."""
    many = np.diff(np.append(start, len(items)))
    order = np.argsort(-many, kind="stable")
    first, many = start[order], many[order]
    deep = int(many.max(initial=0))
    return Layers(order, tuple(items[first[: int((many > k).sum())] + k] for k in range(deep)))


def needs_of(
    *,
    n: int,
    party: npt.ArrayLike,
    kind: npt.ArrayLike,
    supplier: npt.ArrayLike,
    strength: npt.ArrayLike | None = None,
) -> Needs:
    """Make Needs of rows: party[k] needs kind[k], and supplier[k] can give it; both in 0..n-1, kind any whole number.

    Rows of one party and kind are one need with substitutes: it is met as long as one of them is up. strength[k] in
    0..1 (default 1): the chance that the party fails without; of the rows of one need the largest. A party that
    supplies herself cannot be let down by it. Raises MeasureError on a party out of range or unequal lengths.
    """
    if n < 0:
        raise MeasureError(f"n must be at least 0, got {n}")
    who, giver = ints("party", party, minimum=0, below=n), ints("supplier", supplier, minimum=0, below=n)
    what = ints("kind", kind)
    hard = np.ones(len(who)) if strength is None else floats("strength", strength, minimum=0, maximum=1)
    same_length(party=who, kind=what, supplier=giver, strength=hard)
    order = np.lexsort((giver, what, who))
    who, what, giver, hard = who[order], what[order], giver[order], hard[order]
    fresh = np.ones(len(who), dtype=np.bool_)
    fresh[1:] = (who[1:] != who[:-1]) | (what[1:] != what[:-1])
    start = np.flatnonzero(fresh).astype(np.int64)
    strongest = np.maximum.reduceat(hard, start) if len(start) else np.zeros(0)
    return Needs(n=n, party=who[start], kind=what[start], strength=strongest, supplier=giver, start=start)
