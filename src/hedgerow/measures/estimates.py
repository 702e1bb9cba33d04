"""How sure one can be of positive parameters at their maximum likelihood."""

from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist

import numpy as np

from hedgerow.measures.arrays import Bools, Floats
from hedgerow.measures.errors import MeasureError, NoFitError
from hedgerow.measures.search import EDGE, Found, Likelihood, find, information

_OUTSIDE, _AGAIN = 1e-3, 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with the ends of its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Optimum:
    """parameters float64[k] > 0 of the largest likelihood. at_edge: one of them ran to its limit.

    likelihood is what was maximised, so that its curvature can be asked for; sample that of some of many rows, weighted
    so that they stand for all.
    """

    name: str
    parameters: Floats
    log_likelihood: float
    at_edge: bool
    likelihood: Likelihood
    sample: Likelihood | None = None

    @cached_property
    def covariance(self) -> Floats:
        """float64[k, k], asymptotic, of the logarithms of the parameters: the inverse of the observed information.

        Raises NoFitError where the likelihood has no peak: at an edge, or in data that do not tell the parameters
        apart, so that one standard error reaches from edge to edge.
        """
        curved = self._information
        if self.at_edge or np.linalg.eigvalsh(curved).min() <= EDGE**-2:
            raise NoFitError(f"{self.name} has no peak in these data, so its parameters have no interval")
        return np.linalg.inv(curved).astype(np.float64)

    @cached_property
    def _information(self) -> Floats:
        return information(self.likelihood, self.parameters)

    def intervals(self, confidence: float = 0.95) -> tuple[Estimate, ...]:
        """Return each parameter with its Wald interval, taken on the logarithm so that it stays above 0."""
        reach = np.exp(normal_quantile(confidence) * np.sqrt(np.diag(self.covariance)))
        ends = (self.parameters, self.parameters / reach, self.parameters * reach)
        return tuple(Estimate(*map(float, each)) for each in zip(*ends, strict=True))

    def draws(self, count: int, seed: int) -> Floats:
        """Return float64[count, k]: parameters as the data leave them open, normal in their logarithms.

        Where the likelihood is no normal (a ridge that runs to an edge), some of these are all but impossible: those
        outside its region of 99.9 % (Wilks 1938, Ann. Math. Statist. 9(1), 60-62) are drawn again. Those near enough,
        by how it falls along each of its axes, are not asked whether they lie inside; of very many observations a
        sample is, for all but the information (control variates; Bardenet, Doucet & Holmes 2017, JMLR 18(47), 1-43).
        Raises NoFitError where hardly any lie inside, MeasureError when count is below 1.
        """
        if count < 1:
            raise MeasureError(f"draws must be at least 1, got {count}")
        dice, kept = np.random.default_rng(seed), np.empty((0, len(self.parameters)))
        for _again in range(_AGAIN):
            aside = dice.multivariate_normal(np.zeros(kept.shape[1]), self.covariance, size=count, method="cholesky")
            kept = np.concatenate([kept, self._beside(aside[self._inside(aside)])])
            if len(kept) >= count:
                return kept[:count]
        raise NoFitError(f"the likelihood of {self.name} is no normal, so what follows from it has no interval")

    def _inside(self, aside: Floats) -> Bools:
        """bool[d]: which logarithms float64[d, k] beside those of the parameters lie in the region."""
        inside = np.ones(len(aside), dtype=np.bool_)
        asked = np.flatnonzero((aside @ np.linalg.inv(self.covariance) * aside).sum(axis=1) > self._surely)
        inside[asked] = [self._loss(one) <= self._most for one in aside[asked]]
        return inside

    @cached_property
    def _most(self) -> float:
        """How much likelihood, as a logarithm, is lost at the border of the region."""
        from scipy.special import chdtri  # noqa: PLC0415 - takes a while to import

        return float(chdtri(len(self.parameters), _OUTSIDE) / 2)

    @cached_property
    def _surely(self) -> float:
        """Up to this squared distance, in standard errors, a draw needs no asking: it loses half of what it may."""
        spread, axes = np.linalg.eigh(self.covariance)
        borders = (axes * np.sqrt(2 * self._most * spread)).T
        lost = [self._loss(end) / self._most for border in borders for end in (border, -border)]
        return self._most / max(*lost, 1.0)

    def _loss(self, aside: Floats) -> float:
        """How much likelihood is lost there: by the information of all, what goes beyond it by a sample of them."""
        if self.sample is None:
            return self.log_likelihood - self.likelihood(self._beside(aside))[0]
        at_best, slope, beyond = self._sampled
        lost = at_best - self.sample(self._beside(aside))[0] + slope @ aside
        return float(lost + aside @ beyond @ aside / 2)

    @cached_property
    def _sampled(self) -> tuple[float, Floats, Floats]:
        """Of the sample at the optimum: its likelihood, its slope, and what its information lacks of that of all."""
        assert self.sample is not None  # noqa: S101 - asked by `_loss` alone, which looked
        value, slope = self.sample(self.parameters)
        return value, slope * self.parameters, self._information - information(self.sample, self.parameters)

    def _beside(self, aside: Floats) -> Floats:
        beside: Floats = self.parameters * np.exp(np.clip(aside, -EDGE, EDGE))
        return beside


def maximise(
    *,
    name: str,
    likelihood: Likelihood,
    start: Floats,
    n: float,
    steps: int,
    tolerance: float = 1e-12,
    scale: Floats | None = None,
    sample: Likelihood | None = None,
) -> Optimum:
    """Return where the likelihood of n observations is largest, as `search.find` finds it.

    `scale` float64[k]: what is usual for each parameter in its unit, by default 1; the search keeps within e^12 of it.
    `sample`: the likelihood of some of very many rows, weighted so that they stand for all; only draws ask it. Raises
    NoFitError when the search does not settle within `steps`.
    """
    usual = np.ones(len(start)) if scale is None else scale
    found: Found = find(likelihood, start=start, n=n, steps=steps, tolerance=tolerance, scale=usual)
    if not found.is_settled:
        raise NoFitError(f"{name} did not settle: {found.why}")
    return Optimum(
        name=name,
        parameters=found.parameters,
        log_likelihood=found.log_likelihood,
        at_edge=found.at_edge,
        likelihood=likelihood,
        sample=sample,
    )


def normal_quantile(confidence: float) -> float:
    """Return how many standard errors an interval reaches to either side. Raises MeasureError unless in 0..1."""
    if not 0 < confidence < 1:
        raise MeasureError(f"confidence must lie between 0 and 1, got {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)
