"""What BG/NBD says about each customer."""

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.bgnbd.fit import Parameters
from hedgerow.measures.customers.history import History
from hedgerow.measures.errors import MeasureError

NODES = 64


def chance_alive(parameters: Parameters, past: History) -> Floats:
    """Return float64[n]: P(still a customer | x, t_x, T); 1 for those who came once, by the model's construction.

    Fader & Hardie (2008), "Computing P(alive) Using the BG/NBD Model".
    """
    from scipy.special import expit  # noqa: PLC0415 - takes a while to import

    alive: Floats = expit(-_log_odds_left(parameters, past))
    return alive


def expected_visits(parameters: Parameters, past: History, *, ahead: float) -> Floats:
    """Return float64[n]: E[visits in the next `ahead` units of time | x, t_x, T], equation 10 of the paper.

    Taken as the integral before it is written with the hypergeometric function, which library code loses for many
    visits and which is 0/0 at a = 1. Of one who is still a customer, rate and chance to leave p are independent,
    Gamma(r + x, alpha + T) and Beta(a, b + x); given p she makes (1 - (1 + p ahead / (alpha + T))^-(r + x)) / p visits.
    Gauss-Jacobi quadrature over p, 64 nodes. Raises MeasureError when ahead is negative.
    """
    if not ahead >= 0:
        raise MeasureError(f"ahead must be at least 0, got {ahead}")
    expected = np.zeros(len(past.x))
    for x in np.unique(past.x):
        mine = past.x == x
        reach = ahead / (parameters.alpha + past.age[mine])
        for p, weight in zip(*_beta_quadrature(parameters.a, parameters.b + x), strict=True):
            expected[mine] -= weight * np.expm1(-(parameters.r + x) * np.log1p(p * reach)) / p
    return expected * chance_alive(parameters, past)


def _beta_quadrature(a: float, b: float) -> tuple[Floats, Floats]:
    """Return nodes and weights (float64[64] each) of the mean over Beta(a, b) (Golub & Welsch 1969)."""
    from scipy.linalg import eigh_tridiagonal  # noqa: PLC0415 - takes a while to import

    left, right = a - 1, b - 1
    both, k = left + right, np.arange(1, NODES)
    diagonal = np.empty(NODES)
    diagonal[0] = (left - right) / (both + 2)
    diagonal[1:] = (left - right) * both / ((2 * k + both) * (2 * k + both + 2))
    # k (k + both) / (2 k + both - 1) is 1 at k = 1, also where both = -1 makes it 0/0
    ratio = np.ones(NODES - 1)
    ratio[1:] = k[1:] * (k[1:] + both) / (2 * k[1:] + both - 1)
    beside = 2 / (2 * k + both) * np.sqrt(ratio * (k + left) * (k + right) / (2 * k + both + 1))
    nodes, vectors = eigh_tridiagonal(diagonal, beside)
    return np.maximum((1 + nodes) / 2, np.finfo(np.float64).tiny), vectors[0] ** 2


def _log_odds_left(parameters: Parameters, past: History) -> Floats:
    r, alpha, a, b = parameters.r, parameters.alpha, parameters.a, parameters.b
    again = past.x > 0
    rest = np.where(again, b + past.x - 1, 1.0)
    odds = np.log(a) - np.log(rest) + (r + past.x) * np.log((alpha + past.age) / (alpha + past.t_x))
    log_odds: Floats = np.where(again, odds, -np.inf)
    return log_odds
