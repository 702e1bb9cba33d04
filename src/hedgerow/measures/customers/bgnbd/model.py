"""BG/NBD as one thing to fit and to ask."""

from dataclasses import dataclass, field, replace
from typing import ClassVar, Self

import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, same_length
from hedgerow.measures.customers.bgnbd.fit import MINIMUM_REPEAT_BUYERS, Parameters, best, parameters_at
from hedgerow.measures.customers.bgnbd.predict import chance_alive, expected_visits
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.history import History, group, history
from hedgerow.measures.estimates import Optimum


@dataclass(frozen=True, slots=True, eq=False)
class BgNbd(Forecast):
    """A fitted BG/NBD: purchase rates are Gamma(r, alpha), alpha in the unit of time; the chance to leave Beta(a, b).

    log_likelihood is the sample's, over n customers. at_edge: a parameter ran to its limit, usually because nobody (or
    everybody) seems to leave; the predictions hold, the parameters mean little. Who came once is still a customer, by
    the model's construction.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    n: int
    at_edge: bool
    optimum: Optimum = field(repr=False)

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "a", "b")

    def _at(self, parameters: Floats) -> Self:
        r, alpha, a, b = parameters.tolist()
        return replace(self, r=r, alpha=alpha, a=a, b=b)

    def _alive(self, past: History) -> Floats:
        return chance_alive(self._parameters, past)

    def _expected(self, past: History, ahead: float) -> Floats:
        return expected_visits(self._parameters, past, ahead=ahead)

    @property
    def _parameters(self) -> Parameters:
        return Parameters(self.r, self.alpha, self.a, self.b, self.log_likelihood, self.n, self.at_edge)


def fit_bg_nbd(
    frequency: npt.ArrayLike,
    recency: npt.ArrayLike,
    age: npt.ArrayLike,
    weights: npt.ArrayLike | None = None,
    *,
    minimum_repeat_buyers: int = MINIMUM_REPEAT_BUYERS,
) -> BgNbd:
    """Fit BG/NBD by maximum likelihood (Fader, Hardie & Lee 2005, Marketing Science 24(2), 275-284).

    frequency[n] repeat purchases, recency[n] the time of the last one and age[n] the time observed, both since the
    first purchase in one unit; weights[n] >= 0: how many customers a row stands for (default 1 each). Equal rows are
    grouped, so grouped and single rows give the same. Raises TooLittleDataError below `minimum_repeat_buyers`,
    MeasureError on an impossible history, NoFitError when the search does not settle.
    """
    past = history(x=frequency, t_x=recency, age=age)
    many = None if weights is None else floats("weights", weights, minimum=0)
    if many is not None:
        same_length(frequency=past.x, weights=many)
    found = best(group(past, many), minimum=minimum_repeat_buyers)
    at = parameters_at(found, len(past.x) if many is None else round(float(many.sum())))
    return BgNbd(at.r, at.alpha, at.a, at.b, at.log_likelihood, at.n, at.at_edge, optimum=found)
