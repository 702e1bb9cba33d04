import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import Rate, wilson


def test_the_interval_of_newcombe() -> None:
    """Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 by the score method."""
    rate = wilson(81, 263)
    assert (round(rate.low, 4), round(rate.high, 4)) == (0.2553, 0.3662)
    assert rate.value == 81 / 263


def test_nothing_seen_is_nothing_known() -> None:
    assert wilson(0, 0) == Rate(hits=0, n=0, value=None, low=0.0, high=1.0)
    assert not wilson(0, 0).enough


def test_thirty_are_enough_and_twenty_nine_are_not() -> None:
    assert wilson(3, 30).enough
    assert not wilson(3, 29).enough


@pytest.mark.parametrize(("hits", "n"), [(-1, 3), (4, 3)])
def test_hits_outside_n_are_refused(hits: int, n: int) -> None:
    with pytest.raises(MeasureError, match="hits must lie"):
        wilson(hits, n)


@pytest.mark.parametrize("confidence", [0.0, 1.0])
def test_a_confidence_of_nothing_or_certainty_is_refused(confidence: float) -> None:
    with pytest.raises(MeasureError, match="confidence must lie"):
        wilson(1, 3, confidence=confidence)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_value_and_mirrors(pair: tuple[int, int]) -> None:
    hits, n = pair
    rate, mirror = wilson(hits, n), wilson(n - hits, n)
    assert rate.value is not None
    assert 0 <= rate.low <= rate.value <= rate.high <= 1
    assert rate.low == pytest.approx(1 - mirror.high, abs=1e-12)
