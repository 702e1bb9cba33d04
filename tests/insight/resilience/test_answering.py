"""What follows when somebody or something is gone, against numbers worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.insight.readings.resilience.answering import answer
from hedgerow.insight.readings.resilience.asking import Question, party_in, split
from hedgerow.insight.readings.resilience.standing import Ended, Standing, Supply
from tests.insight.resilience.bakeries import SHOP, WEB, a_standing, flour, thing


def asked(standing: Standing, *things: str, **more: object) -> Question:
    return Question(things or (thing(standing, 0),), **more)  # type: ignore[arg-type]  # named as they are


def test_bread_stops_with_the_only_mill_from_the_day_on_which_the_stock_is_used_up() -> None:
    standing = a_standing(supplies=[flour(stock_days=6)])
    found = answer(standing, asked(standing), 500)
    # £73 a year of bread are 20p a day; 28 days less 6 of stock.
    assert (found.takings, found.median, found.worst, found.calm) == (840, 440, 440, 0)
    assert (found.starts, found.back) == (6, 28)
    assert found.at_risk.tolist() == [2]
    first = found.fates[0]
    assert (first.line, first.missing, first.start, first.end) == ("Bread", 1.0, 6, 28)
    assert [fate.stops for fate in found.fates] == [True, False]


def test_another_is_found_before_the_stretch_is_over() -> None:
    standing = a_standing(supplies=[flour(stock_days=6, replace_days=16)])
    found = answer(standing, asked(standing), 500)
    assert (found.median, found.back) == (200, 16)


def test_a_stock_that_outlasts_the_loss_costs_nothing() -> None:
    standing = a_standing(supplies=[flour(stock_days=30)])
    found = answer(standing, asked(standing), 500)
    assert (found.median, found.starts) == (0, None)


def test_by_quantities_the_others_cover_a_part() -> None:
    supply = flour(suppliers=(0, 1), gives=(0.75, 0.3), wanted=1.0)
    standing = a_standing(supplies=[replace(supply)])
    found = answer(standing, asked(standing), 500)
    # 30 % of what is wanted is left, so 70 % of 28 days of bread are missing.
    assert (found.median, found.effects[0].missing) == (392, pytest.approx(0.7))


def test_without_quantities_any_one_who_is_left_can_give_all_of_it() -> None:
    standing = a_standing(supplies=[flour(suppliers=(0, 1))])
    assert answer(standing, asked(standing), 500).median == 0
    both = asked(standing, thing(standing, 0), thing(standing, 1))
    assert answer(standing, both, 500).median == 560


def test_another_throw_of_the_dice_moves_the_mean_a_little_and_the_same_one_not_at_all() -> None:
    standing = a_standing(supplies=[flour(), Supply("party:x", "", (1,), share=0.3)], ended=Ended(had=20, stopped=10))
    question = asked(standing)
    means = [answer(standing, replace(question, seed=seed), 500).mean for seed in (1, 1, 2, 3)]
    assert means[0] == means[1]
    assert len(set(means)) > 1
    assert max(means) - min(means) < 0.05 * means[0]


def test_half_of_the_supply_is_half_of_the_bread() -> None:
    standing = a_standing(supplies=[flour()])
    assert answer(standing, asked(standing, degree_bp=5000), 500).median == 280


def test_what_nobody_said_anything_of_takes_a_share_of_everything() -> None:
    standing = a_standing(supplies=[Supply("party:x", "", (0,), share=0.25)])
    found = answer(standing, asked(standing), 500)
    assert found.median == 210  # a quarter of £8.40
    assert found.fates[0].is_line is False


def test_the_chance_of_its_strength_shows_in_the_worst_case_and_not_in_the_middle_one() -> None:
    standing = a_standing(supplies=[flour(strength=0.3)])
    found = answer(standing, asked(standing), 4000)
    assert (found.median, found.worst) == (0, 560)
    assert found.mean == pytest.approx(168, abs=12)


def test_a_customer_takes_what_she_buys_and_nobody_elses() -> None:
    standing = a_standing()
    found = answer(standing, asked(standing, thing(standing, 3)), 500)
    assert (found.median, found.starts, found.at_risk.tolist()) == (280, 0, [3])


def test_a_line_that_is_taken_out_costs_what_it_brings() -> None:
    standing = a_standing()
    found = answer(standing, asked(standing, "line:Tea", days=365), 500)
    assert found.median == 3650


def test_who_also_buys_in_another_way_goes_on_there() -> None:
    sold = [(2, "Bread", SHOP, 3650), (2, "Bread", WEB, 3650), (3, "Tea", WEB, 3650), (-1, "Tea", WEB, 7300)]
    standing = a_standing(sold=sold)
    found = answer(standing, asked(standing, "channel:web"), 500)
    # Only party 3, and those whom nobody knows: £109.50 of a year for four weeks.
    assert (found.median, found.direct.only_there.tolist()) == (840, [3])
    with_step = answer(standing, asked(standing, "channel:web", steps=("ways",)), 500)
    assert with_step.median == 420


def test_a_vendor_who_is_supplied_by_the_one_who_is_gone_may_fail_too() -> None:
    standing = a_standing(supplies=[flour()], chain=[(1, 0)])
    found = answer(standing, asked(standing, thing(standing, 1)), 4000)
    # One supplier is known, and one more is reckoned with: half of the runs.
    assert found.felt[0][0] == 0
    assert found.felt[0][1] == pytest.approx(0.5, abs=0.03)
    assert found.mean == pytest.approx(280, abs=20)
    assert found.worst == 560


def test_others_stop_by_chance_as_often_as_in_the_past_year() -> None:
    ended = Ended(had=9, stopped=4)
    assert ended.yearly == pytest.approx(0.45)
    assert ended.within(365) == pytest.approx(0.45)
    standing = a_standing(supplies=[flour()], ended=ended)
    found = answer(standing, Question((), days=365), 4000)
    assert found.mean == pytest.approx(0.45 * 7300 / 2, rel=0.06)  # on average half the year is left
    assert answer(standing, Question((), days=365), 4000).mean == found.mean


def test_who_is_tied_only_through_the_one_who_is_gone_falls_out_of_the_network() -> None:
    standing = a_standing(ties=[(0, 1), (1, 2), (2, 0), (0, 4)])
    assert answer(standing, asked(standing), 64).loose.tolist() == [4]


def test_new_customers_who_came_through_them_are_counted() -> None:
    standing = a_standing(new=np.array([2, 3]), bringer=np.array([0, -1]))
    found = answer(standing, asked(standing), 64)
    assert (found.newcomers.tolist(), found.new_money) == ([2], 7300)


def test_two_supplies_that_stop_the_same_bread_cost_no_more_than_all_takings() -> None:
    shares = [Supply(f"party:{at}", "", (at,), share=1.0) for at in (0, 1)]
    standing = a_standing(supplies=shares)
    found = answer(standing, asked(standing, "family:sloe"), 64)
    assert found.median == found.takings


@pytest.mark.parametrize("odd", ["", "x", "party:", "party:nobody", "nothing:1", "line:Cake", "place:Nowhere"])
def test_what_is_not_there_takes_nothing_out(odd: str) -> None:
    standing = a_standing(supplies=[flour()])
    found = answer(standing, asked(standing, odd), 64)
    assert (found.median, found.starts) == (0, None)


def test_nothing_sold_and_nobody_there_is_an_answer_too() -> None:
    standing = a_standing(sold=[], n=0, family=())
    found = answer(standing, Question(("line:Bread",)), 64)
    assert (found.takings, found.median, found.share, found.fates) == (0, 0, 0.0, ())


def test_things_are_read_from_addresses_and_nothing_else_is() -> None:
    assert split("line:Rye: dark") == ("line", "Rye: dark")
    assert split(f"line:{'x' * 200}") == ("", "")
    assert party_in("party:zzz") is None


@given(money=st.integers(1, 10**9), times=st.integers(2, 50), stock=st.integers(0, 40))
def test_a_loss_grows_with_the_takings_and_its_share_stays(money: int, times: int, stock: int) -> None:
    one, many = (
        a_standing(
            supplies=[flour(stock_days=stock)],
            sold=[(2, "Bread", SHOP, money * by), (3, "Tea", SHOP, 2 * money * by)],
        )
        for by in (1, times)
    )
    first, second = answer(one, asked(one), 64), answer(many, asked(many), 64)
    assert second.median == pytest.approx(first.median * times, abs=times)
    assert second.starts == first.starts
