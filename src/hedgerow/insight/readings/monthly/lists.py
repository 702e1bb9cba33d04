"""Whom each part of the letter of a month counts, from the record as it was at the end of it."""

from collections.abc import Callable

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, buyers, ranked
from hedgerow.insight.grounds.facts import FactKind, Facts, Side
from hedgerow.insight.grounds.gifts import given_and_got
from hedgerow.insight.grounds.record import OPEN, Grounds
from hedgerow.insight.readings.drifting import gone_quiet

Count = Callable[[Grounds, int], Counted]
"""From what was on record by the last day that counts, and the first day of the month."""


def _sold(then: Grounds, first: int) -> Counted:
    return buyers(then, then.purchases.day >= first)


def _came(then: Grounds, first: int) -> Counted:
    """Those who came for the first time first."""
    sold = then.purchases
    rows = PerParty(sold.party, len(then.parties))
    here = sold.day >= first
    month = PerParty(sold.party[here], len(then.parties))
    began, count = rows.first(sold.day), month.count()
    columns = {Column.FIRST: began, Column.PURCHASES: count, Column.SPENT: month.total(sold.amount[here])}
    return ranked(then, np.flatnonzero(count), by=-began, columns=columns)


def _quiet(then: Grounds, _first: int) -> Counted:
    return gone_quiet(then)


def _given(then: Grounds, first: int) -> Counted:
    return given_and_got(then, first - 1)


def _around(then: Grounds, first: int) -> Counted:
    """Whose role began or ended in the month, those who came last first."""
    roles = then.roles
    here = (roles.since >= first) | ((roles.until >= first) & (roles.until <= then.day))
    party, until = roles.party[here], roles.until[here]
    rows = PerParty(party, len(then.parties))
    family = np.zeros(len(then.parties), dtype=np.int64)
    family[party[rows.known]] = roles.family[here][rows.known]
    since, left = rows.first(roles.since[here]), rows.last(np.where(until > then.day, -1, until))
    columns = {Column.FAMILY: family, Column.SINCE: since, Column.UNTIL: left}
    return ranked(then, np.flatnonzero(since < OPEN), by=-since, columns=columns)


LISTS: dict[str, Count] = {"sold": _sold, "came": _came, "quiet": _quiet, "given": _given, "around": _around}
FACTS = {
    "sold": (FactKind.PURCHASE,),
    "came": (FactKind.PURCHASE,),
    "quiet": (FactKind.PURCHASE,),
    "given": (FactKind.GIFT,),
    "around": (FactKind.ROLE,),
}


def facts_in(key: str, days: int) -> Facts:
    """Those of a month of so many days; what somebody did before falling quiet, and roles, however old."""
    return Facts(FACTS[key], None if key in ("quiet", "around") else days, side=Side.BOTH)
