"""Maximum likelihood for BG/NBD on grouped statistics."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.bgnbd.history import Grouped, History, group
from hedgerow.measures.errors import NoFitError, TooLittleDataError

MINIMUM_REPEAT_BUYERS = 100
"""No BG/NBD below about this many customers who came back (rule of thumb)."""

MAXIMUM_STEPS = 1000

_EDGE = 12.0
"""Log parameters stay within -12..12: beyond, the likelihood is flat and the figures no longer change."""

_FLAT = 1e-4
"""Along an edge the search may stop for lack of digits; it has settled if the mean gradient is flatter than this."""


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
    from scipy.optimize import minimize  # noqa: PLC0415 - takes a second to import; only fitting needs it

    repeat_buyers = int((past.x > 0).sum())
    if repeat_buyers < MINIMUM_REPEAT_BUYERS:
        raise TooLittleDataError(what="repeat buyers", have=repeat_buyers, need=MINIMUM_REPEAT_BUYERS)
    rows = group(past)
    n = int(rows.count.sum())
    start = np.log([1.0, max(float(past.age.mean()), 1e-3), 1.0, 1.0])

    def mean_loss(logs: Floats) -> tuple[float, Floats]:
        value, slope = log_likelihood(np.exp(logs), rows)
        return -value / n, -slope * np.exp(logs) / n

    found = minimize(
        mean_loss,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=[(-_EDGE, _EDGE)] * 4,
        options={"ftol": 1e-12, "gtol": 1e-9, "maxiter": MAXIMUM_STEPS},
    )
    at_edge = np.abs(found.x) >= _EDGE - 1e-3
    if not found.success and np.abs(found.jac[~at_edge]).max(initial=0) > _FLAT:
        raise NoFitError(f"BG/NBD did not settle: {found.message}")
    r, alpha, a, b = (float(value) for value in np.exp(found.x))
    return Parameters(
        r=r, alpha=alpha, a=a, b=b, log_likelihood=-float(found.fun) * n, n=n, at_edge=bool(at_edge.any())
    )


def log_likelihood(parameters: Floats, rows: Grouped) -> tuple[float, Floats]:
    """Return the log likelihood of `rows` and its gradient float64[4] at (r, alpha, a, b) > 0.

    Equation 6 of the paper as four summands (Fader, Hardie & Lee, implementation note, 2005):
    A1 + A2 + log(e^A3 + e^A4), A4 only for repeat buyers.
    """
    from scipy.special import gammaln, psi  # noqa: PLC0415 - see fit

    r, alpha, a, b = parameters
    x, t_x, age = rows.x, rows.t_x, rows.age
    again = x > 0
    rest = np.where(again, b + x - 1, 1.0)
    still = -(r + x) * np.log(alpha + age)
    left = np.where(again, np.log(a) - np.log(rest) - (r + x) * np.log(alpha + t_x), -np.inf)
    joint = np.logaddexp(still, left)
    outer = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    choice = gammaln(a + b) - gammaln(b) + gammaln(b + x) - gammaln(a + b + x)
    w_still, w_left = np.exp(still - joint), np.exp(left - joint)
    logs = w_still * np.log(alpha + age) + w_left * np.log(alpha + t_x)
    hazard = w_still / (alpha + age) + w_left / (alpha + t_x)
    both = psi(a + b) - psi(a + b + x)
    slopes = np.stack(
        [
            psi(r + x) - psi(r) + np.log(alpha) - logs,
            r / alpha - (r + x) * hazard,
            both + w_left / a,
            both + psi(b + x) - psi(b) - w_left / rest,
        ]
    )
    return float(rows.count @ (outer + choice + joint)), slopes @ rows.count
