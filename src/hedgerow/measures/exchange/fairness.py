"""Whether exchange is fair: over everybody, and who comes short against whom, said only with evidence enough."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Bools, Floats, Ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.flows import Exchanged, Pairs, flows_from, pairs, parties
from hedgerow.measures.exchange.inequality import concentration, gini


@dataclass(frozen=True, slots=True)
class Threshold:
    """When somebody comes short: all four must hold. Our own rule; the defaults are rules of thumb.

    ratio: gave at least this many times what came back; flows: so many went between the two, both ways together, fewer
    may be chance; days: from the first to the last of them, since who gave last waits for the return; worth: the
    difference is at least this, in the unit of the flows.
    """

    ratio: float = 2.0
    flows: int = 6
    days: int = 90
    worth: float = 0.0

    def __post_init__(self) -> None:
        if self.ratio <= 1 or self.flows < 1 or self.days < 0 or self.worth < 0:
            raise MeasureError("ratio must be above 1, flows at least 1, days and worth not below 0")


DEFAULT = Threshold()


@dataclass(frozen=True, slots=True, eq=False)
class Shortchanged:
    """Who comes short against whom, the largest difference first: party, other int64[s].

    gave, got float64[s]: what the party gave to the other and got from them. undecided: pairs that are as uneven, but
    with too few flows or over too few days to say so; enough: pairs with evidence enough.
    """

    party: Ints
    other: Ints
    gave: Floats
    got: Floats
    enough: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Fairness:
    """The exchange of n parties in figures; each is None where nothing flowed.

    total: worth of all flows; reciprocity 0..1: share that was returned; given, received: Gini coefficients over the
    parties that took part; hhi 0..10,000: how concentrated giving is; effective: so many equals would give as
    concentratedly; short: parties that come short against at least one other, of `judged` pairs with evidence enough.
    """

    parties: int
    flows: int
    pairs: int
    total: float
    reciprocity: float | None
    given: float | None
    received: float | None
    hhi: float | None
    effective: float | None
    short: int
    judged: int


def shortchanged(flows: Exchanged, threshold: Threshold = DEFAULT) -> Shortchanged:
    """Find who gives much more than comes back, per pair and direction. `threshold` says when; see there."""
    return _short(pairs(flows), threshold)


def fairness(flows: Exchanged, threshold: Threshold = DEFAULT) -> Fairness:
    """Measure all flows at once; one sort, no loop. Parties without any flow are left out of the spread."""
    every = flows_from(flows)
    sums, between = parties(every), pairs(every)
    took_part = sums.flows > 0
    total = float(every.worth.sum())
    returned = 2 * float(np.minimum(between.given, between.received).sum())
    spread, short = concentration(sums.given[took_part]), _short(between, threshold)
    return Fairness(
        parties=int(took_part.sum()),
        flows=len(every.worth),
        pairs=len(between.first),
        total=total,
        reciprocity=returned / total if total else None,
        given=gini(sums.given[took_part]),
        received=gini(sums.received[took_part]),
        hhi=spread.hhi,
        effective=spread.effective,
        short=len(np.unique(short.party)),
        judged=short.enough,
    )


def _short(between: Pairs, threshold: Threshold) -> Shortchanged:
    enough: Bools = (between.flows >= threshold.flows) & (between.until - between.since >= threshold.days)
    more, less = np.maximum(between.given, between.received), np.minimum(between.given, between.received)
    uneven: Bools = (more >= threshold.ratio * less) & (more - less >= threshold.worth) & (more > 0)
    found = np.flatnonzero(uneven & enough)
    found = found[np.argsort(less[found] - more[found], kind="stable")]
    first_gave = between.given[found] >= between.received[found]
    return Shortchanged(
        party=np.where(first_gave, between.first[found], between.second[found]),
        other=np.where(first_gave, between.second[found], between.first[found]),
        gave=more[found],
        got=less[found],
        enough=int(enough.sum()),
        undecided=int((uneven & ~enough).sum()),
    )
