"""The one integral of Pareto/NBD that has no closed form: having left somewhere between the last purchase and now."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.history import Grouped, History

NODES = 64
NEGLIGIBLE = 40.0
"""What lies e^-40 below the peak of the integrand is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Left:
    """The integral over the moment y of leaving, t_x < y < T, of s (alpha + y)^-(r + x) (beta + y)^-(s + 1) dy.

    log float64[g]: its logarithm; mean_*, float64[g] each: under that density of y the means of ln(alpha + y),
    ln(beta + y), 1 / (alpha + y) and 1 / (beta + y).
    """

    log: Floats
    mean_log_alpha: Floats
    mean_log_beta: Floats
    mean_per_alpha: Floats
    mean_per_beta: Floats


def left(parameters: Floats, rows: Grouped | History) -> Left:
    """Integrate for every row, by 64 nodes of Gauss & Legendre.

    It is what the papers write as the difference of two Gaussian hypergeometric functions, A0 / (r + s + x): digits
    cancel in the difference, none do in a sum of positive terms. With m the smaller and M the larger of alpha and
    beta, and y = (m + t_x) e^w - m, the integrand is e^-cw (1 + d e^-w)^-q, c = r + s + x, d = (M - m) / (m + t_x),
    q the exponent that belongs to M: log-concave in w, and with no singularity within pi of the real axis.
    """
    r, alpha, s, beta = parameters
    small, large = min(alpha, beta), max(alpha, beta)
    x, t_x, age = rows.x.astype(np.float64), rows.t_x, rows.age
    total = r + s + x
    power = np.full_like(total, s + 1) if small == alpha else r + x
    apart = (large - small) / (small + t_x)
    reach = _reach(total, power, apart, np.log1p((age - t_x) / (small + t_x)))
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    w = reach[:, None] * (nodes + 1) / 2
    near = np.exp(np.log(small + t_x)[:, None] + w)
    far = near + (large - small)
    log_near, log_far = np.log(near), np.log(far)
    near_power = (total + 1 - power)[:, None]
    density = (1 - near_power) * log_near - power[:, None] * log_far
    top = density.max(axis=1)
    mass = np.exp(density - top[:, None]) * weights
    whole = mass.sum(axis=1)
    mass /= whole[:, None]
    with np.errstate(divide="ignore"):
        log = np.log(s) + top + np.log(whole) + np.log(reach / 2)
    means = [(mass * each).sum(axis=1) for each in (log_near, log_far, 1 / near, 1 / far)]
    if small != alpha:
        means = [means[1], means[0], means[3], means[2]]
    return Left(log, *means)


def _reach(total: Floats, power: Floats, apart: Floats, whole: Floats) -> Floats:
    """Return how far in w to integrate: to the end, or to where the integrand is negligible, if that comes first.

    The logarithm h of the integrand is concave, so Newton's steps from the right stay right of the place looked for.
    """
    from scipy.special import expit  # noqa: PLC0415 - takes a while to import

    with np.errstate(divide="ignore"):
        log_apart = np.log(apart)

    def at(w: Floats) -> tuple[Floats, Floats]:
        tilt = log_apart - w
        return -total * w - power * np.logaddexp(0, tilt), power * expit(tilt) - total

    floor = np.maximum(-power * np.log1p(apart), at(whole)[0]) - NEGLIGIBLE
    reach = whole.copy()
    for _ in range(6):
        height, slope = at(reach)
        beyond = height < floor
        reach = np.where(beyond, reach - (height - floor) / np.where(beyond, slope, 1.0), reach)
    return reach
