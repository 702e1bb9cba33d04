from math import e, log, log2

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange import flows_of
from hedgerow.measures.resilience import ascendency, herfindahl, leontief

MATRIX = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.lists(st.integers(0, 50), min_size=n, max_size=n), min_size=n, max_size=n)
)


def test_the_published_economy() -> None:
    got = leontief([[150, 500], [200, 100]], [1000, 2000], [600, 1500])
    assert got.output.round(1).tolist() == [1247.5, 1841.6]
    assert got.coefficients.tolist() == [[0.15, 0.25], [0.2, 0.05]]
    assert (got.inverse @ [600, 1500]).tolist() == pytest.approx(got.output.tolist())
    assert got.multiplier.tolist() == pytest.approx(got.inverse.sum(axis=0).tolist())
    assert leontief([[150, 500], [200, 100]], [1000, 2000], [350, 1700]).output.tolist() == pytest.approx([1000, 2000])


@pytest.mark.parametrize(
    ("flows", "output", "message"),
    [
        ([[1, 2]], [1], "flows must be a square, got 1 x 2"),
        (3, [1], "flows must be a square, got one number"),
        ([[1]], [0], "output must be above 0"),
        ([[5]], [5], "no output meets a demand"),
        ([[-1]], [5], "flows must be at least 0"),
        ([[1]], [5, 5], "one length"),
    ],
)
def test_what_no_economy_can_be_is_refused(flows: object, output: list[float], message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        leontief(flows, output, [1])  # type: ignore[arg-type]


@given(MATRIX)
def test_ascendency_is_the_double_sum_of_the_paper(matrix: list[list[int]]) -> None:
    flow = np.array(matrix)
    whole, out, into = flow.sum(), flow.sum(axis=1), flow.sum(axis=0)
    cells = [(i, j) for i in range(len(flow)) for j in range(len(flow)) if flow[i, j]]
    want_a = sum(flow[i, j] * log2(flow[i, j] * whole / (out[i] * into[j])) for i, j in cells)
    want_c = -sum(flow[i, j] * log2(flow[i, j] / whole) for i, j in cells)
    got = ascendency(flow)
    assert (got.ascendency, got.capacity) == (pytest.approx(want_a, abs=1e-9), pytest.approx(want_c, abs=1e-9))
    assert got.reserve == pytest.approx(want_c - want_a, abs=1e-9)
    if got.order is not None and got.robustness is not None:
        assert 0 <= got.order <= 1
        assert 0 <= got.robustness <= 1 / e + 1e-12
        assert got.robustness == pytest.approx(-got.order * log(got.order) if got.order else 0)
    doubled = ascendency(flow * 2)
    assert (doubled.order, doubled.ascendency) == (
        None if got.order is None else pytest.approx(got.order, abs=1e-12),
        pytest.approx(2 * got.ascendency, abs=1e-9),
    )
    turned = ascendency(flow[::-1, ::-1])
    assert turned.ascendency == pytest.approx(got.ascendency, abs=1e-9)


def test_a_circle_is_all_order_and_everybody_to_everybody_none() -> None:
    circle = ascendency([[0, 10, 0], [0, 0, 10], [10, 0, 0]])
    assert (circle.order, circle.robustness) == (pytest.approx(1), pytest.approx(0, abs=1e-12))
    even = ascendency(np.ones((3, 3)))
    assert (even.order, even.robustness, even.throughput) == (0, 0, 9)


def test_flows_of_the_log_give_what_their_matrix_gives() -> None:
    told = flows_of(n=3, giver=[0, 0, 1, 2], receiver=[1, 1, 2, 0], worth=[4, 6, 5, 1])
    assert ascendency(told) == ascendency([[0, 10, 0], [0, 0, 5], [1, 0, 0]])


def test_nothing_flows_and_one_way_alone_have_no_order() -> None:
    assert ascendency(np.zeros((2, 2))).order is None
    assert ascendency(np.zeros((0, 0))).throughput == 0
    one = ascendency([[0, 5], [0, 0]])
    assert (one.order, one.robustness, one.capacity) == (None, None, 0)
    with pytest.raises(MeasureError, match="finite"):
        ascendency([[float("nan")]])


def test_the_published_concentration() -> None:
    assert herfindahl([30, 30, 20, 20]).hhi == pytest.approx(2600)
    assert herfindahl([]).hhi is None
