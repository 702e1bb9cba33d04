"""Readings of small records made by hand, whole values compared."""

from datetime import date
from uuid import UUID

import numpy as np
import pytest

from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.readings.bringing import Bringer, Bringing, who_brings
from hedgerow.insight.readings.came import who_came
from hedgerow.insight.readings.cohorts import Cohort, retention
from hedgerow.insight.readings.customers import Customers, customers_of
from hedgerow.insight.readings.drifting import drifting_away, worth_a_year
from hedgerow.insight.readings.expecting import expected_of
from hedgerow.insight.readings.habits import habits_of
from hedgerow.insight.readings.money import Span, money_over_time
from hedgerow.insight.readings.sales import Sales, standing_day
from hedgerow.insight.readings.tending import Members, overall, tended
from hedgerow.kernel.days import date_of, number_of
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.customers.visits import Visits, visits
from hedgerow.measures.money.periods import Period
from hedgerow.measures.money.trend import Direction

ANN, BEN, CY, DEE, EVE = (UUID(int=number) for number in range(1, 6))


def seen(*purchases: tuple[int, int, int]) -> Visits:
    """From (customer, day, minor units)."""
    who, day, amount = zip(*purchases, strict=True)
    return visits(n=max(who) + 1, customer=who, day=day, amount=amount)


def sales(*purchases: tuple[int, int], as_of: int) -> Sales:
    """From (day, minor units), all by nobody known."""
    day, amount = (np.array(column, dtype=np.int64) for column in zip(*purchases, strict=True))
    return Sales("GBP", Parties.of([]), np.full(len(day), -1), day, amount, since=int(day.min()), as_of=as_of)


def members(*rows: tuple[int, int, int]) -> Members:
    """From (joined on day, silent for days or -1, usual days)."""
    since, silence, usual = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    return Members(Parties.of(UUID(int=at) for at in range(len(rows))), since=since, silence=silence, usual=usual)


def test_days_are_counted_as_measures_count_them() -> None:
    assert (number_of(date(1970, 1, 2)), date_of(10_592)) == (1, date(1999, 1, 1))


def test_parties_are_a_frozen_sequence_of_ids() -> None:
    some = Parties.of([ANN, BEN, CY])
    assert list(some) == [ANN, BEN, CY]
    assert (some[1], list(some[1:]), list(some.pick(np.array([2, 0]))), len(some)) == (BEN, [BEN, CY], [CY, ANN], 3)
    assert list(Parties.of([])) == []


def test_figures_stand_on_today_while_purchases_are_fresh_else_on_the_last_one() -> None:
    assert [standing_day(last, today=1000) for last in (1000, 940, 939)] == [1000, 1000, 939]


def test_who_came_parts_new_from_returning_and_looks_back() -> None:
    record = seen((0, 1, 100), (0, 98, 100), (1, 90, 100), (2, 97, 100), (2, 97, 50), (1, 99, 1))
    came = who_came(record, days=7, as_of=100, since=1)
    assert came is not None
    assert (came.new.tolist(), came.returning.tolist(), came.before, came.year_before) == ([2], [0, 1], 1, None)
    assert came.total == 3
    assert who_came(record, days=28, as_of=20, since=1) is None


def test_a_habit_names_its_weekday_only_when_half_the_visits_fell_on_it() -> None:
    saturday = 9  # 10 January 1970
    steady = seen(*((0, saturday + 7 * week, 500) for week in range(4)), *((1, 9 + 5 * n, 300 + n) for n in range(5)))
    found = habits_of(steady, [0, 1])
    assert (found[0].weekday, found[0].usual_amount) == (5, 500)
    assert (found[1].weekday, found[1].usual_amount) == (None, 302)
    assert found[0].visits == ((9, 500), (16, 500), (23, 500), (30, 500))


def test_worth_is_the_pace_of_a_year_but_never_more_than_was_spent() -> None:
    hasty = [(0, 100 + day, 1000) for day in range(4)]
    steady = [(1, 10 * n, 1000) for n in range(40)]
    record = seen(*hasty, *steady)
    rhythm = cadence(record, today=430)
    assert worth_a_year(rhythm, record.spent()).tolist() == [4000, 36525]
    assert drifting_away(rhythm, worth_a_year(rhythm, record.spent())).tolist() == [1]


def test_customers_have_no_groups_below_thirty_and_groups_from_there() -> None:
    few, _, none = customers_of(Parties.of([ANN]), seen((0, 1, 100)), as_of=10)
    assert (few.group.tolist(), none) == ([-1], ())
    crowd = [UUID(int=at) for at in range(30)]
    many, _, totals = customers_of(Parties.of(crowd), seen(*((at, at + 1, 100) for at in range(30))), as_of=40)
    assert sum(total.customers for total in totals) == len(many) == 30
    assert many.silence.tolist() == [39 - at for at in range(30)]


