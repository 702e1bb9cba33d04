"""Gamma-Gamma: what a customer's next purchase will be worth, given how few one has seen of her.

Fader, Hardie & Lee (2005), "RFM and CLV", J. Marketing Research 42, 415-430; Fader & Hardie (2013), "The Gamma-Gamma
Model of Monetary Value".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, same_length, whole
from hedgerow.measures.customers.few import few_for_all
from hedgerow.measures.customers.history import SAMPLE
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from hedgerow.measures.estimates import Estimate, Optimum, maximise, normal_quantile
from hedgerow.measures.rates import ENOUGH

MAXIMUM_STEPS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class GammaGamma:
    """Amounts of one customer are Gamma(p, nu), nu over customers Gamma(q, gamma); gamma in the unit of money.

    log_likelihood is the sample's, over n repeat buyers.
    """

    p: float
    q: float
    gamma: float
    log_likelihood: float
    n: int
    at_edge: bool
    optimum: Optimum = field(repr=False)

    def expected_value(self, frequency: npt.ArrayLike, mean_value: npt.ArrayLike) -> Floats:
        """Return float64 in the shape of the arguments: the expected amount of a purchase of each (note, equation 5).

        A weighted mean of everybody's and her own, in the unit of money; of who has no repeat purchase everybody's.
        Raises NoFitError where amounts scatter so widely that there is no mean.
        """
        many, mean = np.broadcast_arrays(np.asarray(frequency), np.asarray(mean_value))
        x, z = whole("frequency", many.ravel(), minimum=0), floats("mean_value", mean.ravel(), minimum=0)
        below = self.p * x + self.q - 1
        if (below <= 0).any():
            raise NoFitError("amounts scatter too widely for a mean: q is at most 1")
        expected: Floats = (self.p * (self.gamma + x * z) / below).reshape(many.shape)[()]
        return expected

    def expected_value_interval(
        self,
        frequency: npt.ArrayLike,
        mean_value: npt.ArrayLike,
        *,
        confidence: float = 0.95,
        draws: int = 200,
        seed: int = 0,
    ) -> tuple[Floats, Floats]:
        """Return the low and the high end of the expectation, float64 in the shape of the arguments each.

        They come from `draws` parameters as the data leave them open. One purchase scatters more. The same seed gives
        the same ends. Raises NoFitError where the parameters have no interval, or amounts scatter too widely for a
        mean.
        """
        normal_quantile(confidence)
        told = [each.expected_value(frequency, mean_value) for each in self.drawn(draws, seed) if each.q > 1]
        if not told:
            raise NoFitError("amounts scatter too widely for a mean: q is at most 1")
        low, high = np.quantile(np.array(told), [(1 - confidence) / 2, (1 + confidence) / 2], axis=0)
        return low, high

    def drawn(self, count: int, seed: int) -> Iterator["GammaGamma"]:
        """Give the model `count` times, with parameters as the data leave them open; NoFitError without an interval."""
        unit = self.gamma / float(self.optimum.parameters[2])
        return (replace(self, p=p, q=q, gamma=gamma * unit) for p, q, gamma in self.optimum.draws(count, seed).tolist())

    def intervals(self, confidence: float = 0.95) -> dict[str, Estimate]:
        """Return p, q and gamma with their asymptotic intervals. Raises NoFitError where the likelihood has no peak."""
        p, q, gamma = self.optimum.intervals(confidence)
        unit = self.gamma / gamma.value
        return {"p": p, "q": q, "gamma": Estimate(gamma.value * unit, gamma.low * unit, gamma.high * unit)}


def fit_gamma_gamma(
    frequency: npt.ArrayLike, mean_value: npt.ArrayLike, *, minimum_repeat_buyers: int = ENOUGH
) -> GammaGamma:
    """Fit Gamma-Gamma by maximum likelihood on those with a repeat purchase; the others are left out.

    frequency[n] repeat purchases, mean_value[n] > 0 their mean amount in any unit: p and q do not depend on it. The
    model wants amounts that do not go with frequency: look at their correlation. Raises TooLittleDataError below
    `minimum_repeat_buyers`, MeasureError on an amount that is not above 0, NoFitError when the search does not settle.
    """
    many, mean = whole("frequency", frequency, minimum=0), floats("mean_value", mean_value)
    same_length(frequency=many, mean_value=mean)
    x, z = many[many > 0], mean[many > 0]
    if (z <= 0).any():
        raise MeasureError("mean_value must be above 0 where frequency is: leave out who only brought back")
    if len(x) < max(minimum_repeat_buyers, 1):
        raise TooLittleDataError(what="repeat buyers", have=len(x), need=max(minimum_repeat_buyers, 1))
    unit = float(z.mean())
    few = few_for_all(np.ones(len(x)), x, z, most=SAMPLE)
    some = partial(log_likelihood, x=x[few.place], z=z[few.place] / unit, weight=few.weight)
    found = maximise(
        name="Gamma-Gamma",
        likelihood=partial(log_likelihood, x=x, z=z / unit),
        start=np.array([2.0, 2.0, 1.0]),
        n=len(x),
        steps=MAXIMUM_STEPS,
        sample=some if len(x) > SAMPLE else None,
    )
    p, q, gamma = found.parameters.tolist()
    value = found.log_likelihood - len(x) * float(np.log(unit))
    return GammaGamma(p, q, gamma * unit, value, len(x), found.at_edge, optimum=found)


def log_likelihood(parameters: Floats, x: Ints, z: Floats, weight: Floats | float = 1.0) -> tuple[float, Floats]:
    """Return the log likelihood of mean amounts z of x purchases, and its gradient float64[3], at (p, q, gamma) > 0.

    weight: how many customers a row stands for.
    Equation 1a of the note, the powers of sums written as those of ratios: of amounts that hardly differ p and q are
    so large that digits would cancel.
    """
    from scipy.special import betaln, psi  # noqa: PLC0415 - takes a while to import

    p, q, gamma = parameters
    shape, sums = p * x, x * z
    own, all_others = np.log1p(gamma / sums), np.log1p(sums / gamma)
    value = -betaln(shape, q) - np.log(z) - shape * own - q * all_others
    both = psi(shape + q)
    slopes = [
        x * (both - psi(shape) - own),
        both - psi(q) - all_others,
        (q * sums / gamma - shape) / (gamma + sums),
    ]
    return float((weight * value).sum()), np.array([float((weight * slope).sum()) for slope in slopes])
