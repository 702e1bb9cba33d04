"""One measured figure and what it must reach."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """`≤ limit` or `≥ limit`; on the ratio where a figure has a floor, else on its value."""

    sense: str
    limit: float

    def is_met_by(self, value: float) -> bool:
        return value <= self.limit if self.sense == "≤" else value >= self.limit

    def __str__(self) -> str:
        return f"{self.sense} {self.limit:g}"


def at_most(limit: float) -> Goal:
    return Goal("≤", limit)


def at_least(limit: float) -> Goal:
    return Goal("≥", limit)


@dataclass(frozen=True, slots=True)
class Figure:
    """`floor` is what the machine can do at best (or the small case), measured in the same run in the same unit."""

    name: str
    value: float
    unit: str
    goal: Goal
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def is_met(self) -> bool:
        return self.goal.is_met_by(self.value if self.ratio is None else self.ratio)

    def as_json(self) -> dict[str, Any]:
        """As in build/bench.json."""
        goal = f"{self.goal} ×" if self.ratio is not None else f"{self.goal} {self.unit}"
        return {**asdict(self), "ratio": self.ratio, "goal": goal, "met": self.is_met}
