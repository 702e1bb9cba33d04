"""Random graphs, ours and the same in networkx."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from hedgerow.measures.network.graph import Graph, graph_of

MEMBERS = 9
TIES = st.lists(
    st.tuples(st.integers(0, MEMBERS - 1), st.integers(0, MEMBERS - 1), st.integers(1, 9)), min_size=1, max_size=30
)


def ours(ties: list[tuple[int, int, int]], *, directed: bool) -> Graph:
    source, target, weight = (list(column) for column in zip(*ties, strict=True))
    return graph_of(n=MEMBERS, source=source, target=target, weight=weight, directed=directed)


def theirs(graph: Graph) -> nx.Graph:
    """Return the same graph in networkx, weights included."""
    other = nx.DiGraph() if graph.directed else nx.Graph()
    other.add_nodes_from(range(graph.n))
    other.add_weighted_edges_from(zip(graph.source.tolist(), graph.target.tolist(), graph.weight.tolist(), strict=True))
    return other


def random_graph(*, n: int, m: int, seed: int, directed: bool) -> Graph:
    """Return about m random ties among n members, some far better tied than others."""
    chance = np.random.default_rng(seed)
    source, target = chance.integers(0, n, m), (chance.random(m) ** 3 * n).astype(np.int64)
    return graph_of(n=n, source=source, target=target, directed=directed)
