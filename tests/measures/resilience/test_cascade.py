"""What a shock takes with it: closed forms, a plain simulation as the oracle, and what must hold for any needs."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.resilience import Candidate, Needs, cascade, needs_of, redundancy, removals, time_to_recover

N = 6
ROWS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(0, 2), st.integers(0, N - 1)), max_size=14)


def made(rows: list[tuple[int, int, int]], n: int = N, strength: float | None = None) -> Needs:
    party, kind, supplier = ([row[column] for row in rows] for column in range(3))
    hard = None if strength is None else [strength] * len(rows)
    return needs_of(n=n, party=party, kind=kind, supplier=supplier, strength=hard)


def standing(rows: list[tuple[int, int, int]], shocked: set[int]) -> set[int]:
    """By the definition, party by party: who is left once nobody else fails."""
    up = set(range(N)) - shocked
    wanted: dict[tuple[int, int], set[int]] = {}
    for party, kind, supplier in rows:
        wanted.setdefault((party, kind), set()).add(supplier)
    while True:
        left = {p for p in up if all(givers & up for (who, _), givers in wanted.items() if who == p)}
        if left == up:
            return up
        up = left


def test_one_supplier_and_fully_dependent_buyers() -> None:
    """E[failed] = p + n (1 - (1 - p)^2)."""
    n, p = 20, 0.1
    got = cascade(made([(buyer, 0, 0) for buyer in range(1, n + 1)], n + 1), p, seed=1)
    assert got.expected == pytest.approx(p + n * (1 - (1 - p) ** 2), abs=4 * got.expected_error)
    assert got.probability[5] == pytest.approx(1 - (1 - p) ** 2, abs=0.02)
    assert got.rate(5).low < 1 - (1 - p) ** 2 < got.rate(5).high


@pytest.mark.parametrize("k", [1, 2, 3])
def test_interchangeable_suppliers(k: int) -> None:
    """The buyer, safe by herself, survives with 1 - p^k."""
    p = 0.4
    got = cascade(made([(0, 0, supplier) for supplier in range(1, k + 1)], k + 1), [0.0] + [p] * k, seed=2, runs=20_000)
    assert 1 - got.probability[0] == pytest.approx(1 - p**k, abs=0.015)


def test_a_need_that_matters_half_the_time() -> None:
    got = cascade(made([(0, 0, 1)], 2, strength=0.5), [0.0, 0.4], seed=3, runs=20_000)
    assert got.probability[0] == pytest.approx(0.2, abs=0.015)
    never = cascade(made([(0, 0, 1)], 2, strength=0.0), [0.0, 0.4], seed=3)
    assert never.probability[0] == 0


@settings(max_examples=60)
@given(rows=ROWS)
def test_every_set_of_shocks_leaves_standing_who_should(rows: list[tuple[int, int, int]]) -> None:
    """All 64 sets of shocks, each as a group of its own among 64 copies of the parties."""
    sets = [{p for p in range(N) if bits[p]} for bits in product([0, 1], repeat=N)]
    copies = [(p + N * c, k, s + N * c) for c in range(len(sets)) for p, k, s in rows]
    needs = made(copies, N * len(sets))
    group = np.full(needs.n, -1)
    for c, shocked in enumerate(sets):
        group[[p + N * c for p in shocked]] = c
    got = removals(needs, group)
    want = [N - len(standing(rows, shocked)) for shocked in sets if shocked]
    assert got.failed.tolist() == want
    assert got.members.tolist() == [len(shocked) for shocked in sets if shocked]


@settings(max_examples=30)
@given(rows=ROWS, shock=st.floats(0, 1), random=st.randoms(), runs=st.sampled_from([1, 63, 64, 65, 5000]))
def test_runs_count_up(rows: list[tuple[int, int, int]], shock: float, random: Any, runs: int) -> None:
    mixed = rows.copy()
    random.shuffle(mixed)
    worth = np.arange(1.0, N + 1)
    got, again = (cascade(made(each, strength=0.7), shock, seed=4, runs=runs, worth=worth) for each in (rows, mixed))
    assert again.failed.tolist() == got.failed.tolist()
    assert got.fell.sum() == got.failed.sum()
    assert (got.fell @ worth) / worth.sum() == pytest.approx(got.lost.sum())
    assert len(got.failed) == len(got.lost) == got.runs == runs
    more = cascade(made(rows, strength=0.7), shock, seed=4, runs=runs, worth=worth * 7)
    assert more.lost.tolist() == pytest.approx(got.lost.tolist())


def test_who_only_need_each_other_stand_until_one_is_hit() -> None:
    circle = made([(0, 0, 1), (1, 0, 2), (2, 0, 0)], 4)
    assert cascade(circle, 0, seed=1, runs=100).expected == 0
    hit = cascade(circle, 0, seed=1, runs=100, removed=[1])
    assert (hit.fell.tolist(), hit.rounds) == ([100, 100, 100, 0], 2)
    assert (hit.loss, hit.loss_quantile(0.5), hit.loss_quantile(0.95)) == (0.75, 0.75, 0.75)
    alone = made([(0, 0, 0)], 1)
    assert cascade(alone, 0, seed=1, runs=10).expected == 0


def test_nobody_and_no_needs() -> None:
    nobody = made([], 0)
    got = cascade(nobody, 0.5, seed=1, runs=10)
    assert (got.expected, got.loss, got.fell.tolist()) == (0, 0, [])
    assert removals(nobody, []).group.tolist() == []
    assert cascade(made([], 3), 1.0, seed=1, runs=10).expected == 3
    assert removals(made([], 3), [-1, -1, -1]).failed.tolist() == []
    assert removals(made([], 2), [0, 1], [0, 0]).lost.tolist() == [0, 0]


def test_one_kind_or_place_gone() -> None:
    """A mill (0) for two bakers (1, 2), of whom one has another; a shop (3) sells what either bakes."""
    needs = made([(1, 0, 0), (2, 0, 0), (2, 0, 4), (3, 1, 1), (3, 1, 2)], 5)
    got = removals(needs, [0, 1, 1, 2, -1], [10, 20, 30, 40, 0])
    assert got.group.tolist() == [0, 1, 2]
    assert got.failed.tolist() == [2, 3, 1]
    assert got.lost.tolist() == pytest.approx([0.3, 0.9, 0.4])
    assert got.own.tolist() == pytest.approx([0.1, 0.5, 0.4])


def test_back_once_the_first_substitute_is() -> None:
    needs = made([(1, 0, 0), (2, 0, 0), (2, 0, 4), (3, 1, 1), (3, 1, 2), (3, 2, 1)], 5)
    assert time_to_recover(needs, [10, 2, 2, 1, 3], [0, 4]).tolist() == [10, 10, 3, 10, 3]
    assert time_to_recover(needs, [10, 12, 2, 1, 3], [0]).tolist() == [10, 12, 0, 12, 0]
    assert time_to_recover(made([], 2), [5, 6], [1]).tolist() == [0, 6]
    circle = made([(0, 0, 1), (1, 0, 0)], 2)
    assert time_to_recover(circle, [4, 7], [0]).tolist() == [7, 7]


def test_a_second_mill_cuts_the_loss() -> None:
    needs, worth = made([(buyer, 0, 0) for buyer in range(1, 5)], 5), [0, 1, 1, 1, 1]
    chance = [0.4, 0, 0, 0, 0]
    wanted = [Candidate(1, 0, shock=0.4, cost=1000), Candidate(2, 0, shock=0.0, cost=100), Candidate(3, 0, 0, cost=1)]
    got = redundancy(needs, chance, wanted, seed=5, worth=worth)
    assert [each.candidate.party for each in got] == [2, 1, 3]
    assert got[0].before == pytest.approx(0.4, abs=0.02)
    assert (got[0].after, got[0].gain) == (pytest.approx(got[0].before * 3 / 4), pytest.approx(got[0].before / 4))
    assert got[1].gain == pytest.approx(0.4 * 0.6 / 4, abs=0.005)
    assert (got[2].gain, got[2].gain_per_cost, got[2].worst_after) == (0, 0, got[2].worst_before)
    assert got[0].gain_per_cost == pytest.approx(got[0].gain / 100)
    free = redundancy(needs, 0.4, [Candidate(1, 0, shock=0.9), Candidate(1, 0, shock=0.1)], seed=5, runs=2000)
    assert [each.candidate.shock for each in free] == [0.1, 0.9]
    assert free[0].gain_per_cost is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"shock": 1.5}, "shock must be at most 1"),
        ({"shock": [0.1]}, "shock 1, parties 2"),
        ({"runs": 0}, "runs must be at least 1"),
        ({"worth": [1, -1]}, "worth must be at least 0"),
        ({"worth": [1, float("nan")]}, "worth must be finite"),
        ({"removed": [2]}, "removed must be below 2"),
    ],
)
def test_what_is_no_shock_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        cascade(made([(0, 0, 1)], 2), **({"shock": 0.1, "seed": 1} | change))


def test_what_is_no_need_and_no_candidate_is_refused() -> None:
    with pytest.raises(MeasureError, match="supplier must be below 2"):
        made([(0, 0, 2)], 2)
    with pytest.raises(MeasureError, match="n must be at least 0"):
        made([], -1)
    with pytest.raises(MeasureError, match="strength must be at most 1"):
        made([(0, 0, 1)], 2, strength=2)
    needs = made([(0, 0, 1)], 2)
    for candidate, message in (
        (Candidate(1, 0), "party 1 has no need of kind 0"),
        (Candidate(0, 0, 2), "supplier must be below 2"),
        (Candidate(0, 0, cost=0), "cost must be above 0"),
    ):
        with pytest.raises(MeasureError, match=message):
            redundancy(needs, 0.1, [candidate], seed=1, runs=10)
    with pytest.raises(MeasureError, match="share must lie"):
        cascade(needs, 0.1, seed=1, runs=10).loss_quantile(2)
