"""Pareto/NBD as one thing to fit and to ask."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import ClassVar, Self

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, same_length
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.history import Grouped, History, group, history, sampled
from hedgerow.measures.customers.paretonbd.leaving import left
from hedgerow.measures.errors import TooLittleDataError
from hedgerow.measures.estimates import Optimum, maximise

MINIMUM_REPEAT_BUYERS = 100
"""As for BG/NBD, no Pareto/NBD below about this many customers who came back."""

MAXIMUM_STEPS = 1000

ROWS = 20_000
"""So many rows are integrated at once: 64 nodes each, about 10 MB an array."""


@dataclass(frozen=True, slots=True, eq=False)
class ParetoNbd(Forecast):
    """A fitted Pareto/NBD: purchase rates are Gamma(r, alpha), rates of leaving Gamma(s, beta).

    alpha and beta are in the unit of time. log_likelihood is the sample's, over n customers. at_edge: a parameter ran
    to its limit, usually because nobody (or everybody) seems to leave.
    """

    r: float
    alpha: float
    s: float
    beta: float
    log_likelihood: float
    n: int
    at_edge: bool
    optimum: Optimum = field(repr=False)

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")

    def _at(self, parameters: Floats) -> Self:
        r, alpha, s, beta = parameters.tolist()
        return replace(self, r=r, alpha=alpha, s=s, beta=beta)

    def _alive(self, past: History) -> Floats:
        from scipy.special import expit  # noqa: PLC0415 - takes a while to import

        here = -(self.r + past.x) * np.log(self.alpha + past.age) - self.s * np.log(self.beta + past.age)
        gone = left(np.array([self.r, self.alpha, self.s, self.beta]), past).log
        alive: Floats = expit(here - gone)
        return alive

    def _expected(self, past: History, ahead: float) -> Floats:
        """Equation 41 of the note; at s = 1 its limit."""
        from scipy.special import exprel  # noqa: PLC0415 - takes a while to import

        later = np.log1p(ahead / (self.beta + past.age))
        rate = (self.r + past.x) / (self.alpha + past.age)
        lasting = (self.beta + past.age) * later * exprel(-(self.s - 1) * later)
        expected: Floats = rate * lasting * self._alive(past)
        return expected


def fit_pareto_nbd(
    frequency: npt.ArrayLike,
    recency: npt.ArrayLike,
    age: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    *,
    minimum_repeat_buyers: int = MINIMUM_REPEAT_BUYERS,
) -> ParetoNbd:
    """Fit Pareto/NBD by maximum likelihood (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005).

    frequency[n], recency[n], age[n], weights[n] and units are those of `fit_bg_nbd`. Raises TooLittleDataError
    below `minimum_repeat_buyers`, MeasureError on an impossible history, NoFitError when the search does not settle.
    """
    past = history(x=frequency, t_x=recency, age=age)
    many = None if weights is None else floats("weights", weights, minimum=0)
    if many is not None:
        same_length(frequency=past.x, weights=many)
    rows = group(past, many)
    repeat_buyers, n = int(rows.count[rows.x > 0].sum()), float(rows.count.sum())
    if repeat_buyers < minimum_repeat_buyers or not n:
        raise TooLittleDataError(what="repeat buyers", have=repeat_buyers, need=max(minimum_repeat_buyers, 1))
    typical = float(rows.count @ rows.age) / n
    found = maximise(
        name="Pareto/NBD",
        likelihood=partial(log_likelihood, rows=rows),
        start=np.array([1.0, typical, 1.0, typical * 1.1]),
        n=n,
        steps=MAXIMUM_STEPS,
        scale=np.array([1.0, typical, 1.0, typical]),
        sample=None if (some := sampled(rows)) is None else partial(log_likelihood, rows=some),
    )
    r, alpha, s, beta = found.parameters.tolist()
    return ParetoNbd(r, alpha, s, beta, found.log_likelihood, round(n), found.at_edge, optimum=found)


def log_likelihood(parameters: Floats, rows: Grouped) -> tuple[float, Floats]:
    """Return the log likelihood of `rows` and its gradient float64[4] at (r, alpha, s, beta) > 0.

    A customer is still one, or left between her last purchase and now: the logarithm of the sum of both, each kept as
    a logarithm (equation 20 of the note).
    """
    value, slope = 0.0, np.zeros(4)
    for first in range(0, len(rows.x), ROWS):
        some = slice(first, first + ROWS)
        here = Grouped(x=rows.x[some], t_x=rows.t_x[some], age=rows.age[some], count=rows.count[some])
        one, its_slope = _some(parameters, here)
        value, slope = value + one, slope + its_slope
    return value, slope


def _some(parameters: Floats, rows: Grouped) -> tuple[float, Floats]:
    from scipy.special import expit, gammaln, psi  # noqa: PLC0415 - takes a while to import

    r, alpha, s, beta = parameters
    x, age = rows.x, rows.age
    gone = left(parameters, rows)
    log_alpha, log_beta = np.log(alpha + age), np.log(beta + age)
    here = -(r + x) * log_alpha - s * log_beta
    joint = np.logaddexp(here, gone.log)
    leaves = expit(gone.log - here)
    stays = 1 - leaves  # exactly the rest: large parameters multiply what is amiss
    value = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + joint
    slopes = np.stack(
        [
            psi(r + x) - psi(r) + np.log(alpha) - stays * log_alpha - leaves * gone.mean_log_alpha,
            r / alpha - (r + x) * (stays / (alpha + age) + leaves * gone.mean_per_alpha),
            np.log(beta) - stays * log_beta + leaves * (1 / s - gone.mean_log_beta),
            s / beta - stays * s / (beta + age) - leaves * (s + 1) * gone.mean_per_beta,
        ]
    )
    return float(rows.count @ value), slopes @ rows.count
