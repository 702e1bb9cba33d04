"""Each value once, as numpy has it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.arrays import distinct
from hedgerow.measures.health import engagement, two_sided


@given(st.lists(st.integers(-(2**60), 2**60)))
def test_distinct_is_what_unique_gives(values: list[int]) -> None:
    array = np.array(values, dtype=np.int64)
    assert distinct(array).tolist() == np.unique(array).tolist()


gifts = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 200)), max_size=40)


@given(gifts)
def test_those_of_a_two_sided_exchange_are_those_whom_engagement_counts(rows: list[tuple[int, int, int]]) -> None:
    giver, receiver, day = (np.array([row[at] for row in rows], dtype=np.int64) for at in range(3))
    who = two_sided(n=7, giver=giver, receiver=receiver, day=day, today=150)
    assert engagement(n=7, giver=giver, receiver=receiver, day=day, today=150).hits == len(who)
    lately = {(a, b) for a, b, when in rows if 60 < when <= 150 and a != b}
    assert who.tolist() == sorted({a for a, b in lately if (b, a) in lately})
