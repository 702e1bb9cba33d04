"""Whom to call, who is worth what, and where the two models disagree."""

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.drawn import DRAWS, SEED, past_of, risk_drawn
from hedgerow.insight.readings.buyers.foretelling import Foretold
from hedgerow.insight.readings.buyers.foretold import Call, Disagreement, Worth
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers.cadence import PACES, Pace
from hedgerow.measures.errors import NoFitError

MOST = 500
APART = 0.3
"""Two chances that lie so far apart are told."""
LEAST_RISK = 0.05
"""Below this chance of having left nobody is called for it."""
LONGEST_WAIT = 3_650
"""In days: what lies further off is no wait, but says that the model does not know."""


def calls(found: Bought, told: Foretold) -> tuple[tuple[Call, ...], int, Sure]:
    """(the first, how many, minor units a year at risk in all): a year's value at her own pace × the chance she left.

    Who is gone by her own rhythm (eight gaps and half a year) is left out: too late for a call. The intervals are those
    of the chance, from parameters drawn as the data leave them open; None where the model has none.
    """
    people, keys = found.people, found.people.parties
    gone = people.pace == PACES.index(Pace.GONE)
    left = 1 - told.alive
    risk: Floats = np.where(gone | (left < LEAST_RISK), 0.0, people.worth * left)
    order = _largest(risk, np.flatnonzero(risk > 0))
    shown = order[:MOST]
    chances = _chances(found, told, shown)
    first = tuple(
        Call(
            keys[at],
            _risk(int(people.worth[at]), chance),
            int(people.worth[at]),
            chance,
            int(people.silence[at]),
            float(people.typical_gap[at]),
        )
        for at, chance in zip(shown.tolist(), chances, strict=True)
    )
    return first, len(order), risk_drawn(told.model, found, order, risk)


def _chances(found: Bought, told: Foretold, who: Ints) -> list[Sure]:
    """That each of them is still a customer."""
    values = told.alive[who].tolist()
    try:
        low, high = told.model.probability_alive_interval(*past_of(found, who), draws=DRAWS, seed=SEED)
    except NoFitError:
        return [Sure(value) for value in values]
    return [Sure(*each) for each in zip(values, low.tolist(), high.tolist(), strict=True)]


def _risk(value: int, chance: Sure) -> Sure:
    if chance.low is None or chance.high is None:
        return Sure(value * (1 - chance.value))
    return Sure(value * (1 - chance.value), value * (1 - chance.high), value * (1 - chance.low))


def worth(found: Bought, told: Foretold) -> tuple[Worth, ...]:
    """Those from whom most is expected in a year, the most first."""
    if told.worth is None:
        return ()
    soonest, usual, latest = (_waits(found, days) for days in told.waits)
    order = _largest(told.worth, np.arange(len(found)))[:MOST]
    low, high = _ends(told, order)
    return tuple(
        Worth(
            party=found.people.parties[at],
            value=float(told.worth[at]),
            low=low[rank],
            high=high[rank],
            visits=float(told.visits_a_year[at]),
            alive=float(told.alive[at]),
            soonest=soonest[at],
            usual=usual[at],
            latest=latest[at],
        )
        for rank, at in enumerate(order.tolist())
    )


def _ends(told: Foretold, who: Ints) -> tuple[list[float], list[float]] | tuple[list[None], list[None]]:
    if told.drawn is None:
        return [None] * len(who), [None] * len(who)
    low, high = told.drawn.ends(who)
    return low.tolist(), high.tolist()


def _waits(found: Bought, days: Floats) -> list[float | None]:
    """None for who came once, whose pace nobody knows, and beyond the longest wait: of many who came once it is inf."""
    known = (found.summary.frequency > 0) & (days <= LONGEST_WAIT)
    return [float(wait) if told else None for wait, told in zip(days, known, strict=True)]


def disagreements(found: Bought, told: Foretold) -> tuple[tuple[Disagreement, ...], int]:
    """Those of whom the two models say something else, the furthest apart first, and how many.

    Who came once is left out: BG/NBD holds everybody for a customer until the second purchase, by its construction.
    """
    if told.alive_pareto is None:
        return (), 0
    apart = np.where(found.summary.frequency > 0, np.abs(told.alive - told.alive_pareto), 0.0)
    order = _largest(apart, np.flatnonzero(apart >= APART))
    first = tuple(
        Disagreement(found.people.parties[at], float(told.alive[at]), float(told.alive_pareto[at]))
        for at in order[:MOST].tolist()
    )
    return first, len(order)


def _largest(by: Floats, who: Ints) -> Ints:
    return who[np.lexsort((who, -by[who]))].astype(np.int64)
