import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.complementarity import answers, complementarity, overlap
from hedgerow.measures.errors import MeasureError


def test_the_same_offer_adds_nothing_and_another_everything() -> None:
    got = complementarity([[1, 0], [0, 2], [3, 0], [1, 1], [0, 0]])
    half = 1 - 0.5**0.5
    assert got[:4, :4] == pytest.approx(
        np.array([[0, 1, 0, half], [1, 0, 1, half], [0, 1, 0, half], [half, half, half, 0]])
    )
    assert got[4].tolist() == got[:, 4].tolist() == [0] * 5


def test_an_offer_answers_a_need_by_its_angle() -> None:
    got = answers([[1, 0], [0, 0]], [[2, 0], [1, 1], [0, 3]])
    assert got == pytest.approx(np.array([[1, 0.5**0.5, 0], [0, 0, 0]]))
    with pytest.raises(MeasureError, match="same kinds"):
        answers([[1, 0]], [[1]])


def test_overlap_is_of_the_smaller_circle() -> None:
    assert overlap({1, 2, 3, 4}, {3, 4, 5}).share == pytest.approx(2 / 3)
    assert (overlap(set(), {1}).share, overlap({2}, {1}).share) == (None, 0)


@given(st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=2), min_size=1, max_size=5), st.integers(1, 99))
def test_the_unit_of_a_row_does_not_matter(rows: list[list[int]], unit: int) -> None:
    assert complementarity(rows) == pytest.approx(complementarity(np.array(rows) * unit), abs=1e-7)
