"""Real data for the measures, and a graph with known answers."""

import networkx as nx
import pytest

from hedgerow.measures.network.graph import Graph, graph_of
from tests.measures import cdnow as sample


@pytest.fixture(scope="session")
def cdnow() -> sample.Purchases:
    """Return the CDNOW sample; skipped only where the shared data folder is absent."""
    if not sample.SAMPLE.parent.exists():
        pytest.skip("the shared data folder is absent")
    return sample.read()


@pytest.fixture(scope="session")
def karate() -> Graph:
    """Return Zachary's karate club, unweighted: 34 members, 78 ties."""
    source, target = zip(*nx.karate_club_graph().edges(), strict=True)
    return graph_of(n=34, source=source, target=target, directed=False)
