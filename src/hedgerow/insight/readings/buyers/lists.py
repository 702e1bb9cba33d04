"""Whom to call, who is worth what, and where the two models disagree."""

import numpy as np

from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.foretelling import Foretold
from hedgerow.insight.readings.buyers.found import Call, Disagreement, Worth
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers.cadence import PACES, Pace

MOST = 500
APART = 0.3
"""Two chances that lie so far apart are told."""
LEAST_RISK = 0.05
"""Below this chance of having left nobody is called for it."""
LONGEST_WAIT = 3_650
"""In days: what lies further off is no wait, but says that the model does not know."""


def calls(found: Bought, told: Foretold) -> tuple[tuple[Call, ...], int, float]:
    """(the first, how many, minor units a year at risk in all): a year's value at her own pace × the chance she left.

    Who is gone by her own rhythm (eight gaps and half a year) is left out: too late for a call.
    """
    people, keys = found.people, found.people.parties
    gone = people.pace == PACES.index(Pace.GONE)
    left = 1 - told.alive
    risk: Floats = np.where(gone | (left < LEAST_RISK), 0.0, people.worth * left)
    order = _largest(risk, np.flatnonzero(risk > 0))
    first = tuple(
        Call(
            keys[at],
            float(risk[at]),
            int(people.worth[at]),
            float(told.alive[at]),
            int(people.silence[at]),
            float(people.typical_gap[at]),
        )
        for at in order[:MOST].tolist()
    )
    return first, len(order), float(risk.sum())


def worth(found: Bought, told: Foretold) -> tuple[Worth, ...]:
    """Those from whom most is expected in a year, the most first."""
    if told.worth is None:
        return ()
    soonest, usual, latest = (_waits(found, days) for days in told.waits)
    order = _largest(told.worth, np.arange(len(found)))[:MOST]
    return tuple(
        Worth(
            party=found.people.parties[at],
            value=float(told.worth[at]),
            low=None if told.worth_low is None else float(told.worth_low[at]),
            high=None if told.worth_high is None else float(told.worth_high[at]),
            visits=float(told.visits_a_year[at]),
            alive=float(told.alive[at]),
            soonest=soonest[at],
            usual=usual[at],
            latest=latest[at],
        )
        for at in order.tolist()
    )


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
