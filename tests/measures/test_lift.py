"""What tells the best from the others, by figures worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.lift import best, lift


def test_the_ratio_is_the_share_of_the_best_to_the_share_of_all() -> None:
    found = lift(best_hits=41, best_n=50, other_hits=29, other_n=250)
    assert found.best.value == pytest.approx(0.82)
    assert found.all.value == pytest.approx(70 / 300)
    assert found.ratio == pytest.approx(0.82 / (70 / 300))
    assert found.is_clear


def test_what_all_have_alike_says_nothing() -> None:
    found = lift(best_hits=10, best_n=20, other_hits=40, other_n=80)
    assert found.ratio == pytest.approx(1)
    assert not found.is_clear


def test_few_are_never_clear_however_far_apart() -> None:
    assert not lift(best_hits=9, best_n=9, other_hits=0, other_n=1000).is_clear
    assert not lift(best_hits=50, best_n=50, other_hits=0, other_n=9).is_clear
    assert lift(best_hits=10, best_n=10, other_hits=0, other_n=10).is_clear


def test_of_nobody_there_is_no_ratio() -> None:
    assert lift(best_hits=0, best_n=20, other_hits=0, other_n=80).ratio is None
    assert lift(best_hits=0, best_n=0, other_hits=0, other_n=0).ratio is None


def test_more_hits_than_there_are_is_refused() -> None:
    with pytest.raises(MeasureError):
        lift(best_hits=3, best_n=2, other_hits=0, other_n=1)


def test_the_best_fifth_comes_best_first_and_among_equals_the_earlier() -> None:
    assert best([5, 9, 1, 9, 7, 0, 0, 0, 0, 0]).tolist() == [1, 3]
    assert best([3], share=0.2).tolist() == [0]
    assert best([]).tolist() == []
    with pytest.raises(MeasureError):
        best([1], share=0)


@given(st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=60))
def test_nobody_left_out_is_worth_more_than_one_of_the_best(worth: list[int]) -> None:
    places = best(worth).tolist()
    assert len(places) == max(1, int(0.2 * len(worth) + 0.5))
    left = [value for place, value in enumerate(worth) if place not in places]
    assert not left or min(worth[place] for place in places) >= max(left)
