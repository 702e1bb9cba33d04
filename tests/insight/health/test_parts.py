"""Every part of health worked out by hand, and what it refuses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.insight.readings.health import parts
from hedgerow.insight.readings.health.people import people_at
from hedgerow.insight.readings.health.presence import Figure
from hedgerow.insight.readings.standing import standing
from hedgerow.measures.errors import TooLittleDataError
from tests.insight.health.arrays import TODAY, a_record

FIVE = ["rose"] * 5


def test_of_five_who_took_part_a_year_ago_two_stay() -> None:
    then = a_record(FIVE, bought=[*((at, 370, 100) for at in range(5)), (0, 10, 100), (1, 89, 100), (2, 90, 100)])
    found = parts.survival(then)
    assert (found.value, found.n) == (0.4, 5)
    assert found.low is not None
    assert found.low < 0.4 < (found.high or 0)


def test_who_has_no_role_any_more_has_not_stayed() -> None:
    then = a_record(FIVE, since=[1000, 1000, 1000, 1000, 100], bought=[(at, 370, 1) for at in range(5)])
    with pytest.raises(TooLittleDataError) as little:
        parts.survival(then)
    assert (little.value.what, little.value.have, little.value.need) == ("regulars", 4, 5)


def test_ties_that_hold_are_those_of_both_times_over_all_of_either() -> None:
    """Twenty held a year ago, of which five ended since; five began: 15 of 25."""
    old = [(0, at, 500, -1 if at > 5 else 30) for at in range(1, 21)]
    new = [(1, at, 50, -1) for at in range(2, 7)]
    found = parts.persistence(a_record(["rose"] * 21, tied=[*old, *new]))
    assert found == Figure(0.6, 25)


def test_one_who_brought_half_of_it_is_told_apart_from_five_alike() -> None:
    alike = [(at, 20, 100) for at in range(5)]
    assert parts.elephant(a_record(FIVE, bought=alike)) == Figure(3.0, 5)
    assert parts.elephant(a_record(FIVE, bought=[*alike, (4, 30, 900)])) == Figure(1.0, 5)
    assert parts.elephant(a_record(FIVE, bought=alike, gave=[(4, -1, 30, 900)])) == Figure(1.0, 5)


def test_what_came_of_joint_work_is_divided_by_what_went_in_within_a_year() -> None:
    work = [(0, 100, 200, 0), (0, 50, 0, 300), (1, 400, 5000, 9000)]
    assert parts.productivity(a_record(FIVE, work=work)) == Figure(1.5, 1)
    assert parts.productivity(a_record(FIVE, work=[(0, 100, 200, 0), (0, 90, 0, -50)])) == Figure(0.0, 1)


def test_two_kinds_of_dealings_that_are_equally_common_count_as_two() -> None:
    then = a_record(FIVE, bought=[(at, 9, 1) for at in range(5)] * 3, met=[(at, 9) for at in range(5)])
    assert parts.niches(then).value == pytest.approx(2.0)
    assert parts.niches(then).n == 10


def test_a_third_of_the_income_is_from_what_is_new_and_a_young_record_says_nothing() -> None:
    lines = [(0, 500, 100), (0, 50, 200), (1, 40, 100)]
    assert parts.newness(a_record(FIVE, lines=lines)) == Figure(1 / 3, 2)
    with pytest.raises(TooLittleDataError):
        parts.newness(a_record(FIVE, lines=[(0, 454, 100), (1, 40, 100)]))


def test_an_offer_is_joint_when_a_partner_has_part_and_counts_per_active_partner_and_year() -> None:
    families = ["rose", "ivy", "sloe", "ivy"]
    met = [(at, 100) for at in range(3)]  # the second ivy took no part all year
    found = parts.innovation(a_record(families, met=met, ventures=[(0, 30, 1), (1, 40, 0), (2, 500, 2)]))
    assert found.value == pytest.approx(0.5)
    assert found.n == 1
    assert found.high is not None
    assert found.high > 0.5


def test_buying_is_give_and_take_and_a_gift_alone_is_not() -> None:
    then = a_record(
        FIVE, bought=[(0, 10, 100), (1, 91, 100)], gave=[(2, -1, 5, 0), (3, -1, 5, 0), (-1, 3, 80, 0), (4, 0, 1, 0)]
    )
    assert (parts.engagement(then).value, parts.engagement(then).n) == (0.4, 5)
    assert parts.two_sided(then).tolist() == [0, 3]


def test_quiet_partners_are_partners_all_the_same() -> None:
    then = a_record(
        ["ivy", "sloe", "elder", "elder", "rose", "haw"], met=[(0, 1), (1, 90), (4, 1)], gave=[(2, -1, 3, 5)]
    )
    assert (parts.partner_activity(then).value, parts.partner_activity(then).n) == (0.5, 4)


def test_what_comes_back_is_twice_the_smaller_side_of_each_pair() -> None:
    gave = [(0, -1, 10, 100), (-1, 0, 9, 40), (1, -1, 8, 50), (2, 3, 7, 10)]
    found = parts.fairness(a_record(FIVE, gave=gave))
    assert found == Figure(0.4, 3)


def test_a_tie_both_ways_is_one_and_one_to_somebody_without_a_role_is_none() -> None:
    then = a_record(FIVE, since=[1000, 1000, 1000, 1000, 1000], tied=[(0, 1, 9, -1), (1, 0, 9, -1), (2, 3, 9, 1)])
    assert parts.ties(then) == Figure(0.2, 5)


@pytest.mark.parametrize(
    "read",
    [
        parts.productivity,
        parts.survival,
        parts.persistence,
        parts.elephant,
        parts.niches,
        parts.newness,
        parts.innovation,
        parts.engagement,
        parts.partner_activity,
        parts.fairness,
        parts.ties,
    ],
)
def test_an_empty_record_has_too_little_data_for_anything(read: object) -> None:
    with pytest.raises(TooLittleDataError):
        read(a_record([]))  # type: ignore[operator]


def test_refunds_alone_bring_nothing() -> None:
    with pytest.raises(TooLittleDataError):
        parts.elephant(a_record(FIVE, bought=[(at, 9, -100) for at in range(5)]))


def test_people_stand_in_one_row_each_with_all_that_is_behind_the_parts() -> None:
    people = people_at(
        a_record(
            ["rose", "ivy"],
            bought=[(0, 400, 700), (0, 10, 300)],
            gave=[(1, -1, 20, 50), (-1, 1, 30, 20)],
            tied=[(0, 1, 800, 100)],
        )
    )
    assert people.last == (TODAY - 10, TODAY - 20)
    assert (people.brought, people.gave, people.got) == ((300, 50), (0, 50), (0, 20))
    assert (people.was_here, people.is_here, people.is_two_sided) == ((True, False), (True, True), (True, True))
    assert (people.ties, people.ended, people.kinds, people.family) == ((0, 0), (1, 1), (1, 1), (0, 3))


gifts = st.lists(
    st.tuples(st.integers(-1, 5), st.integers(-1, 5), st.integers(0, 800), st.integers(0, 10**6)), max_size=30
)


@given(gifts, st.lists(st.tuples(st.integers(-1, 5), st.integers(0, 800), st.integers(-500, 500)), max_size=30))
def test_shares_lie_between_0_and_1_whatever_is_on_record(
    gave: list[tuple[int, ...]], bought: list[tuple[int, ...]]
) -> None:
    then = a_record(["rose", "rose", "ivy", "ivy", "sloe", "elder"], bought=bought, gave=gave)
    for read in (parts.survival, parts.engagement, parts.partner_activity, parts.fairness):
        try:
            found = read(then)
        except TooLittleDataError:
            continue
        assert 0 <= found.value <= 1
        assert np.isfinite(found.value)


@given(gifts, st.integers(2, 1000))
def test_what_comes_back_and_who_carries_do_not_depend_on_the_unit_of_money(
    gave: list[tuple[int, ...]], times: int
) -> None:
    families = ["rose", "rose", "ivy", "ivy", "sloe", "elder"]
    once = a_record(families, gave=gave)
    more = a_record(families, gave=[(a, b, day, worth * times) for a, b, day, worth in gave])
    for read in (parts.fairness, parts.elephant):
        try:
            found = read(once)
        except TooLittleDataError:
            continue
        assert read(more).value == pytest.approx(found.value)


def test_a_record_that_ended_long_ago_is_read_as_of_its_last_day() -> None:
    assert standing(a_record(FIVE, bought=[(0, 500, 1), (0, 61, 1)])).day == TODAY - 61
    assert standing(a_record(FIVE, bought=[(0, 500, 1), (0, 60, 1)])).day == TODAY
    assert standing(a_record(FIVE)).day == TODAY
