"""Coalitions filled, whole parts, the core, and claims on an estate."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.kernel.money import largest_remainder as of_money
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange import Assumption, completed, core, cover, largest_remainder, shapley, talmud

MAJORITY = [0, 0, 0, 1, 0, 1, 1, 1]


def test_what_nobody_told_is_what_the_groups_make_side_by_side() -> None:
    told = {0b001: 10, 0b010: 20, 0b100: 5, 0b011: 50, 0b111: 100}
    found = completed(told, n=3)
    assert found.values == (0, 10, 20, 50, 5, 15, 25, 100)
    assert found.told == (True, True, True, True, True, False, False, True)
    assert found.assumed == 2


def test_added_up_pairs_do_not_count_for_larger_groups() -> None:
    told = {0b0011: 50, 0b0001: 10, 0b0010: 20, 0b0100: 5, 0b1111: 100}
    assert completed(told, n=4).values[0b0111] == 55
    assert completed(told, n=4, assumption=Assumption.ADDITIVE).values[0b0111] == 35


def test_a_loss_that_was_told_stays_a_loss_and_whoever_was_not_told_of_makes_nothing_alone() -> None:
    found = completed({0b01: -5, 0b11: 10}, n=2)
    assert found.values == (0, -5, 0, 10)
    assert completed({1: 7}, n=1).values == (0, 7)


@given(st.dictionaries(st.integers(1, 30), st.integers(-50, 50), max_size=8), st.sampled_from(Assumption))
@settings(max_examples=40)
def test_the_function_says_of_every_group_what_the_table_does(told: dict[int, int], assumption: Assumption) -> None:
    value = cover(told, n=5, assumption=assumption)
    assert [value(mask) for mask in range(31)] == list(
        completed({**told, 31: 0}, n=5, assumption=assumption).values[:31]
    )


def test_a_function_of_too_many_groups_or_of_others_is_refused() -> None:
    with pytest.raises(MeasureError, match="there may be 16 groups"):
        cover({0b11 << place: 1 for place in range(17)}, n=20)
    with pytest.raises(MeasureError, match="bitmasks from 1"):
        cover({0: 1}, n=3)


def test_with_what_each_makes_alone_the_surplus_is_shared_equally() -> None:
    found = shapley(completed({1: 10, 2: 20, 4: 0, 7: 60}, n=3).values)
    assert found.exact == (20, 30, 10)


@pytest.mark.parametrize(
    ("told", "n", "match"),
    [({1: 1}, 2, "all make together"), ({3: 1, 4: 1}, 2, "bitmasks from 1 to 3"), ({}, 16, "1 to 15")],
)
def test_coalitions_that_cannot_be_filled_are_refused(told: dict[int, int], n: int, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        completed(told, n=n)


@given(st.integers(-(10**18), 10**18), st.lists(st.integers(0, 10**12), min_size=1, max_size=12).filter(any))
@settings(max_examples=25)
def test_whole_parts_are_the_same_as_of_money_and_add_up(total: int, shares: list[int]) -> None:
    parts = largest_remainder(total, shares)
    assert list(parts) == of_money(total, shares)
    assert sum(parts) == total


def test_somebody_who_costs_the_others_pays_in() -> None:
    parts = largest_remainder(100, [Fraction(200, 3), Fraction(200, 3), Fraction(-100, 3)])
    assert parts == (67, 67, -34)
    assert sum(parts) == 100
    assert largest_remainder(-7, [0.5, 0.5]) == (-4, -3)


@pytest.mark.parametrize("shares", [[], [0, 0], [1, -1], [float("nan")], ["x"]])
def test_shares_of_nothing_are_refused(shares: list[Any]) -> None:
    with pytest.raises(MeasureError, match="shares must"):
        largest_remainder(10, shares)


def test_of_three_with_a_majority_every_two_do_better_alone() -> None:
    """The majority game has an empty core (von Neumann & Morgenstern 1944)."""
    found = core(MAJORITY, shapley(MAJORITY).exact)
    assert [(each.coalition, each.loss) for each in found] == [
        (3, Fraction(1, 3)),
        (5, Fraction(1, 3)),
        (6, Fraction(1, 3)),
    ]


def test_the_gloves_divided_by_the_market_leave_nobody_better_off_alone() -> None:
    gloves = {"L": 0, "R": 0, "r": 0, "LR": 1, "Lr": 1, "Rr": 0, "LRr": 1}
    assert core(gloves, [1, 0, 0]) == ()
    assert [each.coalition for each in core(gloves, shapley(gloves).exact)] == [0b011, 0b101]
    with pytest.raises(MeasureError, match="add up to the whole"):
        core(gloves, [1, 1, 0])


@pytest.mark.parametrize(
    ("estate", "parts"),
    [
        (100, [Fraction(100, 3)] * 3),
        (200, [50, 75, 75]),
        (300, [50, 100, 150]),
        (500, [Fraction(200, 3), Fraction(500, 3), Fraction(800, 3)]),
        (600, [100, 200, 300]),
        (0, [0, 0, 0]),
    ],
)
def test_the_three_widows_of_the_talmud(estate: int, parts: list[Any]) -> None:
    """Kethubot 93a for 100, 200 and 300; Aumann & Maschler 1985, table I."""
    assert list(talmud(estate, [100, 200, 300])) == parts


@pytest.mark.parametrize(("estate", "claims"), [(10, []), (10, [5]), (-1, [5]), (1, [-1, 5])])
def test_claims_that_make_no_sense_are_refused(estate: int, claims: list[int]) -> None:
    with pytest.raises(MeasureError, match="claims must"):
        talmud(estate, claims)
