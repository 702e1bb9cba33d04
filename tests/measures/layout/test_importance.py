import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.closeness import closeness
from hedgerow.measures.layout.importance import choose, importance


def test_importance_blends_ranks_of_value_ties_and_recency() -> None:
    got = importance(value=[900, 10, 10], ties=[0, 4, 1], silence_days=[3, -1, 0])
    assert got == pytest.approx([0.5 * 1 + 0 + 0.2 * 0.5, 0.5 * 0.25 + 0.3, 0.5 * 0.25 + 0.3 * 0.5 + 0.2])


def test_one_alone_is_middling_and_nobody_is_nothing() -> None:
    assert importance(value=[5], ties=[1], silence_days=[-1]).tolist() == [0.5]
    assert importance(value=[], ties=[], silence_days=[]).tolist() == []


@given(
    st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 5), st.integers(-1, 30)), min_size=2, max_size=30).filter(
        lambda rows: len(set(rows)) > 1
    )
)
def test_more_of_everything_is_never_less_important(rows: list[tuple[int, int, int]]) -> None:
    value, ties, silence = (list(column) for column in zip(*rows, strict=True))
    got = importance(value=value, ties=ties, silence_days=silence)
    assert (got >= 0).all()
    assert (got <= 1).all()
    latest = [-(days if days >= 0 else 99) for days in silence]
    for one in range(len(rows)):
        for other in range(len(rows)):
            if value[one] >= value[other] and ties[one] >= ties[other] and latest[one] >= latest[other]:
                assert got[one] >= got[other] - 1e-12


def test_the_most_important_are_chosen_in_order_and_equals_by_index() -> None:
    assert choose(score=[0.2, 0.9, 0.2, 0.5], role=[0] * 4, limit=3).tolist() == [1, 3, 0]
    assert choose(score=[0.1], role=[0], limit=0).tolist() == []
    assert choose(score=[], role=[], limit=9).tolist() == []


def test_a_crowd_of_one_role_does_not_hide_the_others() -> None:
    score, role = np.linspace(1, 0, 1000), np.repeat([0, 7], [950, 50])
    chosen = choose(score=score, role=role, limit=100)
    assert chosen.tolist() == [*range(95), *range(950, 955)]


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3)), max_size=60), st.integers(0, 60))
def test_each_role_keeps_its_best_and_the_rest_is_by_score(rows: list[tuple[float, int]], limit: int) -> None:
    chosen = choose(score=[row[0] for row in rows], role=[row[1] for row in rows], limit=limit).tolist()
    assert len(chosen) == len(set(chosen)) == min(limit, len(rows))
    order = sorted(range(len(rows)), key=lambda i: (-rows[i][0], i))
    assert chosen == [i for i in order if i in chosen]
    for role in range(4):
        best = [i for i in order if rows[i][1] == role][: limit // 20]
        assert set(best) <= set(chosen)


def test_a_negative_limit_is_refused() -> None:
    with pytest.raises(MeasureError, match="limit must be at least 0"):
        choose(score=[], role=[], limit=-1)


def test_closeness_halves_in_ninety_days_and_grows_with_contacts() -> None:
    got = closeness(silence_days=[0, 90, 0, -1], contacts_a_year=[0, 0, 12, 0])
    assert got == pytest.approx([0.5, 0.25, 0.75, 0])
    assert closeness(silence_days=[0], contacts_a_year=[10_000])[0] < 1
