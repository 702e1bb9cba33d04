"""The Shapley value of many contributors, from orders drawn by lot, with how far off it may be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.exchange.game import whole_numbers

FEWEST = 30
"""Pairs of orders below which no error is stated."""


@dataclass(frozen=True, slots=True, eq=False)
class SampledShapley:
    """An estimate per contributor, in the unit of the values; iterating gives the estimates as floats.

    exact: the estimates as fractions, which add up to what all make together without rounding. error float64[n]:
    standard error; low, high float64[n]: the interval at `confidence`. by_order float64[n, n]: mean of what each added
    as k-th to come, NaN where that was never drawn. samples: orders drawn.
    """

    exact: tuple[Fraction, ...]
    error: Floats
    low: Floats
    high: Floats
    by_order: Floats
    samples: int
    confidence: float

    @property
    def value(self) -> Floats:
        """Return float64[n], each estimate rounded once."""
        return np.array([float(each) for each in self.exact])

    def __len__(self) -> int:
        return len(self.exact)

    def __iter__(self) -> Iterator[float]:
        return iter(self.value.tolist())


def shapley_sampled(
    value: Callable[[int], Any], n: int, samples: int = 2_000, seed: int = 0, *, confidence: float = 0.95
) -> SampledShapley:
    """Estimate the Shapley value from `samples` random orders (Castro, Gomez & Tejada 2009, Comput. Oper. Res. 36).

    `value(mask)` is what a coalition makes, bit i for contributor i; asked once per coalition met, about samples * n
    times at most. Every order is also taken backwards (antithetic; Mitchell et al. 2022, JMLR 23, 4.2): who came first
    then comes last, which evens out luck. The standard error is that of the means of such pairs; the interval is the
    normal one. What each adds along an order sums to the whole, so the estimates do too. The same seed gives the same
    figures. Raises MeasureError when n is below 1, confidence outside 0..1 or a value not finite; TooLittleDataError
    below 30 pairs (60 samples).
    """
    if n < 1 or not 0 < confidence < 1:
        raise MeasureError(f"n must be at least 1 and confidence within 0..1, got {n} and {confidence}")
    pairs = samples // 2
    if pairs < FEWEST:
        raise TooLittleDataError(what="samples", have=samples, need=2 * FEWEST)
    orders = np.random.default_rng(seed).permuted(np.tile(np.arange(n), (pairs, 1)), axis=1)
    both = np.concatenate([orders, orders[:, ::-1]])
    gains, unit = _gains(value, both)
    total = gains.sum(axis=0)
    middle = ((gains[:pairs] + gains[pairs:]) / (2 * unit)).astype(np.float64)
    exact = tuple(Fraction(int(each), 2 * pairs * unit) for each in total)
    error = middle.std(axis=0, ddof=1) / sqrt(pairs)
    reach = NormalDist().inv_cdf((1 + confidence) / 2) * error
    centre = np.array([float(each) for each in exact])
    return SampledShapley(
        exact=exact,
        error=error,
        low=centre - reach,
        high=centre + reach,
        by_order=_by_order((gains / unit).astype(np.float64), both),
        samples=2 * pairs,
        confidence=confidence,
    )


def _gains(value: Callable[[int], Any], orders: Any) -> tuple[Any, int]:
    """Return object[orders, n], what each contributor added in each order, as integers of one unit."""
    place: dict[int, int] = {}
    steps = np.empty((orders.shape[0], orders.shape[1] + 1), dtype=np.int64)
    for row, order in enumerate(orders.tolist()):
        mask = 0
        steps[row, 0] = place.setdefault(0, len(place))
        for at, contributor in enumerate(order, start=1):
            mask |= 1 << contributor
            steps[row, at] = place.setdefault(mask, len(place))
    worth, unit = whole_numbers(value(mask) for mask in place)
    if worth[place[0]] != 0:
        raise MeasureError("the empty coalition must be worth 0")
    along = worth[steps]
    gains = np.empty(orders.shape, dtype=object)
    np.put_along_axis(gains, orders, along[:, 1:] - along[:, :-1], axis=1)
    return gains, unit


def _by_order(gains: Floats, orders: Any) -> Floats:
    n = orders.shape[1]
    at = (orders * n + np.arange(n)).ravel()
    added = np.take_along_axis(gains, orders, axis=1).ravel()
    often = np.bincount(at, minlength=n * n)
    total = np.bincount(at, weights=added, minlength=n * n)
    mean: Floats = np.where(often > 0, total / np.maximum(often, 1), np.nan).reshape(n, n)
    return mean
