"""All that is said of customers, put together once."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.buyers.bought import Bought, bought
from hedgerow.insight.readings.buyers.foretelling import Foretold, foretold
from hedgerow.insight.readings.buyers.found import CustomersFound, GroupTold
from hedgerow.insight.readings.buyers.lasting import gaps, staying
from hedgerow.insight.readings.buyers.lists import calls, disagreements, worth
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.insight.readings.buyers.together import (
    bringers,
    cost_of_one,
    referral_pairs,
    sources,
    together,
)
from hedgerow.insight.readings.cohorts import retention
from hedgerow.insight.readings.further import Lines, Source, until
from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import TooLittleDataError

Report = Callable[[str], None]


def customers_found(
    grounds: Grounds,
    *,
    lines: Lines,
    given: Sequence[Source],
    margin: float | None,
    others: tuple[str, ...],
    report: Report,
) -> CustomersFound:
    """`others` are the currencies left out; `report` is told the name of each part before it is worked out."""
    found = bought(grounds)
    if found is None:
        return _nobody(grounds, others, margin)
    report("history")
    share = 1.0 if margin is None else margin
    missing, told = 0, None
    try:
        told = foretold(found, share, report)
    except TooLittleDataError as little:
        missing = little.need - little.have
    report("history")
    plain = _plain(found, grounds, others, margin)
    plain = replace(plain, missing=missing, is_settled=told is not None or missing > 0)
    plain = _beside(plain, found, grounds, lines, given, _so_far(found, told, share))
    return plain if told is None else _with(plain, found, told)


def _nobody(grounds: Grounds, others: tuple[str, ...], margin: float | None) -> CustomersFound:
    return CustomersFound(
        as_of=grounds.day,
        since=grounds.day,
        currency=grounds.currency,
        others=others,
        customers=0,
        repeat_buyers=0,
        purchases=0,
        missing=0,
        is_settled=True,
        margin=margin,
        bg=None,
        pareto=None,
        amount=None,
        disagreements=(),
        disagreement_count=0,
        lifetime=None,
        worth=(),
        calls=(),
        call_count=0,
        at_risk=Sure(0.0),
        groups=(),
        gaps=None,
        staying=None,
        cohorts=(),
        rates=(),
        together=(),
        categories=0,
        bringers=(),
        bringer_count=0,
        sources=(),
    )


def _plain(found: Bought, grounds: Grounds, others: tuple[str, ...], margin: float | None) -> CustomersFound:
    """What needs no model."""
    kept = retention(found.seen, as_of=found.as_of)
    return replace(
        _nobody(grounds, others, margin),
        as_of=found.as_of,
        since=found.since,
        customers=len(found),
        repeat_buyers=int((found.people.visits > 1).sum()),
        purchases=found.purchases,
        groups=tuple(GroupTold(one.group, one.customers, one.monetary, one.monetary_share) for one in found.groups),
        gaps=gaps(found),
        staying=staying(found),
        cohorts=kept.cohorts if kept else (),
        rates=kept.rates if kept else (),
    )


def _beside(
    plain: CustomersFound,
    found: Bought,
    grounds: Grounds,
    lines: Lines,
    given: Sequence[Source],
    value: Floats,
) -> CustomersFound:
    """Goods, bringers and sources; value float64[n]: what each customer was worth and is expected to be."""
    pairs, categories = together(until(lines, found.as_of))
    so_far = np.zeros(len(grounds.parties))
    so_far[found.place] = np.maximum(found.people.spent, 0) * (1.0 if plain.margin is None else plain.margin)
    brought, count = bringers(grounds, so_far, cost_of_one(found, given))
    return replace(
        plain,
        together=pairs,
        categories=categories,
        bringers=brought,
        bringer_count=count,
        sources=sources(found, given, referral_pairs(grounds)[1], value),
    )


def _so_far(found: Bought, told: Foretold | None, margin: float) -> Floats:
    """What each spent so far, and is expected to spend in the year to come where that is known."""
    spent: Floats = np.maximum(found.people.spent, 0) * margin
    return spent if told is None or told.worth is None else spent + told.worth


def _with(plain: CustomersFound, found: Bought, told: Foretold) -> CustomersFound:
    whom, call_count, at_risk = calls(found, told)
    apart, apart_count = disagreements(found, told)
    return replace(
        plain,
        bg=told.bg,
        pareto=told.pareto,
        amount=told.amount,
        disagreements=apart,
        disagreement_count=apart_count,
        lifetime=told.lifetime,
        worth=worth(found, told),
        calls=whom,
        call_count=call_count,
        at_risk=at_risk,
    )
