"""Figures of every member, and the order they are told in."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.around.dependence import Dependence
from hedgerow.insight.readings.around.graphs import Around
from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.network.betweenness import Betweenness
from hedgerow.measures.network.clustering import Clustering
from hedgerow.measures.network.communities import Communities
from hedgerow.measures.network.degree import Degree

MOST = 500


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


def ordered(who: Ints, by: Floats, then: Floats | None = None) -> Ints:
    """The largest first, equals by a second figure, then by place."""
    second = np.zeros(len(who)) if then is None else -then[who]
    return who[np.lexsort((who, second, -by[who]))].astype(np.int64)
