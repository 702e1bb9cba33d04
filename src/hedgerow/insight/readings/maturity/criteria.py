"""The table of rules: from which value on each criterion is met for each level. Never an average."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from hedgerow.insight.readings.health.found import Evidence


class Level(IntEnum):
    NASCENT = 0
    EMERGING = 1
    MATURE = 2


class Effort(IntEnum):
    """An afternoon, some weeks, or months."""

    SMALL = 1
    MIDDLE = 2
    LARGE = 3


@dataclass(frozen=True, slots=True)
class Criterion:
    """Met for *emerging* from `emerging` on, and for *mature* from `mature` on; None asks nothing at that level.

    `after` is the criterion that has to be met first for its step to make sense. One of the business's own has a
    `label` and is met when somebody said so (`is_met`), from the level on that asks.
    """

    key: str
    emerging: float | None
    mature: float | None
    effort: Effort = Effort.MIDDLE
    is_share: bool = False
    is_on: bool = True
    after: str = ""
    label: str = ""
    note: str = ""
    is_met: bool = False

    @property
    def is_own(self) -> bool:
        return bool(self.label)

    def mark(self, level: Level) -> float | None:
        return {Level.EMERGING: self.emerging, Level.MATURE: self.mature}.get(level)


USUAL: tuple[Criterion, ...] = (
    Criterion("months", 6, 24, Effort.LARGE),
    Criterion("kinds-of-people", 3, 5),
    Criterion("partners", 5, 15),
    Criterion("two-sided", 0.25, 0.5, Effort.LARGE, is_share=True),
    Criterion("dealings", 2, 4),
    Criterion("woven", 0.3, 0.6, Effort.SMALL, is_share=True, after="partners"),
    Criterion("carried", 3, 6, Effort.LARGE),
    Criterion("stay", 0.4, 0.6, Effort.LARGE, is_share=True),
    Criterion("joint", 1, 4, after="partners"),
    Criterion("agreed", 1, 3, Effort.SMALL, after="joint"),
)
STEPS = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion with its evidence, and the highest level for which it is met."""

    criterion: Criterion
    evidence: Evidence | None
    level: Level

    @property
    def closeness(self) -> float:
        """How far it has come toward the next mark, 0 to 1."""
        mark = self.criterion.mark(Level(min(self.level + 1, Level.MATURE)))
        value = self.evidence.value if self.evidence else None
        return min(value / mark, 1.0) if mark and value is not None else 0.0


@dataclass(frozen=True, slots=True)
class Maturity:
    """`level` is the lowest of all criteria's. `missing` keep it from the next, `steps` are the first three to take."""

    level: Level
    judged: tuple[Judged, ...]
    missing: tuple[Judged, ...]
    steps: tuple[Judged, ...]

    def met_at(self, level: Level) -> tuple[int, int]:
        """(met, asked): of the criteria that ask something at the level, how many are met."""
        asked = [one for one in self.judged if one.criterion.mark(level) is not None]
        return sum(one.level >= level for one in asked), len(asked)


def maturity_of(criteria: tuple[Criterion, ...], evidence: tuple[Evidence, ...]) -> Maturity:
    """Judge every criterion that is on. A criterion the record cannot judge yet is not met."""
    known = {one.key: one for one in evidence}
    judged = tuple(_judge(one, known.get(one.key)) for one in criteria if one.is_on)
    level = min((one.level for one in judged), default=Level.NASCENT)
    missing = tuple(one for one in judged if one.level == level) if level < Level.MATURE else ()
    lacking = {one.criterion.key: one.criterion for one in missing}
    steps = sorted(missing, key=lambda one: (_waits(one.criterion, lacking), one.criterion.effort, -one.closeness))
    return Maturity(level, judged, missing, tuple(steps[:STEPS]))


def _waits(criterion: Criterion, lacking: Mapping[str, Criterion]) -> int:
    """How many steps have to come before it."""
    before = lacking.get(criterion.after)
    return 1 + _waits(before, lacking) if before else 0


def own(key: str, *, label: str, level: Level, note: str, is_met: bool, is_on: bool = True) -> Criterion:
    """A criterion of the business's own: yes or no, asked from a level on."""
    emerging = 1.0 if level == Level.EMERGING else None
    made = Criterion(key, emerging, 1.0, label=label, note=note, is_met=is_met)
    return replace(made, is_on=is_on)


def _judge(criterion: Criterion, evidence: Evidence | None) -> Judged:
    if criterion.is_own:
        evidence = Evidence(criterion.key, float(criterion.is_met))
    value, level = evidence.value if evidence else None, Level.NASCENT
    for step in (Level.EMERGING, Level.MATURE):
        mark = criterion.mark(step)
        if mark is not None and (value is None or value < mark):
            break
        level = step
    return Judged(criterion, evidence, level)
