"""The figures of a stretch, worked out once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.around.dependence import Dependence, bridges_of, brokers_of, dependence_of, introductions
from hedgerow.insight.readings.around.found import Group, Member, NetworkFound, Ranked, Whole
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.errors import NoFitError
from hedgerow.measures.network.betweenness import Betweenness, betweenness
from hedgerow.measures.network.brokerage import constraint
from hedgerow.measures.network.clustering import Clustering, clustering
from hedgerow.measures.network.cohesion import density, reciprocity
from hedgerow.measures.network.communities import Communities, communities
from hedgerow.measures.network.connection import components
from hedgerow.measures.network.degree import Degree, assortativity, core_numbers, degree
from hedgerow.measures.network.graph import Graph
from hedgerow.measures.network.prestige import eigenvector, pagerank

SEED = 7
MOST, SHOWN_MEMBERS, SHOWN_GROUPS = 500, 500, 40
SMALLEST_GROUP = 3
KEYSTONE_SHARE, KEYSTONE_PARTNERS = 0.005, 2
"""A keystone stands on at least so many of all shortest ways, and between two partners or more."""

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """Of every member, in the order of the graphs."""

    around: Around
    keys: Parties
    ties: Degree
    between: Betweenness
    closing: Clustering
    grouping: Communities
    depends: Dependence
    core: Ints


def network_found(around: Around, parties: Parties, report: Report) -> NetworkFound:
    """`report` is told the name of each part before it is worked out."""
    report("ways")
    depends = dependence_of(around)
    report("groups")
    grouping = communities(around.among, seed=SEED)
    report("between")
    between = betweenness(around.among, seed=SEED, weighted=True)
    report("figures")
    figures = Figures(
        around=around,
        keys=parties.pick(around.members),
        ties=degree(around.among),
        between=between,
        closing=clustering(around.among),
        grouping=grouping,
        depends=depends,
        core=core_numbers(around.among),
    )
    brokers, bridges = brokers_of(depends, figures.keys, MOST), bridges_of(depends, around, figures.keys)
    return NetworkFound(
        window=around.window,
        day=around.day,
        whole=_whole(figures),
        brokers=brokers,
        broker_count=int((depends.lost > 0).sum()),
        hanging=int(depends.hanging.sum()),
        keystones=_keystones(figures),
        hubs=_hubs(figures),
        isolates=_isolates(figures),
        isolate_count=len(around.alone),
        bridges=bridges[:MOST],
        bridge_count=len(bridges),
        groups=_groups(figures),
        group_count=int((grouping.size >= SMALLEST_GROUP).sum()),
        introductions=introductions(depends, figures.keys, around.rivals),
        members=_members(figures),
    )


def _whole(figures: Figures) -> Whole:
    around, among = figures.around, figures.around.among
    thick, joined, back = density(among), components(around.ways), reciprocity(around.given)
    tied = np.flatnonzero(figures.ties.partners > 0)
    parts = components(among)
    return Whole(
        members=len(around.members),
        ties=around.ties,
        contacts=around.contacts,
        flows=around.flows,
        pairs=among.m,
        with_way=int((joined.label[:-1] == joined.label[-1]).sum()),
        per_member=thick.ties_per_member,
        density=thick.density,
        transitivity=figures.closing.transitivity,
        clustering=figures.closing.mean,
        assortativity=assortativity(among),
        modularity=figures.grouping.modularity,
        returned=back.share,
        returned_corrected=back.corrected,
        returned_by_value=back.by_value,
        core=int(figures.core.max(initial=0)),
        parts=int((parts.size > 1).sum()),
        largest_share=int(parts.size.max(initial=0)) / len(around.members) if len(tied) else None,
        pivots=figures.between.pivots,
        error=float(figures.between.error.max(initial=0.0)),
    )


def _keystones(figures: Figures) -> tuple[Ranked, ...]:
    """What they hold together against how much they are tied: effect over abundance (Power et al. 1996)."""
    share, ways = _share_of_strength(figures.ties), figures.between.value
    total = ways.sum()
    if not total:
        return ()
    effect = np.where(share > 0, ways / total / np.where(share > 0, share, 1.0), 0.0)
    there = (ways - figures.between.error >= KEYSTONE_SHARE) & (figures.ties.partners >= KEYSTONE_PARTNERS)
    there &= effect > 1
    order = _ordered(np.flatnonzero(there), effect)[:MOST]
    return tuple(Ranked(figures.keys[at], float(effect[at]), float(ways[at])) for at in order.tolist())


def _share_of_strength(ties: Degree) -> Floats:
    total = ties.weight_out.sum()
    return ties.weight_out / total if total else ties.weight_out


def _hubs(figures: Figures) -> tuple[Ranked, ...]:
    """Those with most partners: more than twice the mean, and three at least."""
    partners = figures.ties.partners
    least = max(3.0, 2 * float(partners.mean())) if len(partners) else 3.0
    order = _ordered(np.flatnonzero(partners >= least), partners.astype(np.float64), figures.ties.weight_out)[:MOST]
    return tuple(
        Ranked(figures.keys[at], float(partners[at]), float(figures.ties.weight_out[at])) for at in order.tolist()
    )


def _isolates(figures: Figures) -> tuple[Ranked, ...]:
    """Those silent for longest last: somebody seen lately is the easiest to win back."""
    around = figures.around
    order = _ordered(around.alone, around.last.astype(np.float64))[:MOST]
    return tuple(Ranked(figures.keys[at], float(around.last[at])) for at in order.tolist())


def _groups(figures: Figures) -> tuple[Group, ...]:
    among, label = figures.around.among, figures.grouping.label
    crossing = label[among.source] != label[among.target]
    outside = np.zeros(among.n, dtype=np.int64)
    for side in (among.source, among.target):
        np.add.at(outside, side[crossing], 1)
    found: list[Group] = []
    for number in np.flatnonzero(figures.grouping.size >= SMALLEST_GROUP)[:SHOWN_GROUPS].tolist():
        inside = np.flatnonzero(label == number)
        strongest = _ordered(inside, figures.ties.weight_out)[:MOST]
        joins = [at for at in _ordered(inside, outside.astype(np.float64))[:3].tolist() if outside[at]]
        found.append(
            Group(
                size=len(inside),
                outside=int(outside[inside].sum()),
                members=tuple(figures.keys[at] for at in strongest.tolist()),
                joins=tuple(figures.keys[at] for at in joins),
            )
        )
    return tuple(found)


def _members(figures: Figures) -> tuple[Member, ...]:
    among, ties = figures.around.among, figures.ties
    prestige, rank, narrow = _settled(eigenvector, among), _settled(pagerank, among), constraint(among)
    size = ties.partners - np.maximum(ties.partners - 1, 0) * figures.closing.local
    big = figures.grouping.size[figures.grouping.label] >= SMALLEST_GROUP if among.n else np.zeros(0, dtype=np.bool_)
    order = _ordered(np.flatnonzero(ties.partners > 0), figures.between.value, ties.weight_out)[:SHOWN_MEMBERS]
    return tuple(
        Member(
            party=figures.keys[at],
            partners=int(ties.partners[at]),
            strength=float(ties.weight_out[at]),
            betweenness=float(figures.between.value[at]),
            lost=int(figures.depends.lost[at]),
            eigenvector=None if prestige is None else float(prestige[at]),
            pagerank=None if rank is None else float(rank[at]),
            clustering=float(figures.closing.local[at]),
            core=int(figures.core[at]),
            constraint=None if np.isnan(narrow[at]) else float(narrow[at]),
            effective_size=float(size[at]),
            group=int(figures.grouping.label[at]) if big[at] else -1,
        )
        for at in order.tolist()
    )


def _settled(figure: Callable[[Graph], Floats], among: Graph) -> Floats | None:
    try:
        return figure(among)
    except NoFitError:
        return None


def _ordered(who: Ints, by: Floats, then: Floats | None = None) -> Ints:
    """The largest first, equals by a second figure, then by place."""
    second = np.zeros(len(who)) if then is None else -then[who]
    return who[np.lexsort((who, second, -by[who]))].astype(np.int64)
