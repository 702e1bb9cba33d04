import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import Graph, graph_of
from hedgerow.measures.resilience import Attack, giant_share, percolation_threshold, robustness, watts, watts_window
from tests.measures.network.oracle import TIES, ours, random_graph, theirs


def drawn(graph: nx.Graph) -> Graph:
    source, target = zip(*graph.edges(), strict=True)
    return graph_of(n=len(graph), source=source, target=target, directed=False)


def test_the_published_indices(karate: Graph) -> None:
    star = robustness(drawn(nx.star_graph(49)))
    assert star.index == pytest.approx(0.0196)
    assert star.order[0] == 0
    assert robustness(drawn(nx.complete_graph(50))).index == pytest.approx(0.49)
    assert robustness(karate).index == pytest.approx(0.135813, abs=5e-7)


@settings(max_examples=60)
@given(TIES)
def test_the_shares_left_agree_with_the_oracle(ties: list[tuple[int, int, int]]) -> None:
    graph = ours(ties, directed=True)
    for attack in Attack:
        got = robustness(graph, attack, seed=3)
        other = theirs(graph.undirected)
        for member, share in zip(got.order.tolist(), got.largest.tolist(), strict=True):
            if attack is Attack.DEGREE:
                assert member == min(other, key=lambda each: (-other.degree(each), each))
            other.remove_node(member)
            assert share == max(map(len, nx.connected_components(other)), default=0) / graph.n
        assert got.index == pytest.approx(got.largest.mean())


def test_other_names_change_the_index_only_through_their_order(karate: Graph) -> None:
    order = robustness(karate).order
    renamed = graph_of(n=34, source=33 - karate.source, target=33 - karate.target, directed=False)
    assert robustness(renamed, (33 - order).tolist()).index == robustness(karate).index


def test_chance_is_kinder_than_attack_and_the_same_for_the_same_seed() -> None:
    graph = random_graph(n=300, m=900, seed=1, directed=False)
    hit, lucky = robustness(graph), robustness(graph, Attack.RANDOM, seed=2)
    assert hit.index is not None
    assert lucky.index is not None
    assert hit.index < robustness(graph, Attack.BETWEENNESS).index < lucky.index  # type: ignore[operator]
    assert robustness(graph, "random", seed=2).order.tolist() == lucky.order.tolist()  # type: ignore[arg-type]


def test_nobody_has_no_index_and_an_order_is_all_members_once(karate: Graph) -> None:
    assert robustness(graph_of(n=0, source=[], target=[], directed=False)).index is None
    for order in ([0, 0], range(33), [*range(33), 34]):
        with pytest.raises(MeasureError, match="attack must"):
            robustness(karate, order)


def test_the_giant_share_of_random_networks() -> None:
    assert giant_share(2) == pytest.approx(0.796812, abs=5e-7)
    assert (giant_share(0), giant_share(1)) == (0, 0)
    with pytest.raises(MeasureError, match="mean_degree must be at least 0"):
        giant_share(-1)


def test_the_published_window_of_cascades() -> None:
    assert watts_window(0.18) == pytest.approx((1.0207, 5.7647), abs=5e-5)
    assert watts_window(0.5) is None
    low, high = watts_window(1e-6) or (0, 0)
    assert (low, high > 900_000) == (pytest.approx(1), True)
    assert watts_window(1) is None
    with pytest.raises(MeasureError, match="threshold must lie above 0"):
        watts_window(0)
    with pytest.raises(MeasureError, match="threshold must be at least 1e-09"):
        watts_window(1e-20)


def test_inside_the_window_a_beginning_carries_and_outside_it_does_not() -> None:
    shares = []
    for mean in (3.0, 12.0):
        other = nx.fast_gnp_random_graph(2000, mean / 2000, seed=1)
        shares.append(watts(drawn(other), 0.18, [max(other, key=other.degree)]).share)
    assert shares[0] > 0.5
    assert shares[1] < 0.05


def test_thresholds_by_hand() -> None:
    """0 - 1 - 2 - 3 in a row, 4 alone."""
    row = graph_of(n=5, source=[0, 1, 2], target=[1, 2, 3], directed=True)
    assert watts(row, 0.5, [0]).since.tolist() == [0, 1, 2, 3, -1]
    assert watts(row, 0.6, [0]).since.tolist() == [0, -1, -1, -1, -1]
    assert watts(row, [0.1, 0.5, 0.9, 0.1, 0.1], [0]).active.tolist() == [True, True, False, False, False]
    assert watts(row, 0.5, np.zeros(0, dtype=int)).share == 0
    assert watts(graph_of(n=0, source=[], target=[], directed=True), 0.5, []).share is None
    for threshold, first, message in ((0, [0], "above 0"), (1.1, [0], "at most 1"), (0.5, [9], "below 5")):
        with pytest.raises(MeasureError, match=message):
            watts(row, threshold, first)


def test_half_of_a_random_network_of_mean_degree_two_may_go_before_it_falls_apart() -> None:
    """Poisson degrees: 1 - 1 / c."""
    dice = np.random.default_rng(1)
    source, target = dice.integers(0, 60_000, (2, 60_000))
    graph = graph_of(n=60_000, source=source, target=target, directed=False)
    assert percolation_threshold(graph) == pytest.approx(0.5, abs=0.01)


def test_a_ring_falls_apart_at_once_and_without_ties_nothing_can() -> None:
    ring = graph_of(n=5, source=range(5), target=[1, 2, 3, 4, 0], directed=True)
    assert percolation_threshold(ring) == 0
    assert percolation_threshold(graph_of(n=3, source=[], target=[], directed=False)) is None
