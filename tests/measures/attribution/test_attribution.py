"""Seven answers to what a sale is owed to: published examples, and what must hold for any paths."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.attribution import (
    Assumption,
    Model,
    Path,
    first,
    last,
    linear,
    markov,
    paths_of,
    position,
    shapley,
    time_decay,
)
from hedgerow.measures.errors import MeasureError

EXAMPLE = [(["a"], True), (["a"], True), (["a"], False), (["b"], True), (["a", "b"], True)]
MEASURES = [first, last, linear, position, time_decay, markov, shapley]
PATHS = st.lists(
    st.builds(
        lambda channels, converted, count, value: Path(channels, converted, count, value if converted and count else 0),
        st.lists(st.sampled_from("abcd"), min_size=1, max_size=6),
        st.booleans(),
        st.integers(0, 5),
        st.integers(0, 10_000),
    ),
    max_size=12,
)


def test_the_published_example_of_removal() -> None:
    got = markov(EXAMPLE)
    assert got.conversion == pytest.approx(0.8)
    assert got.removal_effect.tolist() == pytest.approx([0.75, 0.5])
    assert got.credit.tolist() == pytest.approx([2.4, 1.6])
    assert sum(got.exact) == 4


def test_the_example_by_every_rule() -> None:
    told = {each(EXAMPLE).model: each(EXAMPLE).credit.tolist() for each in MEASURES if each is not markov}
    assert told == {
        Model.FIRST: [3, 1],
        Model.LAST: [2, 2],
        Model.LINEAR: [2.5, 1.5],
        Model.POSITION: [2.5, 1.5],
        Model.TIME_DECAY: pytest.approx([2 + 0.5 ** (1 / 7) / (1 + 0.5 ** (1 / 7)), 1 + 1 / (1 + 0.5 ** (1 / 7))]),
        Model.SHAPLEY: [2.5, 1.5],
    }


def test_four_touches_by_position_and_by_age() -> None:
    path = [Path(["a", "b", "c", "d"], value=1000, age=[21, 14, 7, 0])]
    assert position(path).exact == (Fraction(2, 5), Fraction(1, 10), Fraction(1, 10), Fraction(2, 5))
    assert position(path, opening=1, closing=0).exact == (1, 0, 0, 0)
    assert position(path, opening=0.3, closing=0.3).value.tolist() == [300, 200, 200, 300]
    assert time_decay(path).credit.tolist() == pytest.approx([1 / 15, 2 / 15, 4 / 15, 8 / 15])
    assert time_decay(path).value.tolist() == [67, 133, 267, 533]
    assert position(path)["b"] == 0.1
    assert position([(["a", "b"], True)], opening=0, closing=0).exact == (Fraction(1, 2), Fraction(1, 2))


def test_the_oldest_touches_count_something_however_long_ago() -> None:
    got = time_decay([Path(["a", "b"], age=[1e6, 1e6]), Path(["a", "b"], age=[1e9, 0])], half_life=1)
    assert got.credit.tolist() == [0.5, 1.5]


def test_every_result_carries_what_it_assumes() -> None:
    assert [each(EXAMPLE).assumption for each in MEASURES] == [
        Assumption.FIRST_TOUCH_DECIDES,
        Assumption.LAST_TOUCH_DECIDES,
        Assumption.EVERY_TOUCH_COUNTS_ALIKE,
        Assumption.OPENING_AND_CLOSING_COUNT_MOST,
        Assumption.LATER_TOUCHES_COUNT_MORE,
        Assumption.NEXT_STEP_DEPENDS_ON_THE_LAST_ONLY,
        Assumption.ALL_CHANNELS_OF_A_PATH_WERE_NEEDED,
    ]


@pytest.mark.parametrize("measure", MEASURES)
@given(paths=PATHS)
def test_credits_add_up_to_the_last_conversion_and_the_last_penny(measure: Any, paths: list[Path]) -> None:
    given_, got = paths_of(paths), measure(paths)
    assert got.channels == given_.channels
    assert min(got.exact, default=0) >= 0
    reached = markov(paths).conversion > 0 if measure is markov else True
    assert sum(got.exact) == (given_.conversions if reached else 0)
    assert got.value.sum() == (given_.worth if given_.conversions else 0)
    assert got.share.sum() == pytest.approx(1 if given_.conversions else 0)


@pytest.mark.parametrize("measure", MEASURES)
@given(paths=PATHS, random=st.randoms())
def test_other_names_and_another_order_change_nothing_else(measure: Any, paths: list[Path], random: Any) -> None:
    mixed = [replace(path, channels=[f"z{ord('d') - ord(each)}" for each in path.channels]) for path in paths]
    random.shuffle(mixed)
    was, now = measure(paths), measure(mixed)
    assert now.credit[::-1].tolist() == pytest.approx(was.credit.tolist(), abs=1e-9)


@pytest.mark.parametrize("measure", MEASURES)
@given(paths=PATHS)
def test_so_many_times_is_as_many_rows(measure: Any, paths: list[Path]) -> None:
    single = [replace(path, count=1, value=0) for path in paths for _ in range(path.count)]

    def told(given_: list[Path]) -> dict[str, float]:
        got = measure(given_)
        return {name: credit for name, credit in zip(got.channels, got.credit, strict=True) if credit > 1e-9}

    assert told(single) == pytest.approx(told(paths), abs=1e-9)


@given(paths=PATHS)
def test_the_split_over_sets_is_the_value_of_shapley(paths: list[Path]) -> None:
    """By the definition: over every order, what a channel adds to the conversions of paths within those before it."""
    got = shapley(paths)

    def made(group: set[str]) -> int:
        return sum(path.count for path in paths if path.converted and set(path.channels) <= group)

    orders = list(permutations(got.channels))
    for place, name in enumerate(got.channels):
        added = [made({*order[: order.index(name)], name}) - made({*order[: order.index(name)]}) for order in orders]
        assert got.exact[place] == Fraction(sum(added), len(orders))


@settings(max_examples=40)
@given(paths=PATHS)
def test_one_solve_gives_what_removing_each_channel_gives(paths: list[Path]) -> None:
    got = markov(paths)
    for place, name in enumerate(got.channels):
        lost = _conversion(paths, got.channels, without=None), _conversion(paths, got.channels, without=name)
        assert got.conversion == pytest.approx(lost[0], abs=1e-9)
        want = 1 - lost[1] / lost[0] if lost[0] else 0
        assert got.removal_effect[place] == pytest.approx(want, abs=1e-7)


def _conversion(paths: list[Path], channels: tuple[str, ...], *, without: str | None) -> float:
    """By the definition: walk the chain until nearly all has ended, steps to the removed channel leading nowhere."""
    states = ["start", *channels, "sold"]
    steps = np.zeros((len(states), len(states) + 1))
    for path in paths:
        walk = ["start", *path.channels, "sold" if path.converted else "lost"]
        for one, other in pairwise(walk):
            steps[states.index(one), states.index(other) if other in states else -1] += path.count
    steps /= np.maximum(steps.sum(axis=1, keepdims=True), 1)
    at = np.eye(len(states))[0]
    sold = 0.0
    for _ in range(600):
        at = (at @ steps)[:-1]
        sold += at[-1]
        at[-1] = 0
        if without is not None:
            at[states.index(without)] = 0
    return float(sold)


def test_paths_may_be_read_once_for_all_measures() -> None:
    once = paths_of(EXAMPLE)
    assert [each(once).exact for each in MEASURES] == [each(EXAMPLE).exact for each in MEASURES]


def test_nothing_leads_to_nothing() -> None:
    for measure in MEASURES:
        assert (measure([]).channels, measure([]).exact, measure([]).value.tolist()) == ((), (), [])  # type: ignore[operator]
        lost = measure([(["a", "b"], False)])  # type: ignore[operator]
        assert (lost.exact, lost.value.tolist(), lost.share.tolist()) == ((0, 0), [0, 0], [0, 0])


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        ([([], True)], "at least one channel"),
        ([("ab", True)], "at least one channel"),
        ([([1], True)], "by name"),
        ([(["a"], "yes")], "converted or not"),
        ([(["a"], True, -1)], "at least 0"),
        ([(["a"], True, 1, 2.5)], "whole numbers"),
        ([(["a"], False, 1, 5)], "a value without a conversion"),
        ([(["a"], True, 1, 5, [1, 2])], "one finite number"),
        ([(["a"], True, 1, 5, [float("nan")])], "one finite number"),
        ([(1, 2, 3, 4, 5, 6)], r"must be \(channels, converted, count, value, age\)"),
    ],
)
def test_what_is_no_path_is_refused(paths: Any, message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        paths_of(paths)


def test_shares_and_half_lives_out_of_range_are_refused() -> None:
    with pytest.raises(MeasureError, match="at most 1 together"):
        position(EXAMPLE, opening=0.6, closing=0.6)
    with pytest.raises(MeasureError, match="opening must lie between"):
        position(EXAMPLE, opening=-0.1)
    with pytest.raises(MeasureError, match="half_life must be above 0"):
        time_decay(EXAMPLE, half_life=0)
