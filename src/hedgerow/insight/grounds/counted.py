"""Whom a figure counts, one by one: the parties behind it, with what each of them brought to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.record import FAMILIES, OPEN, Grounds, Purchases
from hedgerow.measures.arrays import Bools, Floats, Ints

WHOLE = 10_000
"""A column of shares is in parts of so many."""


class Column(StrEnum):
    """What a column of whole numbers holds: counts, minor units, days (-1 none), places in FAMILIES, parts of WHOLE.

    GAVE and GOT are what the business gave and got of each, HANDED and TAKEN what each of them gave anybody, and got.
    """

    VISITS = "visits"
    GAP = "gap"
    PURCHASES = "purchases"
    SPENT = "spent"
    EACH = "each"
    FIRST = "first"
    AGAIN = "again"
    LAST = "last"
    ENTRIES = "entries"
    GAVE = "gave"
    GOT = "got"
    FAMILY = "family"
    SINCE = "since"
    UNTIL = "until"
    SILENCE = "silence"
    WORTH = "worth"
    TIES = "ties"
    BETWEEN = "between"
    LOST = "lost"
    SHARE = "share"
    HANDED = "handed"
    TAKEN = "taken"
    RETURNED = "returned"
    PAIRS = "pairs"
    CLOSED = "closed"
    GROUP = "group"
    STRENGTH = "strength"
    INSIDE = "inside"
    HELD = "held"


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """The parties in the order in which they are shown, each column a number for each of them.

    `unnamed` purchases, together `unnamed_minor`, belong to the figure too, and nobody known made them. Silence is
    counted up to the day `silent_until`, where that is not the figure's own: the purchases ended long before it.
    """

    parties: Parties
    columns: Mapping[Column, Ints]
    unnamed: int = 0
    unnamed_minor: int = 0
    silent_until: int | None = None


@dataclass(frozen=True, slots=True)
class PerParty:
    """Rows of the record, each of a party (-1: nobody known), summed up party by party."""

    party: Ints
    n: int

    @property
    def known(self) -> Bools:
        return self.party >= 0

    def count(self) -> Ints:
        return np.bincount(self.party[self.known], minlength=self.n).astype(np.int64)

    def total(self, amounts: Ints) -> Ints:
        """Sums of whole numbers, exact however large."""
        found = np.zeros(self.n, dtype=np.int64)
        np.add.at(found, self.party[self.known], amounts[self.known])
        return found

    def first(self, days: Ints) -> Ints:
        """The first day of each, OPEN for who has none."""
        found = np.full(self.n, OPEN, dtype=np.int64)
        np.minimum.at(found, self.party[self.known], days[self.known])
        return found

    def last(self, days: Ints) -> Ints:
        """The last day of each, -1 for who has none."""
        found = np.full(self.n, -1, dtype=np.int64)
        np.maximum.at(found, self.party[self.known], days[self.known])
        return found


def buyers(grounds: Grounds, here: Bools, *, each: bool = False) -> Counted:
    """Who made the purchases that are `here`, those who spent most first; `each` tells what one came to."""
    sold = Purchases(*(column[here] for column in grounds.purchases))
    rows = PerParty(sold.party, len(grounds.parties))
    count, spent, last = rows.count(), rows.total(sold.amount), rows.last(sold.day)
    columns = {Column.PURCHASES: count, Column.SPENT: spent, Column.LAST: last}
    if each:
        a_purchase = np.rint(spent / np.maximum(count, 1)).astype(np.int64)
        columns = {Column.PURCHASES: count, Column.EACH: a_purchase, **columns}
    nobody = ~rows.known
    return ranked(
        grounds,
        np.flatnonzero(count),
        by=-spent,
        columns=columns,
        unnamed=int(nobody.sum()),
        unnamed_minor=int(sold.amount[nobody].sum()),
    )


def ranked(
    grounds: Grounds, who: Ints, *, by: Ints, columns: Mapping[Column, Ints], unnamed: int = 0, unnamed_minor: int = 0
) -> Counted:
    """`who` of the parties, the lowest `by` first, then by position; `by` and columns have a number for every party."""
    order = who[np.lexsort((who, by[who]))]
    in_order = {name: column[order] for name, column in columns.items()}
    return Counted(grounds.parties.pick(order), in_order, unnamed, unnamed_minor)


def shares_of(amounts: Ints | Floats, whole: int) -> Ints:
    """What part of the whole each is, in parts of WHOLE; none below nothing, nor of nothing."""
    return np.rint(WHOLE * np.maximum(amounts, 0) / max(whole, 1)).astype(np.int64)


def placed(grounds: Grounds, who: Ints, column: Ints, *, nobody: int = 0) -> Ints:
    """A number for every party, that of `column` for `who`."""
    whole = np.full(len(grounds.parties), nobody, dtype=np.int64)
    whole[who] = column
    return whole


def family_of(grounds: Grounds) -> Ints:
    """Of every party a place in FAMILIES, the last in the order of the hedge: a partner who buys is a partner first."""
    family = np.zeros(len(grounds.parties), dtype=np.int64)
    for at, name in enumerate(FAMILIES):
        family[grounds.members(name)] = at
    return family
