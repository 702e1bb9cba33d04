import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.referrals import referrals

N = 8
PAIRS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(0, N - 1)), max_size=20)


def test_what_a_referrer_brought_counts_all_the_way_down() -> None:
    got = referrals(n=5, referrer=[0, 0, 2], referred=[1, 2, 3], revenue=[10, 20, 30, 40, 50])
    assert got.referrer.tolist() == [-1, 0, 0, 2, -1]
    assert got.direct.tolist() == [2, 0, 1, 0, 0]
    assert got.downstream.tolist() == [3, 0, 1, 0, 0]
    assert got.brought.tolist() == [90, 0, 40, 0, 0]
    assert got.value.tolist() == [100, 20, 70, 40, 50]
    assert (got.repeated, got.circular) == (0, 0)


def test_the_first_referrer_counts_and_nobody_brings_herself() -> None:
    got = referrals(n=3, referrer=[0, 2, 1, 1, 2], referred=[1, 1, 2, 1, 0], revenue=[1, 1, 1])
    assert got.referrer.tolist() == [-1, 0, 1]
    assert (got.repeated, got.circular) == (2, 1)
    assert referrals(n=1, referrer=[0], referred=[0], revenue=[5]).circular == 1


def test_a_very_long_chain_is_no_trouble() -> None:
    n = 50_000
    got = referrals(n=n, referrer=np.arange(n - 1), referred=np.arange(1, n), revenue=np.ones(n, dtype=np.int64))
    assert got.downstream[0] == n - 1
    assert got.value[0] == n


def test_nobody_referred_anybody() -> None:
    assert referrals(n=0, referrer=[], referred=[], revenue=[]).referrer.tolist() == []


def test_a_party_out_of_range_and_unequal_arrays_are_refused() -> None:
    with pytest.raises(MeasureError, match="referred must be below 2"):
        referrals(n=2, referrer=[0], referred=[2], revenue=[1, 1])
    with pytest.raises(MeasureError, match="revenue 1, parties 2"):
        referrals(n=2, referrer=[0], referred=[1], revenue=[1])


@given(PAIRS, st.lists(st.integers(-100, 1000), min_size=N, max_size=N))
def test_the_forest_agrees_with_walking_up_from_every_party(pairs: list[tuple[int, int]], revenue: list[int]) -> None:
    got = referrals(n=N, referrer=[a for a, _ in pairs], referred=[b for _, b in pairs], revenue=revenue)
    downstream, brought = [0] * N, [0] * N
    for party in range(N):
        above, steps = got.referrer[party], 0
        while above >= 0:
            downstream[above] += 1
            brought[above] += revenue[party]
            above, steps = got.referrer[above], steps + 1
            assert steps < N, "a cycle"
    assert got.downstream.tolist() == downstream
    assert got.brought.tolist() == brought
    assert got.value.tolist() == [own + more for own, more in zip(revenue, brought, strict=True)]
    assert (got.referrer >= 0).sum() + got.repeated + got.circular == len(pairs)
