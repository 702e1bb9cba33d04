"""How often something helps, learnt from what became of it, and whether two shares differ.

The newer counts for more: what is `half_life` days old counts half as much. What is counted is the posterior of a share
under a Beta prior, and so stays near the prior until there are cases.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import Estimate
from hedgerow.measures.rates import Rate

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


def usefulness(*, helped: Floats, age: Ints, half_life: float = HALF_LIFE, prior: float = PRIOR) -> Usefulness:
    """Return what is known of a share from cases of which each `helped` by so much of 1, `age` days ago.

    helped float64[n] in 0..1 (a case of 0.25 speaks three quarters against), age int64[n] >= 0. Beta posterior with
    fractional counts and exponential forgetting (Josang and Ismail 2002, "The Beta Reputation System", with a
    symmetric prior of `prior` each way). Raises MeasureError on values out of range.
    """
    from scipy.special import betaincinv  # noqa: PLC0415 - only figures for people need it

    if half_life <= 0 or prior <= 0:
        raise MeasureError(f"half_life and prior must be above 0, got {half_life} and {prior}")
    if len(helped) != len(age) or not ((helped >= 0) & (helped <= 1)).all() or (age < 0).any():
        raise MeasureError("helped must lie between 0 and 1 and age be 0 or more, one of each per case")
    weight = np.exp2(-age / half_life)
    up, down = prior + float((weight * helped).sum()), prior + float((weight * (1 - helped)).sum())
    low, high = (float(betaincinv(up, down, tail)) for tail in (0.025, 0.975))
    return Usefulness(up / (up + down), low, high, len(helped), float(weight.sum()))


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
