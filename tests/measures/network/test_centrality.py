from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError, NoFitError
from hedgerow.measures.network import betweenness as between
from hedgerow.measures.network import prestige
from hedgerow.measures.network.betweenness import betweenness
from hedgerow.measures.network.connection import components
from hedgerow.measures.network.graph import Graph, graph_of
from hedgerow.measures.network.prestige import eigenvector, pagerank
from tests.measures.network.oracle import TIES, ours, random_graph, theirs


def test_the_published_centralities_of_the_karate_club(karate: Graph) -> None:
    got = betweenness(karate, seed=1)
    assert got.exact
    assert got.error.max() == 0
    assert got.value[[0, 33, 32]] == pytest.approx([0.437635, 0.304075, 0.145247], abs=5e-7)
    assert eigenvector(karate)[33] == pytest.approx(0.373363, abs=5e-7)
    assert pagerank(karate)[[33, 0]] == pytest.approx([0.1009192, 0.0969973], abs=5e-8)


@given(TIES, st.booleans())
def test_pagerank_agrees_with_the_oracle(ties: list[tuple[int, int, int]], directed: bool) -> None:
    graph = ours(ties, directed=directed)
    expected = nx.pagerank(theirs(graph), tol=1e-12, max_iter=1000)
    assert pagerank(graph) == pytest.approx(list(expected.values()), abs=1e-8)


def test_pagerank_of_a_large_network_is_solved_not_uniform() -> None:
    """At this size a tolerance on the whole error stops at the uniform vector; the residual tells."""
    graph = random_graph(n=100_000, m=300_000, seed=7, directed=True)
    rank = pagerank(graph)
    out = np.bincount(graph.source, weights=graph.weight, minlength=graph.n)
    passed = np.bincount(
        graph.target, weights=(rank / np.maximum(out, 1))[graph.source] * graph.weight, minlength=graph.n
    )
    solved = 0.85 * (passed + rank[out == 0].sum() / graph.n) + 0.15 / graph.n
    assert np.abs(rank - solved).max() <= 1e-8 / graph.n
    assert rank.max() > 100 / graph.n
    assert rank.sum() == pytest.approx(1)


def test_nobody_has_no_rank() -> None:
    nobody = graph_of(n=0, source=[], target=[], directed=True)
    assert pagerank(nobody).tolist() == []
    assert eigenvector(nobody).tolist() == []
    assert pagerank(graph_of(n=4, source=[], target=[], directed=True)).tolist() == [0.25] * 4


def test_a_search_that_does_not_settle_is_refused(karate: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prestige, "MAXIMUM_STEPS", 1)
    with pytest.raises(NoFitError, match="PageRank"):
        pagerank(karate)
    line = graph_of(n=400, source=range(399), target=range(1, 400), directed=False)
    with pytest.raises(NoFitError, match="eigenvector"):
        eigenvector(line)


def test_the_eigenvector_of_a_star_settles_though_it_is_bipartite() -> None:
    star = graph_of(n=5, source=[0] * 4, target=[1, 2, 3, 4], weight=[3.0] * 4, directed=True)
    assert eigenvector(star) == pytest.approx([0.5**0.5] + [8**-0.5] * 4, abs=1e-7)


def test_the_eigenvector_belongs_to_the_largest_part() -> None:
    pair = graph_of(n=5, source=[1], target=[3], weight=[7.0], directed=False)
    assert eigenvector(pair) == pytest.approx([0, 0.5**0.5, 0, 0.5**0.5, 0])
    path = graph_of(n=5, source=[0, 1, 3], target=[1, 2, 4], weight=[1.0, 1.0, 50.0], directed=False)
    assert eigenvector(path) == pytest.approx([0.5, 0.5**0.5, 0.5, 0, 0])


@given(TIES.filter(lambda ties: any(a != b for a, b, _ in ties)))
def test_the_eigenvector_is_the_leading_one_of_its_part(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=False)
    vector, inside = eigenvector(graph), components(graph).label == 0
    matrix = nx.to_numpy_array(theirs(graph))[np.ix_(inside, inside)]
    values, vectors = np.linalg.eigh(matrix)
    assert (vector[~inside] == 0).all()
    assert matrix @ vector[inside] == pytest.approx(values[-1] * vector[inside], abs=1e-6)
    assert vector[inside] == pytest.approx(np.abs(vectors[:, -1]), abs=1e-5)


