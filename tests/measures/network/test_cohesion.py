import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.clustering import clustering
from hedgerow.measures.network.cohesion import Density, Reciprocity, density, reciprocity
from hedgerow.measures.network.degree import assortativity, core_numbers, degree
from hedgerow.measures.network.graph import Graph, graph_of
from tests.measures.network.oracle import TIES, ours, theirs


def test_the_published_cohesion_of_the_karate_club(karate: Graph) -> None:
    got, tied = density(karate), clustering(karate)
    assert (got.members, got.ties) == (34, 78)
    assert got.density == pytest.approx(0.139037, abs=5e-7)
    assert got.ties_per_member == 156 / 34
    assert tied.transitivity == pytest.approx(0.255682, abs=5e-7)
    assert tied.mean == pytest.approx(0.570638, abs=5e-7)
    assert assortativity(karate) == pytest.approx(-0.475613, abs=5e-7)
    assert core_numbers(karate).max() == 4


@pytest.mark.parametrize(
    ("n", "expected"), [(0, Density(0, 0, None, None)), (1, Density(1, 0, None, 0)), (2, Density(2, 0, 0, 0))]
)
def test_the_density_of_hardly_anybody(n: int, expected: Density) -> None:
    assert density(graph_of(n=n, source=[], target=[], directed=True)) == expected


def test_reciprocity_by_ties_by_chance_and_by_value() -> None:
    """Three of the six possible ties, one pair both ways: r = 2/3, D = 1/2, corrected 1/3; 2 x min(5, 2) of 10."""
    graph = graph_of(n=3, source=[0, 1, 1], target=[1, 0, 2], weight=[5, 2, 3], directed=True)
    got = reciprocity(graph)
    assert (got.ties, got.share, got.corrected, got.by_value) == pytest.approx((3, 2 / 3, 1 / 3, 0.4))


def test_reciprocity_is_not_defined_without_ties_nor_when_all_are_tied() -> None:
    nobody = graph_of(n=3, source=[], target=[], directed=True)
    everybody = graph_of(n=2, source=[0, 1], target=[1, 0], directed=True)
    assert reciprocity(nobody) == Reciprocity(ties=0, share=None, corrected=None, by_value=None)
    assert reciprocity(everybody) == Reciprocity(ties=2, share=1.0, corrected=None, by_value=1.0)


def test_reciprocity_of_an_undirected_graph_is_refused(karate: Graph) -> None:
    with pytest.raises(MeasureError, match="needs a directed graph"):
        reciprocity(karate)


@given(TIES.filter(lambda ties: any(a != b for a, b, _ in ties)))
def test_reciprocity_and_degrees_agree_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=True)
    other, got = theirs(graph), degree(graph)
    assert reciprocity(graph).share == pytest.approx(nx.reciprocity(other))
    assert got.out.tolist() == [count for _, count in other.out_degree()]
    assert got.into.tolist() == [count for _, count in other.in_degree()]
    assert got.weight_out.tolist() == [total for _, total in other.out_degree(weight="weight")]
    assert got.weight_into.tolist() == [total for _, total in other.in_degree(weight="weight")]
    assert got.partners.tolist() == [count for _, count in other.to_undirected().degree()]


@given(TIES)
def test_degrees_without_direction_agree_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=False)
    got, other = degree(graph), theirs(graph)
    assert got.out.tolist() == got.into.tolist() == got.partners.tolist() == [count for _, count in other.degree()]
    assert got.weight_out.tolist() == [total for _, total in other.degree(weight="weight")]


@given(TIES)
def test_clustering_and_cores_agree_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=True)
    other, got = theirs(graph.undirected), clustering(graph)
    assert np.allclose(got.local, list(nx.clustering(other).values()))
    assert (got.transitivity or 0) == pytest.approx(nx.transitivity(other))
    assert core_numbers(graph).tolist() == list(nx.core_number(other).values())


def test_without_paths_there_is_no_transitivity_and_without_members_no_mean() -> None:
    nobody = clustering(graph_of(n=0, source=[], target=[], directed=False))
    assert (nobody.mean, nobody.transitivity) == (None, None)
    assert clustering(graph_of(n=2, source=[0], target=[1], directed=False)).transitivity is None


def test_where_all_are_equally_tied_nothing_is_assorted() -> None:
    assert assortativity(graph_of(n=3, source=[0, 1, 2], target=[1, 2, 0], directed=True)) is None
    assert assortativity(graph_of(n=3, source=[], target=[], directed=True)) is None
