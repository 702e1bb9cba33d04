"""What is foretold of customers: plain values, money in minor units."""

from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.readings.buyers.sure import Parameter, Sure


@dataclass(frozen=True, slots=True)
class ModelTold:
    """A fitted model: visits of all in WEEKS_AHEAD weeks, and how many of all probably still are customers."""

    parameters: tuple[Parameter, ...]
    log_likelihood: float
    at_edge: bool
    visits: Sure
    alive: float


@dataclass(frozen=True, slots=True)
class AmountTold:
    """Gamma-Gamma over `n` who came back; `mean` what a purchase is expected to be; `correlation` with frequency."""

    parameters: tuple[Parameter, ...]
    log_likelihood: float
    n: int
    mean: float
    correlation: float | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Chance of still being a customer by BG/NBD and by Pareto/NBD."""

    party: UUID
    bg: float
    pareto: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What a customer is expected to spend in YEAR weeks, and when she is expected next, in days from now.

    `soonest`, `usual` and `latest` are None where nothing is known of her pace, or where the wait is beyond telling.
    """

    party: UUID
    value: float
    low: float | None
    high: float | None
    visits: float
    alive: float
    soonest: float | None
    usual: float | None
    latest: float | None


@dataclass(frozen=True, slots=True)
class Call:
    """`still` is the chance that she is a customer, `risk` what `value` a year times the rest of it comes to."""

    party: UUID
    risk: Sure
    value: int
    still: Sure
    silence: int
    gap: float

    @property
    def at_risk(self) -> float:
        return self.risk.value

    @property
    def alive(self) -> float:
        return self.still.value
