"""Whose loss would cut others off, against taking everybody away in turn."""

import networkx as nx
import pytest
from hypothesis import given

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import graph_of
from hedgerow.measures.network.ways import cut_off, dominators
from tests.measures.network.oracle import MEMBERS, TIES, ours, theirs


def by_hand(graph: nx.Graph, root: int) -> list[int]:
    reached = nx.node_connected_component(graph, root)
    lost = []
    for member in range(MEMBERS):
        if member == root or member not in reached:
            lost.append(0)
            continue
        without = graph.subgraph(reached - {member})
        lost.append(len(reached) - 1 - len(nx.node_connected_component(without, root)))
    return lost


@given(TIES)
def test_as_many_lose_their_way_as_when_each_is_taken_away_in_turn(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=False)
    assert cut_off(graph, 0).tolist() == by_hand(theirs(graph), 0)


@given(TIES)
def test_direction_does_not_matter(ties: list[tuple[int, int, int]]) -> None:
    assert cut_off(ours(ties, directed=True), 0).tolist() == cut_off(ours(ties, directed=False), 0).tolist()


def test_a_ring_with_a_tail_hangs_on_where_the_tail_begins() -> None:
    graph = graph_of(n=7, source=[0, 1, 1, 2, 4, 5], target=[1, 2, 3, 3, 5, 6], directed=False)
    assert dominators(graph, 0).tolist() == [-1, 0, 1, 1, -1, -1, -1]
    assert cut_off(graph, 0).tolist() == [0, 2, 0, 0, 0, 0, 0]


def test_the_root_is_one_of_the_members() -> None:
    graph = graph_of(n=2, source=[0], target=[1], directed=False)
    for root in (-1, 2):
        with pytest.raises(MeasureError, match="root"):
            cut_off(graph, root)
    with pytest.raises(MeasureError, match="root"):
        cut_off(graph_of(n=0, source=[], target=[], directed=False), 0)
