from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import rfm_summary
from hedgerow.measures.errors import MeasureError

PURCHASES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 30), st.integers(-500, 5000)), max_size=30)


def by_hand(rows: list[tuple[int, int, int]], until: int) -> dict[int, tuple[float, ...]]:
    told = {}
    for who in sorted({row[0] for row in rows if row[1] <= until}):
        days: dict[int, int] = {}
        for _, day, cents in sorted(row for row in rows if row[0] == who and row[1] <= until):
            days[day] = days.get(day, 0) + cents
        first, last, again = min(days), max(days), list(days.values())[1:]
        mean = sum(again) / len(again) if again else 0.0
        told[who] = (len(days) - 1, last - first, until - first, mean, sum(days.values()))
    return told


@given(PURCHASES, st.integers(0, 35))
def test_the_summary_is_what_one_counts_by_hand(rows: list[tuple[int, int, int]], until: int) -> None:
    customer, day, amount = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [])
    got = rfm_summary(customer, day, amount, until)
    want = by_hand(rows, until)
    assert got.customer.tolist() == list(want)
    columns = np.stack([got.frequency, got.recency, got.age, got.mean_value, got.spent], axis=1)
    assert columns.tolist() == [pytest.approx(row) for row in want.values()]


@given(PURCHASES, st.integers(-100, 100), st.integers(1, 9))
def test_shifting_time_and_scaling_money_change_only_the_money(
    rows: list[tuple[int, int, int]], shift: int, times: int
) -> None:
    customer, day, amount = (np.array([row[column] for row in rows], dtype=np.int64) for column in range(3))
    was = rfm_summary(customer, day, amount, 30)
    now = rfm_summary(customer, day + shift, amount * times, 30 + shift)
    assert [now.frequency.tolist(), now.recency.tolist(), now.age.tolist()] == [
        was.frequency.tolist(),
        was.recency.tolist(),
        was.age.tolist(),
    ]
    assert now.mean_value.tolist() == pytest.approx((was.mean_value * times).tolist())


def test_dates_names_and_weeks_are_taken_too() -> None:
    days = np.array(["2026-01-01", "2026-01-15"], dtype="datetime64[D]")
    got = rfm_summary(["mia", "mia"], days, [2.5, 7.5], date(2026, 1, 29), days_a_unit=7)
    assert (got.customer.tolist(), got.frequency.tolist(), got.recency.tolist()) == (["mia"], [1], [2.0])
    assert (got.age.tolist(), got.mean_value.tolist(), got.spent.tolist()) == ([4.0], [7.5], [10.0])
    same = rfm_summary(["mia", "mia"], [date(2026, 1, 1), date(2026, 1, 15)], [2.5, 7.5], np.datetime64("2026-01-29"))
    assert same.age.tolist() == [28.0]


@pytest.mark.parametrize(
    ("customer", "day", "amount", "message"),
    [
        ([1], [1, 2], [1, 2], "customer 1, day 2, amount 2"),
        ([1.0, float("nan")], [1, 2], [1, 2], "customer must be finite"),
        ([[1]], [1], [1], "customer must have one dimension"),
        ([1], [1.5], [1], "day must be whole numbers"),
        ([1], np.array(["NaT"], dtype="datetime64[D]"), [1], "without a date"),
        ([1], [1], [float("nan")], "amount must be finite"),
    ],
)
def test_what_is_no_purchase_is_refused(customer: list[object], day: object, amount: object, message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        rfm_summary(customer, day, amount, 9)  # type: ignore[arg-type]


def test_a_unit_of_no_days_is_refused() -> None:
    with pytest.raises(MeasureError, match="days_a_unit must be above 0"):
        rfm_summary([1], [1], [1], 9, days_a_unit=0)
