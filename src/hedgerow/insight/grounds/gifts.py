"""What went one way between the business and others, at its worth and by who stood on the other side."""

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, ranked
from hedgerow.insight.grounds.record import Flows, Grounds
from hedgerow.insight.grounds.tables import cut

BUSINESS = -1


def with_each(grounds: Grounds, after: int, *, gave: bool) -> tuple[Flows, PerParty]:
    """What the business gave after a day, or what it got."""
    gifts = grounds.gifts(after)
    gifts = cut(gifts, (gifts.giver if gave else gifts.receiver) == BUSINESS)
    return gifts, PerParty(gifts.receiver if gave else gifts.giver, len(grounds.parties))


def given_and_got(grounds: Grounds, after: int, *, both_ways: bool = False) -> Counted:
    """With whom anything went any way, or both ways, after a day; with whom most did first."""
    ways = (with_each(grounds, after, gave=gave) for gave in (True, False))
    gave, got = (rows.total(gifts.worth) for gifts, rows in ways)
    here = (gave > 0) & (got > 0) if both_ways else (gave > 0) | (got > 0)
    return ranked(grounds, np.flatnonzero(here), by=-(gave + got), columns={Column.GAVE: gave, Column.GOT: got})
