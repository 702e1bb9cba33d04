"""How far somebody's word can be relied on, from what they kept and broke, the older the less."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import HUGE, Floats, floats, ints, same_length
from hedgerow.measures.bonds import PROMISE_HALF_LIFE_DAYS
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import normal_quantile


@dataclass(frozen=True, slots=True, eq=False)
class Reputation:
    """Per party, float64[n]. good, bad: what speaks for and against, after forgetting.

    value: the expected share of good, (good + prior) / (good + bad + 2 prior), 0.5 where nothing is known; low, high:
    the interval of the share, from Beta(good + prior, bad + prior).
    """

    good: Floats
    bad: Floats
    value: Floats
    low: Floats
    high: Floats


def reputation(good: npt.ArrayLike, bad: npt.ArrayLike, *, confidence: float = 0.95, prior: float = 1.0) -> Reputation:
    """Rate parties by good[n] and bad[n] experiences, any numbers >= 0 (Jøsang & Ismail 2002, Beta Reputation System).

    7 good and 1 bad are 0.8. `prior` experiences of each kind are taken for granted: more keep the value nearer to 0.5.
    Raises MeasureError below 0, on unequal lengths, and unless the prior is above 0 and finite.
    """
    from scipy.special import betaincinv  # noqa: PLC0415 - takes a while to import

    normal_quantile(confidence)
    kept, broken = floats("good", good, minimum=0), floats("bad", bad, minimum=0)
    same_length(good=kept, bad=broken)
    if not 0 < prior <= HUGE:
        raise MeasureError(f"prior must be above 0 and finite, got {prior}")
    up, down = kept + prior, broken + prior
    low, high = (betaincinv(up, down, end) for end in ((1 - confidence) / 2, (1 + confidence) / 2))
    return Reputation(good=kept, bad=broken, value=up / (up + down), low=low, high=high)


def remembered(
    *,
    n: int,
    party: npt.ArrayLike,
    good: npt.ArrayLike,
    day: npt.ArrayLike,
    today: int,
    half_life: float = PROMISE_HALF_LIFE_DAYS,
    confidence: float = 0.95,
    prior: float = 1.0,
) -> Reputation:
    """Rate n parties by experiences that fade: each counts half after `half_life` days (forgetting, ibid., sec. 2.4).

    party[k] in 0..n-1; good[k] 0..1, 1 for good and 0 for bad; day[k] whole days since 1970-01-01, none after today.
    With an infinite half-life nothing is forgotten. Raises MeasureError on what is out of range or unequal lengths.
    """
    whose, when = ints("party", party, minimum=0, below=n), ints("day", day)
    how = floats("good", good, minimum=0, maximum=1)
    same_length(party=whose, good=how, day=when)
    if not half_life > 0:
        raise MeasureError(f"half_life must be above 0, got {half_life}")
    if when.size and when.max() > today:
        raise MeasureError("a day lies after today")
    counts = np.exp2(-(today - when) / half_life)
    kept = np.bincount(whose, weights=counts * how, minlength=n).astype(np.float64)
    broken = np.bincount(whose, weights=counts * (1 - how), minlength=n).astype(np.float64)
    return reputation(kept, broken, confidence=confidence, prior=prior)
