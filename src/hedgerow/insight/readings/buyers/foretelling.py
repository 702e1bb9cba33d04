"""What to expect of every customer: BG/NBD and Pareto/NBD beside each other, Gamma-Gamma, and what follows."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.drawn import YEAR, Worth, visits_drawn, worth_drawn
from hedgerow.insight.readings.buyers.foretold import AmountTold, ModelTold
from hedgerow.insight.readings.buyers.sure import Parameter, Sure
from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers import fit_bg_nbd, fit_gamma_gamma, fit_pareto_nbd
from hedgerow.measures.customers.forecast import Forecast
from hedgerow.measures.customers.gammagamma import GammaGamma
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from hedgerow.measures.estimates import Estimate

WEEKS_AHEAD = 12
BETWEEN = (0.1, 0.5, 0.9)
"""Between the first and the last share lies the next purchase in four of five cases."""


@dataclass(frozen=True, slots=True, eq=False)
class Foretold:
    """Per customer float64[n]; `worth` over a year is None where there is no Gamma-Gamma, `drawn` where no interval.

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
    drawn: Worth | None = field(repr=False)
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
    visits = bg.expected_purchases(*past, YEAR)
    each = None if amounts is None else visits * _each(amounts, found) * margin
    drawn = None if amounts is None else worth_drawn(found, bg, amounts, margin)
    return Foretold(
        model=bg,
        bg=_told(bg, found),
        pareto=None if pareto is None else _told(pareto, found),
        amount=None if amounts is None else _amount_told(amounts, found),
        alive=bg.probability_alive(*past),
        alive_pareto=None if pareto is None else pareto.probability_alive(*past),
        visits_a_year=visits,
        worth=each,
        drawn=drawn,
        lifetime=_lifetime(each, drawn),
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


def _lifetime(each: Floats | None, drawn: Worth | None) -> Sure | None:
    if each is None:
        return None
    return drawn.total(each) if drawn is not None else Sure(float(each.sum()))


def _told(model: Forecast, found: Bought) -> ModelTold:
    past = found.summary.frequency, found.summary.recency, found.summary.age
    return ModelTold(
        parameters=_parameters(model.names, model.optimum.parameters, model),
        log_likelihood=model.optimum.log_likelihood,
        at_edge=model.optimum.at_edge,
        visits=visits_drawn(model, found, WEEKS_AHEAD),
        alive=float(model.probability_alive(*past).sum()),
    )


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
