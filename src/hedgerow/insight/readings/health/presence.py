"""Who is a member, who took part lately, and what went between whom."""

from typing import NamedTuple

import numpy as np

from hedgerow.insight.grounds.record import FAMILIES, Flows, Grounds
from hedgerow.measures.arrays import Floats, Ints, distinct
from hedgerow.measures.errors import TooLittleDataError

YEAR, QUARTER = 365, 90
CUSTOMERS = "rose"
PARTNERS = ("sloe", "ivy", "elder")
"""Suppliers, partners and the community: with whom one works jointly. Staff and rivals are neither."""


class Figure(NamedTuple):
    """A value from `n` of what it counts; `low` and `high` are its interval of 95 % where it has one."""

    value: float
    n: int
    low: float | None = None
    high: float | None = None


class Exchanged(NamedTuple):
    """Gift i from `giver` to `receiver` worth `worth` on `day`; the business itself is the number of parties."""

    giver: Ints
    receiver: Ints
    worth: Floats
    day: Ints


def enough(what: str, have: int, need: int) -> None:
    """Raises TooLittleDataError, whose `what` is a key that `words.health.lacking` puts in words."""
    if have < need:
        raise TooLittleDataError(what=what, have=have, need=need)


def year_before(then: Grounds) -> Grounds:
    return then.at(then.day - YEAR)


def took_part(then: Grounds, days: int) -> Ints:
    """Who bought, gave, received or was in touch in the last `days` days: positions, ascending, each once."""
    since, bought, flows, met = then.day - days, then.purchases, then.flows, then.contacts
    late, lately = flows.day > since, met.day > since
    gave, touched = (flows.giver[late], flows.receiver[late]), (met.party[lately], met.other[lately])
    who = (bought.party[bought.day > since], *touched, *gave)
    seen = np.zeros(len(then.parties) + 1, dtype=np.bool_)  # the last place is that of nobody, -1
    for some in who:
        seen[some] = True
    return np.flatnonzero(seen[:-1])


def present(then: Grounds) -> Ints:
    """Members who took part in the last quarter."""
    return np.intersect1d(then.members(), took_part(then, QUARTER), assume_unique=True)


def partners(then: Grounds) -> Ints:
    return distinct(np.concatenate([then.members(family) for family in PARTNERS]))


def families_present(then: Grounds) -> tuple[str, ...]:
    """Families of which somebody took part in the last quarter."""
    here = took_part(then, QUARTER)
    return tuple(one for one in FAMILIES if np.isin(then.members(one), here, assume_unique=True).any())


def first_day(then: Grounds) -> int | None:
    """The first day on which somebody bought or was in touch; gifts and ties may be told of earlier times.

    Where nothing but gifts is on record, the first of these; None with nothing.
    """
    days = [table.day.min() for table in (then.purchases, then.contacts) if len(table.day)]
    if not days and len(then.flows.day):
        days = [then.flows.day.min()]
    return int(min(days)) if days else None


def given(then: Grounds, days: int = YEAR) -> Exchanged:
    """What was given besides sales and what is settled, and has a worth, in the last `days` days."""
    gifts = then.gifts(then.day - days)
    return _exchanged(then, gifts, np.ones(len(gifts.day), dtype=np.bool_))


def exchanges(then: Grounds, days: int = QUARTER) -> Exchanged:
    """Everything that went from one to another in the last `days` days; a sale goes both ways."""
    flows, sold = then.flows, then.purchases
    gifts = _exchanged(then, flows, flows.day > then.day - days)
    bought = (sold.day > then.day - days) & (sold.party >= 0) & (sold.amount > 0)
    party, when, worth = sold.party[bought], sold.day[bought], sold.amount[bought].astype(np.float64)
    us = np.full(len(party), len(then.parties), dtype=np.int64)
    return Exchanged(
        np.concatenate([gifts.giver, party, us]),
        np.concatenate([gifts.receiver, us, party]),
        np.concatenate([gifts.worth, worth, worth]),
        np.concatenate([gifts.day, when, when]),
    )


def brought(then: Grounds) -> Ints:
    """int64[party]: what each brought in the last year, in minor units: what they bought and what they gave."""
    sold, gifts, n = then.purchases, given(then), len(then.parties)
    late = (sold.day > then.day - YEAR) & (sold.party >= 0)
    spent = np.bincount(sold.party[late], weights=sold.amount[late], minlength=n)
    gave = np.bincount(gifts.giver, weights=gifts.worth, minlength=n + 1)[:n]
    worth: Ints = np.maximum(np.rint(spent[:n] + gave), 0).astype(np.int64)
    return worth


def kinds_of(then: Grounds) -> tuple[Ints, Ints]:
    """(party, kind), each pair once: which kinds of dealings each took part in, in the last year.

    Kinds are numbers: buying, each kind of contact, and each kind of gift.
    """
    since, sold, met, flows = then.day - YEAR, then.purchases, then.contacts, then.flows
    late, gift = met.day > since, (flows.day > since) & ~flows.is_settled
    gifts = 1 + len(met.kinds) + flows.kind[gift]
    bought = sold.party[sold.day > since]
    touches = 1 + met.kind[late]
    party = np.concatenate([bought, met.party[late], met.other[late], flows.giver[gift], flows.receiver[gift]])
    kind = np.concatenate([np.zeros(len(bought), dtype=np.int64), touches, touches, gifts, gifts])
    known, many = party >= 0, 1 + len(met.kinds) + len(flows.kinds)
    seen = np.zeros(len(then.parties) * many, dtype=np.bool_)
    seen[party[known] * many + kind[known]] = True
    pairs = np.flatnonzero(seen)
    return pairs // many, pairs % many


def _exchanged(then: Grounds, flows: Flows, kept: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Exchanged:
    us = len(then.parties)
    giver, receiver = flows.giver[kept], flows.receiver[kept]
    apart = giver != receiver
    giver, receiver = np.where(giver < 0, us, giver)[apart], np.where(receiver < 0, us, receiver)[apart]
    return Exchanged(giver, receiver, flows.worth[kept][apart].astype(np.float64), flows.day[kept][apart])
