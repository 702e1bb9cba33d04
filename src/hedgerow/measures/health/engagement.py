"""Who takes part both ways, and how often something new comes of it."""

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, distinct, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import Estimate
from hedgerow.measures.rates import Rate, wilson

WITHIN_DAYS = 90


def engagement(
    *,
    n: int,
    giver: npt.ArrayLike,
    receiver: npt.ArrayLike,
    day: npt.ArrayLike,
    today: int,
    within: int = WITHIN_DAYS,
) -> Rate:
    """Return the share of n members with a two-sided exchange in the last `within` days, today included.

    Two-sided: both gave to and received from one and the same other. giver[k], receiver[k] in 0..n-1, day[k] whole
    days; a later day than today is left out, and so is who gave to herself. Raises MeasureError on unequal lengths, a
    member out of range, or within below 1.
    """
    both = two_sided(n=n, giver=giver, receiver=receiver, day=day, today=today, within=within)
    return wilson(len(both), n)


def two_sided(
    *,
    n: int,
    giver: npt.ArrayLike,
    receiver: npt.ArrayLike,
    day: npt.ArrayLike,
    today: int,
    within: int = WITHIN_DAYS,
) -> Ints:
    """Return who `engagement` counts: int64[k], members in 0..n-1, ascending, each once.

    giver[f], receiver[f], day[f] and what is refused: as there. Raises MeasureError when within is below 1, too.
    """
    if within < 1:
        raise MeasureError(f"within must be at least 1, got {within}")
    gave, got = ints("giver", giver, minimum=0, below=n), ints("receiver", receiver, minimum=0, below=n)
    when = ints("day", day)
    same_length(giver=gave, receiver=got, day=when)
    kept = (when > today - within) & (when <= today) & (gave != got)
    there = distinct(gave[kept] * n + got[kept])
    back = there % max(n, 1) * n + there // max(n, 1)
    both = there[np.isin(there, back, assume_unique=True)]
    return distinct(both // max(n, 1))


def innovation_rate(offers: int, member_years: float, *, confidence: float = 0.95) -> Estimate:
    """Return new joint offers per active member-year with its exact interval (Garwood 1936, Biometrika 28).

    offers >= 0; member_years > 0: the members that were active, each by the part of a year she was. Raises
    MeasureError otherwise.
    """
    from scipy.special import gammaincinv  # noqa: PLC0415 - takes a while to import

    if offers < 0 or not 0 < member_years < float("inf"):
        raise MeasureError("offers must be at least 0 and member_years above 0")
    if not 0 < confidence < 1:
        raise MeasureError(f"confidence must lie between 0 and 1, got {confidence}")
    tail = (1 - confidence) / 2
    low = float(gammaincinv(offers, tail)) if offers else 0.0
    high = float(gammaincinv(offers + 1, 1 - tail))
    return Estimate(offers / member_years, low / member_years, high / member_years)
