"""Shifted beta-geometric: how long members and subscribers stay, from how many of one intake were left.

Fader & Hardie (2007), "How to Project Customer Retention", J. Interactive Marketing 21(1), 76-90.
"""

from dataclasses import dataclass, field
from functools import partial

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, whole
from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.estimates import Estimate, Optimum, maximise, normal_quantile
from hedgerow.measures.rates import ENOUGH

MAXIMUM_STEPS = 1000
MINIMUM_COUNTS = 3
"""Two parameters need two periods, so three counts."""


@dataclass(frozen=True, slots=True, eq=False)
class Sbg:
    """Everyone leaves at the end of a period with a chance of her own, over members Beta(alpha, beta).

    log_likelihood is the sample's, over n members at the start. The mean chance to leave is alpha / (alpha + beta).
    """

    alpha: float
    beta: float
    log_likelihood: float
    n: int
    at_edge: bool
    optimum: Optimum = field(repr=False)

    def retention(self, periods: int) -> Floats:
        """Return float64[periods]: of those left after 0, 1, 2, … periods, the share that stays the next (eq. 8)."""
        return _retention(self.alpha, self.beta, _whole(periods))

    def survival(self, periods: int) -> Floats:
        """Return float64[periods + 1]: the share of all left after 0, 1, … periods (equation 6)."""
        return _survival(self.alpha, self.beta, _whole(periods))

    def expected_tenure(self, periods: int, *, confidence: float = 0.95, draws: int = 1000, seed: int = 0) -> Estimate:
        """Return the periods a new member is expected to stay of the next `periods`, with its interval.

        Without a horizon there is no answer: with alpha up to 1 the mean is infinite, carried by the few who never
        leave. The interval is of the expectation, from parameters as the data leave them open.
        """
        horizon = _whole(periods)
        normal_quantile(confidence)
        told = [_tenure(alpha, beta, horizon) for alpha, beta in self.optimum.draws(draws, seed).tolist()]
        low, high = np.quantile(told, [(1 - confidence) / 2, (1 + confidence) / 2])
        return Estimate(_tenure(self.alpha, self.beta, horizon), float(low), float(high))

    def discounted_tenure(self, discount: float, *, renewals: int | None = None) -> float:
        """Return the periods to come in present worth, `discount` > 0 a period; times the margin it is what one brings.

        Of a new member, the period that she begins included; with `renewals` of one who renewed so often, the next
        renewal not yet made (Fader & Hardie 2010, Marketing Science 29(1), 85-93, equations 2 and 6). Raises
        MeasureError when discount is not above 0 and finite, or renewals is no whole number of at least 0.
        """
        from scipy.special import hyp2f1  # noqa: PLC0415 - takes a while to import

        if not 0 < discount < float("inf"):
            raise MeasureError(f"discount must be above 0, got {discount}")
        kept = 1 / (1 + discount)
        both = self.alpha + self.beta
        if renewals is None:
            return float(hyp2f1(1, self.beta, both, kept))
        n = _whole(renewals)
        stays = (self.beta + n) / (both + n)
        return float(stays * hyp2f1(1, self.beta + n + 1, both + n + 1, kept))

    def intervals(self, confidence: float = 0.95) -> dict[str, Estimate]:
        """Return alpha and beta with their asymptotic intervals. Raises NoFitError where the likelihood has no peak."""
        return dict(zip(("alpha", "beta"), self.optimum.intervals(confidence), strict=True))


def fit_sbg(survivors: npt.ArrayLike, *, minimum_members: int = ENOUGH) -> Sbg:
    """Fit sBG to one intake: survivors[k] how many were left after k periods, from all of them at k = 0.

    Raises MeasureError when they are below 0 or become more; TooLittleDataError below three counts, below
    `minimum_members` at the start, or when nobody left; NoFitError when the search does not settle.
    """
    left = floats("survivors", survivors, minimum=0)
    if (np.diff(left) > 0).any():
        raise MeasureError("survivors must not become more: count one intake only")
    if len(left) < MINIMUM_COUNTS:
        raise TooLittleDataError(what="counts of survivors", have=len(left), need=MINIMUM_COUNTS)
    if left[0] < max(minimum_members, 1):
        raise TooLittleDataError(what="members at the start", have=int(left[0]), need=max(minimum_members, 1))
    if left[-1] == left[0]:
        raise TooLittleDataError(what="members who left", have=0, need=1)
    found = maximise(
        name="sBG",
        likelihood=partial(log_likelihood, survivors=left),
        start=np.array([1.0, 1.0]),
        n=float(left[0]),
        steps=MAXIMUM_STEPS,
    )
    alpha, beta = found.parameters.tolist()
    return Sbg(alpha, beta, found.log_likelihood, round(float(left[0])), found.at_edge, optimum=found)


def log_likelihood(parameters: Floats, survivors: Floats) -> tuple[float, Floats]:
    """Return the log likelihood and its gradient float64[2] at (alpha, beta) > 0 (paper, appendix B).

    B is the beta function. Lost in period t: B(alpha + 1, beta + t - 1) / B(alpha, beta); left after the last: B(alpha,
    beta + t) / the same.
    """
    from scipy.special import betaln, psi  # noqa: PLC0415 - takes a while to import

    alpha, beta = parameters
    count = np.append(-np.diff(survivors), survivors[-1])
    last = len(survivors) - 1
    upper = np.append(np.full(last, alpha + 1), alpha)
    lower = beta + np.append(np.arange(last), last)
    value = betaln(upper, lower) - betaln(alpha, beta)
    both = psi(alpha + beta) - psi(upper + lower)
    slopes = [psi(upper) - psi(alpha) + both, psi(lower) - psi(beta) + both]
    return float(count @ value), np.array([float(count @ slope) for slope in slopes])


def _retention(alpha: float, beta: float, periods: int) -> Floats:
    stays: Floats = (beta + np.arange(periods)) / (alpha + beta + np.arange(periods))
    return stays


def _survival(alpha: float, beta: float, periods: int) -> Floats:
    return np.append(1.0, np.cumprod(_retention(alpha, beta, periods)))


def _tenure(alpha: float, beta: float, periods: int) -> float:
    return float(_survival(alpha, beta, periods)[:periods].sum())


def _whole(periods: int) -> int:
    many = whole("periods", np.atleast_1d(np.asarray(periods)), minimum=0)
    if len(many) != 1:
        raise MeasureError("periods must be one whole number")
    return int(many[0])
