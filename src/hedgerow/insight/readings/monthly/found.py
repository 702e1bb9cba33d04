"""What is kept of a month for its letter: plain values, people by key alone."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MonthSold:
    """One month: its first day, minor units, and how many customers came, new ones and those who had come before.

    `amount` is None where the record did not reach back to its first day.
    """

    month: date
    amount: int | None
    new: int
    returning: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """Somebody who fell out of their rhythm: days of silence, what a year of theirs is worth, their last visits."""

    party: UUID
    silence: int
    worth: int
    visits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Between:
    """What went both ways with one party in the month, at its worth and besides sales."""

    party: UUID
    gave: int
    got: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A family of roles: how many hold one at the end, how many of them began and how many ended in the month."""

    family: str
    count: int
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class MonthlyFacts:
    """`until` is the last day that counts: the end of the month, or the day of the letter. Money is of `currency`.

    `months` end with the month of the letter. `quiet` are the dearest of `quiet_count`, `brought` (party, how many)
    those who brought people, `between` where most went both ways, of `gave` and `got` in all. `ended` is the last day
    on record where that lies before the month, and too long before its end for the month to be told of.
    """

    month: date
    until: date
    currency: str
    has_purchases: bool
    months: tuple[MonthSold, ...]
    quiet: tuple[Quiet, ...]
    quiet_count: int
    quiet_worth: int
    brought: tuple[tuple[UUID, int], ...]
    gave: int
    got: int
    between: tuple[Between, ...]
    families: tuple[Joined, ...]
    ended: date | None = None
