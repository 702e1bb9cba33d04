"""Shocks of the past, the order of flows, weak points and introductions, and on how few it rests."""

import numpy as np
import pytest

from hedgerow.insight.readings.resilience.introducing import weak_of
from hedgerow.insight.readings.resilience.resting import rests_on
from hedgerow.insight.readings.resilience.shocks import order_of, shocks_of, weekly
from hedgerow.insight.readings.resilience.standing import Supply
from tests.insight.resilience.bakeries import a_standing, flour


def takings(*weeks: int) -> tuple[np.ndarray, np.ndarray, int]:
    """One purchase in the middle of each week, from day 700 on; the last day."""
    day = np.array([700 + 7 * week + 3 for week in range(len(weeks))], dtype=np.int64)
    return day, np.array(weeks, dtype=np.int64), 700 + 7 * len(weeks) - 1


def test_a_fall_by_half_is_a_shock_with_the_weeks_until_it_was_back() -> None:
    day, amount, until = takings(*[100] * 20, *[50] * 6, *[120] * 30)
    (one,) = shocks_of(day, amount, until, [])
    assert (one.kind, one.day, one.before, one.during) == ("fall", 700 + 7 * 20, 100, 50)
    assert one.fell == pytest.approx(0.5)
    assert one.weeks == 5  # from then on four weeks take 102.5 on average
    assert (one.later, one.is_stronger, one.year_before) == (120, True, None)


def test_a_fall_that_never_came_back_and_has_no_half_year_behind_it() -> None:
    day, amount, until = takings(*[100] * 20, *[40] * 6)
    (one,) = shocks_of(day, amount, until, [])
    assert (one.weeks, one.later, one.is_stronger) == (None, None, None)


def test_the_same_weeks_a_year_earlier_tell_the_season() -> None:
    year = [100] * 30 + [50] * 6 + [100] * 16
    day, amount, until = takings(*year, *year)
    found = shocks_of(day, amount, until, [])
    assert [one.year_before for one in found] == [pytest.approx(0.5), None]


def test_who_stopped_is_a_shock_even_when_takings_did_not_move() -> None:
    day, amount, until = takings(*[100] * 30)
    (one,) = shocks_of(day, amount, until, [(4, 700 + 7 * 20 + 2)])
    assert (one.kind, one.party, one.before, one.during, one.weeks) == ("left", 4, 100, 100, 1)


@pytest.mark.parametrize("weeks", [[], [100], [100] * 15, [0] * 30])
def test_too_few_weeks_tell_nothing(weeks: list[int]) -> None:
    day, amount, until = takings(*weeks)
    assert shocks_of(day, amount, until, [(1, 705)]) == ()


def test_weeks_end_with_the_last_day_and_a_part_at_the_beginning_is_left_out() -> None:
    sums, start = weekly(np.array([700, 705, 712]), np.array([1, 2, 4]), 713)
    assert (sums.tolist(), start) == ([3.0, 4.0], 700)
    sums, start = weekly(np.array([700, 708]), np.array([1, 2]), 711)
    assert (sums.tolist(), start) == ([2.0], 705)  # day 700 lies in a week of which a part is not on record


def test_one_way_around_is_all_order_and_every_way_alike_is_none() -> None:
    ring = order_of(np.array([0, 1, -1]), np.array([1, -1, 0]), np.array([5, 5, 5]), 2)
    assert ring is not None
    assert ring.order == pytest.approx(1.0)
    n = 4
    givers, takers = (side.ravel() for side in np.meshgrid(np.arange(n), np.arange(n)))
    loose = order_of(givers, takers, np.ones(n * n, dtype=np.int64), n)
    assert loose is not None
    assert loose.order == pytest.approx(np.log(4 / 3) / np.log(12))  # every pair but oneself
    assert order_of(np.array([0]), np.array([1]), np.array([0]), 2) is None


def test_the_middle_of_a_bow_tie_is_the_weak_point_and_one_introduction_removes_it() -> None:
    bow = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)]
    source, target = (np.array(side) for side in zip(*bow, strict=True))
    weak = weak_of(source, target)
    assert (weak.tied, weak.ties, weak.points) == (5, 6, ((2, 2),))
    assert [(one.through, one.points) for one in weak.introductions] == [(2, 1)]
    first = weak.introductions[0]
    assert {first.one, first.other} & {0, 1}
    assert {first.one, first.other} & {3, 4}


def test_a_star_hangs_on_its_middle_and_nobody_tied_is_no_network() -> None:
    star = weak_of(np.zeros(49, dtype=np.int64), np.arange(1, 50))
    assert star.points == ((0, 48),)
    assert star.index == pytest.approx(0.0196)
    assert weak_of(np.array([-1, 3]), np.array([2, 3])).tied == 0


def test_on_how_few_it_rests_by_hand() -> None:
    supplies = [flour(suppliers=(0, 1), gives=(0.75, 0.25)), Supply("party:x", "", (4,), share=0.1)]
    standing = a_standing(supplies=supplies, new=np.array([2, 3]), bringer=np.array([4, -1]))
    found = {one.of: one for one in rests_on(standing)}
    assert found["customers"].hhi == pytest.approx(10_000 * (4 / 9 + 1 / 9))
    assert found["customers"].top == pytest.approx(2 / 3)
    assert [(piece.party, round(piece.weight, 3)) for piece in found["supply"].pieces] == [
        (0, 0.5),
        (1, 0.167),
        (4, 0.1),
    ]
    assert (found["reach"].n, found["reach"].hhi, found["reach"].effective) == (1, 10_000, 1)
    assert "work" not in found


def test_equal_shares_that_nobody_said_are_told_as_such() -> None:
    supplies = [Supply(f"party:{at}", "", (at,), share=0.5) for at in (0, 1)]
    found = {one.of: one for one in rests_on(a_standing(supplies=supplies))}
    assert found["supply"].is_even
