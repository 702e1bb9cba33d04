"""Which kinds of goods go together: customers who buy both, against chance."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, keys, same_length
from hedgerow.measures.estimates import normal_quantile
from hedgerow.measures.rates import ENOUGH, Rate, wilson

FEWEST = 5
"""With fewer expected to buy both, or fewer who do, a lift says nothing (rule of thumb)."""


@dataclass(frozen=True, slots=True, eq=False)
class Affinity:
    """Of n customers and c categories, in the order of `category` [c].

    together int64[c, c]: customers who bought both; on the diagonal, who bought it at all. lift float64[c, c]: how many
    times as many as by chance, 1 is chance, NaN where nobody bought one of them; low, high: its interval. clear
    bool[c, c]: the interval leaves out 1, and there are customers enough to say so.
    """

    category: npt.NDArray[Any]
    n: int
    together: Ints
    lift: Floats
    low: Floats
    high: Floats

    @property
    def clear(self) -> npt.NDArray[np.bool_]:
        """bool[c, c]: whether more, or less, than chance is at work; never on the diagonal."""
        buyers = np.diag(self.together).astype(np.float64)
        enough = (np.outer(buyers, buyers) / max(self.n, 1) >= FEWEST) & (self.together >= FEWEST)
        clear: npt.NDArray[np.bool_] = enough & ((self.low > 1) | (self.high < 1)) & (self.n >= ENOUGH)
        np.fill_diagonal(clear, val=False)
        return clear

    def also(self, first: int, second: int) -> Rate:
        """Return the share of the buyers of one category, by its place, who buy the other too."""
        return wilson(int(self.together[first, second]), int(self.together[first, first]))


def affinity_of(customer: npt.ArrayLike, category: npt.ArrayLike, *, confidence: float = 0.95) -> Affinity:
    """Compare every pair of categories over lines: customer[k] bought of category[k], repeats count once.

    Lift is P(both) / (P(one) P(other)), the "interest" of Brin, Motwani, Ullman & Tsur (1997). The interval is taken on
    its logarithm, with the variance of the delta method for multinomial counts. Raises MeasureError on unequal lengths.
    """
    half = normal_quantile(confidence)
    buyer, kind = keys("customer", customer), keys("category", category)
    same_length(customer=buyer, category=kind)
    people, who = np.unique(buyer, return_inverse=True)
    kinds, what = np.unique(kind, return_inverse=True)
    together = _together(who, what, len(people), len(kinds))
    n, buyers = len(people), np.diag(together).astype(np.float64)
    one, other = buyers[:, None], buyers[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        lift = n * together / (one * other)
        variance = 1 / together - 1 / one - 1 / other + 2 * together / (one * other) - 1 / max(n, 1)
        reach = np.exp(half * np.sqrt(np.maximum(variance, 0)))
        low, high = np.where(together > 0, lift / reach, 0.0), np.where(together > 0, lift * reach, np.inf)
    return Affinity(category=kinds, n=n, together=together, lift=lift, low=low, high=high)


def _together(who: Ints, what: Ints, people: int, kinds: int) -> Ints:
    """Count the customers of each pair: the product of the table of who buys what with itself."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - takes a while to import

    pairs = np.unique(who * max(kinds, 1) + what)
    ones = np.ones(len(pairs), dtype=np.int64)
    buys = csr_array((ones, (pairs // max(kinds, 1), pairs % max(kinds, 1))), shape=(people, kinds))
    return np.asarray((buys.T @ buys).toarray(), dtype=np.int64).reshape(kinds, kinds)
