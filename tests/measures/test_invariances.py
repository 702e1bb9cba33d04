"""What must not matter does not: what members are called, in which unit money is, and when it happened."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures import customers, ecology, exchange, health, industry, resilience
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.customers.rfm import score
from hedgerow.measures.customers.visits import visits
from hedgerow.measures.network import Graph

N = 9
TIES = st.lists(st.tuples(*[st.integers(0, N - 1)] * 2, st.integers(1, 9)), min_size=1, max_size=30)
NAMES = st.permutations(range(N)).map(np.array)
PURCHASES = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 400), st.integers(-500, 9000)), min_size=1, max_size=40
)
AMOUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=12)


def _columns(rows: list[tuple[int, ...]]) -> list[np.ndarray]:
    return [np.array(column) for column in zip(*rows, strict=True)]


def _pairs(ties: np.ndarray) -> set[frozenset[int]]:
    return {frozenset(tie) for tie in ties.tolist()}


@settings(max_examples=60)
@given(TIES, NAMES, st.booleans())
def test_calling_members_otherwise_changes_whose_a_figure_is_and_not_the_figure(
    ties: list[tuple[int, ...]], names: np.ndarray, directed: bool
) -> None:
    source, target, weight = _columns(ties)
    plain = Graph.from_ties(source, target, weight, n=N, directed=directed)
    named = Graph.from_ties(names[source], names[target], weight, n=N, directed=directed)
    for measure in ("pagerank", "constraint", "effective_size", "cores"):
        assert getattr(named, measure)()[names] == pytest.approx(getattr(plain, measure)(), abs=1e-7)
    assert named.betweenness().value[names] == pytest.approx(plain.betweenness().value)
    assert named.betweenness(weighted=True).value[names] == pytest.approx(plain.betweenness(weighted=True).value)
    assert named.clustering().local[names] == pytest.approx(plain.clustering().local)
    assert (named.clustering().transitivity, named.assortativity()) == (
        plain.clustering().transitivity,
        pytest.approx(plain.assortativity()),
    )
    assert sorted(named.articulation().tolist()) == sorted(names[plain.articulation()].tolist())
    assert _pairs(named.bridges()) == _pairs(names[plain.bridges()].reshape(-1, 2))
    assert named.components().size.tolist() == plain.components().size.tolist()
    assert resilience.percolation_threshold(named) == resilience.percolation_threshold(plain)
    if directed:
        assert named.reciprocity() == plain.reciprocity()


@given(AMOUNTS, st.integers(2, 1000))
def test_the_unit_of_money_changes_no_share(amounts: list[int], unit: int) -> None:
    def figures(told: np.ndarray) -> dict[str, Any]:
        return {
            "gini": exchange.gini(told),
            "hhi": exchange.concentration(told).hhi,
            "hill": ecology.hill_number(told),
            "breadth": ecology.breadth(told).levins,
            "elephants": health.elephant_factor(told),
            "top": industry.power(told).top_1,
        }

    once, often = figures(np.array(amounts)), figures(np.array(amounts) * unit)
    for name, value in once.items():
        assert often[name] == (None if value is None else pytest.approx(value)), name


@given(st.lists(st.lists(st.integers(0, 50), min_size=3, max_size=3), min_size=3, max_size=3), st.integers(2, 1000))
def test_the_unit_of_flows_stretches_what_is_money_and_nothing_else(flows: list[list[int]], unit: int) -> None:
    plain = np.array(flows) * (1 - np.eye(3, dtype=int))
    once, often = exchange.fairness(plain), exchange.fairness(plain * unit)
    assert often.total == pytest.approx(once.total * unit)
    assert (often.reciprocity, often.given, often.short) == (
        None if once.reciprocity is None else pytest.approx(once.reciprocity),
        None if once.given is None else pytest.approx(once.given),
        once.short,
    )
    order, more = resilience.ascendency(plain), resilience.ascendency(plain * unit)
    assert more.throughput == pytest.approx(order.throughput * unit)
    assert (more.order is None) == (order.order is None)
    assert more.order == (None if order.order is None else pytest.approx(order.order, abs=1e-9))


@given(PURCHASES, st.integers(-5000, 5000), st.integers(2, 100))
def test_shifting_all_days_and_counting_in_cents_change_no_history(
    purchases: list[tuple[int, ...]], shift: int, unit: int
) -> None:
    who, day, money = _columns(purchases)
    plain = customers.rfm_summary(who, day, money, 400)
    moved = customers.rfm_summary(who, day + shift, money * unit, 400 + shift)
    for name in ("customer", "frequency", "recency", "age"):
        assert getattr(moved, name).tolist() == getattr(plain, name).tolist()
    assert moved.spent.tolist() == (plain.spent * unit).tolist()
    assert moved.mean_value == pytest.approx(plain.mean_value * unit)
    gaps, moved_gaps = customers.purchase_gaps(who, day, 400), customers.purchase_gaps(who, day + shift, 400 + shift)
    assert [each.tolist() for each in gaps] == [each.tolist() for each in moved_gaps]
    ones, cents = (
        score(recency_days=each.age, frequency=each.frequency, monetary=each.spent.astype(int), ids=each.customer)
        for each in (plain, moved)
    )
    assert ones.group.tolist() == cents.group.tolist()
    rhythm = cadence(visits(n=7, customer=who, day=day, amount=money), today=400)
    later = cadence(visits(n=7, customer=who, day=day + shift, amount=money), today=400 + shift)
    assert rhythm.pace.tolist() == later.pace.tolist()
    assert rhythm.silence.tolist() == later.silence.tolist()


@given(PURCHASES, st.permutations(range(40)))
def test_the_order_in_which_purchases_are_told_does_not_matter(
    purchases: list[tuple[int, ...]], mixed: list[int]
) -> None:
    order = [place for place in mixed if place < len(purchases)]
    plain, told = _columns(purchases), _columns([purchases[place] for place in order])
    one, other = customers.rfm_summary(*plain, 400), customers.rfm_summary(*told, 400)
    assert one.frequency.tolist() == other.frequency.tolist()
    assert one.spent == pytest.approx(other.spent)