def test_money_is_told_by_complete_months_with_the_running_one_beside() -> None:
    january, end = number_of(date(2025, 1, 1)), number_of(date(2026, 3, 10))
    money = money_over_time(sales(*((day, 100) for day in range(january, end + 1)), as_of=end))
    assert money is not None
    assert money.period is Period.MONTH
    assert [span.amount for span in money.spans] == [
        3100,
        3000,
        3100,
        3000,
        3100,
        3100,
        3000,
        3100,
        3000,
        3100,
        3100,
        2800,
    ]
    assert money.before == (*[None] * 10, 3100, 2800)
    assert money.running is not None
    assert (money.running.days, money.running.amount, date_of(money.running_start)) == (10, 1000, date(2026, 3, 1))
    assert money.trend.direction is Direction.UNCLEAR
    assert {day.mean for day in money.weekdays} == {100.0}


def test_a_young_record_is_told_by_weeks_and_a_newborn_one_not_at_all() -> None:
    monday = number_of(date(2026, 5, 4))
    weeks = money_over_time(sales((monday, 700), (monday + 8, 300), (monday + 20, 0), as_of=monday + 20))
    assert weeks is not None
    assert (weeks.period, weeks.spans, weeks.running) == (
        Period.WEEK,
        (Span(monday, 700), Span(monday + 7, 300), Span(monday + 14, 0)),
        None,
    )
    assert money_over_time(sales((monday, 700), as_of=monday + 5)) is None


def test_retention_counts_who_came_again_in_complete_months_only() -> None:
    first, february, march = (number_of(date(2026, month, 3)) for month in (1, 2, 3))
    found = retention(
        seen((0, first, 1), (0, february, 1), (1, first, 1), (2, february, 1), (1, march, 1)), as_of=march + 2
    )
    assert found is not None
    january = 2026 * 12
    assert found.cohorts == (Cohort(january, 2, (1,)), Cohort(january + 1, 1, ()))
    assert [(rate.hits, rate.n) for rate in found.rates] == [(1, 2)]
    assert retention(seen((0, march, 1)), as_of=march) is None


def test_bringers_count_all_the_way_down() -> None:
    found = who_brings([(ANN, BEN), (BEN, CY), (DEE, EVE)], {BEN: 500, CY: 300, EVE: 900, ANN: 50})
    assert found == Bringing(
        bringers=(Bringer(DEE, 1, 1, 900, 0), Bringer(ANN, 1, 2, 800, 50), Bringer(BEN, 1, 1, 300, 500)),
        brought=3,
        amount=1700,
    )
    assert who_brings([], {}) == Bringing((), 0, 0)


def test_health_is_closeness_and_new_growth_as_defined() -> None:
    found = tended("sloe", members((0, 0, 60), (0, 60, 60), (900, 120, 60), (0, 200, 60)), as_of=1000)
    assert (found.members, found.judged, found.joined, found.lost) == (4, 4, 1, 1)
    assert (found.closeness, found.growth) == (pytest.approx((1 + 1 + 0.5 + 0) / 4), 1.0)
    assert (found.health, found.dry) == (round(100 * (0.7 * 0.625 + 0.3)), 0.5)
    assert (list(found.neglected), found.silence.tolist()) == ([UUID(int=3), UUID(int=2)], [200, 120])


def test_a_group_nobody_had_contact_with_is_not_judged() -> None:
    unknown = tended("hazel", members((0, -1, 30), (0, -1, 30), (0, 2, 30)), as_of=100)
    assert (unknown.health, unknown.dry, unknown.members, unknown.judged) == (None, 0.0, 3, 1)
    judged = tended("ivy", members(*[(0, 1, 60)] * 3), as_of=100)
    assert (judged.health, overall((unknown, judged)), overall((unknown,))) == (100, 100, None)


def test_a_customer_silent_for_over_a_year_is_a_past_one_and_a_vendor_is_not() -> None:
    rows = (*[(0, 10, 90)] * 3, (0, 366, 90))
    assert (tended("rose", members(*rows), as_of=400).members, tended("sloe", members(*rows), as_of=400).members) == (
        3,
        4,
    )


def _crowd(repeating: int) -> Customers:
    purchases = [(at, 7 * at % 90, 500) for at in range(repeating + 10)]
    purchases += [(at, 100 + at % 60, 500) for at in range(repeating)]
    parties = Parties.of(UUID(int=at) for at in range(repeating + 10))
    return customers_of(parties, seen(*purchases), as_of=200)[0]


def test_nothing_is_foretold_below_a_hundred_who_came_back_and_it_says_how_many_are_missing() -> None:
    little = expected_of(_crowd(40), as_of=200)
    assert (little.is_known, little.missing) == (False, 60)
    enough = expected_of(_crowd(150), as_of=200)
    assert (enough.is_known, enough.missing, len(enough.alive)) == (True, 0, 160)
    assert enough.visits.sum() > 0
    assert ((enough.alive >= 0) & (enough.alive <= 1)).all()
