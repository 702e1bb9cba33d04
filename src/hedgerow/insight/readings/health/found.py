"""What the analysis of health keeps: plain values, as they stood at the end of a day."""

from dataclasses import dataclass
from uuid import UUID

import msgspec


@dataclass(frozen=True, slots=True)
class Lacking:
    """Why there is no value: of `what` there are `have`, and `need` are needed."""

    what: str
    have: int
    need: int


@dataclass(frozen=True, slots=True)
class PartFound:
    """A part on the day and a year before; `score` 0..100. Without a value `lacking` says why."""

    key: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    score: float | None = None
    earlier: float | None = None
    lacking: Lacking | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """The parts (in the order of PARTS) at the end of a day, and the index as `scores.chained` takes it back there."""

    day: int
    values: tuple[float | None, ...]
    scores: tuple[float | None, ...]
    index: float | None


@dataclass(frozen=True, slots=True)
class PhaseFound:
    """The phase, and what it was told from; `growth` and `shift` are None where a year ago nobody was there."""

    key: str
    months: int
    present: int
    present_before: int
    growth: float | None
    shift: float | None


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign, told from the part `part`; `urgency` 0..100."""

    key: str
    part: str
    urgency: int


@dataclass(frozen=True, slots=True)
class People:
    """A row for each member, column by column; days and minor units are whole numbers, a day of -1 is none.

    `family` is a place in FAMILIES. `was_here` and `is_here`: took part in the quarter a year ago, and in this one.
    `brought`, `gave`, `got` of the last year; `ties` held now, `ended` since a year ago; `kinds` of dealings.
    """

    party: tuple[UUID, ...]
    family: tuple[int, ...]
    last: tuple[int, ...]
    was_here: tuple[bool, ...]
    is_here: tuple[bool, ...]
    is_two_sided: tuple[bool, ...]
    brought: tuple[int, ...]
    gave: tuple[int, ...]
    got: tuple[int, ...]
    ties: tuple[int, ...]
    ended: tuple[int, ...]
    kinds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a criterion of maturity asks for: None where the record cannot say yet."""

    key: str
    value: float | None
    n: int = 0


@dataclass(frozen=True, slots=True)
class HealthFound:
    """`people` stays JSON until somebody opens a list, so that the page needs not read a row for every member.

    `areas` are (area, score) with a score; `months` the last 24 ends of months, then the day itself. `exponent` says
    how ties grow with members over these months: value, low, high; None where their number hardly changed. `is_stale`:
    the record ended long before it was read, and `day` is its last.
    """

    day: int
    is_stale: bool
    currency: str
    members: int
    parts: tuple[PartFound, ...]
    areas: tuple[tuple[str, float], ...]
    index: float | None
    months: tuple[Month, ...]
    exponent: tuple[float, float, float] | None
    phase: PhaseFound
    signs: tuple[Sign, ...]
    evidence: tuple[Evidence, ...]
    people: msgspec.Raw

    def part(self, key: str) -> PartFound:
        return next(one for one in self.parts if one.key == key)


def people_of(found: HealthFound) -> People:
    return msgspec.json.decode(found.people, type=People)
