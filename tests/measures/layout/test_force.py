from typing import Any

import numpy as np
import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.force import drawn_by_ties
from hedgerow.measures.layout.placement import CORE, OUTER
from hedgerow.measures.network.graph import Graph, graph_of


def cliques(count: int, size: int, alone: int = 0) -> Graph:
    """So many groups in which everybody is tied to everybody, one tie from each to the next, and some without ties."""
    inside = [(g * size + i, g * size + j) for g in range(count) for i in range(size) for j in range(i)]
    between = [(g * size, (g + 1) * size) for g in range(count - 1)]
    source, target = zip(*inside, *between, strict=True)
    return graph_of(n=count * size + alone, source=source, target=target, directed=False)


def drawn(graph: Graph, radius: float = 8.0) -> tuple[Any, Any, Any]:
    n = graph.n
    return drawn_by_ties(graph, radius=np.full(n, radius), role=np.zeros(n, dtype=int), seed=7)


def test_a_group_stands_together_and_groups_stand_apart() -> None:
    x, y, _radius = drawn(cliques(5, 8))
    group = np.arange(40) // 8
    centre = np.array([[x[group == g].mean(), y[group == g].mean()] for g in range(5)])
    inside = np.hypot(x - centre[group, 0], y - centre[group, 1]).mean()
    first, second = np.triu_indices(5, k=1)
    between = np.hypot(*(centre[first] - centre[second]).T).min()
    assert inside < between


def test_everybody_is_on_the_map_off_the_business_and_hardly_touches() -> None:
    x, y, radius = drawn(cliques(20, 10, alone=300), radius=14)
    distance = np.hypot(x, y)
    assert distance.min() >= CORE - 1e-6
    assert (distance + radius).max() <= OUTER + 1e-6
    first, second = np.triu_indices(len(x), k=1)
    overlap = radius[first] + radius[second] - np.hypot(x[first] - x[second], y[first] - y[second])
    assert (overlap > radius[0] / 2).sum() <= 3


def test_those_without_a_tie_stand_around_the_others_by_role() -> None:
    n, role = 60, np.arange(60) % 3
    graph = graph_of(n=n, source=[0, 1, 2], target=[1, 2, 0], directed=False)
    x, y, _radius = drawn_by_ties(graph, radius=np.full(n, 10.0), role=role, seed=1)
    distance = np.hypot(x, y)
    assert distance[:3].max() < distance[3:].min()
    angle = np.sort(np.remainder(np.arctan2(x, -y), 2 * np.pi)[3:][role[3:] == 0])
    assert angle[-1] - angle[0] < 2.5  # radians: a third of the circle and a little


def test_the_same_ties_make_the_same_drawing() -> None:
    one, other = drawn(cliques(6, 6, alone=10)), drawn(cliques(6, 6, alone=10))
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_and_nobody_are_drawn(n: int) -> None:
    x, y, radius = drawn(graph_of(n=n, source=[], target=[], directed=False))
    assert (len(x), len(y), len(radius)) == (n, n, n)
    assert np.isfinite(x).all()


def test_a_mark_without_size_is_refused() -> None:
    with pytest.raises(MeasureError):
        drawn(cliques(1, 3), radius=0)
