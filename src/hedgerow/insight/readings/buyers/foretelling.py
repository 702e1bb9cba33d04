"""What to expect of every customer: BG/NBD and Pareto/NBD beside each other, Gamma-Gamma, and what follows."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.foretold import AmountTold, ModelTold
from hedgerow.insight.readings.buyers.sure import Parameter, Sure
from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers import fit_bg_nbd, fit_gamma_gamma, fit_pareto_nbd
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.gammagamma import GammaGamma
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from hedgerow.measures.estimates import Estimate

WEEKS_AHEAD, YEAR = 12, 52
DRAWS, FEWER_DRAWS, MANY = 60, 12, 5_000
"""From so many parameters, as the data leave them open, the intervals come; from fewer above so many customers."""
SEED = 7
ABLE = 0.95
"""Of the drawn amounts so many must have a mean, or there is no interval."""
TAIL = (0.025, 0.975)
BETWEEN = (0.1, 0.5, 0.9)
"""Between the first and the last share lies the next purchase in four of five cases."""


@dataclass(frozen=True, slots=True, eq=False)
class Foretold:
    """Per customer float64[n]; `worth` and its ends over a year are None where there is no Gamma-Gamma.

    `model` is the BG/NBD of which `bg` tells.
    """

    model: Forecast = field(repr=False)
    bg: ModelTold
    pareto: ModelTold | None
    amount: AmountTold | None
    alive: Floats
    alive_pareto: Floats | None
    visits_a_year: Floats
    worth: Floats | None
    worth_low: Floats | None
    worth_high: Floats | None
    lifetime: Sure | None
    waits: tuple[Floats, Floats, Floats] = field(repr=False)


def foretold(found: Bought, margin: float, report: Callable[[str], None]) -> Foretold | None:
    """None where BG/NBD does not settle. Raises TooLittleDataError below a hundred who came back."""
    past = found.summary.frequency, found.summary.recency, found.summary.age
    report("bg")
    try:
        bg = fit_bg_nbd(*past)
    except TooLittleDataError:
        raise
    except NoFitError:
        return None
    report("pareto")
    pareto = _pareto(found)
    report("amounts")
    amounts = _amounts(found)
    report("worth")
    lines = _Drawn(found, bg, amounts, margin)
    visits = bg.expected_purchases(*past, YEAR)
    each = None if amounts is None else _each(amounts, found) * margin
    low, high, lifetime = lines.worth() if each is not None else (None, None, None)
    return Foretold(
        model=bg,
        bg=_told(bg, found),
        pareto=None if pareto is None else _told(pareto, found),
        amount=None if amounts is None else _amount_told(amounts, found),
        alive=bg.probability_alive(*past),
        alive_pareto=None if pareto is None else pareto.probability_alive(*past),
        visits_a_year=visits,
        worth=None if each is None else visits * each,
        worth_low=low,
        worth_high=high,
        lifetime=None if each is None else lifetime or Sure(float((visits * each).sum())),
        waits=tuple(bg.next_purchase(*past, share) * 7 for share in BETWEEN),  # type: ignore[arg-type]  # three of them
    )


def _pareto(found: Bought) -> Forecast | None:
    try:
        return fit_pareto_nbd(found.summary.frequency, found.summary.recency, found.summary.age)
    except NoFitError:
        return None


def _amounts(found: Bought) -> GammaGamma | None:
    """None where amounts have no mean, or where too few came back with one above nothing."""
    used = (found.summary.frequency > 0) & (found.summary.mean_value > 0)
    try:
        fitted = fit_gamma_gamma(found.summary.frequency[used], found.summary.mean_value[used])
        _each(fitted, found)
    except MeasureError:
        return None
    return fitted


def _each(amounts: GammaGamma, found: Bought) -> Floats:
    return amounts.expected_value(found.summary.frequency, np.maximum(found.summary.mean_value, 0.0))


class _Drawn:
    """The same figures for parameters as the data leave them open, of which the intervals are quantiles."""

    def __init__(self, found: Bought, bg: Forecast, amounts: GammaGamma | None, margin: float) -> None:
        self._found, self._bg, self._amounts, self._margin = found, bg, amounts, margin
        self._past = found.summary.frequency, found.summary.recency, found.summary.age
        self._count = draws_for(found)

    def worth(self) -> tuple[Floats | None, Floats | None, Sure | None]:
        """The ends for each customer, and those of the sum."""
        if self._amounts is None:
            return None, None, None
        try:
            models, sizes = (
                self._bg.optimum.draws(self._count, SEED),
                self._amounts.optimum.draws(self._count, SEED + 1),
            )
        except NoFitError:
            return None, None, None
        able = sizes[:, 1] > 1
        if able.mean() < ABLE:
            return None, None, None
        drawn = np.array([self._one(model, size) for model, size in zip(models[able], sizes[able], strict=True)])
        low, high = np.quantile(drawn, TAIL, axis=0)
        visits = self._bg.expected_purchases(*self._past, YEAR)
        value = float((visits * _each(self._amounts, self._found)).sum() * self._margin)
        return low, high, Sure(value, *ends_of(drawn.sum(axis=1)))

    def _one(self, model: Floats, size: Floats) -> Floats:
        p, q, gamma = size.tolist()
        assert self._amounts is not None  # noqa: S101 - asked by `worth` alone, which looked
        unit = self._amounts.gamma / float(self._amounts.optimum.parameters[2])
        x, mean = self._found.summary.frequency, np.maximum(self._found.summary.mean_value, 0.0)
        each = p * (gamma * unit + x * mean) / (p * x + q - 1)
        worth: Floats = self._bg.at(model).expected_purchases(*self._past, YEAR) * each * self._margin
        return worth


def ends_of(values: Floats) -> tuple[float, float]:
    low, high = np.quantile(values, TAIL)
    return float(low), float(high)


def _told(model: Forecast, found: Bought) -> ModelTold:
    past = found.summary.frequency, found.summary.recency, found.summary.age
    return ModelTold(
        parameters=_parameters(model.names, model.optimum.parameters, model),
        log_likelihood=model.optimum.log_likelihood,
        at_edge=model.optimum.at_edge,
        visits=_visits(model, found),
        alive=float(model.probability_alive(*past).sum()),
    )


def _visits(model: Forecast, found: Bought) -> Sure:
    """Of all in the next weeks."""
    past = found.summary.frequency, found.summary.recency, found.summary.age
    value = float(model.expected_purchases(*past, WEEKS_AHEAD).sum())
    try:
        drawn = model.optimum.draws(draws_for(found), SEED)
    except NoFitError:
        return Sure(value)
    sums = [float(model.at(each).expected_purchases(*past, WEEKS_AHEAD).sum()) for each in drawn]
    return Sure(value, *ends_of(np.array(sums)))


def draws_for(found: Bought) -> int:
    return DRAWS if len(found) <= MANY else FEWER_DRAWS


def _amount_told(amounts: GammaGamma, found: Bought) -> AmountTold:
    x, mean = found.summary.frequency, found.summary.mean_value
    used = (x > 0) & (mean > 0)
    values = np.array([amounts.p, amounts.q, amounts.gamma])
    spread = used.sum() > 1 and x[used].std() > 0 and mean[used].std() > 0
    return AmountTold(
        parameters=_parameters(("p", "q", "gamma"), values, amounts),
        log_likelihood=amounts.log_likelihood,
        n=amounts.n,
        mean=float(amounts.p * amounts.gamma / (amounts.q - 1)),
        correlation=float(np.corrcoef(x[used], mean[used])[0, 1]) if spread else None,
    )


def _parameters(names: tuple[str, ...], values: Floats, model: Forecast | GammaGamma) -> tuple[Parameter, ...]:
    try:
        ends: dict[str, Estimate] = model.intervals()
    except NoFitError:
        return tuple(Parameter(name, float(value), None, None) for name, value in zip(names, values, strict=True))
    return tuple(Parameter(name, ends[name].value, ends[name].low, ends[name].high) for name in names)
