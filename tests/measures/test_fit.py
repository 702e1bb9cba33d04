"""Fit by figures worked out on paper, and by what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.fit import AGAINST_CAP, FITS, MUST_CAP, Sense, State, fit

Rows = list[list[int]]
FOR, MUST, AGAINST = Sense.FOR, Sense.MUST, Sense.AGAINST


def one(states: list[int], points: list[int], sense: list[int]) -> tuple[int, int, int, float]:
    found = fit(state=[states], points=points, sense=sense)
    return int(found.score[0]), int(found.low[0]), int(found.high[0]), float(found.known[0])


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        ([1, 1, 1, 0], (100, 100, 100, 1.0)),
        ([1, 1, 0, 0], (89, 89, 89, 1.0)),  # 8 of 9 points
        ([1, 0, 0, 0], (56, 56, 56, 1.0)),  # 5 of 9
        ([0, 1, 1, 0], (30, 30, 30, 1.0)),  # 4 of 9 are 44, but the must is missing
        ([0, 0, 1, 0], (11, 11, 11, 1.0)),  # 1 of 9
        ([1, 1, 1, 1], (10, 10, 10, 1.0)),  # something speaks against
        ([1, 1, -1, 0], (94, 89, 100, 13 / 14)),  # between 8 and 9 of 9: the middle is 94.4
        ([1, -1, 1, 0], (83, 67, 100, 11 / 14)),
        ([-1, 1, 1, 0], (65, 30, 100, 9 / 14)),  # the must is unknown: from the cap to all
        ([1, 1, 1, -1], (55, 10, 100, 9 / 14)),
        ([-1, -1, -1, -1], (50, 0, 100, 0.0)),
        ([0, 0, 0, 0], (0, 0, 0, 1.0)),
    ],
)
def test_scores_worked_out_on_paper(states: list[int], shown: tuple[int, int, int, float]) -> None:
    """A must of 5 points, one of 3, one of 1, and something of 5 that speaks against."""
    score, low, high, known = one(states, [5, 3, 1, 5], [MUST, FOR, FOR, AGAINST])
    assert (score, low, high) == shown[:3]
    assert known == pytest.approx(shown[3])


def test_halves_are_rounded_up() -> None:
    assert one([1, 0], [1, 7], [FOR, FOR])[:3] == (13, 13, 13)  # 12.5
    assert one([-1, 0], [1, 3], [FOR, FOR])[:3] == (13, 0, 25)  # the middle of 0 and 25


def test_nobody_at_all_gives_no_rows() -> None:
    found = fit(state=np.empty((0, 2), dtype=np.int64), points=[1, 1], sense=[FOR, FOR])
    assert (len(found.score), len(found.known)) == (0, 0)


@pytest.mark.parametrize(
    ("state", "points", "sense", "says"),
    [
        ([[1]], [0], [FOR], "points must be at least 1"),
        ([[1]], [1], [3], "sense must be below 3"),
        ([[1]], [1], [AGAINST], "speaks for"),
        ([[1, 1]], [1], [FOR], "shape"),
        ([1], [1], [FOR], "shape"),
        ([[2]], [1], [FOR], "-1, 0 and 1"),
        ([[0.5]], [1], [FOR], "-1, 0 and 1"),
        ([[1, 1]], [1, 1], [FOR], "one length"),
    ],
)
def test_what_cannot_be_weighed_is_refused(state: object, points: list[int], sense: list[int], says: str) -> None:
    with pytest.raises(MeasureError, match=says):
        fit(state=state, points=points, sense=sense)  # type: ignore[arg-type]  # that is what is tested


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[int], list[int], list[int]]:
    k = draw(st.integers(1, 7))
    sense = draw(st.lists(st.sampled_from([0, 1, 2]), min_size=k, max_size=k))
    sense[0] = draw(st.sampled_from([FOR, MUST]))
    points = draw(st.lists(st.integers(1, 9), min_size=k, max_size=k))
    return draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=k, max_size=k)), points, sense


@given(cases())
def test_every_score_lies_within_its_ends_and_the_ends_are_what_could_come_out(
    case: tuple[list[int], list[int], list[int]],
) -> None:
    """Every way in which the unknown could turn out, gone through: the ends are the least and the most of them."""
    states, points, sense = case
    score, low, high, known = one(states, points, sense)
    assert 0 <= low <= score <= high <= 100
    assert 0 <= known <= 1
    outcomes: Rows = [[]]
    for state in states:
        outcomes = [[*row, each] for row in outcomes for each in ((0, 1) if state == State.UNKNOWN else (state,))]
    settled = fit(state=outcomes, points=points, sense=sense).score
    assert (settled.min(), settled.max()) == (low, high)
    assert (low == high) or known < 1


@given(cases(), st.data())
def test_what_speaks_for_somebody_never_lowers_and_what_speaks_against_never_raises(
    case: tuple[list[int], list[int], list[int]], data: st.DataObject
) -> None:
    states, points, sense = case
    place = data.draw(st.integers(0, len(states) - 1))
    worse, better = list(states), list(states)
    worse[place], better[place] = (1, 0) if sense[place] == AGAINST else (0, 1)
    found = fit(state=[worse, states, better], points=points, sense=sense)
    for figure in (found.score, found.low, found.high):
        assert figure[0] <= figure[1] <= figure[2]


@given(cases(), st.data())
def test_to_know_less_never_narrows(case: tuple[list[int], list[int], list[int]], data: st.DataObject) -> None:
    states, points, sense = case
    less = list(states)
    less[data.draw(st.integers(0, len(states) - 1))] = -1
    found = fit(state=[states, less], points=points, sense=sense)
    assert found.low[1] <= found.low[0] <= found.high[0] <= found.high[1]
    assert found.known[1] <= found.known[0]


@given(cases())
def test_a_missing_must_and_what_speaks_against_cap_whatever_else_is_met(
    case: tuple[list[int], list[int], list[int]],
) -> None:
    states, points, sense = case
    score, _low, high, _known = one(states, points, sense)
    pairs = list(zip(states, sense, strict=True))
    if (0, MUST) in pairs:
        assert high <= MUST_CAP
    if (1, AGAINST) in pairs:
        assert high <= AGAINST_CAP
    if (-1, MUST) in pairs or (-1, AGAINST) in pairs:
        assert score < FITS
