"""The one place where a Graph becomes igraph's."""

from typing import Any
from weakref import WeakKeyDictionary

from hedgerow.measures.network.graph import Graph

_drawn: WeakKeyDictionary[Graph, Any] = WeakKeyDictionary()
"""Made once per Graph, which cannot change, and gone with it."""


def engine_of(graph: Graph) -> Any:
    """Return igraph's Graph with the same members, ties (in the same order) and direction, without weights.

    It is the same one at every call: to be read, never changed.
    """
    import igraph  # noqa: PLC0415 - a compiled library that only network figures need

    if graph not in _drawn:
        pairs = zip(graph.source.tolist(), graph.target.tolist(), strict=True)
        _drawn[graph] = igraph.Graph(n=graph.n, edges=list(pairs), directed=graph.directed)
    return _drawn[graph]
