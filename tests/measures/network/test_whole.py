"""The graph with its measures as methods answers as the functions do."""

import subprocess
import sys

import networkx as nx
import numpy as np
import pytest

from hedgerow.measures import network
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network import brokerage, cohesion, connection, degree, engine, graph


def drawn(*, directed: bool = False) -> network.Graph:
    source, target = zip(*nx.karate_club_graph().edges(), strict=True)
    return network.Graph.from_ties(source, target, directed=directed)


def test_importing_the_package_loads_no_numbers() -> None:
    ask = "import sys; from hedgerow.measures import network; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False"]
    with pytest.raises(AttributeError, match="no attribute 'Grap'"):
        network.Grap  # noqa: B018 - looked for, not used


def test_the_published_figures_of_the_karate_club() -> None:
    club = drawn()
    assert (club.n, club.m, round(club.density().density or 0, 6)) == (34, 78, 0.139037)
    assert club.betweenness().value[[0, 33, 32]].round(6).tolist() == [0.437635, 0.304075, 0.145247]
    assert club.pagerank()[[33, 0]].round(7).tolist() == [0.1009192, 0.0969973]
    assert round(club.eigenvector()[33], 6) == 0.373363
    assert (round(club.clustering().mean or 0, 6), round(club.clustering().transitivity or 0, 6)) == (
        0.570638,
        0.255682,
    )
    assert (round(club.constraint()[0], 6), club.effective_size()[0]) == (0.155423, 13.75)
    assert (club.cores().max(), round(club.assortativity() or 0, 6)) == (4, -0.475613)
    assert round(club.communities(1).modularity or 0, 6) == 0.419790
    assert (club.articulation().tolist(), club.bridges().tolist()) == ([0], [[0, 11]])


def test_methods_and_functions_give_the_same() -> None:
    club = drawn(directed=True)
    plain = graph.graph_of(n=34, source=club.source, target=club.target, directed=True)
    assert club.reciprocity() == cohesion.reciprocity(plain)
    assert club.components().size.tolist() == connection.components(plain).size.tolist()
    assert club.degree().out.tolist() == degree.degree(plain).out.tolist()
    assert np.array_equal(club.constraint(), brokerage.constraint(plain))
    assert engine.engine_of(club) is engine.engine_of(club)
    with pytest.raises(MeasureError, match="directed"):
        drawn().reciprocity()


def test_how_many_members_there_are_can_be_told() -> None:
    assert network.Graph.from_ties([0], [3], directed=False).n == 4
    assert network.Graph.from_ties([0], [3], n=9, directed=False).n == 9
    assert network.Graph.from_ties([], [], directed=False).n == 0
    merged = network.Graph.from_ties([0, 1, 2], [1, 0, 2], [2.0, 3.0, 9.0], directed=False)
    assert (merged.n, merged.m, merged.weight.tolist()) == (3, 1, [5.0])
    with pytest.raises(MeasureError, match="below 3"):
        network.Graph.from_ties([0], [3], n=3, directed=False)
