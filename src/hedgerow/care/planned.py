"""Plain values of care: what is planned, and how one party stands with it. They can be kept and handed around."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.care.models import Attention, Rhythm, Unit
from hedgerow.measures.care import LATE, NOTHING, Span, Standing

_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


@dataclass(frozen=True, slots=True)
class Planned:
    """One attention of a plan that is on. `role` is the key of the role it is for, `kind` its row's key as text.

    `assignee` is the user who does it, None for anybody.
    """

    id: UUID
    role: str
    family: str
    kind: str
    name: str
    verbs: tuple[str, ...]
    rhythm: str
    every: int
    unit: str
    assignee: UUID | None
    since: date

    @staticmethod
    def of(attention: Attention) -> "Planned":
        kind = attention.plan.role_kind
        return Planned(
            id=attention.pk,
            role=kind.key,
            family=kind.family,
            kind=kind.pk.hex,
            name=attention.name,
            verbs=tuple(attention.verbs),
            rhythm=attention.rhythm,
            every=attention.every,
            unit=attention.unit,
            assignee=attention.assignee_id,
            since=attention.since,
        )

    @property
    def span(self) -> Span:
        unit = Unit(self.unit)
        return Span(months=_MONTHS.get(unit, 0) * self.every, days=_DAYS.get(unit, 0) * self.every)

    @property
    def length(self) -> float:
        """In what its lateness is counted: days."""
        return float(LATE) if self.rhythm == Rhythm.BIRTHDAY else self.span.length

    @property
    def verb(self) -> str:
        """What a tick records, and by what the work list is grouped."""
        return self.verbs[0]


@dataclass(frozen=True, slots=True)
class Line:
    """One attention planned for one party: since when they have the role, when they last had it, when it is due.

    `last` is None where they never had it; `due` is None where nothing is due, ever.
    """

    party: UUID
    planned: Planned
    since: date
    last: date | None
    due: date | None
    standing: Standing

    @staticmethod
    def day(ordinal: int) -> date | None:
        return date.fromordinal(ordinal) if 0 < ordinal < NOTHING else None
