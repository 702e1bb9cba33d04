"""Figures for parameters as the data leave them open, of which the intervals are quantiles."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers.few import few_for_all
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.gammagamma import GammaGamma
from hedgerow.measures.errors import NoFitError

DRAWS, SEED = 200, 7
"""From so many parameters come all intervals, however many customers there are; sums are asked of a few for all."""
ABLE = 0.95
"""Of the drawn amounts so many must have a mean, or there is no interval."""
TAIL = (0.025, 0.975)
YEAR = 52
"""In weeks."""

Past = tuple[Ints, Floats, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What each is worth over a year: how often times how much times the margin; `models` are the drawn ones."""

    found: Bought
    margin: float
    models: tuple[tuple[Forecast, GammaGamma], ...]

    def ends(self, who: Ints) -> tuple[Floats, Floats]:
        """(float64[k], float64[k]) for each of them."""
        low, high = np.quantile(np.array([self._of(who, *both) for both in self.models]), TAIL, axis=0)
        return low, high

    def total(self, value: Floats) -> Sure:
        """Of all of them together, `value` float64[n] being what each is worth."""
        few = few_for_all(value, *past_of(self.found))
        sums = [few.total(self._of(few.place, *both)) for both in self.models]
        return Sure(float(value.sum()), *ends_of(np.array(sums)))

    def _of(self, who: Ints, often: Forecast, much: GammaGamma) -> Floats:
        return worth_of(self.found, who, often, much) * self.margin


def worth_drawn(found: Bought, often: Forecast, much: GammaGamma, margin: float) -> Worth | None:
    """None where a model has no interval."""
    try:
        models = zip(often.drawn(DRAWS, SEED), much.drawn(DRAWS, SEED + 1), strict=True)
    except NoFitError:
        return None
    able = tuple(both for both in models if both[1].q > 1)
    return Worth(found, margin, able) if len(able) >= ABLE * DRAWS else None


def worth_of(found: Bought, who: Ints, often: Forecast, much: GammaGamma) -> Floats:
    """Before the margin. Raises NoFitError where amounts have no mean."""
    mean = np.maximum(found.summary.mean_value[who], 0.0)
    worth: Floats = often.expected_purchases(*past_of(found, who), YEAR) * much.expected_value(
        found.summary.frequency[who], mean
    )
    return worth


def visits_drawn(model: Forecast, found: Bought, ahead: float) -> Sure:
    """Of all in the next weeks."""
    value = model.expected_purchases(*past_of(found), ahead)
    few = few_for_all(value, *past_of(found))
    past = past_of(found, few.place)
    try:
        sums = [few.total(each.expected_purchases(*past, ahead)) for each in model.drawn(DRAWS, SEED)]
    except NoFitError:
        return Sure(float(value.sum()))
    return Sure(float(value.sum()), *ends_of(np.array(sums)))


def risk_drawn(model: Forecast, found: Bought, who: Ints, risk: Floats) -> Sure:
    """Of all of `who` together: not the sum of their ends, since they share one model; risk float64[n]."""
    value = float(risk[who].sum())
    few = few_for_all(risk[who], *past_of(found, who))
    chosen = who[few.place]
    past, worth = past_of(found, chosen), found.people.worth[chosen]
    try:
        sums = [few.total((1 - each.probability_alive(*past)) * worth) for each in model.drawn(DRAWS, SEED)]
    except NoFitError:
        return Sure(value)
    return Sure(value, *ends_of(np.array(sums)))


def past_of(found: Bought, who: Ints | None = None) -> Past:
    """(frequency, recency, age) of them, of everybody by default."""
    summary = found.summary
    if who is None:
        return summary.frequency, summary.recency, summary.age
    return summary.frequency[who], summary.recency[who], summary.age[who]


def ends_of(values: Floats) -> tuple[float, float]:
    low, high = np.quantile(values, TAIL)
    return float(low), float(high)
