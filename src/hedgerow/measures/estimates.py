"""Maximum likelihood over positive parameters, and how sure of them one can be."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import MeasureError, NoFitError

EDGE = 12.0
"""Log parameters stay within -12..12: beyond, a likelihood is flat and the figures no longer change."""

_FLAT = 5e-4
"""The search may stop for lack of digits; it has settled if the mean gradient is flatter than this.

Near an edge parameters of 1e5 leave a likelihood ten digits, and a slope the root of that: about 1e-4, by processor.
"""

_OUTSIDE, _AGAIN = 1e-3, 20

Likelihood = Callable[[Floats], tuple[float, Floats]]
"""The log likelihood and its gradient float64[k] at parameters float64[k] > 0."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with the ends of its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Optimum:
    """parameters float64[k] > 0 of the largest likelihood. at_edge: one of them ran to its limit.

    likelihood is what was maximised, so that its curvature can be asked for.
    """

    name: str
    parameters: Floats
    log_likelihood: float
    at_edge: bool
    likelihood: Likelihood

    @cached_property
    def covariance(self) -> Floats:
        """float64[k, k], asymptotic, of the logarithms of the parameters: the inverse of the observed information.

        The information is taken from central differences of the gradient. Raises NoFitError where the likelihood has
        no peak: at an edge, or in data that do not tell the parameters apart.
        """
        k, step = len(self.parameters), 1e-4
        information = np.empty((k, k))
        for which in range(k):
            aside = np.zeros(k)
            aside[which] = step
            information[which] = (self._slope(-aside) - self._slope(aside)) / (2 * step)
        information = (information + information.T) / 2
        if self.at_edge or np.linalg.eigvalsh(information).min() <= 0:
            raise NoFitError(f"{self.name} has no peak in these data, so its parameters have no interval")
        return np.linalg.inv(information).astype(np.float64)

    def intervals(self, confidence: float = 0.95) -> tuple[Estimate, ...]:
        """Return each parameter with its Wald interval, taken on the logarithm so that it stays above 0."""
        reach = np.exp(normal_quantile(confidence) * np.sqrt(np.diag(self.covariance)))
        ends = (self.parameters, self.parameters / reach, self.parameters * reach)
        return tuple(Estimate(*map(float, each)) for each in zip(*ends, strict=True))

    def draws(self, count: int, seed: int) -> Floats:
        """Return float64[count, k]: parameters as the data leave them open, normal in their logarithms.

        Where the likelihood is no normal (a ridge that runs to an edge), some of these are all but impossible: those
        outside its region of 99.9 % (Wilks 1938, Ann. Math. Statist. 9(1), 60-62) are drawn again. Raises NoFitError
        where hardly any lie inside.
        """
        from scipy.special import chdtri  # noqa: PLC0415 - takes a while to import

        dice, least = np.random.default_rng(seed), self.log_likelihood - chdtri(len(self.parameters), _OUTSIDE) / 2
        kept: list[Floats] = []
        for _again in range(_AGAIN):
            drawn = dice.multivariate_normal(np.log(self.parameters), self.covariance, size=count, method="cholesky")
            tried = np.exp(np.clip(drawn, -EDGE, EDGE))
            kept += [one for one in tried if self.likelihood(one)[0] >= least]
            if len(kept) >= count:
                return np.array(kept[:count])
        raise NoFitError(f"the likelihood of {self.name} is no normal, so what follows from it has no interval")

    def _slope(self, aside: Floats) -> Floats:
        at = self.parameters * np.exp(aside)
        return self.likelihood(at)[1] * at


def maximise(
    *, name: str, likelihood: Likelihood, start: Floats, n: float, steps: int, tolerance: float = 1e-12
) -> Optimum:
    """Return where the likelihood of n observations is largest: L-BFGS-B in log parameters, `tolerance` is its ftol.

    Raises NoFitError when the search does not settle within `steps`.
    """
    from scipy.optimize import minimize  # noqa: PLC0415 - takes a second to import; only fitting needs it

    def mean_loss(logs: Floats) -> tuple[float, Floats]:
        value, slope = likelihood(np.exp(logs))
        return -value / n, -slope * np.exp(logs) / n

    found = minimize(
        mean_loss,
        np.clip(np.log(start), -EDGE, EDGE),
        jac=True,
        method="L-BFGS-B",
        bounds=[(-EDGE, EDGE)] * len(start),
        options={"ftol": tolerance, "gtol": 1e-9, "maxiter": steps},
    )
    at_edge = np.abs(found.x) >= EDGE - 1e-3
    if not found.success and np.abs(found.jac[~at_edge]).max(initial=0) > _FLAT:
        raise NoFitError(f"{name} did not settle: {found.message}")
    return Optimum(
        name=name,
        parameters=np.exp(found.x),
        log_likelihood=-float(found.fun) * n,
        at_edge=bool(at_edge.any()),
        likelihood=likelihood,
    )


def normal_quantile(confidence: float) -> float:
    """Return how many standard errors an interval reaches to either side. Raises MeasureError unless in 0..1."""
    if not 0 < confidence < 1:
        raise MeasureError(f"confidence must lie between 0 and 1, got {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)
