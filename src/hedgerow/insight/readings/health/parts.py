"""The parts of health, each read from what was on record by the end of a day. Each raises TooLittleDataError."""

import numpy as np

from hedgerow.insight.grounds.record import FAMILIES, Grounds
from hedgerow.insight.readings.health import presence
from hedgerow.insight.readings.health.presence import YEAR, Figure, enough, year_before
from hedgerow.measures import exchange, health
from hedgerow.measures.arrays import Ints
from hedgerow.measures.rates import Rate, wilson

FEWEST = 5
"""Of fewer members nothing is said. Below 30 the page tells counts, not shares."""
FEWEST_PARTNERS = 3
FEWEST_TIES = 20
KNOWN_BEFORE = 90
"""A product counts as new only where the record reaches back so many days beyond the year: else all would be new."""


def productivity(then: Grounds) -> Figure:
    """What joint work brought for each unit that went in, in the last year."""
    work = then.joint_work
    late = work.day > then.day - YEAR
    cost = work.went_in[late]
    costly = len(np.unique(work.venture[late][cost > 0]))
    enough("initiatives", costly, 1)
    out = max(int(work.came_out[late].sum()), 0)
    return Figure(out / int(cost.sum()), costly)


def survival(then: Grounds) -> Figure:
    """Of the members who took part in the quarter a year ago, those who did in this one."""
    before = presence.present(year_before(then))
    enough("regulars", len(before), FEWEST)
    return _of_rate(health.survival(before, presence.present(then)))


def persistence(then: Grounds) -> Figure:
    """Of all ties of a year ago and now, the share that held at both times."""
    before, now = year_before(then).current_ties(), then.current_ties()
    enough("ties", len(before.source), FEWEST_TIES)
    found = health.persistence(
        np.column_stack([before.source, before.target]), np.column_stack([now.source, now.target])
    )
    return Figure(found.jaccard or 0.0, found.kept + found.lost + found.new)


def elephant(then: Grounds) -> Figure:
    """The fewest who brought half of the last year's value."""
    worth = presence.brought(then)
    worth = worth[worth > 0]
    enough("bringing", len(worth), FEWEST)
    return Figure(float(health.elephant_factor(worth) or 0), len(worth))


def niches(then: Grounds) -> Figure:
    """So many equally common kinds of dealings would be as diverse as those of the last year."""
    _party, kind = presence.kinds_of(then)
    enough("dealings", len(kind), 2 * FEWEST)
    return Figure(round(health.hill_number(np.bincount(kind)) or 0.0, 9), len(kind))


def newness(then: Grounds) -> Figure:
    """The share of the last year's revenue from products first sold within that year."""
    lines = then.lines
    enough("product_days", _reach(lines.day, then.day), YEAR + KNOWN_BEFORE)
    first = np.full(int(lines.product.max()) + 1, then.day, dtype=np.int64)
    np.minimum.at(first, lines.product, lines.day)
    late = lines.day > then.day - YEAR
    money = np.maximum(np.bincount(lines.product[late], weights=lines.amount[late], minlength=len(first)), 0)
    sold = int((money > 0).sum())
    enough("products", sold, 1)
    share = health.newness(money, then.day - first)
    return Figure(share or 0.0, sold)


def innovation(then: Grounds) -> Figure:
    """Joint offers begun in the last year, per partner who was active and for each year that she was there."""
    years = active_years(then)
    enough("partner_years", int(years), 1)
    rate = health.innovation_rate(len(joint_offers(then)), years)
    return Figure(rate.value, len(joint_offers(then)), rate.low, rate.high)


def engagement(then: Grounds) -> Figure:
    """The share of members with a two-sided exchange in the last quarter."""
    members = then.members()
    enough("members", len(members), FEWEST)
    return _of_rate(wilson(len(np.intersect1d(two_sided(then), members, assume_unique=True)), len(members)))


def partner_activity(then: Grounds) -> Figure:
    """The share of suppliers, partners and community who took part in the last quarter."""
    known = presence.partners(then)
    enough("partners", len(known), FEWEST_PARTNERS)
    here = np.intersect1d(known, presence.took_part(then, presence.QUARTER), assume_unique=True)
    return _of_rate(wilson(len(here), len(known)))


def fairness(then: Grounds) -> Figure:
    """Of the worth of all that was given in the last year besides sales, the share that came back."""
    gifts = presence.given(then)
    found = exchange.fairness(
        exchange.flows_of(
            n=len(then.parties) + 1, giver=gifts.giver, receiver=gifts.receiver, worth=gifts.worth, day=gifts.day
        )
    )
    enough("pairs", found.pairs, FEWEST_PARTNERS)
    return Figure(found.reciprocity or 0.0, found.pairs)


def ties(then: Grounds) -> Figure:
    """Ties between members, for each member: density alone falls by itself as members grow."""
    members = then.members()
    enough("members", len(members), FEWEST)
    return Figure(len(member_ties(then)) / len(members), len(members))


def two_sided(then: Grounds) -> Ints:
    """Positions of parties with a two-sided exchange in the last quarter, the business itself left out."""
    gone, us = presence.exchanges(then), len(then.parties)
    both = health.two_sided(n=us + 1, giver=gone.giver, receiver=gone.receiver, day=gone.day, today=then.day)
    return both[both < us]


def member_ties(then: Grounds) -> Ints:
    """int64[k, 2]: pairs of members with a tie between them, each pair once."""
    held, members = then.current_ties(), then.members()
    pairs = np.column_stack([np.minimum(held.source, held.target), np.maximum(held.source, held.target)])
    here = np.isin(held.source, members) & np.isin(held.target, members) & (held.source != held.target)
    return np.unique(pairs[here], axis=0)


def joint_offers(then: Grounds) -> Ints:
    """Initiatives begun in the last year that are a partnership, or in which a partner has part."""
    ventures = then.ventures
    joint = ventures.is_partnership | np.isin(ventures.party, presence.partners(then))
    return np.unique(ventures.venture[(ventures.day > then.day - YEAR) & joint])


def active_years(then: Grounds) -> float:
    """Member-years of partners who took part in the last year, each by the part of it that she had a role."""
    roles, since = then.roles, then.day - YEAR
    active = presence.took_part(then, YEAR)
    named = [at for at, name in enumerate(FAMILIES) if name in presence.PARTNERS]
    here = np.isin(roles.family, named) & np.isin(roles.party, active) & (roles.until > since)
    begun = np.full(len(then.parties), then.day, dtype=np.int64)
    ended = np.full(len(then.parties), since, dtype=np.int64)
    np.minimum.at(begun, roles.party[here], np.maximum(roles.since[here], since))
    np.maximum.at(ended, roles.party[here], np.minimum(roles.until[here], then.day))
    return float(np.maximum(ended - begun, 0).sum()) / YEAR


def _reach(days: Ints, today: int) -> int:
    return today - int(days.min()) if len(days) else 0


def _of_rate(rate: Rate) -> Figure:
    return Figure(rate.value or 0.0, rate.n, rate.low, rate.high)
