"""Whom the figures of the network count, one by one."""

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, family_of, placed, ranked
from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.around.dependence import Dependence
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.cohesion import returned
from hedgerow.measures.network.degree import degree


def touching(window: int) -> Facts:
    """What ties a party to others within so many days; 0: ever."""
    return Facts((FactKind.PURCHASE, FactKind.CONTACT, FactKind.FLOW, FactKind.TIE), window or None)


def tied(grounds: Grounds, found: Around) -> Counted:
    """Everybody with how many others each is tied to, those who know nobody first."""
    ties = placed(grounds, found.members, degree(found.among).partners)
    columns = {Column.FAMILY: family_of(grounds), Column.TIES: ties, Column.LAST: _last(grounds, found)}
    return ranked(grounds, found.members, by=ties, columns=columns)


def alone(grounds: Grounds, found: Around) -> Counted:
    """Those who were never in touch first, then the longest silent."""
    last = _last(grounds, found)
    columns = {Column.FAMILY: family_of(grounds), Column.LAST: last}
    return ranked(grounds, found.members[found.alone], by=last, columns=columns)


def hanging(grounds: Grounds, found: Around, depends: Dependence) -> Counted:
    """Those whose ways lead through most others first."""
    between = placed(grounds, found.members, depends.depth - 1)
    columns = {Column.FAMILY: family_of(grounds), Column.BETWEEN: between, Column.LAST: _last(grounds, found)}
    return ranked(grounds, found.members[depends.hanging], by=-between, columns=columns)


def hung_on(grounds: Grounds, found: Around, depends: Dependence) -> Counted:
    """On whom others hang, the one on whom most do first."""
    lost = placed(grounds, found.members, depends.lost)
    columns = {Column.FAMILY: family_of(grounds), Column.LOST: lost}
    return ranked(grounds, found.members[depends.lost > 0], by=-lost, columns=columns)


def given_back(grounds: Grounds, found: Around) -> Counted:
    """Who gave anything or got it, sales left out; those first between whom and others most went one way only."""
    gifts = found.given
    handed, taken = degree(gifts).weight_out, degree(gifts).weight_into
    back = np.bincount(gifts.source, weights=returned(gifts), minlength=gifts.n)
    gave, got, both = (
        placed(grounds, found.members, np.rint(column[: found.business]).astype(np.int64))
        for column in (handed, taken, back)
    )
    columns = {Column.HANDED: gave, Column.TAKEN: got, Column.RETURNED: both, Column.FAMILY: family_of(grounds)}
    return ranked(grounds, np.flatnonzero(gave + got), by=2 * both - gave - got, columns=columns)


def circles(grounds: Grounds, found: Around) -> Counted:
    """Who is tied to two others or more; those first between whose partners most introductions are left to make."""
    among = found.among
    partners = degree(among).partners
    pairs = partners * (partners - 1) // 2
    closed = np.rint(clustering(among).local * pairs).astype(np.int64)
    ties, pairs, closed = (placed(grounds, found.members, column) for column in (partners, pairs, closed))
    columns = {
        Column.FAMILY: family_of(grounds),
        Column.TIES: ties,
        Column.PAIRS: pairs,
        Column.CLOSED: closed,
    }
    return ranked(grounds, np.flatnonzero(pairs), by=closed - pairs, columns=columns)


def grouped(grounds: Grounds, found: Around, label: Ints) -> Counted:
    """Who is tied to anybody, group by group, in each the strongest first; label int64[k] is the group of each member.

    Strength counts a tie and each day of contact, and of it what stays within the group.
    """
    among = found.among
    ties = degree(among)
    within = np.where(label[among.source] == label[among.target], among.weight, 0.0)
    inside = sum(np.bincount(side, weights=within, minlength=among.n) for side in (among.source, among.target))
    strength, inside = (np.rint(column).astype(np.int64) for column in (ties.weight_out, np.asarray(inside)))
    columns = {
        Column.GROUP: placed(grounds, found.members, label + 1),
        Column.TIES: placed(grounds, found.members, ties.partners),
        Column.STRENGTH: placed(grounds, found.members, strength),
        Column.INSIDE: placed(grounds, found.members, inside),
    }
    order = placed(grounds, found.members, label * (int(strength.max(initial=0)) + 1) - strength)
    return ranked(grounds, found.members[ties.partners > 0], by=order, columns=columns)


def _last(grounds: Grounds, found: Around) -> Ints:
    return placed(grounds, found.members, found.last, nobody=-1)
