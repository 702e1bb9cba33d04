"""Whose ties lead to the well-tied: PageRank and eigenvector centrality."""

from typing import Any

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import NoFitError
from hedgerow.measures.network.connection import components
from hedgerow.measures.network.graph import Graph

MAXIMUM_STEPS = 1_000
"""PageRank needs about 110 steps at any size."""


def pagerank(graph: Graph, *, damping: float = 0.85) -> Floats:
    """Return float64[n], summing to 1: how often a random walker along the ties is at each member.

    Brin & Page 1998; the mass of members without a way out is spread evenly. Power iteration until no entry moves by
    more than 1e-8 / n: a tolerance that does not shrink with n returns the uniform vector for large graphs. Weights
    count; an undirected tie is walked both ways. Raises NoFitError when it does not settle.
    """
    if graph.n == 0:
        return np.zeros(0)
    ways = _ways(graph)
    out = np.asarray(ways.sum(axis=0)).ravel()
    lost = out == 0
    share = np.where(lost, 0.0, 1.0 / np.where(lost, 1.0, out))
    rank: Floats = np.full(graph.n, 1.0 / graph.n)
    for _ in range(MAXIMUM_STEPS):
        jumped = (1 - damping + damping * rank[lost].sum()) / graph.n
        following = damping * (ways @ (rank * share)) + jumped
        moved = np.abs(following - rank).max()
        rank = following / following.sum()
        if moved <= 1e-8 / graph.n:
            return rank
    raise NoFitError("PageRank did not settle")


def eigenvector(graph: Graph) -> Floats:
    """Return float64[n] of length 1 (sum of squares), none negative: each is proportional to the sum of its partners'.

    Bonacich 1972, J. Math. Sociology 2, 113-120; direction is left out, weights count. Only the largest part has one
    answer: members outside it are 0, and all are without ties. Raises NoFitError when it does not settle.
    """
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh  # noqa: PLC0415 - takes a while to import

    vector: Floats = np.zeros(graph.n)
    if graph.m == 0:
        return vector
    inside = np.flatnonzero(components(graph).label == 0)
    if len(inside) == 2:  # the solver wants three members
        vector[inside] = 0.5**0.5
        return vector
    ways = _ways(graph.undirected)[inside][:, inside]
    try:
        _, found = eigsh(ways, k=1, which="LA", v0=np.ones(len(inside)), maxiter=MAXIMUM_STEPS)
    except ArpackNoConvergence as refused:
        raise NoFitError("the eigenvector did not settle") from refused
    vector[inside] = np.abs(found[:, 0])
    return vector


def _ways(graph: Graph) -> Any:
    """Return the sparse matrix [to, from] of weights; both ways for an undirected graph."""
    from scipy.sparse import csr_array  # noqa: PLC0415 - takes a while to import

    to, start, weight = graph.target, graph.source, graph.weight
    if not graph.directed:
        to, start = np.concatenate([to, start]), np.concatenate([start, to])
        weight = np.concatenate([weight, weight])
    return csr_array((weight, (to, start)), shape=(graph.n, graph.n))
