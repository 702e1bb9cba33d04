"""Further tables of the record: contacts, what was sold line by line, and what was done jointly."""

from typing import NamedTuple

from hedgerow.measures.arrays import Bools, Ints


class Contacts(NamedTuple):
    """`party` was in touch on `day`, at `second` since 1970, of `kinds[kind]` (a verb); purchases are not here.

    `other` is whom it was done to and `beside` who was named with it, -1 nobody known.
    """

    party: Ints
    other: Ints
    beside: Ints
    day: Ints
    second: Ints
    kind: Ints
    kinds: tuple[str, ...]


class Lines(NamedTuple):
    """What product `product` (a number of its own) brought on `day` in the main currency, all its lines together."""

    product: Ints
    day: Ints
    amount: Ints


class Ventures(NamedTuple):
    """`party` (-1: nobody named) has part in the initiative `venture` that began on `day`."""

    venture: Ints
    day: Ints
    party: Ints
    is_partnership: Bools


class JointWork(NamedTuple):
    """What went into the initiative `venture` on `day` and what came out of it, as it is counted there."""

    venture: Ints
    day: Ints
    went_in: Ints
    came_out: Ints


class Agreements(NamedTuple):
    """A joint result whose division all who made it agreed on, on `day`."""

    day: Ints
