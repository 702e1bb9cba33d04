"""A joint result divided by what each contributor adds, over every order in which they could have come."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import comb, factorial

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.exchange.game import Game, Objects, Worth, game_of


@dataclass(frozen=True, slots=True, eq=False)
class Shapley:
    """The Shapley value of n contributors, in the unit of the values; iterating gives the values as floats.

    names: who, in the order of the bits; exact: the values as fractions, which add up to what all make together without
    any rounding. by_order float64[n, n]: what each adds on average when k others are there already; its mean over k is
    the value, [:, 0] is what each makes alone, [:, -1] what would be missing without them. marginal float64[n,
    2^(n-1)]: what each adds to every coalition of the others, ordered by bitmask.
    """

    names: tuple[Hashable, ...]
    exact: tuple[Fraction, ...]
    by_order: Floats
    marginal: Floats

    @property
    def value(self) -> Floats:
        """Return float64[n], each value rounded once to the nearest float."""
        return np.array([float(each) for each in self.exact])

    @property
    def banzhaf(self) -> Floats:
        """Return float64[n]: the mean over coalitions, not orders (Banzhaf 1965); it need not add up to the whole."""
        mean: Floats = self.marginal.mean(axis=1)
        return mean

    def __len__(self) -> int:
        return len(self.exact)

    def __iter__(self) -> Iterator[float]:
        return iter(self.value.tolist())

    def __getitem__(self, place: int) -> float:
        return float(self.exact[place])


def shapley(values: Worth, *, n: int | None = None) -> Shapley:
    """Divide what all make together (Shapley 1953, "A value for n-person games", eq. 12); exact, to 15 contributors.

    `values` are 2^n by bitmask, a mapping or a function, as `game_of` reads them; any finite numbers, also below 0.
    The sum over coalitions S without i of |S|! (n - |S| - 1)! / n! times what i adds to S, in integers. Raises
    MeasureError on what is not a game.
    """
    game = game_of(values, n=n)
    gains = [_gains(game, place) for place in range(game.n)]
    totals = [_by_size(gain, game.n) for gain in gains]
    orders = [factorial(k) * factorial(game.n - k - 1) for k in range(game.n)]
    whole = factorial(game.n) * game.unit
    return Shapley(
        names=game.names,
        exact=tuple(Fraction(sum(map(int.__mul__, orders, total)), whole) for total in totals),
        by_order=np.array([[t / (comb(game.n - 1, k) * game.unit) for k, t in enumerate(total)] for total in totals]),
        marginal=np.array([gain / game.unit for gain in gains], dtype=np.float64),
    )


def sizes(n: int) -> Ints:
    """Return int64[2^n]: how many belong to each coalition."""
    masks = np.arange(2**n)
    size: Ints = np.sum([masks >> place & 1 for place in range(n)], axis=0, dtype=np.int64) + np.zeros_like(masks)
    return size


def without(n: int, place: int) -> Ints:
    """Return int64[2^(n-1)]: the coalitions that the contributor at `place` does not belong to, ascending."""
    masks = np.arange(2**n)
    others: Ints = masks[masks >> place & 1 == 0]
    return others


def _gains(game: Game, place: int) -> Objects:
    others = without(game.n, place)
    gained: Objects = game.worth[others | 1 << place] - game.worth[others]
    return gained


def _by_size(gain: Objects, n: int) -> list[int]:
    """Return what was added in all to the coalitions of 0, 1, … n - 1 others."""
    size = sizes(n - 1)
    ordered = gain[np.argsort(size, kind="stable")]
    starts = np.concatenate(([0], np.cumsum(np.bincount(size))[:-1]))
    return [int(total) for total in np.add.reduceat(ordered, starts)]
