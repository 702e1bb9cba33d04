"""Every member with what stands behind the parts."""

import numpy as np

from hedgerow.insight.grounds.counted import family_of
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.health import parts, presence
from hedgerow.insight.readings.health.found import People
from hedgerow.insight.readings.health.presence import year_before
from hedgerow.measures.arrays import Bools, Ints


def people_at(then: Grounds) -> People:
    """Rows in the order of the parties."""
    n, members = len(then.parties), then.members()
    before, gifts = year_before(then), presence.given(then)
    gave = np.rint(np.bincount(gifts.giver, weights=gifts.worth, minlength=n + 1)).astype(np.int64)
    got = np.rint(np.bincount(gifts.receiver, weights=gifts.worth, minlength=n + 1)).astype(np.int64)

    def whole(column: Ints) -> tuple[int, ...]:
        return tuple(column[members].tolist())

    def truth(who: Ints) -> tuple[bool, ...]:
        return tuple(np.isin(members, who).tolist())

    return People(
        party=tuple(then.parties.pick(members)),
        family=whole(family_of(then)),
        last=whole(_last(then)),
        was_here=truth(presence.present(before)),
        is_here=truth(presence.took_part(then, presence.QUARTER)),
        is_two_sided=truth(parts.two_sided(then)),
        brought=whole(presence.brought(then)),
        gave=whole(gave),
        got=whole(got),
        ties=whole(_count(parts.member_ties(then).ravel(), n)),
        ended=whole(_ended(before, then)),
        kinds=whole(_count(presence.kinds_of(then)[0], n)),
    )


def _last(then: Grounds) -> Ints:
    """The last day on which each took part, -1 for who never did."""
    last = np.full(len(then.parties), -1, dtype=np.int64)
    flows, sold, met = then.flows, then.purchases, then.contacts
    for party, day in (
        (sold.party, sold.day),
        (met.party, met.day),
        (met.other, met.day),
        (flows.giver, flows.day),
        (flows.receiver, flows.day),
    ):
        known: Bools = party >= 0
        np.maximum.at(last, party[known], day[known])
    return last


def _ended(before: Grounds, then: Grounds) -> Ints:
    """How many of each one's ties of a year ago no longer hold."""
    held, n = before.current_ties(), len(then.parties)
    over = held.until <= then.day
    sides = np.concatenate([held.source[over], held.target[over]])
    return _count(sides[sides >= 0], n)


def _count(places: Ints, n: int) -> Ints:
    return np.bincount(places, minlength=n).astype(np.int64)
