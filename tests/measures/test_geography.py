import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.geography import kilometres, location_quotient, moran, near


def test_the_published_location_quotient() -> None:
    got = location_quotient(50, 500, 2_000, 100_000)
    assert got.value == pytest.approx(5)
    assert got.low < 5 < got.high
    assert got.enough


def test_a_kind_found_nowhere_has_no_quotient_and_a_small_place_says_little() -> None:
    assert location_quotient(0, 500, 0, 100_000).value is None
    few = location_quotient(1, 5, 2_000, 100_000)
    assert not few.enough
    assert few.value == pytest.approx(10)
    assert location_quotient(0, 0, 5, 10).value is None
    with pytest.raises(MeasureError, match="whole must lie"):
        location_quotient(1, 5, 11, 10)
    with pytest.raises(MeasureError, match="hits must lie"):
        location_quotient(6, 5, 1, 10)


def _grid(side: int) -> tuple[list[int], list[int]]:
    pairs = []
    for row in range(side):
        for column in range(side):
            here = row * side + column
            pairs += [(here, here + 1), (here + 1, here)] if column + 1 < side else []
            pairs += [(here, here + side), (here + side, here)] if row + 1 < side else []
    one, other = zip(*pairs, strict=True)
    return list(one), list(other)


def test_a_chessboard_is_as_unlike_its_neighbours_as_can_be_and_halves_are_alike() -> None:
    one, other = _grid(6)
    board = [(row + column) % 2 for row in range(6) for column in range(6)]
    got = moran(board, one, other)
    assert got.index == pytest.approx(-1)
    assert got.expected == pytest.approx(-1 / 35)
    assert got.probability == pytest.approx(0.001)
    halves = moran([row < 3 for row in range(6) for _ in range(6)], one, other)
    assert halves.index == pytest.approx(1 - 2 * 6 / 60)  # six of sixty borders differ
    assert halves.probability == pytest.approx(0.001)


def test_chance_is_told_as_chance() -> None:
    one, other = _grid(8)
    told = [moran(np.random.default_rng(seed).normal(size=64), one, other, seed=seed).probability for seed in range(40)]
    assert np.mean(np.array(told, dtype=float) < 0.1) < 0.3
    assert moran(range(64), one, other, seed=1) == moran(range(64), one, other, seed=1)


def test_without_difference_or_neighbours_there_is_no_index() -> None:
    assert moran([3.3, 3.3, 3.3], [0, 1], [1, 2]).index is None
    assert moran([1, 2], [], []).index is None
    assert moran([], [], []).expected is moran([1], [], []).probability is None
    assert not moran([1, 2], [], []).enough
    with pytest.raises(MeasureError, match="two places"):
        moran([1, 2], [0], [0])
    with pytest.raises(MeasureError, match="permutations"):
        moran([1, 2], [0], [1], permutations=0)


@given(st.permutations(range(9)), st.floats(0.1, 50), st.floats(-100, 100))
def test_names_of_places_units_and_where_zero_lies_do_not_matter(names: list[int], unit: float, zero: float) -> None:
    one, other = (np.array(each) for each in _grid(3))
    values = np.array([3.0, 1, 4, 1, 5, 9, 2, 6, 5])
    again = np.empty(9)
    again[names] = values * unit + zero
    place = np.array(names)
    plain, renamed = moran(values, one, other), moran(again, place[one], place[other])
    assert renamed.index == pytest.approx(plain.index)


def test_the_way_from_berlin_to_lisbon_and_half_around_the_world() -> None:
    way = kilometres([52.52, 0], [13.405, 0], [38.7223, 0], [-9.1393, 180])
    assert way == pytest.approx([2313, np.pi * 6371.0088], abs=2)
    with pytest.raises(MeasureError, match="latitude"):
        kilometres([91], [0], [0], [0])


def test_neighbours_are_found_both_ways_also_across_the_date_line() -> None:
    one, other = near([0, 0, 10, 0], [179.9, -179.9, 0, 179.95], within=30)
    assert sorted(zip(one.tolist(), other.tolist(), strict=True)) == [(0, 1), (0, 3), (1, 0), (1, 3), (3, 0), (3, 1)]
    assert len(near([], [], within=1)[0]) == 0
    with pytest.raises(MeasureError, match="within"):
        near([0], [0], within=0)
