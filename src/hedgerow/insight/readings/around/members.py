"""The members one by one, and the groups they fall into."""

from collections.abc import Callable

import numpy as np

from hedgerow.insight.readings.around.figures import MOST, Figures, ordered
from hedgerow.insight.readings.around.found import Group, Member
from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import NoFitError
from hedgerow.measures.network.brokerage import constraint
from hedgerow.measures.network.graph import Graph
from hedgerow.measures.network.prestige import eigenvector, pagerank

SHOWN_MEMBERS, SHOWN_GROUPS = 500, 40
SMALLEST_GROUP = 3


def groups_of(figures: Figures) -> tuple[Group, ...]:
    among, label = figures.around.among, figures.grouping.label
    crossing = label[among.source] != label[among.target]
    outside = np.zeros(among.n, dtype=np.int64)
    for side in (among.source, among.target):
        np.add.at(outside, side[crossing], 1)
    found: list[Group] = []
    for number in np.flatnonzero(figures.grouping.size >= SMALLEST_GROUP)[:SHOWN_GROUPS].tolist():
        inside = np.flatnonzero(label == number)
        strongest = ordered(inside, figures.ties.weight_out)[:MOST]
        joins = [at for at in ordered(inside, outside.astype(np.float64))[:3].tolist() if outside[at]]
        found.append(
            Group(
                size=len(inside),
                outside=int(outside[inside].sum()),
                members=tuple(figures.keys[at] for at in strongest.tolist()),
                joins=tuple(figures.keys[at] for at in joins),
            )
        )
    return tuple(found)


def members_of(figures: Figures) -> tuple[Member, ...]:
    among, ties = figures.around.among, figures.ties
    prestige, rank, narrow = _settled(eigenvector, among), _settled(pagerank, among), constraint(among)
    size = ties.partners - np.maximum(ties.partners - 1, 0) * figures.closing.local
    big = figures.grouping.size[figures.grouping.label] >= SMALLEST_GROUP if among.n else np.zeros(0, dtype=np.bool_)
    order = ordered(np.flatnonzero(ties.partners > 0), figures.between.value, ties.weight_out)[:SHOWN_MEMBERS]
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
