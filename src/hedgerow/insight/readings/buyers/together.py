"""Which kinds of goods the same customers buy, what those who bring others are worth, and what sources cost."""

from collections.abc import Sequence

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.buyers.bought import Bought
from hedgerow.insight.readings.buyers.found import BringerTold, SourceTold, Together
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.insight.readings.further import Lines, Source
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers import affinity_of, value_with_referrals
from hedgerow.measures.rates import ENOUGH

MOST, SHOWN_PAIRS = 500, 20
DECAY, SEED = 0.5, 7
REFERS = "refers_to"


def together(lines: Lines) -> tuple[tuple[Together, ...], int]:
    """Pairs of categories that are bought together clearly more or less often than by chance; how many there are."""
    known = lines.party >= 0
    found = affinity_of(lines.party[known], lines.category[known])
    names = [lines.categories[at] for at in found.category.tolist()]
    clear = np.argwhere(np.triu(found.clear, 1))
    pairs = sorted(clear.tolist(), key=lambda pair: (-abs(np.log(found.lift[*pair])), pair))
    told = tuple(
        Together(
            one=names[one],
            other=names[other],
            both=int(found.together[one, other]),
            lift=Sure(float(found.lift[one, other]), float(found.low[one, other]), float(found.high[one, other])),
            also=found.also(one, other),
        )
        for one, other in pairs[:SHOWN_PAIRS]
    )
    return told, len(names)


def referral_pairs(grounds: Grounds) -> tuple[Ints, Ints]:
    """(who brought, who was brought), in the order in which it happened, of ties that hold."""
    ties = grounds.current_ties()
    if REFERS not in ties.kinds:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    here = np.flatnonzero((ties.kind == ties.kinds.index(REFERS)) & (ties.source >= 0) & (ties.target >= 0))
    here = here[np.argsort(ties.since[here], kind="stable")]
    return ties.source[here], ties.target[here]


def bringers(grounds: Grounds, worth: Floats, saved_each: float) -> tuple[tuple[BringerTold, ...], int]:
    """Those who brought somebody, worth[party] so far each, the most valuable first; and how many they are."""
    giver, taker = referral_pairs(grounds)
    found = value_with_referrals(referrer=giver, referred=taker, margin=worth, decay=DECAY, acquisition_cost=saved_each)
    who = np.flatnonzero(found.direct)
    order = who[np.lexsort((who, -found.value[who]))]
    shown = order[:MOST]
    ends = zip(*(side.tolist() for side in found.interval(shown, seed=SEED)), strict=True)
    told = tuple(
        BringerTold(
            grounds.parties[at],
            float(found.own[at]),
            float(found.brought[at]),
            float(found.saved[at]),
            int(found.direct[at]),
            *each,
        )
        for at, each in zip(shown.tolist(), ends, strict=True)
    )
    return told, len(order)


def newcomers(found: Bought, source: Source) -> Ints:
    """Customers (rows of `found`) who first bought once they took part in it."""
    row = {party: at for at, party in enumerate(found.place.tolist())}
    since = dict(zip(source.party.tolist(), source.since.tolist(), strict=True))
    first = found.people.first
    return np.array(
        sorted(row[one] for one, day in since.items() if one in row and first[row[one]] >= max(day, source.first_day)),
        dtype=np.int64,
    )


def cost_of_one(found: Bought, sources: Sequence[Source]) -> float:
    """What a new customer cost on average where that is known, 0 where it is not."""
    many = [len(newcomers(found, source)) for source in sources]
    paid = sum(source.cost for source, n in zip(sources, many, strict=True) if n)
    return paid / sum(many) if sum(many) else 0.0


def sources(found: Bought, given: Sequence[Source], brought: Ints, worth: Floats) -> tuple[SourceTold, ...]:
    """Each source that cost something, those whom somebody brought, and all others; worth float64[n] of each customer.

    The interval is that of a mean, from thirty customers on.
    """
    rows = [(source.key, source.title, source.cost, newcomers(found, source)) for source in given]
    paid = np.unique(np.concatenate([row[3] for row in rows])) if rows else np.zeros(0, dtype=np.int64)
    free = np.setdiff1d(np.flatnonzero(np.isin(found.place, brought)), paid)
    rest = np.setdiff1d(np.arange(len(found)), np.union1d(paid, free))
    told = [SourceTold(key, title, cost, len(who), _mean(worth[who])) for key, title, cost, who in rows if len(who)]
    others = ((BROUGHT, free), (BY_THEMSELVES, rest))
    return (*told, *(SourceTold(None, name, None, len(who), _mean(worth[who])) for name, who in others if len(who)))


BROUGHT, BY_THEMSELVES = "brought", "others"


def _mean(values: Floats) -> Sure:
    mean = float(values.mean())
    if len(values) < ENOUGH:
        return Sure(mean)
    reach = 1.96 * float(values.std(ddof=1)) / len(values) ** 0.5
    return Sure(mean, max(mean - reach, 0.0), mean + reach)
