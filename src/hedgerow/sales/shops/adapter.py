"""What each shop brings: how it signs, what its messages are called, and what they say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from hedgerow.sales.reports import Report
from hedgerow.sales.shops.incoming import Incoming, Named
from hedgerow.sales.shops.reading import Parts

_LONGEST_ID = 120


LOCATION = "location"
"""A place of the shop, whose name alone is wanted: whatever comes of that, the message is read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something the message only names: to be asked of the shop, if we hold a key to its door."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message comes to. `names` are other ids of an order, by which later messages may call it.

    `needs` is such an id that has to be known first. `wanted` is only named in the message: where it cannot be asked
    for, the reports have to do. `unused` says why there is nothing in it for us.
    """

    reports: tuple[Report, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    needs: str = ""
    wanted: Wanted | None = None
    unused: str = ""


EMPTY = Reading()
UNKNOWN_TOPIC = Reading(unused="topic")
A_TEST = Reading(unused="test")
NO_SALE = Reading(unused="no_sale")


@dataclass(frozen=True, slots=True)
class Context:
    """`source` is what the record calls this shop; `place` what people do; `known` are orders by their other ids.

    `answers` is what the shop said when it was asked for what its message only names; empty where it knows none.
    `places` are the names of its locations by their ids.
    """

    source: str
    place: str = ""
    topic: str = ""
    known: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[Wanted, Parts] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def place_of(self, location: str) -> str:
        """What people call one of its locations; until one has a name, the shop's."""
        return self.places.get(location) or self.place


@dataclass(frozen=True, slots=True)
class Shop:
    """`check` raises Refused. `read` raises Unreadable. `greets` is what it sends unsigned to see whether we are here.

    `kept` are the headers that are stored, in small letters; never one that proves anything. `channel` is where it
    sells, unless a message or a file says otherwise.
    """

    key: str
    check: Callable[[Incoming, Sequence[str]], None]
    name: Callable[[Incoming, Parts], Named]
    read: Callable[[Context, Parts], Reading]
    kept: tuple[str, ...]
    greets: Callable[[Incoming], bool] = lambda _incoming: False
    channel: str = "web"


def named(given: str, incoming: Incoming, more: str = "") -> str:
    """An id for the delivery: the shop's own where it is one, else a digest of what was sent."""
    usable = given if given.isprintable() and len(given) <= _LONGEST_ID - 33 else ""
    body = blake2b(incoming.body, digest_size=16).hexdigest()
    return ":".join(filter(None, (usable, more))) or f"body:{body}"


def digest_of(body: bytes) -> str:
    return blake2b(body, digest_size=8).hexdigest()
