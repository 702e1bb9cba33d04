"""What BG/NBD says about each customer."""

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.bgnbd.fit import Parameters
from hedgerow.measures.customers.history import History
from hedgerow.measures.errors import MeasureError

NODES = 64

ROWS = 20_000
"""So many rows are integrated at once: 10 MB an array."""


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
    pairs, place = np.unique(np.stack([past.x.astype(np.float64), past.age]), axis=1, return_inverse=True)
    many, row = np.unique(pairs[0], return_inverse=True)
    p, weight = _beta_quadrature(parameters.a, parameters.b + many)
    still = np.zeros(pairs.shape[1])  # of one who is a customer the last visit does not matter
    for first in range(0, len(still), ROWS):
        some = slice(first, first + ROWS)
        x, age, at = pairs[0, some, None], pairs[1, some, None], row[some]
        came = -np.expm1(-(parameters.r + x) * np.log1p(p[at] * (ahead / (parameters.alpha + age)))) / p[at]
        still[some] = (weight[at] * came).sum(axis=1)
    return still[place.ravel()] * chance_alive(parameters, past)


def _beta_quadrature(a: float, b: Floats) -> tuple[Floats, Floats]:
    """Return nodes and weights (float64[k, 64] each) of the mean over each Beta(a, b[k]) (Golub & Welsch 1969).

    The nodes are eigenvalues; the weights come from the orthonormal polynomials there, three times as fast as from
    eigenvectors.
    """
    from scipy.linalg.lapack import dsterf  # noqa: PLC0415 - takes a while to import

    left, right = a - 1, b[:, None] - 1
    both, k = left + right, np.arange(1, NODES)
    diagonal = np.empty((len(b), NODES))
    diagonal[:, :1] = (left - right) / (both + 2)
    diagonal[:, 1:] = (left - right) * both / ((2 * k + both) * (2 * k + both + 2))
    # k (k + both) / (2 k + both - 1) is 1 at k = 1, also where both = -1 makes it 0/0
    ratio = np.ones((len(b), NODES - 1))
    ratio[:, 1:] = k[1:] * (k[1:] + both) / (2 * k[1:] + both - 1)
    beside = 2 / (2 * k + both) * np.sqrt(ratio * (k + left) * (k + right) / (2 * k + both + 1))
    nodes = np.array([dsterf(*each)[0] for each in zip(diagonal, beside, strict=True)]).reshape(-1, NODES)
    before, now = np.zeros_like(nodes), np.ones_like(nodes)
    squares = np.ones_like(nodes)
    for j in range(NODES - 1):
        steps = beside[:, j - 1, None] if j else 0.0
        before, now = now, ((nodes - diagonal[:, j, None]) * now - steps * before) / beside[:, j, None]
        squares += now**2
    return np.maximum((1 + nodes) / 2, np.finfo(np.float64).tiny), 1 / squares


def _log_odds_left(parameters: Parameters, past: History) -> Floats:
    r, alpha, a, b = parameters.r, parameters.alpha, parameters.a, parameters.b
    again = past.x > 0
    rest = np.where(again, b + past.x - 1, 1.0)
    odds = np.log(a) - np.log(rest) + (r + past.x) * np.log((alpha + past.age) / (alpha + past.t_x))
    log_odds: Floats = np.where(again, odds, -np.inf)
    return log_odds
