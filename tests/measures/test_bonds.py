"""Strength and trust by published figures and by what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.bonds import frequency, recency, reciprocity, strength, trust
from hedgerow.measures.errors import MeasureError

DAYS = st.lists(st.integers(0, 5000), max_size=20)


def test_recency_halves_every_ninety_days_and_never_is_nothing() -> None:
    assert recency([0, 90, 180, -1]).tolist() == [1.0, 0.5, 0.25, 0.0]


def test_twelve_contacts_a_year_are_half_of_all_there_could_be() -> None:
    assert frequency([0, 12, 36]).tolist() == [0.0, 0.5, 0.75]


def test_reciprocity_is_the_part_that_was_returned() -> None:
    found = reciprocity([3, 0, 1, 0], [3, 4, 3, 0])
    assert found[:3].tolist() == [1.0, 0.0, 0.5]
    assert np.isnan(found[3])


def test_strength_leaves_out_what_is_not_known() -> None:
    found = strength(recent=[0.6, 0.6], often=[0.3, 0.3], both_ways=[0.9, float("nan")])
    assert found.tolist() == pytest.approx([0.6, 0.45])


def test_seven_promises_kept_and_one_broken() -> None:
    """Jøsang & Ismail 2002: r = 7, s = 1 gives 8/10."""
    assert trust(kept_days_ago=[0] * 7, broken_days_ago=[0]) == pytest.approx(0.8)


def test_nothing_known_is_even_odds() -> None:
    assert trust(kept_days_ago=[], broken_days_ago=[]) == 0.5


def test_a_promise_broken_a_year_ago_counts_half() -> None:
    assert trust(kept_days_ago=[], broken_days_ago=[365]) == pytest.approx(1 / 2.5)


@given(DAYS, DAYS)
def test_trust_lies_between_never_and_always_and_grows_with_a_kept_word(kept: list[int], broken: list[int]) -> None:
    before = trust(kept_days_ago=kept, broken_days_ago=broken)
    assert 0 < before < 1
    assert trust(kept_days_ago=[*kept, 0], broken_days_ago=broken) > before
    assert trust(kept_days_ago=kept, broken_days_ago=[*broken, 0]) < before


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        (lambda: recency([-2]), "silence_days must be at least -1"),
        (lambda: frequency([-1]), "contacts_a_year must be at least 0"),
        (lambda: reciprocity([1], [1, 2]), "one length"),
        (lambda: strength(recent=[1.2], often=[0], both_ways=[0]), "recent must be at most 1"),
        (lambda: trust(kept_days_ago=[-1], broken_days_ago=[]), "kept_days_ago must be at least 0"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: object, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        wrong()  # type: ignore[operator]
