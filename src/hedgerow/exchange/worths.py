"""What a flow is worth: by the rate that was in force on its day and known when it was told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from hedgerow.kernel.money import rounded


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
        for rate in sorted(rates, key=latest_last, reverse=True):
            self._by_kind.setdefault((rate.kind_id, unit_key(rate.unit)), []).append(rate)

    def worth(self, *, kind: UUID, unit: str, milli: int | None, on: date, told_at: datetime | None) -> Worth | None:
        """None without a rate for that unit; never zero. `told_at` None looks at every rate known now."""
        if milli is None:
            return None
        for rate in self._by_kind.get((kind, unit_key(unit)), ()):
            if rate.since <= on and (told_at is None or rate.set_at <= told_at):
                minor = by_rate(rate, milli)
                return Worth(minor, rate.currency, rate.pk) if minor else None
        return None


def unit_key(unit: str) -> str:
    """Two units with the same key are one: "Hours" and "hours"."""
    return unit.casefold()


def latest_last(rate: RateTold) -> tuple[date, datetime, UUID]:
    """Rates in the order in which one takes the place of another; of one day, the one that was set last holds."""
    return rate.since, rate.set_at, rate.pk


def by_rate(rate: RateTold, milli: int) -> int:
    """What so many thousandths are worth by a rate; 0 where it rounds to nothing."""
    return rounded(milli * rate.worth_minor, rate.per_milli)
