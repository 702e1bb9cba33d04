"""Definitions against other references than the tables: oracles on other networks, brute force, published sets."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
import pytest

from hedgerow.measures import attribution, customers, resilience
from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange import shapley
from hedgerow.measures.network import Graph


def digraph(n: int, m: int, seed: int) -> nx.DiGraph:
    dice = np.random.default_rng(seed)
    made = nx.DiGraph()
    made.add_nodes_from(range(n))
    pairs = [(int(a), int(b)) for a, b in dice.integers(0, n, (m, 2)) if a != b]
    made.add_weighted_edges_from((a, b, float(dice.integers(1, 9))) for a, b in pairs)
    return made


NETWORKS = {
    "florentine": nx.florentine_families_graph(),
    "les_miserables": nx.les_miserables_graph(),
    "southern_women": nx.davis_southern_women_graph(),
    "one_way": digraph(20, 60, 1),
    "with_isolates": digraph(30, 20, 2),
    "dag": nx.DiGraph([(0, 1), (1, 2), (0, 2), (2, 3)]),
    "isolates": nx.empty_graph(4),
    "one": nx.empty_graph(1),
}


def ours(network: nx.Graph, *, weighted: bool) -> Graph:
    place = {node: at for at, node in enumerate(network)}
    ties = [(place[a], place[b], told.get("weight", 1)) for a, b, told in network.edges(data=True)]
    source, target, weight = zip(*ties, strict=True) if ties else ((), (), ())
    directed = network.is_directed()
    return Graph.from_ties(source, target, weight if weighted else None, directed=directed, n=len(network))


def by_node(network: nx.Graph, told: dict[Any, float], missing: float = 0.0) -> list[float]:
    return [missing if np.isnan(told[node]) else float(told[node]) for node in network]


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.filterwarnings("error")
def test_networks_agree_with_the_oracle(name: str) -> None:
    network, sides = NETWORKS[name], nx.Graph(NETWORKS[name])
    plain, strong = ours(network, weighted=False), ours(network, weighted=True)
    lengths = network.copy()
    for _a, _b, told in lengths.edges(data=True):
        told["length"] = Fraction(1, int(told.get("weight", 1)))
    assert plain.betweenness().value == pytest.approx(by_node(network, nx.betweenness_centrality(network)))
    weighted = nx.betweenness_centrality(lengths, weight="length")
    assert strong.betweenness(weighted=True).value == pytest.approx(by_node(network, weighted))
    for graph, weight in ((plain, None), (strong, "weight")):
        rank = nx.pagerank(network, weight=weight, tol=1e-13, max_iter=1000)
        assert graph.pagerank() == pytest.approx(by_node(network, rank), abs=1e-8)
        assert graph.constraint() == pytest.approx(by_node(network, nx.constraint(network, weight=weight), 1.0))
    assert plain.clustering().local == pytest.approx(by_node(network, nx.clustering(sides)))
    assert plain.cores().tolist() == by_node(network, nx.core_number(sides))
    place = {node: at for at, node in enumerate(network)}
    assert plain.articulation().tolist() == sorted(place[node] for node in nx.articulation_points(sides))
    cut = sorted(tuple(sorted((place[a], place[b]))) for a, b in nx.bridges(sides))
    assert list(map(tuple, strong.bridges().tolist())) == cut


def test_constraint_and_effective_size_by_the_definition_of_burt() -> None:
    """Summed pair by pair, p_ij and m_jq from ties both ways, on a weighted digraph."""
    network = digraph(20, 60, 1)
    made = ours(network, weighted=True)
    there = nx.to_numpy_array(network)
    both = there + there.T
    share, marginal = both / both.sum(axis=1, keepdims=True), both / both.max(axis=1, keepdims=True)
    for at, (constraint, size) in enumerate(zip(made.constraint(), made.effective_size(weighted=True), strict=True)):
        partners = np.flatnonzero(both[at])
        assert constraint == pytest.approx(sum((share[at, j] + share[at] @ share[:, j]) ** 2 for j in partners))
        assert size == pytest.approx(sum(1 - share[at] @ (marginal[j] * (both[at] > 0)) for j in partners))


def test_loops_and_parallel_ties_are_one_simple_graph() -> None:
    told = Graph.from_ties([3, 3, 1, 2, 2], [1, 1, 3, 2, 1], [1.0, 2.0, 4.0, 9.0, 1.0], directed=False)
    assert (told.n, told.m, told.source.tolist(), told.target.tolist()) == (4, 2, [1, 1], [2, 3])
    assert told.weight.tolist() == [1, 7]


@pytest.mark.parametrize("n", [-1, 2.5, 2**31, 10**12])
def test_members_that_cannot_be_counted_are_refused(n: float) -> None:
    with pytest.raises(MeasureError, match="n must be a whole number of 0 to 2147483647"):
        Graph.from_ties([0], [1], directed=True, n=n)  # type: ignore[arg-type]
    with pytest.raises(MeasureError, match="n must be"):
        Graph.from_ties([10**12], [1], directed=True)


def removed(paths: list[tuple[tuple[str, ...], bool, int]], without: str | None) -> float:
    """The conversion of the chain by its states one by one, where `without` leads to nothing."""
    names = sorted({name for path, *_rest in paths for name in path})
    place = {name: at + 1 for at, name in enumerate(names)}
    end = len(names) + 1
    steps = np.zeros((end, end + 2))
    for path, converted, count in paths:
        way = [0, *(place[name] for name in path), end if converted else end + 1]
        for one, other in pairwise(way):
            gone = without is not None and other == place.get(without)
            steps[one, end + 1 if gone else other] += count
    rate = steps / np.maximum(steps.sum(axis=1, keepdims=True), 1)
    return float(np.linalg.solve(np.eye(end) - rate[:, :end], rate[:, end])[0])


@pytest.mark.parametrize("seed", range(10))
def test_removal_effects_of_chains_with_loops_are_those_of_chains_without_the_channel(seed: int) -> None:
    dice = np.random.default_rng(seed)
    paths = [
        (tuple(dice.choice(list("abcd"), dice.integers(1, 6)).tolist()), bool(at == 0 or dice.random() < 0.5), 1 + at)
        for at in range(6)
    ]
    told = attribution.markov(paths)
    whole = removed(paths, None)
    assert told.conversion == pytest.approx(whole)
    assert told.removal_effect == pytest.approx([1 - removed(paths, name) / whole for name in told.channels])


def airport(costs: list[float]) -> Callable[[frozenset[int]], float]:
    return lambda members: max((costs[at] for at in members), default=0.0)


def test_every_airplane_pays_its_part_of_each_stretch_of_the_runway() -> None:
    """Littlechild & Owen 1973: each stretch is split by those who need it."""
    costs = [1.0, 4.0, 4.0, 10.0, 12.0]
    stretches = np.diff([0, *costs])
    expected = [sum(stretches[k] / (len(costs) - k) for k in range(at + 1)) for at in range(len(costs))]
    assert shares_of(airport(costs), len(costs)) == pytest.approx(expected)


def shares_of(worth: Callable[[frozenset[int]], float], n: int) -> Floats:
    def of(mask: int) -> float:
        return worth(frozenset(at for at in range(n) if mask >> at & 1))

    return shapley(of, n=n).value


@pytest.mark.parametrize(
    ("survivors", "alpha", "beta"),
    [
        ([1000, 869, 743, 653, 593, 551, 517, 491], 0.668, 3.806),
        ([1000, 631, 468, 382, 326, 289, 262, 241], 0.704, 1.182),
    ],
)
def test_both_published_sets_of_memberships(survivors: list[int], alpha: float, beta: float) -> None:
    told = customers.fit_sbg(survivors)
    assert (round(told.alpha, 3), round(told.beta, 3)) == (alpha, beta)


@pytest.mark.parametrize("periods", [1.5, float("nan"), -1, [1, 2]])
def test_periods_that_are_no_count_are_refused(periods: Any) -> None:
    with pytest.raises(MeasureError, match="periods must be"):
        customers.fit_sbg([1000, 869, 743, 653]).retention(periods)


def test_an_interval_of_no_draws_is_refused() -> None:
    with pytest.raises(MeasureError, match="draws must be at least 1, got 0"):
        customers.fit_sbg([1000, 869, 743, 653]).expected_tenure(4, draws=0)


def test_days_beyond_counting_are_refused() -> None:
    with pytest.raises(MeasureError, match="day must be at least -1000000000"):
        customers.rfm_summary(["b", "b"], [-(2**62), 2], [1, 1], 10)


@pytest.mark.filterwarnings("error")
def test_flows_of_any_size_have_an_order() -> None:
    assert resilience.ascendency([[0, 1e-90], [1e90, 0]]).ascendency == pytest.approx(0, abs=1)
    ring = resilience.ascendency([[0, 5, 0], [0, 0, 5], [5, 0, 0]])
    assert ring.order == pytest.approx(1)
    assert ring.ascendency == pytest.approx(15 * np.log2(3))
    assert resilience.ascendency([[1, 1], [1, 1]]).order == 0
