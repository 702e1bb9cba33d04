"""Who stands between partners that do not know each other."""

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.degree import degree
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph

ROWS = 4_096
"""So many members' partners of partners are held at once."""


def constraint(graph: Graph) -> Floats:
    """Return float64[n]: how far each member's ties all lead back to the same partners; low is a broker.

    Burt 1992, Structural Holes, ch. 2, eq. 2.4; weights count, both directions are added. 1 without partners, as with
    one: there is nobody to stand between.
    """
    sides = graph.undirected
    held = np.array(engine_of(sides).constraint(weights=sides.weight.tolist()), dtype=np.float64)
    return np.where(np.isnan(held), 1.0, held)


def effective_size(graph: Graph, *, weighted: bool = False) -> Floats:
    """Return float64[n]: partners less what their ties to each other make redundant; 0 without partners.

    Burt 1992, eq. 2.2, in the form of Borgatti 1997 (Connections 20, 35-38) for unweighted ties: partners less the mean
    number of ties each has to the other partners. weighted: the sum over partners j of 1 - sum_q p_iq m_jq, with p_iq
    the share of i's ties that q has, and m_jq j's tie to q over j's strongest. Both directions are added.
    """
    partners = degree(graph).partners
    if weighted:
        return partners - _redundancy(graph.undirected)
    size: Floats = partners - np.maximum(partners - 1, 0) * clustering(graph).local
    return size


def _redundancy(sides: Graph) -> Floats:
    """Return float64[n]: per member the sum over partners j and q of p_iq m_jq, a part of the members at a time."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - takes a while to import

    one = np.concatenate([sides.source, sides.target])
    other = np.concatenate([sides.target, sides.source])
    weight = np.concatenate([sides.weight, sides.weight])
    total = np.bincount(one, weights=weight, minlength=sides.n)
    most = np.zeros(sides.n)
    np.maximum.at(most, one, weight)
    shape = (sides.n, sides.n)
    tied = csr_array((np.ones(len(one)), (one, other)), shape=shape)
    share = csr_array((weight / total[one], (one, other)), shape=shape)
    back = csr_array((weight / most[one], (other, one)), shape=shape)  # [q, j]: m_jq
    redundant = np.zeros(sides.n)
    for first in range(0, sides.n, ROWS):
        some = slice(first, first + ROWS)
        redundant[some] = np.asarray((share[some] @ back).multiply(tied[some]).sum(axis=1)).ravel()
    return redundant
