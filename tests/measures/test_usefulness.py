"""How often something helps: by hand, against published intervals, and what no input may change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import wilson
from hedgerow.measures.usefulness import difference, usefulness


def of(helped: list[float], age: list[int]) -> object:
    return usefulness(helped=np.array(helped, dtype=np.float64), age=np.array(age, dtype=np.int64))


def test_without_cases_it_is_one_half_and_nothing_is_sure() -> None:
    found = of([], [])
    assert (found.mean, found.n, found.weight) == (0.5, 0, 0.0)
    assert (round(found.low, 3), round(found.high, 3)) == (0.094, 0.906)  # Beta(2, 2)


def test_three_that_helped_today_and_one_that_did_not_are_five_to_three() -> None:
    found = of([1, 1, 1, 0], [0, 0, 0, 0])
    assert (found.mean, found.n, found.weight) == (5 / 8, 4, 4.0)


def test_what_is_ninety_days_old_counts_half_and_a_quarter_speaks_for_a_quarter() -> None:
    assert of([1], [90]).mean == pytest.approx(2.5 / 4.5)
    assert of([0.25], [0]).mean == pytest.approx(2.25 / 5)


@pytest.mark.parametrize(("helped", "age"), [([1.5], [0]), ([-0.1], [0]), ([1.0], [-1]), ([1.0], [])])
def test_what_is_no_share_or_no_age_is_refused(helped: list[float], age: list[int]) -> None:
    with pytest.raises(MeasureError):
        of(helped, age)


@pytest.mark.parametrize("name", ["half_life", "prior"])
@pytest.mark.parametrize("bad", [0, -1, float("nan")])
def test_what_forgets_at_once_or_knows_nothing_before_is_refused(name: str, bad: float) -> None:
    for helped in ([1.0], []):
        with pytest.raises(MeasureError):
            usefulness(helped=helped, age=[0] * len(helped), **{name: bad})


def test_a_day_that_nobody_knows_is_refused() -> None:
    with pytest.raises(MeasureError):
        usefulness(helped=[1.0], age=[float("nan")])


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2000)), max_size=40))
def test_the_mean_lies_within_its_ends_and_their_order_does_not_matter(cases: list[tuple[float, int]]) -> None:
    found = of([share for share, _age in cases], [age for _share, age in cases])
    turned = of([share for share, _age in reversed(cases)], [age for _share, age in reversed(cases)])
    assert 0 <= found.low <= found.mean <= found.high <= 1
    assert found.mean == pytest.approx(turned.mean)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090), ((10, 10), (0, 10), 0.6075, 1.0)],
)
def test_two_shares_differ_as_newcombe_published_it(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    """Newcombe 1998, table II, method 10."""
    found = difference(wilson(*one), wilson(*other))
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_nothing_is_compared_with_nobody() -> None:
    assert difference(wilson(1, 2), wilson(0, 0)) is None
    assert difference(wilson(0, 0), wilson(1, 2)) is None
