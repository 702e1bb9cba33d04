"""Niches as ecology counts them: on how many different things one lives, and how far two live on the same."""

from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, same_length, table
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from hedgerow.measures.estimates import Estimate, normal_quantile

DECADES = 20
"""Founding and density have one story only over decades: fewer periods than that say nothing (rule of thumb)."""

_STEPS = 100


@dataclass(frozen=True, slots=True)
class Breadth:
    """On how many of `kinds` kinds somebody lives. Both figures are None when nothing is used.

    levins 1..kinds: so many kinds used alike would be as broad; standardised 0..1: 0 for one kind, 1 for all of them
    alike, None where there is only one kind.
    """

    kinds: int
    levins: float | None
    standardised: float | None


@dataclass(frozen=True, slots=True)
class DensityDependence:
    """log(founded) = constant + legitimation N + competition N^2 over members N; each with its interval.

    The theory expects legitimation above 0 and competition below. peak: the N at which most is founded, None where it
    has no peak. periods: how many were looked at.
    """

    legitimation: Estimate
    competition: Estimate
    peak: float | None
    periods: int


def breadth(use: npt.ArrayLike) -> Breadth:
    """Measure niche breadth, 1 / sum p^2 (Levins 1968), and (B - 1) / (n - 1) (Hurlbert 1978, Ecology 59, 67-77).

    use[k] >= 0 of each kind in one unit, kinds that are not used among them. Raises MeasureError below 0.
    """
    amounts = floats("use", use, minimum=0)
    total = float(amounts.sum())
    if not total:
        return Breadth(kinds=len(amounts), levins=None, standardised=None)
    levins = 1 / float(((amounts / total) ** 2).sum())
    wide = (levins - 1) / (len(amounts) - 1) if len(amounts) > 1 else None
    return Breadth(kinds=len(amounts), levins=levins, standardised=None if wide is None else min(max(wide, 0.0), 1.0))


def niche_overlap(use: npt.ArrayLike) -> Floats:
    """Return float64[n, n], 0..1: how far every two of n live on the same (Pianka 1973, Annu. Rev. Ecol. Syst. 4).

    use[n, k] >= 0: what each uses of every kind, each row in a unit of its own. The sum of p_ij p_ik over the root of
    the product of their sums of squares: 1 for the same proportions, 0 for nothing in common. Who uses nothing overlaps
    with nobody, 0. Raises MeasureError on another shape or below 0.
    """
    amounts = table("use", use, minimum=0)
    length = np.sqrt((amounts**2).sum(axis=1))
    unit = amounts / np.where(length > 0, length, 1.0)[:, None]
    overlap: Floats = np.clip(unit @ unit.T, 0.0, 1.0)
    return overlap


def density_dependence(
    founded: npt.ArrayLike, members: npt.ArrayLike, *, confidence: float = 0.95
) -> DensityDependence:
    """Fit how many are founded to how many there are (Hannan & Freeman 1989, Organizational Ecology, ch. 6).

    A research view. founded[p] whole counts >= 0 in each period, members[p] >= 0 at its beginning; Poisson regression
    with intervals from the observed information. Periods resemble each other, so the intervals are rather too narrow.
    Raises TooLittleDataError below 20 periods or three different sizes, NoFitError when the search does not settle.
    """
    half = normal_quantile(confidence)
    born, there = floats("founded", founded, minimum=0), floats("members", members, minimum=0)
    same_length(founded=born, members=there)
    if len(born) < DECADES:
        raise TooLittleDataError(what="periods", have=len(born), need=DECADES)
    if (sizes := len(np.unique(there))) < 3:
        raise TooLittleDataError(what="different numbers of members", have=sizes, need=3)
    if not born.sum():
        raise TooLittleDataError(what="foundings", have=0, need=1)
    unit = float(there.max())
    at, covariance = _poisson(np.stack([np.ones(len(there)), there / unit, (there / unit) ** 2], axis=1), born)
    error = np.sqrt(np.diag(covariance))
    first, second = (
        Estimate(*(float(each) / unit**power for each in (at[power], at[power] - reach, at[power] + reach)))
        for power, reach in ((1, half * error[1]), (2, half * error[2]))
    )
    peak = -first.value / (2 * second.value) if second.value < 0 < first.value else None
    return DensityDependence(legitimation=first, competition=second, peak=peak, periods=len(born))


def _poisson(causes: Floats, counts: Floats) -> tuple[Floats, Floats]:
    """Return the coefficients of log(mean count) on the causes, and their covariance, by Newton's steps."""
    at = np.zeros(causes.shape[1])
    at[0] = np.log(counts.mean())
    with suppress(np.linalg.LinAlgError):
        for _ in range(_STEPS):
            mean = np.exp(np.clip(causes @ at, -30, 30))
            information = causes.T @ (causes * mean[:, None])
            step = np.linalg.solve(information, causes.T @ (counts - mean))
            at = at + np.clip(step, -5, 5)
            if np.abs(step).max() < 1e-10:
                return at, np.linalg.inv(information).astype(np.float64)
    raise NoFitError("founding and density do not tell their parameters apart")


def hill_number(amounts: npt.ArrayLike, *, order: float = 1) -> float | None:
    """Return so many equally common kinds would be as diverse (Hill 1973, Ecology 54, 427-432).

    (sum p^q)^(1 / (1 - q)): order 0 counts the kinds, 1 is exp(-sum p ln p), 2 is 1 / sum p^2, infinity 1 / the largest
    share. amounts[k] >= 0 of each kind, in counts or money; None without any. Raises MeasureError below 0.
    """
    many = floats("amounts", amounts, minimum=0)
    if not order >= 0:
        raise MeasureError(f"order must be at least 0, got {order}")
    whole = float(many.sum())
    if not whole:
        return None
    share = many[many > 0] / whole
    if order == float("inf"):
        return 1 / float(share.max())
    if abs(order - 1) < 1e-9:
        return float(np.exp(-(share * np.log(share)).sum()))
    powers = order * np.log(share)
    top = powers.max()  # taken out, so that a high order does not vanish
    return float(np.exp((top + np.log(np.exp(powers - top).sum())) / (1 - order)))
