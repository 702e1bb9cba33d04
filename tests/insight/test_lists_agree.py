"""Figures of customers, of standing firm and of the network against their lists, on records made by hand."""

import numpy as np
import pytest

from hedgerow.insight.grounds.counted import WHOLE, Column, Counted
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.registries import Value, measures
from hedgerow.measures.arrays import Ints
from hedgerow.measures.resilience import herfindahl
from tests.insight.figures_by_hand import TODAY, a_party, grounds_by_hand

SLOE = 2
LONG_AGO = (0, TODAY - 300, 1)
"""A purchase that makes the record old enough for the figures of the network."""


def figure(key: str, grounds: Grounds) -> tuple[Value, Counted]:
    measure = measures[key]
    value = measure.read(grounds)
    assert value is not None
    assert measure.counted is not None
    return value, measure.counted(grounds)


def who(rows: Counted) -> list[int]:
    return [party.int - 1 for party in rows.parties]


def column(rows: Counted, name: Column) -> list[int]:
    found: Ints = rows.columns[name]
    return found.tolist()


def a_shop(customers: int = 40) -> Grounds:
    """Customer n spends 100 n and came n % 5 + 1 times, every n % 7 + 2 days; somebody unknown bought too."""
    visits = [
        (at, TODAY - at - (at % 7 + 2) * back, 100 * at // (at % 5 + 1))
        for at in range(customers)
        for back in range(at % 5 + 1)
    ]
    return grounds_by_hand(customers, purchases=[*visits, (-1, TODAY, 10_000), (3, TODAY - 500, 5_000)])


def test_the_visits_of_all_make_the_usual_gap() -> None:
    value, rows = figure("customers.usual_gap", a_shop())
    assert sum(column(rows, Column.VISITS)) == value.n
    assert sorted(who(rows)) == list(range(40))


def test_who_is_silent_for_most_of_her_usual_gaps_comes_first() -> None:
    weekly, monthly, once = (
        [(at, TODAY - ago, 1) for ago in days] for at, days in enumerate(((21, 28), (31, 61), (9,)))
    )
    many = [(3, TODAY - day, 1) for day in range(30)]
    _value, rows = figure("customers.usual_gap", grounds_by_hand(4, purchases=[*weekly, *monthly, *once, *many]))
    assert who(rows) == [0, 1, 3, 2]
    assert column(rows, Column.SILENCE) == [21, 31, 0, 9]
    assert column(rows, Column.GAP) == [7, 30, 1, -1]


def test_the_best_tenth_spent_the_share_that_the_figure_says() -> None:
    grounds = a_shop()
    value, rows = figure("customers.best_tenth", grounds)
    spent = grounds.purchases.amount[grounds.purchases.party >= 0].sum()
    assert who(rows) == [3, 39, 38, 37]
    assert sum(column(rows, Column.SPENT)) / spent == pytest.approx(value.value)
    assert sum(column(rows, Column.SHARE)) / WHOLE == pytest.approx(value.value, abs=4 / WHOLE)


def test_nobody_who_got_back_all_they_paid_is_of_the_best_tenth() -> None:
    given_back = [(at, TODAY - 1, -500) for at in range(1, 40)]
    paid = [(at, TODAY - 2, 500) for at in range(40)]
    value, rows = figure("customers.best_tenth", grounds_by_hand(40, purchases=[*paid, *given_back]))
    assert (value.value, who(rows)) == (1.0, [0])


def test_where_nobody_known_bought_the_lists_of_customers_are_empty() -> None:
    nobody = grounds_by_hand(2, purchases=[(-1, TODAY, 100)])
    for key in ("customers.usual_gap", "customers.best_tenth"):
        measure = measures[key]
        assert measure.counted is not None
        assert (measure.read(nobody), len(measure.counted(nobody).parties)) == (None, 0)


def test_those_gone_quiet_make_both_figures_of_them() -> None:
    steady = [(0, TODAY - 7 * week, 100) for week in range(10)]
    quiet = [(at, TODAY - 28 - 7 * week, 100 * at) for at in (1, 2) for week in range(8)]
    grounds = grounds_by_hand(3, purchases=[*steady, *quiet])
    many, rows = figure("customers.drifting", grounds)
    worth, same = figure("customers.at_risk", grounds)
    assert who(rows) == who(same) == [2, 1]
    assert (len(rows.parties), sum(column(rows, Column.WORTH))) == (many.value, worth.value)
    assert many.n == worth.n == 3  # both are read from all regulars


@pytest.mark.parametrize(("back", "paid"), [(0, {0: 600, 1: 300, 2: 100}), (10, {0: 600, 1: 300})])
def test_what_each_customer_paid_in_a_year_makes_the_concentration(back: int, paid: dict[int, int]) -> None:
    sold = [(0, TODAY - 20, 700), (0, TODAY - 19, -100), (1, TODAY - 30, 300), (2, TODAY - 5, 100)]
    left_out = [(3, TODAY - 12, 50), (3, TODAY - 11, -50), (-1, TODAY - 11, 999), (1, TODAY - 400, 999)]
    grounds = grounds_by_hand(4, purchases=[*sold, *left_out]).at(TODAY - back)
    value, rows = figure("resilience.revenue_hhi", grounds)
    assert dict(zip(who(rows), column(rows, Column.SPENT), strict=True)) == paid
    assert herfindahl(column(rows, Column.SPENT)).hhi == pytest.approx(value.value)
    assert value.value == pytest.approx(sum((WHOLE * one / sum(paid.values()) / 100) ** 2 for one in paid.values()))
    top, same = figure("resilience.revenue_top", grounds)
    assert (who(same)[0], column(same, Column.SHARE)[0] / WHOLE) == (0, pytest.approx(top.value, abs=1 / WHOLE))


def test_what_each_vendor_gave_in_a_year_makes_the_concentration_of_supply() -> None:
    flows = [(0, -1, TODAY, 300), (0, -1, TODAY - 9, 300), (1, -1, TODAY, 400), (1, -1, TODAY - 365, 999)]
    others = [(3, -1, TODAY, 900), (-1, 0, TODAY, 900), (0, 1, TODAY, 900), (2, -1, TODAY, 0)]
    roles = [(0, SLOE), (1, SLOE), (2, SLOE), (3, 0)]
    grounds = grounds_by_hand(4, flows=[*flows, *others], roles=roles)
    value, rows = figure("resilience.supply_hhi", grounds)
    assert (who(rows), column(rows, Column.GOT)) == ([0, 1], [600, 400])
    assert column(rows, Column.ENTRIES) == [2, 1]
    assert herfindahl(column(rows, Column.GOT)).hhi == pytest.approx(value.value) == pytest.approx(5200)
    many, all_of_them = figure("resilience.vendors", grounds)
    assert (who(all_of_them), column(all_of_them, Column.GOT)) == ([0, 1, 2], [600, 400, 0])
    assert len(all_of_them.parties) == many.value


def test_the_weak_points_are_those_whose_loss_parts_somebody_from_the_rest() -> None:
    bow, tail = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)], [(4, 5)]
    value, rows = figure("resilience.weak_points", grounds_by_hand(8, ties=[*bow, *tail, (6, 7, 0, TODAY - 1)]))
    assert (who(rows), column(rows, Column.LOST), column(rows, Column.TIES)) == ([2, 4], [2, 1], [4, 3])
    assert len(rows.parties) == value.value