@given(TIES, st.booleans())
def test_betweenness_agrees_with_the_oracle(ties: list[tuple[int, int, int]], directed: bool) -> None:
    graph = ours(ties, directed=directed)
    expected = nx.betweenness_centrality(theirs(graph))
    assert betweenness(graph, seed=1).value == pytest.approx(list(expected.values()), abs=1e-12)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_nobody_stands_between_two(n: int) -> None:
    got = betweenness(graph_of(n=n, source=[0] * (n > 1), target=[1] * (n > 1), directed=False), seed=1)
    assert got.value.tolist() == [0] * n


@pytest.mark.parametrize("directed", [False, True])
def test_sampled_betweenness_holds_the_truth_within_its_stated_error(directed: bool) -> None:
    graph = random_graph(n=600, m=2400, seed=3, directed=directed)
    exact = betweenness(graph, seed=5).value
    sampled = betweenness(graph, seed=5, pivots=300)
    assert (sampled.pivots, sampled.exact) == (300, False)
    assert sampled.value.sum() == pytest.approx(exact.sum(), rel=0.05)
    assert (np.abs(sampled.value - exact) <= sampled.error).mean() >= 0.95
    assert sampled.error.max() < exact.max() / 2


@given(
    st.lists(st.tuples(*[st.integers(0, 8)] * 2, st.sampled_from([0.25, 0.5, 1.0, 2.0])), min_size=1, max_size=30),
    st.booleans(),
)
def test_strong_ties_are_short_ways(ties: list[tuple[int, int, float]], directed: bool) -> None:
    graph = ours(ties, directed=directed)
    exact = 2.0 ** np.rint(np.log2(graph.weight))  # so that equally long ways are equal in floats too
    graph = replace(graph, weight=exact)
    other = theirs(graph)
    for _, _, tie in other.edges(data=True):
        tie["length"] = 1 / tie["weight"]
    expected = nx.betweenness_centrality(other, weight="length")
    assert betweenness(graph, seed=1, weighted=True).value == pytest.approx(list(expected.values()), abs=1e-12)


def test_who_never_stood_between_in_so_many_pivots_hardly_ever_does() -> None:
    """Without a single pair the bound is 1 - (0.05 / 2)^(1 / pivots), as for coins that never fell on heads."""
    line = graph_of(n=300, source=range(299), target=range(1, 300), directed=False)
    got = betweenness(line, seed=1, pivots=100)
    assert got.value[0] == 0
    assert got.error[0] == pytest.approx((1 - 0.025**0.01) * 300 / 299, abs=1e-9)


@pytest.mark.parametrize("weighted", [False, True])
def test_the_bound_holds_for_brokers_of_few_too(weighted: bool) -> None:
    """Ten wings of twelve hang on brokers of a ring: most pivots know nothing of a broker, twelve all depend on it."""
    hubs, wings = range(10), range(10, 130)
    source, target = [*hubs, *wings], [*range(1, 10), 0, *(leaf % 10 for leaf in wings)]
    graph = graph_of(n=130, source=source, target=target, weight=np.arange(130) % 3 + 1.0, directed=False)
    exact = betweenness(graph, seed=0, weighted=weighted).value
    missed = [
        np.abs(got.value - exact) > got.error
        for got in (betweenness(graph, seed=seed, pivots=20, weighted=weighted) for seed in range(40))
    ]
    assert np.mean(missed, axis=0).max() <= 0.05


def test_many_pivots_are_walked_in_a_thin_network_and_fewer_in_a_dense_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(between, "EXACT", 100)
    monkeypatch.setattr(between, "STEPS", 200_000)
    thin = random_graph(n=300, m=300, seed=1, directed=True)
    dense = random_graph(n=300, m=3000, seed=1, directed=True)
    assert betweenness(thin, seed=1).exact
    assert betweenness(dense, seed=1).pivots == between.FEWEST_PIVOTS


def test_no_pivots_are_refused(karate: Graph) -> None:
    with pytest.raises(MeasureError, match="pivots must be at least 1"):
        betweenness(karate, seed=1, pivots=0)


def test_the_same_seed_samples_the_same_pivots() -> None:
    graph = random_graph(n=200, m=600, seed=3, directed=False)
    first, again, other = (betweenness(graph, seed=seed, pivots=20).value for seed in (1, 1, 2))
    assert first.tolist() == again.tolist()
    assert first.tolist() != other.tolist()
