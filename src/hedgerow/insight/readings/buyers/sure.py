"""Values with their intervals of 95 %."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sure:
    """A value with its interval of 95 %; None where it has none."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    value: float
    low: float | None
    high: float | None