def test_what_holds_together_after_each_loss_makes_the_robustness() -> None:
    star = [(0, other) for other in range(1, 6)]
    value, rows = figure("resilience.robustness", grounds_by_hand(7, ties=star))
    assert who(rows)[0] == 0
    assert column(rows, Column.TIES) == [5, 1, 1, 1, 1, 1]
    assert np.mean(column(rows, Column.HELD)) / WHOLE == pytest.approx(value.value, abs=1 / WHOLE)
    assert len(rows.parties) == value.n


def test_all_that_moved_in_a_year_is_in_the_list_behind_its_order() -> None:
    flows = [(-1, 0, TODAY, 300), (0, 1, TODAY, 200), (1, -1, TODAY, 100), (1, 0, TODAY - 365, 999), (2, 2, TODAY, 50)]
    _value, rows = figure("resilience.order", grounds_by_hand(4, flows=flows))
    assert who(rows) == [0, 1]
    assert (column(rows, Column.HANDED), column(rows, Column.TAKEN)) == ([200, 100], [300, 200])


def test_what_each_was_given_back_makes_the_share_that_was_returned() -> None:
    flows = [(-1, 1, TODAY, 300), (1, -1, TODAY - 3, 100), (-1, 2, TODAY, 600), (3, -1, TODAY, 50), (3, 3, TODAY, 70)]
    value, rows = figure("network.returned_by_value", grounds_by_hand(5, flows=flows, purchases=[LONG_AGO]))
    assert who(rows) == [2, 1, 3]
    handed, taken, back = (column(rows, name) for name in (Column.HANDED, Column.TAKEN, Column.RETURNED))
    assert (handed, taken, back) == ([0, 100, 50], [600, 300, 0], [0, 100, 0])
    assert 2 * sum(back) / (sum(handed) + sum(taken)) == pytest.approx(value.value)


def test_what_others_gave_each_other_is_told_of_both() -> None:
    flows = [(1, 2, TODAY, 300), (2, 1, TODAY, 300), (2, 1, TODAY - 365, 999)]
    value, rows = figure("network.returned_by_value", grounds_by_hand(3, flows=flows, purchases=[LONG_AGO]))
    assert (value.value, column(rows, Column.RETURNED), column(rows, Column.HANDED)) == (1.0, [300, 300], [300, 300])


def test_the_pairs_of_all_that_know_each_other_make_the_closed_circles() -> None:
    ties = [(0, 1), (1, 2), (0, 2), (2, 3), (2, 4)]
    value, rows = figure("network.transitivity", grounds_by_hand(6, ties=ties, purchases=[LONG_AGO]))
    assert (who(rows), column(rows, Column.TIES)) == ([2, 0, 1], [4, 2, 2])
    pairs, closed = column(rows, Column.PAIRS), column(rows, Column.CLOSED)
    assert (pairs, closed) == ([6, 1, 1], [1, 1, 1])
    assert sum(closed) / sum(pairs) == pytest.approx(value.value)


def test_the_groups_and_the_strength_within_them_make_the_modularity() -> None:
    """Q = sum of what stays within over all, less the squares of what each group has of all (Newman 2004)."""
    ties = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    met = [(0, 1, -1, TODAY - day) for day in range(4)]
    grounds = grounds_by_hand(7, ties=ties, contacts=met, purchases=[LONG_AGO])
    value, rows = figure("network.modularity", grounds)
    group, strength, inside = (np.array(column(rows, name)) for name in (Column.GROUP, Column.STRENGTH, Column.INSIDE))
    assert [set(np.array(who(rows))[group == number]) for number in (1, 2)] == [{0, 1, 2}, {3, 4, 5}]
    assert who(rows)[:2] == [0, 1]
    assert a_party(6) not in rows.parties
    shares = np.bincount(group, weights=strength) / strength.sum()
    assert inside.sum() / strength.sum() - (shares**2).sum() == pytest.approx(value.value)
