from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import rfm
from hedgerow.measures.customers.groups import GROUPS, RULES, Group, group_codes
from hedgerow.measures.errors import MeasureError


def ntile(values: list[int], ids: list[int], buckets: int = 5) -> list[int]:
    """Return SQL's NTILE by its definition, row by row: the oracle."""
    order = sorted(range(len(values)), key=lambda i: (values[i], ids[i]))
    size, longer = divmod(len(values), buckets)
    cut = [bucket for bucket in range(1, buckets + 1) for _ in range(size + (bucket <= longer))]
    return [cut[order.index(i)] for i in range(len(values))]


def test_every_cell_of_the_cube_belongs_to_exactly_one_group() -> None:
    spans = [[range(low, high + 1) for low, high in rule[1:]] for rule in RULES]
    for cell in product(range(1, 6), repeat=3):
        matching = [all(value in span for value, span in zip(cell, rule, strict=True)) for rule in spans]
        assert sum(matching) == 1, cell


@pytest.mark.parametrize(
    ("cell", "group"),
    [
        ((5, 5, 5), Group.CHAMPIONS),
        ((5, 5, 3), Group.LOYAL),
        ((3, 4, 1), Group.LOYAL),
        ((4, 3, 5), Group.PROMISING),
        ((5, 1, 5), Group.NEW),
        ((3, 1, 1), Group.NEEDS_ATTENTION),
        ((1, 5, 5), Group.SLIPPING),
        ((2, 1, 4), Group.SLIPPING),
        ((1, 1, 1), Group.LOST),
    ],
)
def test_the_groups_by_name(cell: tuple[int, int, int], group: Group) -> None:
    r, f, m = (np.array([value]) for value in cell)
    assert GROUPS[group_codes(r, f, m)[0]] is group


@given(st.lists(st.integers(-3, 3), max_size=23))
def test_quintiles_are_the_ntile_of_sql(values: list[int]) -> None:
    ids = list(range(len(values)))[::-1]
    assert rfm.quintiles(np.array(values), np.array(ids)).tolist() == ntile(values, ids)


def test_the_most_recent_is_the_best_and_ties_go_by_id() -> None:
    got = rfm.score(recency_days=[0, 9, 9, 30, 99], frequency=[1] * 5, monetary=[5, 4, 3, 2, 1], ids=list("edcba"))
    assert got.recency.tolist() == [5, 4, 3, 2, 1]
    assert got.frequency.tolist() == [5, 4, 3, 2, 1]
    assert got.monetary.tolist() == [5, 4, 3, 2, 1]
    assert [GROUPS[code] for code in got.group] == [
        Group.CHAMPIONS,
        Group.CHAMPIONS,
        Group.NEEDS_ATTENTION,
        Group.LOST,
        Group.LOST,
    ]
    assert not got.enough


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 4), st.integers(-5, 500)), max_size=40), st.randoms())
def test_the_order_of_the_rows_changes_nothing(rows: list[tuple[int, int, int]], random: object) -> None:
    def scored(order: list[int]) -> dict[int, tuple[int, ...]]:
        days, visits, money = ([rows[i][column] for i in order] for column in range(3))
        got = rfm.score(recency_days=days, frequency=visits, monetary=money, ids=order)
        cells = zip(got.recency, got.frequency, got.monetary, got.group, strict=True)
        return dict(zip(order, cells, strict=True))

    order = list(range(len(rows)))
    shuffled = order.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert scored(order) == scored(shuffled)


def test_repeated_ids_are_refused() -> None:
    with pytest.raises(MeasureError, match="ids must be distinct"):
        rfm.score(recency_days=[1, 2], frequency=[1, 1], monetary=[1, 1], ids=[7, 7])


def test_totals_count_every_customer_and_every_cent_once() -> None:
    n = 100
    money = np.arange(n) * 7
    got = rfm.score(recency_days=np.arange(n), frequency=np.arange(n) % 9, monetary=money, ids=np.arange(n))
    totals = rfm.group_totals(got, money)
    assert got.enough
    assert [total.group for total in totals] == list(GROUPS)
    assert sum(total.customers for total in totals) == n
    assert sum(total.monetary for total in totals) == money.sum()
    assert sum(total.customers_share for total in totals) == pytest.approx(1)
    assert sum(total.monetary_share for total in totals) == pytest.approx(1)


def test_totals_of_nobody_are_zero() -> None:
    nobody = rfm.score(recency_days=[], frequency=[], monetary=[], ids=[])
    assert {
        (total.customers, total.customers_share, total.monetary_share) for total in rfm.group_totals(nobody, [])
    } == {(0, 0.0, 0.0)}
