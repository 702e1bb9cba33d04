from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.estimates import Estimate
from hedgerow.measures.health import (
    NicheCreation,
    Persistence,
    densification,
    elephant_factor,
    engagement,
    hill_number,
    innovation_rate,
    newness,
    niche_creation,
    persistence,
    productivity,
    survival,
)

AMOUNTS = st.lists(st.integers(0, 1000), min_size=1, max_size=12)
GIFTS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 200)), max_size=25)


def test_productivity_is_the_change_of_the_logarithm() -> None:
    got = productivity([100, 150, 0, 300], [50, 50, 50, 0])
    assert got.ratio.tolist()[:2] == [2, 3]
    assert got.change[1] == pytest.approx(log(1.5))
    assert np.isnan(got.change[[0, 2, 3]]).all()
    assert got.whole_change == pytest.approx(log(1.5))
    assert productivity([5], [5]).whole_change is None
    assert productivity([], []).change.tolist() == []


@given(st.lists(st.tuples(st.integers(1, 999), st.integers(1, 999)), min_size=2, max_size=9), st.integers(2, 99))
def test_another_currency_changes_no_productivity(periods: list[tuple[int, int]], times: int) -> None:
    value, cost = (np.array(column) for column in zip(*periods, strict=True))
    was, now = productivity(value, cost), productivity(value * times, cost * times)
    assert now.change[1:].tolist() == pytest.approx(was.change[1:].tolist(), abs=1e-9)
    assert was.whole_change == pytest.approx(was.change[1:].sum(), abs=1e-9)


def test_who_is_still_there() -> None:
    got = survival([1, 2, 3, 4, 4], [2, 4, 9])
    assert (got.hits, got.n, got.value) == (2, 4, 0.5)
    assert survival([], [1]).value is None


def test_which_ties_are_still_there() -> None:
    assert persistence([(1, 2), (2, 3), (5, 5)], [(2, 1), (3, 4), (1, 2)]) == Persistence(1, 1, 1, 1 / 3)
    assert persistence([], []).jaccard is None
    with pytest.raises(MeasureError, match="must be pairs"):
        persistence([1, 2], [])


def test_the_elephants() -> None:
    assert elephant_factor([50, 30, 20]) == 1
    assert elephant_factor([10] * 10) == 5
    assert elephant_factor([10] * 11) == 6
    assert elephant_factor([10] * 10, share=1) == 10
    assert elephant_factor([]) is elephant_factor([0, 0]) is None
    with pytest.raises(MeasureError, match="share must lie"):
        elephant_factor([1], share=0)


@given(AMOUNTS, st.integers(2, 9), st.randoms())
def test_diversity_asks_neither_for_order_nor_for_the_unit(amounts: list[int], times: int, random: object) -> None:
    mixed = [amount * times for amount in amounts]
    random.shuffle(mixed)  # type: ignore[attr-defined]
    was, now = hill_number(amounts), hill_number(mixed)
    assert now == (None if was is None else pytest.approx(was))
    if was is not None:
        assert was + 1e-9 >= 1
        assert was <= sum(amount > 0 for amount in amounts) + 1e-9
    assert elephant_factor(mixed) == elephant_factor(amounts)


def test_niches_open_and_close() -> None:
    assert hill_number([5, 5, 5, 0]) == pytest.approx(3)
    assert hill_number([3, 1]) == pytest.approx(exp(-(0.75 * log(0.75) + 0.25 * log(0.25))))
    got = niche_creation([5, 5, 0, 0], [5, 0, 5, 5])
    assert (got.opened, got.closed, got.change) == (2, 1, pytest.approx(1))
    assert niche_creation([0], [3]) == NicheCreation(before=None, now=1, opened=1, closed=0)
    assert niche_creation([0], [3]).change is None
    with pytest.raises(MeasureError, match="before 1, now 2"):
        niche_creation([1], [1, 2])


def test_what_young_offers_earn() -> None:
    assert newness([70, 20, 10], [400, 364, 0]) == pytest.approx(0.3)
    assert newness([100], [365]) == 0
    assert newness([], []) is None


@given(GIFTS, st.integers(0, 210), st.integers(1, 120))
def test_engagement_is_what_one_counts_by_hand(gifts: list[tuple[int, int, int]], today: int, within: int) -> None:
    giver, receiver, day = ([gift[column] for gift in gifts] for column in range(3))
    recent = {(a, b) for a, b, when in gifts if today - within < when <= today and a != b}
    got = engagement(n=5, giver=giver, receiver=receiver, day=day, today=today, within=within)
    assert (got.hits, got.n) == (len({a for a, b in recent if (b, a) in recent}), 5)
    later = engagement(
        n=5, giver=giver, receiver=receiver, day=[each + 77 for each in day], today=today + 77, within=within
    )
    assert later == got


def test_nobody_is_not_engaged_and_no_days_are_refused() -> None:
    assert engagement(n=0, giver=[], receiver=[], day=[], today=9).value is None
    with pytest.raises(MeasureError, match="within must be at least 1"):
        engagement(n=1, giver=[], receiver=[], day=[], today=9, within=0)


def test_the_textbook_interval_of_a_count() -> None:
    """Garwood's table: 10 seen, 4.795 to 18.39 expected; none seen, up to 3.689."""
    ten = innovation_rate(10, 2.0)
    assert (ten.value, round(ten.low * 2, 3), round(ten.high * 2, 2)) == (5, 4.795, 18.39)
    none = innovation_rate(0, 1.0)
    assert (none.value, none.low, round(none.high, 3)) == (0, 0, 3.689)
    for offers, years, confidence in ((-1, 1, 0.9), (1, 0, 0.9), (1, 1, 1)):
        with pytest.raises(MeasureError, match="must"):
            innovation_rate(offers, years, confidence=confidence)


def test_the_exponent_of_growth() -> None:
    members = np.array([10, 20, 40, 80, 160])
    exact = densification(members, 3 * members**1.5)
    assert (exact.exponent, exact.points) == (Estimate(*[pytest.approx(1.5)] * 3), 5)
    assert exact.denser is True
    assert densification(members, 5 * members**0.8).denser is False
    rough = densification(members, [20, 30, 110, 130, 400])
    assert rough.exponent.low < rough.exponent.value < rough.exponent.high
    assert rough.denser is None


def test_the_interval_of_the_exponent_is_that_of_least_squares() -> None:
    from scipy.stats import linregress, t

    members, ties = [10, 20, 40, 80, 0], [20, 30, 110, 130, 5]
    want = linregress(np.log(members[:4]), np.log(ties[:4]))
    got = densification(members, ties).exponent
    assert got.value == pytest.approx(want.slope)
    assert got.high - got.value == pytest.approx(t.ppf(0.975, 2) * want.stderr)


def test_three_sizes_are_too_few() -> None:
    with pytest.raises(TooLittleDataError, match="4 different numbers of members are needed, there are 3"):
        densification([10, 20, 30, 30, 0], [1, 2, 3, 4, 5])
    with pytest.raises(MeasureError, match="confidence"):
        densification([1, 2, 3, 4], [1, 2, 3, 4], confidence=0)
