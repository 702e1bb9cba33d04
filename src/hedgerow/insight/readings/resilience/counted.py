"""Whom the figures of standing firm count, one by one; purchases and flows are those of a year."""

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, family_of, placed, ranked, shares_of
from hedgerow.insight.grounds.gifts import BUSINESS
from hedgerow.insight.grounds.record import FAMILIES, OPEN, Flows, Grounds
from hedgerow.insight.grounds.tables import cut
from hedgerow.insight.readings.resilience.introducing import graph_among
from hedgerow.insight.readings.resilience.standing import YEAR
from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.connection import split_off
from hedgerow.measures.network.degree import degree
from hedgerow.measures.network.graph import Graph
from hedgerow.measures.resilience import robustness

VENDORS = FAMILIES[2]


def paying(grounds: Grounds) -> Counted:
    """Who paid more than they got back, the one who paid most first."""
    bought = grounds.purchases
    sold = cut(bought, bought.day > grounds.day - YEAR)
    rows = PerParty(sold.party, len(grounds.parties))
    spent = rows.total(sold.amount)
    who = np.flatnonzero(spent > 0)
    columns = {
        Column.SPENT: spent,
        Column.SHARE: shares_of(spent, int(spent[who].sum())),
        Column.PURCHASES: rows.count(),
        Column.LAST: rows.last(sold.day),
    }
    return ranked(grounds, who, by=-spent, columns=columns)


def from_vendors(grounds: Grounds) -> tuple[Flows, PerParty]:
    """What the vendors of the day gave the business, with a worth."""
    flows = grounds.flows
    here = (flows.receiver == BUSINESS) & np.isin(flows.giver, grounds.members(VENDORS))
    given = cut(flows, here & (flows.day > grounds.day - YEAR) & (flows.worth > 0))
    return given, PerParty(given.giver, len(grounds.parties))


def supplying(grounds: Grounds) -> Counted:
    """The vendors who gave anything, the one who gave most first."""
    given, rows = from_vendors(grounds)
    got = rows.total(given.worth)
    columns = {
        Column.GOT: got,
        Column.SHARE: shares_of(got, int(got.sum())),
        Column.ENTRIES: rows.count(),
        Column.LAST: rows.last(given.day),
    }
    return ranked(grounds, np.flatnonzero(got), by=-got, columns=columns)


def vendors(grounds: Grounds) -> Counted:
    """All of them, the one who gave most first."""
    given, rows = from_vendors(grounds)
    roles = cut(grounds.roles, (grounds.roles.until > grounds.day) & (grounds.roles.family == FAMILIES.index(VENDORS)))
    since = PerParty(roles.party, len(grounds.parties)).first(roles.since)
    got = rows.total(given.worth)
    columns = {Column.SINCE: since, Column.GOT: got, Column.LAST: rows.last(given.day)}
    return ranked(grounds, np.flatnonzero(since < OPEN), by=-got, columns=columns)


def weak_points(grounds: Grounds) -> Counted:
    """Whose loss splits the network, the one who would part most from the rest first."""
    who, graph = tied_now(grounds)
    lost = placed(grounds, who, split_off(graph))
    columns = {Column.FAMILY: family_of(grounds), Column.LOST: lost, Column.TIES: _ties(grounds, who, graph)}
    return ranked(grounds, np.flatnonzero(lost), by=-lost, columns=columns)


def leaving(grounds: Grounds) -> Counted:
    """In the order in which the best-tied leave, each with the share of all that still holds together then."""
    who, graph = tied_now(grounds)
    gone = robustness(graph)
    in_turn = who[gone.order]
    columns = {
        Column.FAMILY: family_of(grounds),
        Column.TIES: _ties(grounds, who, graph),
        Column.HELD: placed(grounds, in_turn, shares_of(gone.largest, 1)),
    }
    turn = placed(grounds, in_turn, np.arange(graph.n))
    return ranked(grounds, who, by=turn, columns=columns)


def moving(grounds: Grounds) -> Counted:
    """Who gave anybody anything with a worth or got it, with whom most moved first."""
    flows = grounds.flows
    moved = cut(flows, (flows.day > grounds.day - YEAR) & (flows.worth > 0) & (flows.giver != flows.receiver))
    ways = (PerParty(side, len(grounds.parties)) for side in (moved.giver, moved.receiver))
    gave, got = (rows.total(moved.worth) for rows in ways)
    columns = {Column.HANDED: gave, Column.TAKEN: got}
    return ranked(grounds, np.flatnonzero(gave + got), by=-(gave + got), columns=columns)


def tied_now(grounds: Grounds) -> tuple[Ints, Graph]:
    """Who is tied to somebody on the day, and the graph among them."""
    ties = grounds.current_ties()
    return graph_among(ties.source, ties.target)


def _ties(grounds: Grounds, who: Ints, graph: Graph) -> Ints:
    return placed(grounds, who, degree(graph).partners)
