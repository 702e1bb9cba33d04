from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers.cadence import PACES, Pace, cadence
from hedgerow.measures.customers.visits import Visits, visits
from hedgerow.measures.errors import MeasureError


def of(*days: list[int], amount: int = 100) -> Visits:
    """Return visits on the given days, one list per customer, each of `amount`."""
    rows = [(who, day) for who, mine in enumerate(days) for day in mine]
    return visits(
        n=len(days), customer=[who for who, _ in rows], day=[day for _, day in rows], amount=[amount] * len(rows)
    )


def paces(visited: Visits, today: int) -> list[Pace]:
    return [PACES[code] for code in cadence(visited, today=today).pace]


def test_purchases_of_one_day_are_one_visit() -> None:
    got = visits(n=2, customer=[1, 0, 1, 1], day=[5, 9, 5, 3], amount=[10, 7, -4, 1])
    assert got.customer.tolist() == [0, 1, 1]
    assert got.day.tolist() == [9, 3, 5]
    assert got.amount.tolist() == [7, 1, 6]
    assert got.count().tolist() == [1, 2]
    assert got.spent().tolist() == [7, 7]


def test_purchases_after_the_end_are_left_out() -> None:
    got = visits(n=1, customer=[0, 0], day=[1, 2], amount=[5, 6], until=1)
    assert got.day.tolist() == [1]


def test_a_customer_out_of_range_is_refused() -> None:
    with pytest.raises(MeasureError, match="customer must be below 1"):
        visits(n=1, customer=[1], day=[0], amount=[0])
    with pytest.raises(MeasureError, match="n must be at least 0"):
        visits(n=-1, customer=[], day=[], amount=[])


def test_silence_is_judged_by_each_customers_own_rhythm() -> None:
    weekly, monthly, once = [0, 7, 14, 21], [-69, -39, -9, 21], [21]
    visited = of(weekly, monthly, once, [])
    assert paces(visited, 34) == [Pace.ON_TIME, Pace.ON_TIME, Pace.UNKNOWN, Pace.UNKNOWN]
    assert paces(visited, 35) == [Pace.DRIFTING, Pace.ON_TIME, Pace.UNKNOWN, Pace.UNKNOWN]
    assert paces(visited, 81) == [Pace.DRIFTING, Pace.DRIFTING, Pace.UNKNOWN, Pace.UNKNOWN]
    assert paces(visited, 21 + 182) == [Pace.GONE, Pace.DRIFTING, Pace.UNKNOWN, Pace.UNKNOWN]
    assert paces(visited, 21 + 240) == [Pace.GONE, Pace.GONE, Pace.UNKNOWN, Pace.UNKNOWN]


def test_a_daily_customer_does_not_drift_within_a_week() -> None:
    daily = of([0, 1, 2, 3])
    assert paces(daily, 9) == [Pace.ON_TIME]
    assert paces(daily, 10) == [Pace.DRIFTING]


def test_the_typical_gap_is_the_median_and_missing_below_two_visits() -> None:
    got = cadence(of([0, 1, 3, 103], [0, 4], [5], [], [0, 2, 6]), today=103)
    assert np.array_equal(got.typical_gap, [2.0, 4.0, np.nan, np.nan, 3.0], equal_nan=True)
    assert got.silence.tolist() == [0, 99, 98, -1, 97]
    assert np.array_equal(got.overdue, [0.0, 24.75, np.nan, np.nan, 97 / 3], equal_nan=True)


def test_value_at_risk_is_what_the_drifting_spend_a_year() -> None:
    got = cadence(of([0, 7, 14, 21], [26, 30, 33, 35], [0, 10, 20, 30], amount=1000), today=40)
    assert got.drifting.tolist() == [True, False, False]
    assert got.value_a_year.tolist() == [round(1000 * 365.25 / 7), round(1000 * 365.25 / 3), round(1000 * 365.25 / 10)]
    assert got.value_at_risk == round(1000 * 365.25 / 7)


def test_one_who_returned_more_than_she_bought_is_worth_nothing() -> None:
    assert cadence(of([0, 7, 14, 21], amount=-5), today=40).value_at_risk == 0


def test_the_most_at_risk_come_first_and_ties_go_by_index() -> None:
    weekly, daily = [0, 7, 14, 21], [18, 19, 20, 21]
    got = cadence(of(weekly, daily, weekly, [40], weekly), today=40)
    assert got.most_at_risk(3).tolist() == [1, 0, 2]
    assert got.most_at_risk(9).tolist() == [1, 0, 2, 4]


def test_two_visits_are_a_rhythm_only_when_asked_for() -> None:
    assert cadence(of([0, 7]), today=30, minimum_visits=2).drifting.tolist() == [True]
    with pytest.raises(MeasureError, match="minimum_visits"):
        cadence(of([0, 7]), today=30, minimum_visits=1)


def test_a_visit_in_the_future_is_refused() -> None:
    with pytest.raises(MeasureError, match="after today"):
        cadence(of([0, 7]), today=6)


def test_nobody_drifts_where_there_is_nobody() -> None:
    got = cadence(of(), today=0)
    assert got.value_at_risk == 0
    assert got.pace.tolist() == []


@given(st.lists(st.lists(st.integers(0, 400), max_size=12), max_size=8))
def test_the_figures_agree_with_plain_python(days: list[list[int]]) -> None:
    got = cadence(of(*days), today=400)
    for who, mine in enumerate(days):
        distinct = sorted(set(mine))
        gaps = [later - earlier for earlier, later in pairwise(distinct)]
        assert got.visits[who] == len(distinct)
        assert np.array_equal(got.typical_gap[who], np.median(gaps) if gaps else np.nan, equal_nan=True)
        assert (PACES[got.pace[who]] is Pace.UNKNOWN) == (len(distinct) < 4)
