"""The one place where a Graph becomes igraph's."""

from typing import Any

from hedgerow.measures.network.graph import Graph


def engine_of(graph: Graph) -> Any:
    """Return igraph's Graph with the same members, ties (in the same order) and direction, without weights."""
    import igraph  # noqa: PLC0415 - a compiled library that only network figures need

    pairs = zip(graph.source.tolist(), graph.target.tolist(), strict=True)
    return igraph.Graph(n=graph.n, edges=list(pairs), directed=graph.directed)
