"""The business as it stands: its takings by customer, line and way, and what each line hangs on.

Positions are those of `parties`; -1 is nobody known; "" is the line of what was sold without saying what it was. Money
is minor units over the stretch of `days` before `day`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.measures.arrays import Ints

YEAR = 365


class Way(NamedTuple):
    """Where something was sold: how, on which platform, at which place; each may be ""."""

    channel: str
    platform: str
    place: str


class Sold(NamedTuple):
    """Takings of the stretch: what `party` paid for things of `lines[line]` through `ways[way]`, above 0."""

    party: Ints
    line: Ints
    way: Ints
    amount: Ints


@dataclass(frozen=True, slots=True)
class Supply:
    """Something that the business cannot do without, and who gives it now; any one of them can, as far as it reaches.

    `key` is "need:" and the id of a noted need, or "party:" and the id of who gives it; `title` is "" for the latter.
    `gives` are what each of `suppliers` can give of `wanted`, in one unit, where all of that is known, else empty.
    `lines` hang on it as a whole; without them `share` of all takings does. `is_assumed`: nobody said what hangs on it,
    so it carries an equal share. `strength` is the chance that what hangs on it really stops.
    """

    key: str
    title: str
    suppliers: tuple[int, ...]
    work: bool = False
    gives: tuple[float, ...] = ()
    wanted: float = 0.0
    lines: tuple[str, ...] = ()
    share: float = 0.0
    strength: float = 1.0
    stock_days: int | None = None
    replace_days: int | None = None
    is_assumed: bool = True


class Supplies(NamedTuple):
    """Who gives to whom among the others: `giver` supplies `taker`."""

    giver: Ints
    taker: Ints


class Ended(NamedTuple):
    """Of those who supply or partner: how many there were in a year, and how many stopped in it."""

    had: int
    stopped: int

    @property
    def yearly(self) -> float:
        """The chance that one stops within a year, with the half of one that Jeffreys (1946) adds."""
        return (self.stopped + 0.5) / (self.had + 1)

    def within(self, days: int) -> float:
        """The same within some days."""
        stays: float = (1 - self.yearly) ** (days / YEAR)
        return 1 - stays


@dataclass(frozen=True, eq=False)
class Standing:
    """All that an answer needs. `family` is the one of each party that counts most for supply, "" without a role.

    `candidates` are for each supply those who could give it too, with why; `town` of each party "" where none is known.
    `new` are customers who came for the first time within the year, `bringer` who brought each, -1 nobody known.
    `gifts` is what each party got from the business as goods besides sales.
    """

    currency: str
    day: int
    days: int
    parties: Parties
    lines: tuple[str, ...]
    ways: tuple[Way, ...]
    sold: Sold
    family: tuple[str, ...]
    town: Mapping[int, str]
    supplies: tuple[Supply, ...]
    chain: Supplies
    ties: Supplies
    new: Ints
    bringer: Ints
    gifts: Mapping[int, int]
    candidates: Mapping[str, tuple["CouldGive", ...]]
    ended: Ended

    @cached_property
    def place_of(self) -> dict[object, int]:
        return {key: at for at, key in enumerate(self.parties)}

    @cached_property
    def takings(self) -> int:
        return int(self.sold.amount.sum())

    @cached_property
    def spent(self) -> Ints:
        """Of every party."""
        known = self.sold.party >= 0
        sums = np.bincount(self.sold.party[known], weights=self.sold.amount[known], minlength=len(self.parties))
        return sums.astype(np.int64)

    @cached_property
    def customers(self) -> int:
        return int((self.spent > 0).sum())

    def position(self, party: object) -> int:
        """-1 for whom nobody knows."""
        return self.place_of.get(party, -1)

    def members(self, family: str) -> Ints:
        return np.array([at for at, name in enumerate(self.family) if name == family], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class CouldGive:
    """`party` could give a supply as well: what they `offer`, or the tag `tag` that they share with who gives it now.

    `gives` is how much of what is wanted, None where nobody said; `km` from the business, None where it is not known.
    """

    party: int
    offer: str = ""
    tag: str = ""
    gives: float | None = None
    km: float | None = None
