"""Maximum likelihood for BG/NBD on grouped statistics."""

from dataclasses import dataclass
from functools import partial
from math import log

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.history import Grouped, History, group, sampled
from hedgerow.measures.errors import TooLittleDataError
from hedgerow.measures.estimates import Optimum, maximise

MINIMUM_REPEAT_BUYERS = 100
"""No BG/NBD below about this many customers who came back (rule of thumb)."""

MAXIMUM_STEPS = 1000

TOLERANCE = 1e-13
"""A digit finer than elsewhere costs one step and settles the sixth decimal."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """Purchase rates are Gamma(r, alpha), alpha in the unit of time; the chance to leave is Beta(a, b).

    log_likelihood is the sample's, over n customers. at_edge: a parameter ran to its limit, usually because nobody
    (or everybody) seems to leave; the predictions hold, the parameters mean little.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    n: int
    at_edge: bool = False


def fit(past: History) -> Parameters:
    """Return the maximum likelihood parameters.

    Analytic gradient in log parameters, L-BFGS-B, ftol 1e-13. Raises TooLittleDataError below 100 repeat buyers,
    NoFitError when the search does not settle.
    """
    return parameters_at(best(group(past)), len(past.x))


def best(rows: Grouped, *, minimum: int = MINIMUM_REPEAT_BUYERS) -> Optimum:
    """Return where the likelihood of `rows` is largest. Raises as `fit` does, TooLittleDataError below `minimum`."""
    repeat_buyers = int(rows.count[rows.x > 0].sum())
    if repeat_buyers < minimum or not rows.count.sum():
        raise TooLittleDataError(what="repeat buyers", have=repeat_buyers, need=max(minimum, 1))
    n = float(rows.count.sum())
    return maximise(
        name="BG/NBD",
        likelihood=partial(log_likelihood, rows=rows),
        start=_start(rows, n),
        n=n,
        steps=MAXIMUM_STEPS,
        tolerance=TOLERANCE,
        scale=np.array([1.0, _sum(rows.weight, rows.age) / n, 1.0, 1.0]),
        sample=None if (some := sampled(rows)) is None else partial(log_likelihood, rows=some),
    )


def parameters_at(found: Optimum, n: int) -> Parameters:
    """Return the parameters by their names."""
    r, alpha, a, b = found.parameters.tolist()
    return Parameters(r=r, alpha=alpha, a=a, b=b, log_likelihood=found.log_likelihood, n=n, at_edge=found.at_edge)


def _start(rows: Grouped, n: float) -> Floats:
    """Return float64[4] to begin with: r and alpha as if visits were negative binomial and a few were gone.

    From here the search takes a third fewer steps than from ones.
    """
    x = rows.x.astype(np.float64)
    visits, age = _sum(rows.weight, x) / n, _sum(rows.weight, rows.age) / n
    spread = _sum(rows.weight, (x - visits) ** 2) / n
    r = min(max(visits**2 / max(spread - visits, 1e-9), 0.1), 5.0)
    return np.array([r, 0.7 * r * age / max(visits, 1e-3), 1.0, 3.0])


def log_likelihood(parameters: Floats, rows: Grouped) -> tuple[float, Floats]:
    """Return the log likelihood of `rows` and its gradient float64[4] at (r, alpha, a, b) > 0.

    Equation 6 of the paper as four summands (Fader, Hardie & Lee, implementation note, 2005):
    A1 + A2 + log(e^A3 + e^A4), A4 only for repeat buyers; log(e^A3 + e^A4) as A3 + log(1 + e^odds).
    """
    from scipy.special import gammaln, psi  # noqa: PLC0415 - takes a while to import

    r, alpha, a, b = parameters.tolist()
    few, place, many = rows.kinds  # what depends on x alone is worked out once for each x
    count, sums = rows.weight, np.concatenate([r + few, b + few, a + b + few, (r, b, a + b)])
    (of_r, of_b, of_both), (at_r, at_b, at_both) = _thirds(gammaln(sums))
    (slope_r, slope_b, slope_both), (from_r, from_b, from_both) = _thirds(psi(sums))
    rest = np.where(few > 0, b + few - 1, np.inf)
    since, until = alpha + rows.t_x, alpha + rows.age
    log_last, log_age, power = np.log(since), np.log(until), r + rows.x
    with np.errstate(divide="ignore"):
        odds = np.log(a / rest)[place] + power * (log_age - log_last)  # of having left, as a logarithm
    less = np.exp(-np.abs(odds))
    leaves = np.where(odds > 0, 1.0, less) / (1 + less)
    joint = np.maximum(odds, 0) + np.log(1 + less) - power * log_age
    left, stays = count * leaves, count * (1 - leaves)
    log_alpha = log(alpha)
    slopes = (
        _sum(many, slope_r - from_r + log_alpha) - _sum(stays, log_age) - _sum(left, log_last),
        _sum(many, r / alpha) - _sum(power, stays / until + left / since),
        _sum(many, from_both - slope_both) + _sum(left, 1 / a),
        _sum(many, from_both - slope_both + slope_b - from_b) - _sum(left, (1 / rest)[place]),
    )
    alone = of_r - at_r + r * log_alpha + at_both - at_b + of_b - of_both
    return _sum(many, alone) + _sum(count, joint), np.array(slopes)


def _thirds(values: Floats) -> tuple[Floats, Floats]:
    """Return float64[3, k] and float64[3]: what belongs to r, b and a + b, with x added and without."""
    return values[:-3].reshape(3, -1), values[-3:]


def _sum(weights: Floats, values: Floats | float) -> float:
    """Return the weighted sum, in one thread: for so few rows a library's threads cost more than they save."""
    return float((weights * values).sum())
