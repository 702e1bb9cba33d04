import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.bonds import trust
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.trust import remembered, reputation


def test_the_published_reputation() -> None:
    got = reputation([7, 0, 0], [1, 0, 3])
    assert got.value == pytest.approx([0.8, 0.5, 0.2])
    assert (got.low < got.value).all()
    assert (got.value < got.high).all()
    assert (got.low[1], got.high[1]) == pytest.approx((0.025, 0.975))


def test_a_stronger_prior_keeps_the_value_nearer_to_one_half() -> None:
    got = reputation([7, 0], [1, 0], prior=2.0)
    assert got.value == pytest.approx([9 / 12, 0.5])
    assert (round(got.low[1], 3), round(got.high[1], 3)) == (0.094, 0.906)  # Beta(2, 2)
    for bad in (0, -1, float("nan"), float("inf")):
        with pytest.raises(MeasureError, match="prior"):
            reputation([7], [1], prior=bad)


def test_what_is_a_half_life_old_counts_half() -> None:
    got = remembered(n=2, party=[0, 0, 1], good=[1, 0, 1], day=[100, 465, 100], today=465)
    assert got.good == pytest.approx([0.5, 0.5])
    assert got.bad == pytest.approx([1, 0])
    assert got.value == pytest.approx([1.5 / 3.5, 1.5 / 2.5])
    assert got.value[0] == pytest.approx(trust(kept_days_ago=[365], broken_days_ago=[0]))
    forever = remembered(n=1, party=[0], good=[1], day=[0], today=10_000, half_life=float("inf"))
    assert forever.value.tolist() == pytest.approx([2 / 3])


@given(st.integers(-3000, 3000), st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.integers(0, 900)), max_size=9))
def test_shifting_all_days_changes_nothing(shift: int, told: list[tuple[int, bool, int]]) -> None:
    party, good, day = (np.array([row[k] for row in told], dtype=int) for k in range(3))
    here = remembered(n=4, party=party, good=good, day=day, today=900)
    there = remembered(n=4, party=party, good=good, day=day + shift, today=900 + shift)
    assert here.value.tolist() == there.value.tolist()


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(MeasureError, match="after today"):
        remembered(n=1, party=[0], good=[1], day=[5], today=4)
    with pytest.raises(MeasureError, match="half_life"):
        remembered(n=1, party=[0], good=[1], day=[5], today=5, half_life=0)
    with pytest.raises(MeasureError, match="good must be at least 0"):
        reputation([-1], [0])
    assert reputation([], []).value.tolist() == []
