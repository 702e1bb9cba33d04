"""Who stands between partners that do not know each other."""

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.degree import degree
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph


def constraint(graph: Graph) -> Floats:
    """Return float64[n]: how far each member's ties all lead back to the same partners; low is a broker.

    Burt 1992, Structural Holes, ch. 2, eq. 2.4; weights count, both directions are added. NaN without partners.
    """
    sides = graph.undirected
    return np.array(engine_of(sides).constraint(weights=sides.weight.tolist()), dtype=np.float64)


def effective_size(graph: Graph) -> Floats:
    """Return float64[n]: partners less the mean number of ties each has to the other partners; 0 without partners.

    Burt 1992 in the form of Borgatti 1997 (Connections 20, 35-38) for unweighted ties; direction is left out.
    """
    partners = degree(graph).partners
    size: Floats = partners - np.maximum(partners - 1, 0) * clustering(graph).local
    return size
