"""What customers will bring: how often they will come, times what it will be worth, in present money."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.gammagamma import GammaGamma
from hedgerow.measures.errors import MeasureError, NoFitError
from hedgerow.measures.estimates import Estimate, normal_quantile


@dataclass(frozen=True, slots=True, eq=False)
class LifetimeValue:
    """Per customer, float64 in the shape of the arguments, in present worth: value with its interval low, high.

    total: of all of them. What one customer does scatters more than her interval says; the total scatters less.
    """

    value: Floats
    low: Floats
    high: Floats
    total: Estimate


def lifetime_value(
    visits: Forecast,
    spending: GammaGamma,
    *,
    frequency: npt.ArrayLike,
    recency: npt.ArrayLike,
    age: npt.ArrayLike,
    mean_value: npt.ArrayLike,
    periods: int,
    length: float = 1.0,
    discount: float = 0.0,
    margin: float = 1.0,
    confidence: float = 0.95,
    draws: int = 100,
    seed: int = 0,
) -> LifetimeValue:
    """Sum over the next `periods` the purchases expected in each, times their expected worth, margin and discount.

    Fader, Hardie & Lee (2005), "RFM and CLV", J. Marketing Research 42, 415-430: frequency, recency and age as for the
    fit of `visits`, mean_value as for that of `spending`. A period is `length` units of time; what comes in the k-th
    counts 1 / (1 + discount)^k. How often and how much are taken to be independent. The intervals come from `draws` of
    both models' parameters as the data leave them open; the same seed gives the same. Raises MeasureError on what is
    out of range, NoFitError where a model has no interval.
    """
    normal_quantile(confidence)
    if not (periods >= 1 and draws >= 1 and 0 < length < float("inf") and 0 <= discount < float("inf")):
        raise MeasureError("periods and draws must be at least 1, length above 0 and discount at least 0")
    if not 0 <= margin < float("inf"):
        raise MeasureError(f"margin must be at least 0, got {margin}")
    worth = margin / (1 + discount) ** np.arange(1, periods + 1)

    def of(often: Forecast, much: GammaGamma) -> Floats:
        reached = [often.expected_purchases(frequency, recency, age, k * length) for k in range(periods + 1)]
        coming = np.tensordot(worth, np.diff(np.array(reached), axis=0), axes=1)
        told: Floats = coming * much.expected_value(frequency, mean_value)
        return told

    value = of(visits, spending)
    both = zip(visits.drawn(draws, seed), spending.drawn(draws, seed + 1), strict=True)
    told = np.array([of(often, much) for often, much in both if much.q > 1])
    if not len(told):
        raise NoFitError("amounts scatter too widely for an interval of the value")
    ends = [(1 - confidence) / 2, (1 + confidence) / 2]
    low, high = np.quantile(told, ends, axis=0)
    sums = np.quantile(told.reshape(len(told), -1).sum(axis=1), ends)
    total = Estimate(float(np.sum(value)), float(sums[0]), float(sums[1]))
    return LifetimeValue(value=value, low=low, high=high, total=total)
