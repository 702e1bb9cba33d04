"""How often something helps, learnt from what became of it, and whether two shares differ.

The newer counts for more: what is `half_life` days old counts half as much. What is counted is the posterior of a share
under a Beta prior, and so stays near the prior until there are cases.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import floats, ints
from hedgerow.measures.estimates import Estimate
from hedgerow.measures.rates import Rate
from hedgerow.measures.trust import remembered

HALF_LIFE = 90.0
PRIOR = 2.0
"""Two for and two against: three cases one way move the share from 0.5 to 0.71, not to 1."""


@dataclass(frozen=True, slots=True)
class Usefulness:
    """Posterior of a share: its mean and equal-tailed interval of 95 %, from `n` cases that weigh `weight` together."""

    mean: float
    low: float
    high: float
    n: int
    weight: float


def usefulness(
    *, helped: npt.ArrayLike, age: npt.ArrayLike, half_life: float = HALF_LIFE, prior: float = PRIOR
) -> Usefulness:
    """Return what is known of a share from cases of which each `helped` by so much of 1, `age` days ago.

    helped float64[n] in 0..1 (a case of 0.25 speaks three quarters against), age int64[n] >= 0. `trust.remembered` of
    the cases, with a prior of `prior` each way: without cases the share is one half, and nothing is sure. Raises
    MeasureError on values out of range.
    """
    shares, days = floats("helped", helped, minimum=0, maximum=1), ints("age", age, minimum=0)
    nobody = np.zeros(len(shares), dtype=np.int64)
    found = remembered(n=1, party=nobody, good=shares, day=-days, today=0, half_life=half_life, prior=prior)
    mean, low, high, up, down = (float(one[0]) for one in (found.value, found.low, found.high, found.good, found.bad))
    return Usefulness(mean, low, high, len(shares), up + down)


def difference(one: Rate, other: Rate) -> Estimate | None:
    """Return the share of `one` less that of `other`, with its interval; None where one of them has no case.

    Newcombe 1998, Statistics in Medicine 17, 873-890, method 10: from the score intervals that the rates carry.
    """
    if one.value is None or other.value is None:
        return None
    gap = one.value - other.value
    down = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    up = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Estimate(gap, gap - down, gap + up)
