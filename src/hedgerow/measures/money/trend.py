"""Which way a series goes, said only when the series says it."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats

ENOUGH_PERIODS = 8


class Direction(StrEnum):
    """What may be said. UNCLEAR: periods enough, but ups and downs without a direction beyond chance."""

    UP = "up"
    DOWN = "down"
    UNCLEAR = "unclear"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True)
class Trend:
    """The direction of n periods; slope per period in the unit of the values with its 95 % interval (None if too few).

    p is the chance of an order at least this rising (or falling) if the order of the periods meant nothing.
    """

    direction: Direction
    n: int
    slope: float | None
    low: float | None
    high: float | None
    p: float | None


def trend(values: npt.ArrayLike) -> Trend:
    """Judge the direction of values[n], one per complete period, in order.

    Mann-Kendall test at 5 % with the correction for ties (Mann 1945; Kendall 1975, ch. 4) and the slope of Theil and
    Sen with its interval (Sen 1968, JASA 63, 1379-1389): one wild week does not make a trend. Fewer than eight periods
    are too little to say. Seasons are not taken out: compare with the year before as well.
    """
    series = floats("values", values)
    n = len(series)
    if n < ENOUGH_PERIODS:
        return Trend(direction=Direction.TOO_LITTLE, n=n, slope=None, low=None, high=None, p=None)
    earlier, later = np.triu_indices(n, k=1)
    rises = series[later] - series[earlier]
    score, spread = int(np.sign(rises).sum()), sqrt(_variance(series))
    z = (score - np.sign(score)) / spread if spread else 0.0
    p = 2 * (1 - NormalDist().cdf(abs(z)))
    slopes = np.sort(rises / (later - earlier))
    low, high = _interval(slopes, spread)
    return Trend(direction=_direction(score, p), n=n, slope=float(np.median(slopes)), low=low, high=high, p=float(p))


def _direction(score: int, p: float) -> Direction:
    if p >= 0.05:
        return Direction.UNCLEAR
    return Direction.UP if score > 0 else Direction.DOWN


def _variance(series: Floats) -> float:
    n = len(series)
    tied = np.unique(series, return_counts=True)[1]
    return float(n * (n - 1) * (2 * n + 5) - (tied * (tied - 1) * (2 * tied + 5)).sum()) / 18


def _interval(slopes: Floats, spread: float) -> tuple[float, float]:
    """Return the slopes at the ranks that Sen gives for 95 %."""
    many, reach = len(slopes), NormalDist().inv_cdf(0.975) * spread
    low = max(0, round((many - reach) / 2) - 1)
    high = min(many - 1, round((many + reach) / 2))
    return float(slopes[low]), float(slopes[high])
