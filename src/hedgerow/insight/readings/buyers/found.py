"""What is kept of the customers: plain values. Money is minor units of `CustomersFound.currency`."""

from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.readings.buyers.foretold import AmountTold, Call, Disagreement, ModelTold, Worth
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.insight.readings.cohorts import Cohort
from hedgerow.measures.rates import Rate


@dataclass(frozen=True, slots=True)
class GroupTold:
    group: str
    customers: int
    monetary: int
    share: float


@dataclass(frozen=True, slots=True)
class Step:
    """After `day` days the share that lasts longer, with its interval."""

    day: float
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Lasting:
    """A Kaplan-Meier curve over `n`, of whom `ended` ended; `half` and `most` when half and nine tenths had."""

    n: int
    ended: int
    steps: tuple[Step, ...]
    half: Sure | None
    most: Sure | None


@dataclass(frozen=True, slots=True)
class Together:
    """`both` customers bought of both categories; `lift` times as many as by chance; `also` of the first's buyers."""

    one: str
    other: str
    both: int
    lift: Sure
    also: Rate


@dataclass(frozen=True, slots=True)
class BringerTold:
    """Her own worth, that of those she brought (each step counting half), and what they would have cost.

    `low` and `high` are the ends of all of it: how far it rests on whom she happened on.
    """

    party: UUID
    own: float
    brought: float
    saved: float
    direct: int
    low: float
    high: float

    @property
    def worth(self) -> Sure:
        return Sure(self.own + self.brought + self.saved, self.low, self.high)


@dataclass(frozen=True, slots=True)
class SourceTold:
    """`n` new customers of a source that cost so much; `each` what one of them is worth. `key` None: no initiative."""

    key: UUID | None
    title: str
    cost: int | None
    n: int
    each: Sure


@dataclass(frozen=True, slots=True)
class CustomersFound:
    """`missing` repeat buyers are needed more before anything is foretold; then `bg` and what follows from it is None.

    `is_settled` is False where there were enough, but the models did not settle. `margin` is what is left of a sale,
    None where nobody said: then worth is takings. Lists hold the first MOST, the counts beside them all.
    """

    as_of: int
    since: int
    currency: str
    others: tuple[str, ...]
    customers: int
    repeat_buyers: int
    purchases: int
    missing: int
    is_settled: bool
    margin: float | None
    bg: ModelTold | None
    pareto: ModelTold | None
    amount: AmountTold | None
    disagreements: tuple[Disagreement, ...]
    disagreement_count: int
    lifetime: Sure | None
    worth: tuple[Worth, ...]
    calls: tuple[Call, ...]
    call_count: int
    at_risk: Sure
    groups: tuple[GroupTold, ...]
    gaps: Lasting | None
    staying: Lasting | None
    cohorts: tuple[Cohort, ...]
    rates: tuple[Rate, ...]
    together: tuple[Together, ...]
    categories: int
    bringers: tuple[BringerTold, ...]
    bringer_count: int
    sources: tuple[SourceTold, ...]
