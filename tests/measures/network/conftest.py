"""Graphs with known answers."""

import networkx as nx
import pytest

from hedgerow.measures.network.graph import Graph, graph_of


@pytest.fixture(scope="session")
def karate() -> Graph:
    """Return Zachary's karate club, unweighted: 34 members, 78 ties."""
    source, target = zip(*nx.karate_club_graph().edges(), strict=True)
    return graph_of(n=34, source=source, target=target, directed=False)
