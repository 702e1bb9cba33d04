import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from hedgerow.measures.network.brokerage import constraint, effective_size
from hedgerow.measures.network.communities import communities
from hedgerow.measures.network.connection import components, split_off, weak_points
from hedgerow.measures.network.graph import Graph, graph_of
from tests.measures.network.oracle import TIES, ours, random_graph, theirs


def test_the_published_structure_of_the_karate_club(karate: Graph) -> None:
    weak = weak_points(karate)
    assert weak.members.tolist() == [0]
    assert weak.ties.tolist() == [[0, 11]]
    assert constraint(karate)[0] == pytest.approx(0.155423, abs=5e-7)
    assert effective_size(karate)[0] == pytest.approx(13.75)
    assert components(karate).largest_share == 1


@pytest.mark.parametrize("seed", range(5))
def test_the_communities_of_the_karate_club_reach_the_optimum(karate: Graph, seed: int) -> None:
    got = communities(karate, seed=seed)
    assert got.modularity == pytest.approx(0.419790, abs=5e-7)
    assert got.size.tolist() == sorted(got.size.tolist(), reverse=True)
    assert got.size.sum() == 34


def test_the_same_seed_makes_the_same_communities_also_of_a_large_network() -> None:
    graph = random_graph(n=2_500, m=9_000, seed=2, directed=True)
    first, again = communities(graph, seed=1), communities(graph, seed=1)
    assert first.label.tolist() == again.label.tolist()
    groups = [set(np.flatnonzero(first.label == each).tolist()) for each in range(len(first.size))]
    assert first.modularity == pytest.approx(nx.community.modularity(theirs(graph.undirected), groups))


def test_without_ties_everyone_is_a_community_of_one() -> None:
    got = communities(graph_of(n=3, source=[], target=[], directed=True), seed=1)
    assert (got.label.tolist(), got.size.tolist(), got.modularity) == ([0, 1, 2], [1, 1, 1], None)


def test_components_are_numbered_by_size_then_by_their_first_member() -> None:
    got = components(graph_of(n=6, source=[5, 3, 4], target=[1, 4, 2], directed=True))
    assert got.label.tolist() == [2, 1, 0, 0, 0, 1]
    assert got.size.tolist() == [3, 2, 1]
    assert got.largest_share == 0.5


def test_nobody_is_no_component_and_has_no_weak_point() -> None:
    nobody = graph_of(n=0, source=[], target=[], directed=True)
    assert components(nobody).largest_share is None
    assert weak_points(nobody).ties.tolist() == split_off(nobody).tolist() == []
    assert constraint(nobody).tolist() == effective_size(nobody).tolist() == []


@given(TIES)
def test_parts_and_weak_points_agree_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=True)
    other, weak, parts = theirs(graph.undirected), weak_points(graph), components(graph)
    assert weak.members.tolist() == sorted(nx.articulation_points(other))
    assert weak.ties.tolist() == sorted(sorted(tie) for tie in nx.bridges(other))
    got = {frozenset(np.flatnonzero(parts.label == each).tolist()) for each in range(len(parts.size))}
    assert got == {frozenset(part) for part in nx.connected_components(other)}


@given(TIES)
def test_who_is_split_off_agrees_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    """All of her part but the largest piece that is left without her."""
    graph = ours(ties, directed=True)
    other, expected = theirs(graph.undirected), []
    for one in range(graph.n):
        part = other.subgraph(nx.node_connected_component(other, one) - {one})
        sizes = [len(piece) for piece in nx.connected_components(part)]
        expected.append(sum(sizes) - max(sizes, default=0))
    assert split_off(graph).tolist() == expected
    assert np.flatnonzero(expected).tolist() == weak_points(graph).members.tolist()


@given(TIES)
def test_brokerage_agrees_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=True)
    other = theirs(graph.undirected)
    burt = list(nx.constraint(other, weight="weight").values())
    assert np.allclose(constraint(graph), np.nan_to_num(burt, nan=1.0))
    size = np.nan_to_num(list(nx.effective_size(other).values()))
    assert np.allclose(effective_size(graph), size)
    by_weight = np.nan_to_num(list(nx.effective_size(other, nodes=list(other), weight="weight").values()))
    assert np.allclose(effective_size(graph, weighted=True), by_weight)
