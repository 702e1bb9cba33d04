"""What a flow is worth: by the rate that was in force on its day and known when it was told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID


class RateTold(Protocol):
    """What of a rate is looked at."""

    pk: UUID
    kind_id: UUID
    unit: str
    per_milli: int
    worth_minor: int
    currency: str
    since: date
    set_at: datetime


@dataclass(frozen=True, slots=True)
class Worth:
    minor: int
    currency: str
    rate: UUID


class Rates:
    """All rates of a workspace, asked once for many flows."""

    def __init__(self, rates: Iterable[RateTold]) -> None:
        self._by_kind: dict[tuple[UUID, str], list[RateTold]] = {}
        for rate in sorted(rates, key=lambda one: (one.since, one.set_at), reverse=True):
            self._by_kind.setdefault((rate.kind_id, rate.unit.casefold()), []).append(rate)

    def worth(self, *, kind: UUID, unit: str, milli: int | None, on: date, told_at: datetime | None) -> Worth | None:
        """None without a rate for that unit; never zero. `told_at` None looks at every rate known now."""
        if milli is None:
            return None
        for rate in self._by_kind.get((kind, unit.casefold()), ()):
            if rate.since <= on and (told_at is None or rate.set_at <= told_at):
                minor = rounded(milli * rate.worth_minor, rate.per_milli)
                return Worth(minor, rate.currency, rate.pk) if minor else None
        return None


def rounded(whole: int, by: int) -> int:
    """Half away from zero, in whole numbers."""
    size = (2 * abs(whole) + by) // (2 * by)
    return -size if whole < 0 else size
