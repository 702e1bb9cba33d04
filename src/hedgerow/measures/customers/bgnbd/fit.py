"""Maximum likelihood for BG/NBD on grouped statistics."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.history import Grouped, History, group
from hedgerow.measures.errors import TooLittleDataError
from hedgerow.measures.estimates import Optimum, maximise

MINIMUM_REPEAT_BUYERS = 100
"""No BG/NBD below about this many customers who came back (rule of thumb)."""

MAXIMUM_STEPS = 1000


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

    Analytic gradient in log parameters, L-BFGS-B, ftol 1e-12. Raises TooLittleDataError below 100 repeat buyers,
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
        start=np.array([1.0, max(float(rows.count @ rows.age) / n, 1e-3), 1.0, 1.0]),
        n=n,
        steps=MAXIMUM_STEPS,
    )


def parameters_at(found: Optimum, n: int) -> Parameters:
    """Return the parameters by their names."""
    r, alpha, a, b = found.parameters.tolist()
    return Parameters(r=r, alpha=alpha, a=a, b=b, log_likelihood=found.log_likelihood, n=n, at_edge=found.at_edge)


def log_likelihood(parameters: Floats, rows: Grouped) -> tuple[float, Floats]:
    """Return the log likelihood of `rows` and its gradient float64[4] at (r, alpha, a, b) > 0.

    Equation 6 of the paper as four summands (Fader, Hardie & Lee, implementation note, 2005):
    A1 + A2 + log(e^A3 + e^A4), A4 only for repeat buyers.
    """
    from scipy.special import gammaln, psi  # noqa: PLC0415 - takes a while to import

    r, alpha, a, b = parameters
    x, t_x, age = rows.x, rows.t_x, rows.age
    few, place, many = rows.kinds  # what depends on x alone is worked out once for each x
    rest = np.where(few > 0, b + few - 1, np.inf)
    with np.errstate(divide="ignore"):
        log_choice = np.log(a / rest)
    log_age, log_last, power = np.log(alpha + age), np.log(alpha + t_x), r + x
    still = -power * log_age
    joint = np.logaddexp(still, log_choice[place] - power * log_last)
    stays = np.exp(still - joint)
    leaves = 1 - stays
    both = psi(a + b) - psi(a + b + few)
    outer = gammaln(r + few) - gammaln(r) + r * np.log(alpha)
    choice = gammaln(a + b) - gammaln(b) + gammaln(b + few) - gammaln(a + b + few)
    count = rows.count
    slopes = [
        many @ (psi(r + few) - psi(r) + np.log(alpha)) - count @ (stays * log_age + leaves * log_last),
        many.sum() * r / alpha - count @ (power * (stays / (alpha + age) + leaves / (alpha + t_x))),
        many @ both + (count @ leaves) / a,
        many @ (both + psi(b + few) - psi(b)) - count @ (leaves / rest[place]),
    ]
    return float(many @ (outer + choice) + count @ joint), np.array(slopes, dtype=np.float64)
