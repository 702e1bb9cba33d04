"""The figures of a stretch, worked out once."""

from collections.abc import Callable

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.around.dependence import bridges_of, brokers_of, dependence_of, introductions
from hedgerow.insight.readings.around.figures import MOST, Figures, ordered
from hedgerow.insight.readings.around.found import NetworkFound, Ranked, Whole
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.insight.readings.around.members import SMALLEST_GROUP, groups_of, members_of
from hedgerow.measures.arrays import Floats
from hedgerow.measures.network.betweenness import betweenness
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.cohesion import density, reciprocity
from hedgerow.measures.network.communities import communities
from hedgerow.measures.network.connection import components
from hedgerow.measures.network.degree import Degree, assortativity, core_numbers, degree

SEED = 7
KEYSTONE_SHARE, KEYSTONE_PARTNERS = 0.005, 2
"""A keystone stands on at least so many of all shortest ways, and between two partners or more."""

Report = Callable[[str], None]


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
        groups=groups_of(figures),
        group_count=int((grouping.size >= SMALLEST_GROUP).sum()),
        introductions=introductions(depends, figures.keys, around.rivals),
        members=members_of(figures),
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
    order = ordered(np.flatnonzero(there), effect)[:MOST]
    return tuple(Ranked(figures.keys[at], float(effect[at]), float(ways[at])) for at in order.tolist())


def _share_of_strength(ties: Degree) -> Floats:
    total = ties.weight_out.sum()
    return ties.weight_out / total if total else ties.weight_out


def _hubs(figures: Figures) -> tuple[Ranked, ...]:
    """Those with most partners: more than twice the mean, and three at least."""
    partners = figures.ties.partners
    least = max(3.0, 2 * float(partners.mean())) if len(partners) else 3.0
    order = ordered(np.flatnonzero(partners >= least), partners.astype(np.float64), figures.ties.weight_out)[:MOST]
    return tuple(
        Ranked(figures.keys[at], float(partners[at]), float(figures.ties.weight_out[at])) for at in order.tolist()
    )


def _isolates(figures: Figures) -> tuple[Ranked, ...]:
    """Those silent for longest last: somebody seen lately is the easiest to win back."""
    around = figures.around
    order = ordered(around.alone, around.last.astype(np.float64))[:MOST]
    return tuple(Ranked(figures.keys[at], float(around.last[at])) for at in order.tolist())
