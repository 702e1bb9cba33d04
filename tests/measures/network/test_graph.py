import pytest
from hypothesis import given

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import Graph, graph_of
from tests.measures.network.oracle import TIES, ours


def ties(graph: Graph) -> list[tuple[int, int, float]]:
    return list(zip(graph.source.tolist(), graph.target.tolist(), graph.weight.tolist(), strict=True))


def test_parallel_ties_are_merged_and_loops_left_out() -> None:
    rows = {"source": [2, 0, 0, 1, 1], "target": [0, 2, 2, 1, 0], "weight": [1, 2, 3, 9, 4]}
    assert ties(graph_of(n=3, directed=True, **rows)) == [(0, 2, 5), (1, 0, 4), (2, 0, 1)]
    assert ties(graph_of(n=3, directed=False, **rows)) == [(0, 1, 4), (0, 2, 6)]


def test_ties_without_a_weight_weigh_one_each() -> None:
    assert ties(graph_of(n=2, source=[0, 0], target=[1, 1], directed=True)) == [(0, 1, 2)]


def test_an_undirected_graph_is_its_own_undirected_side() -> None:
    graph = graph_of(n=2, source=[1], target=[0], directed=False)
    assert graph.undirected is graph


@given(TIES)
def test_dropping_the_direction_is_the_same_before_and_after(rows: list[tuple[int, int, int]]) -> None:
    assert ties(ours(rows, directed=True).undirected) == ties(ours(rows, directed=False))


@pytest.mark.parametrize("n", [0, 1])
def test_a_graph_without_ties_is_a_graph(n: int) -> None:
    assert graph_of(n=n, source=[], target=[], directed=True).m == 0


@pytest.mark.parametrize(
    ("n", "target", "weight", "message"),
    [
        (-1, [0], [1], "n must be a whole number of 0"),
        (1, [1], [1], "target must be below 1"),
        (1, [0], [0], "weight must be above 0"),
        (1, [0], [1e-200], "weight must be at least 1e-100"),
        (1, [0], [1, 2], "one length"),
    ],
)
def test_what_is_not_a_graph_is_refused(n: int, target: list[int], weight: list[int], message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        graph_of(
            n=n,
            source=[0] * len(target) if n > 0 else [],
            target=target if n > 0 else [],
            weight=weight if n > 0 else [],
            directed=True,
        )
