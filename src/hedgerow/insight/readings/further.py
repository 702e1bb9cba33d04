"""Tables beside those of the grounds: touches that may lead to a purchase, lines, and what sources cost.

A party is a position in `Grounds.parties`, -1 the business itself; days are counted as there. None of them is cut to
the day of the grounds by itself: `until` does that.
"""

from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from uuid import UUID

from hedgerow.insight.grounds.tables import cut
from hedgerow.measures.arrays import Ints


class Touches(NamedTuple):
    """`party` was touched over channels[channel] on `day`, at `second` since 1970; in the order of time."""

    party: Ints
    channel: Ints
    day: Ints
    second: Ints
    channels: tuple[str, ...]


class Lines(NamedTuple):
    """`party` bought something of categories[category] on `day`."""

    party: Ints
    category: Ints
    day: Ints
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Something that was paid for and brought people: who took part since when, and what it took in minor units."""

    key: UUID
    title: str
    first_day: int
    cost: int
    party: Ints
    since: Ints


Table = TypeVar("Table", Touches, Lines)


def until(table: Table, day: int) -> Table:
    """The rows up to a day."""
    return cut(table, table.day <= day)
