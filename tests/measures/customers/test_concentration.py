import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import concentration as counted
from hedgerow.measures.customers.concentration import (
    HIGHLY_CONCENTRATED,
    Concentration,
    concentration,
    top_decile_interval,
)
from hedgerow.measures.errors import MeasureError


def test_the_published_index() -> None:
    got = concentration([30, 20, 30, 20])
    assert got.hhi == pytest.approx(2600)
    assert got.hhi is not None
    assert got.hhi > HIGHLY_CONCENTRATED
    assert got.effective == pytest.approx(1 / 0.26)
    assert (got.top, got.top_decile) == (0.3, 0.3)


def test_the_published_gini() -> None:
    assert concentration([1, 2, 3, 4]).gini == pytest.approx(0.25)


def test_the_top_tenth_is_rounded_up() -> None:
    assert concentration([10, *[1] * 10]).top_decile == pytest.approx(11 / 20)
    assert concentration([10, *[1] * 9]).top_decile == pytest.approx(10 / 19)


@pytest.mark.parametrize("amounts", [[], [0, 0], [-5]])
def test_nothing_is_not_concentrated(amounts: list[int]) -> None:
    nothing = Concentration(n=len(amounts), total=0, top=None, top_decile=None, hhi=None, effective=None, gini=None)
    assert concentration(amounts) == nothing


@given(st.lists(st.integers(-100, 10**9), min_size=1, max_size=50).filter(lambda amounts: max(amounts) > 0))
def test_the_bounds_hold(amounts: list[int]) -> None:
    got = concentration(amounts)
    assert None not in (got.effective, got.hhi, got.gini, got.top, got.top_decile)
    assert 1 - 1e-9 <= got.effective <= sum(amount > 0 for amount in amounts) + 1e-9  # type: ignore[operator]
    assert 0 < got.hhi <= 10_000 + 1e-6  # type: ignore[operator]
    assert -1e-9 <= got.gini < 1  # type: ignore[operator]
    assert 0 < got.top <= got.top_decile + 1e-12 <= 1 + 1e-9  # type: ignore[operator]


@given(st.integers(1, 60), st.integers(1, 10**6))
def test_equals_are_as_many_as_they_are(n: int, amount: int) -> None:
    got = concentration([amount] * n)
    assert got.effective == pytest.approx(n)
    assert got.gini == pytest.approx(0, abs=1e-9)


def test_the_interval_of_the_best_tenth_holds_the_truth_about_as_often_as_it_says() -> None:
    """Amounts are exponential: the largest tenth of them has 0.1 (1 + ln 10) of the whole."""
    truth, dice = 0.1 * (1 + np.log(10)), np.random.default_rng(5)
    told = [
        top_decile_interval(dice.exponential(10_000, 300).astype(np.int64), draws=200, seed=at) for at in range(200)
    ]
    held = [one.low <= truth <= one.high for one in told if one]
    assert len(held) == 200
    assert 0.88 <= np.mean(held) <= 0.99


@pytest.mark.parametrize("shape", ["lognormal", "pareto", "few", "equal"])
def test_the_interval_of_many_parties_is_that_of_draws(shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the border between the two ways both say the same, to a tenth of the interval's width."""
    dice = np.random.default_rng(4)
    amounts = {
        "lognormal": np.exp(dice.normal(8, 1, 4000)),
        "pareto": 1000 * (dice.pareto(2.5, 4000) + 1),
        "few": np.where(dice.random(4000) < 0.95, 0, 1000),
        "equal": np.full(4000, 5),
    }[shape].astype(np.int64)
    drawn = top_decile_interval(amounts, draws=1000)
    monkeypatch.setattr(counted, "MANY", 3999)
    told = top_decile_interval(amounts)
    assert drawn is not None
    assert told is not None
    assert told.value == drawn.value
    wide = drawn.high - drawn.low
    assert (told.low, told.high) == (
        pytest.approx(drawn.low, abs=0.1 * wide + 1e-12),
        pytest.approx(drawn.high, abs=0.1 * wide + 1e-12),
    )
    assert told.low - 1e-12 <= told.value <= told.high + 1e-12


def test_the_interval_of_many_parties_holds_the_truth_about_as_often_as_it_says() -> None:
    truth, dice = 0.1 * (1 + np.log(10)), np.random.default_rng(6)
    told = [top_decile_interval(dice.exponential(10_000, counted.MANY + 1).astype(np.int64)) for _ in range(100)]
    assert 0.9 <= np.mean([one.low <= truth <= one.high for one in told if one]) <= 0.99


def test_equals_leave_the_best_tenth_no_doubt_and_nobody_has_none() -> None:
    told = top_decile_interval([500] * 40)
    assert told is not None
    assert (told.value, told.low, told.high) == (0.1, 0.1, 0.1)
    assert top_decile_interval([]) is None
    assert top_decile_interval([0, -5]) is None
    with pytest.raises(MeasureError):
        top_decile_interval([1], draws=0)


@pytest.mark.parametrize("seed", range(5))
def test_where_hardly_anybody_has_anything_a_draw_of_nothing_leaves_no_interval(seed: int) -> None:
    told = top_decile_interval([0] * 999 + [5], draws=1, seed=seed)
    assert told is None or (told.value, told.low, told.high) == (1, 1, 1)
    many = top_decile_interval([0] * 999 + [5], draws=50, seed=seed)
    assert many is not None
    assert (many.value, many.low, many.high) == (1, 1, 1)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=40).filter(any), st.integers(1, 1000))
def test_scaling_money_and_another_order_change_nothing(amounts: list[int], times: int) -> None:
    told = top_decile_interval(amounts, draws=20)
    scaled = top_decile_interval([amount * times for amount in reversed(amounts)], draws=20)
    assert told is not None
    assert scaled is not None
    assert (scaled.value, scaled.low, scaled.high) == pytest.approx((told.value, told.low, told.high))
    assert 0 <= told.low <= told.high <= 1
