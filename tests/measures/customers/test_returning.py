import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers.arrivals import arrivals
from hedgerow.measures.customers.cohorts import cohorts
from hedgerow.measures.customers.repeat import repeat_rate
from hedgerow.measures.errors import MeasureError
from tests.measures.cdnow import Purchases

ROWS = st.lists(st.tuples(st.integers(0, 6), st.integers(-4, 8), st.integers(-50, 500)), max_size=40)


def test_the_repeat_rate_leaves_out_those_who_never_came() -> None:
    rate = repeat_rate([0, 1, 1, 2, 5])
    assert (rate.hits, rate.n, rate.value, rate.enough) == (2, 4, 0.5, False)


def test_the_repeat_rate_of_cdnow(cdnow: Purchases) -> None:
    """1,411 of 2,357 made no repeat purchase by any transaction count; so 946 came back in the calibration weeks."""
    early = cdnow.day <= cdnow.end_of_calibration
    pairs = np.unique(np.stack([cdnow.customer[early], cdnow.day[early]]), axis=1)
    rate = repeat_rate(np.bincount(pairs[0], minlength=cdnow.n))
    assert (rate.hits, rate.n) == (946, 2357)
    assert rate.enough


def test_cohorts_count_a_customer_once_a_month_and_know_what_is_not_observed() -> None:
    got = cohorts(customer=[7, 7, 7, 8, 9, 9], month=[10, 10, 12, 10, 12, 13], until=12)
    assert got.month.tolist() == [10, 12]
    assert got.size.tolist() == [2, 1]
    assert got.active.tolist() == [[2, 0, 1], [1, 0, 0]]
    assert got.observed.tolist() == [[True, True, True], [True, False, False]]
    assert np.array_equal(got.share(), [[1, 0, 0.5], [1, np.nan, np.nan]], equal_nan=True)
    assert [(rate.hits, rate.n) for rate in got.retention()] == [(3, 3), (0, 2), (1, 2)]


def test_cohorts_end_with_the_record_by_default() -> None:
    assert cohorts(customer=[1, 1], month=[3, 5]).active.tolist() == [[1, 0, 1]]


@pytest.mark.parametrize("until", [None, 2])
def test_no_activity_makes_no_cohorts(until: int | None) -> None:
    got = cohorts(customer=[] if until is None else [1], month=[] if until is None else [3], until=until)
    assert got.month.tolist() == []
    assert got.retention() == ()


@given(ROWS)
def test_cohorts_agree_with_plain_python(rows: list[tuple[int, int, int]]) -> None:
    got = cohorts(customer=[row[0] for row in rows], month=[row[1] for row in rows])
    seen = {(who, month) for who, month, _ in rows}
    first = {who: min(month for other, month in seen if other == who) for who, _ in seen}
    for line, start in enumerate(got.month):
        mine = {who for who, month in first.items() if month == start}
        assert got.size[line] == len(mine)
        for since in range(got.active.shape[1]):
            assert got.active[line, since] == sum((who, start + since) in seen for who in mine)
    assert got.size.sum() == len(first)


def test_new_and_returning_per_period_with_gaps_as_zeros() -> None:
    got = arrivals(customer=[1, 1, 2, 1, 1], period=[5, 5, 5, 7, 7], amount=[10, 5, 1, 3, 4])
    assert got.period.tolist() == [5, 6, 7]
    assert got.new.tolist() == [2, 0, 0]
    assert got.returning.tolist() == [0, 0, 1]
    assert got.new_amount.tolist() == [16, 0, 0]
    assert got.returning_amount.tolist() == [0, 0, 7]


def test_no_purchases_have_no_periods() -> None:
    assert arrivals(customer=[], period=[], amount=[]).period.tolist() == []


@given(ROWS.filter(bool))
def test_everyone_is_new_once_and_every_cent_is_counted(rows: list[tuple[int, int, int]]) -> None:
    customer, period, amount = (list(column) for column in zip(*rows, strict=True))
    got = arrivals(customer=customer, period=period, amount=amount)
    assert got.new.sum() == len(set(customer))
    assert got.new_amount.sum() + got.returning_amount.sum() == sum(amount)
    visitors = [len({who for who, when, _ in rows if when == each}) for each in got.period]
    assert (got.new + got.returning).tolist() == visitors


def test_unequal_columns_are_refused() -> None:
    with pytest.raises(MeasureError, match="one length"):
        arrivals(customer=[1], period=[], amount=[])
    with pytest.raises(MeasureError, match="one length"):
        cohorts(customer=[1], month=[])
