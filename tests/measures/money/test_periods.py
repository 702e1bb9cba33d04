from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.money.periods import Period, per_period
from hedgerow.measures.money.weekdays import weekday_profile

EPOCH = date(1970, 1, 1)
DAYS = st.lists(st.tuples(st.integers(-800, 800), st.integers(-100, 1000)), max_size=30)


def day(year: int, month: int, of_month: int) -> int:
    return (date(year, month, of_month) - EPOCH).days


def test_months_have_their_own_lengths_and_gaps_are_zeros() -> None:
    got = per_period(
        day=[day(2024, 1, 31), day(2024, 3, 1), day(2024, 3, 1)],
        amount=[100, 5, -2],
        period=Period.MONTH,
        since=day(2024, 1, 1),
        through=day(2024, 3, 30),
    )
    assert got.start.tolist() == [day(2024, 1, 1), day(2024, 2, 1), day(2024, 3, 1)]
    assert got.days.tolist() == [31, 29, 31]
    assert got.amount.tolist() == [100, 0, 3]
    assert got.count.tolist() == [1, 0, 2]
    assert got.complete.tolist() == [True, True, False]


def test_weeks_begin_on_monday_and_a_started_first_week_is_not_complete() -> None:
    wednesday, sunday = day(2024, 5, 1), day(2024, 5, 12)
    got = per_period(day=[wednesday, sunday], amount=[1, 2], period=Period.WEEK, through=sunday)
    assert [(EPOCH + timedelta(days=int(start))).strftime("%a %d") for start in got.start] == ["Mon 29", "Mon 06"]
    assert got.amount.tolist() == [1, 2]
    assert got.complete.tolist() == [False, True]


@pytest.mark.parametrize("period", Period)
def test_no_days_make_no_periods(period: Period) -> None:
    assert per_period(day=[], amount=[], period=period, through=100).amount.tolist() == []
    assert per_period(day=[], amount=[], period=period, since=4, through=4).amount.tolist() == [0]


@pytest.mark.parametrize("when", [9, 21])
def test_a_day_outside_the_record_is_refused(when: int) -> None:
    with pytest.raises(MeasureError, match="within 10 to 20"):
        per_period(day=[when], amount=[1], period=Period.WEEK, since=10, through=20)


@given(DAYS, st.sampled_from(list(Period)))
def test_every_cent_falls_into_the_period_of_its_date(rows: list[tuple[int, int]], period: Period) -> None:
    got = per_period(day=[row[0] for row in rows], amount=[row[1] for row in rows], period=period, through=800)
    expected: dict[int, int] = {}
    for when, amount in rows:
        at = EPOCH + timedelta(days=when)
        start = at.replace(day=1) if period is Period.MONTH else at - timedelta(days=at.weekday())
        expected[(start - EPOCH).days] = expected.get((start - EPOCH).days, 0) + amount
    nonzero = {int(start): int(total) for start, total in zip(got.start, got.amount, strict=True) if total}
    assert nonzero == {start: total for start, total in expected.items() if total}
    assert got.count.sum() == len(rows)
    assert (got.start[1:] == got.start[:-1] + got.days[:-1]).all()


def test_weekdays_count_days_without_a_sale() -> None:
    monday = day(2024, 4, 1)
    got = weekday_profile(
        day=[monday, monday, monday + 7, monday + 5], amount=[100, 50, 250, 400], since=monday, through=monday + 27
    )
    assert [each.weekday for each in got] == list(range(7))
    assert [each.mean for each in got] == [100, 0, 0, 0, 0, 100, 0]
    assert [each.share for each in got] == [0.5, 0, 0, 0, 0, 0.5, 0]
    assert (got[0].low, got[0].high) == (0, 175)
    assert all(each.enough and each.n == 4 for each in got)


def test_three_days_are_too_few_and_the_missing_weekdays_have_none() -> None:
    monday = day(2024, 4, 1)
    got = weekday_profile(day=[], amount=[], since=monday, through=monday + 1)
    assert [(each.n, each.enough, each.share) for each in got] == [(1, False, None)] * 2 + [(0, False, None)] * 5


def test_a_record_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(MeasureError, match="through must not lie before since"):
        weekday_profile(day=[], amount=[], since=1, through=0)
