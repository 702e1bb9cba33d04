"""Spreads and flows by published figures, figures worked out on paper, and what must always hold."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange import (
    Fairness,
    Threshold,
    concentration,
    fairness,
    flows_from,
    flows_of,
    gini,
    lean_trend,
    lorenz,
    pairs,
    parties,
    reciprocity,
    shortchanged,
    windows,
)
from hedgerow.measures.money.trend import Direction
from hedgerow.measures.network.cohesion import reciprocity as of_ties
from hedgerow.measures.network.graph import graph_of

TRIPLES = [("Ann", "Bo", 5.0), ("Bo", "Ann", 2.0), ("Bo", "Cy", 3.0)]
AMOUNTS = st.lists(st.integers(0, 10**9), min_size=2, max_size=40).filter(any)


def test_the_published_gini_and_its_correction() -> None:
    assert gini([1, 2, 3, 4]) == pytest.approx(0.25)
    assert gini([1, 2, 3, 4], corrected=True) == pytest.approx(1 / 3)
    assert gini([0, 0, 0, 7]) == pytest.approx(0.75)
    assert gini([0, 0, 0, 7], corrected=True) == pytest.approx(1)


@pytest.mark.parametrize(("x", "corrected"), [([], False), ([0, 0], False), ([5], True)])
def test_nothing_to_spread_has_no_gini(x: list[int], corrected: bool) -> None:
    assert gini(x, corrected=corrected) is None


def test_the_published_concentration() -> None:
    found = concentration([30, 30, 20, 20])
    assert found.hhi == pytest.approx(2600)
    assert found.normalised == pytest.approx((0.26 - 0.25) / 0.75)
    assert found.effective == pytest.approx(1 / 0.26)
    assert concentration([7]).normalised is None
    assert concentration([0, 0]).hhi is None


@given(AMOUNTS)
@settings(max_examples=25)
def test_twice_the_area_over_the_curve_is_the_gini(amounts: list[int]) -> None:
    curve = lorenz(amounts)
    assert curve is not None
    under = float(np.trapezoid(curve.total, curve.parties))
    assert gini(amounts) == pytest.approx(1 - 2 * under, abs=1e-9)
    assert (curve.total[0], curve.total[-1]) == (0, 1)


def test_there_is_no_curve_of_nothing() -> None:
    assert lorenz([0]) is None


def test_reciprocity_of_worth_is_the_same_by_names_by_matrix_and_as_of_ties() -> None:
    """Two of the five that went one way came back: 2 x min(5, 2) of 10."""
    matrix = np.array([[0, 5, 0], [2, 0, 3], [0, 0, 0]])
    graph = graph_of(n=3, source=[0, 1, 1], target=[1, 0, 2], weight=[5, 2, 3], directed=True)
    assert reciprocity(TRIPLES) == reciprocity(matrix) == of_ties(graph).by_value == 0.4
    assert reciprocity(matrix.tolist()) == 0.4
    assert reciprocity([]) is None


def test_what_each_and_what_each_two_gave() -> None:
    sums, between = parties(TRIPLES), pairs(TRIPLES)
    assert sums.balance.tolist() == [3, 0, -3]
    assert sums.flows.tolist() == [2, 3, 1]
    assert (between.first.tolist(), between.second.tolist()) == ([0, 1], [1, 2])
    assert between.balance.tolist() == [3, 3]
    assert between.ratio.tolist() == [2.5, np.inf]
    assert between.reciprocity.tolist() == pytest.approx([4 / 7, 0])


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        (lambda: flows_of(n=2, giver=[0], receiver=[0], worth=[1]), "two parties"),
        (lambda: flows_of(n=2, giver=[0], receiver=[1], worth=[-1]), "worth must be at least 0"),
        (lambda: flows_of(n=2, giver=[0], receiver=[1], worth=[1], day=[1, 2]), "one length"),
        (lambda: flows_from(np.zeros((2, 3))), "square matrix"),
        (lambda: windows(flows_of(n=2, giver=[0], receiver=[1], worth=[1]), edges=[3]), "ascending"),
        (lambda: windows(flows_of(n=2, giver=[0], receiver=[1], worth=[1]), edges=[3, 3]), "ascending"),
        (lambda: gini([1, -1]), "x must be at least 0"),
        (lambda: Threshold(ratio=1), "ratio must be above 1"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: Any, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        wrong()


def test_an_exchange_that_tips_is_seen_window_by_window() -> None:
    given_, got = [1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1]
    flows = flows_of(
        n=2, giver=[0] * 8 + [1] * 8, receiver=[1] * 8 + [0] * 8, worth=given_ + got, day=[*range(8), *range(8)]
    )
    found = windows(flows, edges=range(9))
    assert found.given.tolist() == [given_]
    assert found.received.tolist() == [got]
    assert lean_trend(found.lean[0]).direction is Direction.UP
    halves = windows(flows, edges=[4, 6, 20, 30])
    assert (halves.given.tolist(), halves.received.tolist()) == ([[11, 15, 0]], [[7, 3, 0]])
    assert lean_trend(halves.lean[0]).direction is Direction.TOO_LITTLE


def test_only_enough_evidence_makes_somebody_short() -> None:
    """Bo (1) gives four times what Ann gives back, for long; Cy's six gifts to Di came in a week; Ed gave but once."""
    giver = [1] * 4 + [0] * 2 + [2] * 6 + [4]
    receiver = [0] * 4 + [1] * 2 + [3] * 6 + [0]
    day = [0, 30, 60, 90, 10, 20, 0, 1, 2, 3, 4, 5, 0]
    flows = flows_of(n=6, giver=giver, receiver=receiver, worth=[4] * 4 + [2] * 2 + [9] * 6 + [1], day=day)
    found = shortchanged(flows)
    assert [(found.party.tolist(), found.other.tolist()), (found.gave.tolist(), found.got.tolist())] == [
        ([1], [0]),
        ([16], [4]),
    ]
    assert (found.enough, found.undecided) == (1, 2)
    assert shortchanged(flows, Threshold(days=0)).party.tolist() == [2, 1]
    assert shortchanged(flows, Threshold(worth=13)).party.tolist() == []
    assert shortchanged(flows, Threshold(ratio=4.5)).party.tolist() == []
    whole = fairness(flows)
    assert (whole.parties, whole.flows, whole.pairs, whole.total, whole.short, whole.judged) == (5, 13, 3, 75, 1, 1)
    assert whole.reciprocity == pytest.approx(8 / 75)
    assert whole.given == gini([4, 16, 54, 0, 1])


def test_nothing_is_neither_fair_nor_unfair() -> None:
    empty = flows_of(n=0, giver=[], receiver=[], worth=[])
    assert fairness(empty) == Fairness(0, 0, 0, 0.0, None, None, None, None, None, 0, 0)
    worthless = fairness([("Ann", "Bo", 0.0)])
    assert (worthless.flows, worthless.reciprocity, worthless.short) == (1, None, 0)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9), st.integers(0, 9), st.booleans()), max_size=30))
@settings(max_examples=25)
def test_nobody_gives_what_nobody_receives(told: list[tuple[int, int, int, bool]]) -> None:
    every = [(b, a, w) if turned else (a, b, w) for a, b, w, turned in told]
    flows = flows_of(
        n=10, giver=[g for g, _, _ in every], receiver=[r for _, r, _ in every], worth=[w for *_, w in every]
    )
    sums, between = parties(flows), pairs(flows)
    assert sums.given.sum() == sums.received.sum() == between.given.sum() + between.received.sum()
    assert int(between.flows.sum()) == len(every)
