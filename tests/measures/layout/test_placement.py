from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.placement import CORE, OUTER, Placement, place

NONE: list[int] = []


def crowd(n: int, m: int) -> dict[str, Any]:
    """Return n parties in eight roles, most of them in one, a few with large marks, and m random ties."""
    chance = np.random.default_rng(1)
    return {
        "role": chance.choice(8, n, p=[0.8, 0.05, 0.04, 0.03, 0.03, 0.02, 0.02, 0.01]),
        "closeness": chance.beta(1.2, 3, n),
        "size": 3 + chance.pareto(2, n).clip(0, 6) * 2,
        "source": chance.integers(0, n, m),
        "target": chance.integers(0, n, m),
    }


def overlaps(placed: Placement) -> Any:
    """Return the overlap of every pair, as a share of the smaller radius."""
    x, y, radius = placed.x, placed.y, placed.radius
    first, second = np.triu_indices(len(x), k=1)
    apart = np.hypot(x[first] - x[second], y[first] - y[second])
    return (radius[first] + radius[second] - apart) / np.minimum(radius[first], radius[second])


def angles(placed: Placement) -> Any:
    return np.arctan2(placed.x, -placed.y)


def test_a_crowd_of_two_thousand_hardly_touches() -> None:
    placed = place(**crowd(2000, 8000))
    overlap = overlaps(placed)
    assert (overlap > 0.1).sum() <= 5
    assert overlap.max() < 0.5


def test_the_nearer_the_closer_within_a_role() -> None:
    parties = crowd(2000, 8000)
    placed = place(**parties)
    distance = np.hypot(placed.x, placed.y)
    for role in range(8):
        mine = parties["role"] == role
        far, near = np.argsort(np.argsort(distance[mine])), np.argsort(np.argsort(parties["closeness"][mine]))
        assert np.corrcoef(far, near)[0, 1] < -0.9


def test_the_same_parties_make_the_same_map() -> None:
    first, again = place(**crowd(300, 900)), place(**crowd(300, 900))
    assert first.x.tolist() == again.x.tolist()
    assert first.y.tolist() == again.y.tolist()


def test_a_single_party_stands_where_its_closeness_says() -> None:
    for closeness, distance in [(1.0, 300.0), (0.0, 990.0)]:
        placed = place(role=[0], closeness=[closeness], size=[10], source=NONE, target=NONE)
        assert np.hypot(placed.x, placed.y) == pytest.approx([distance], abs=1)


def test_up_on_the_screen_is_negative() -> None:
    """The first role begins 34 degrees left of straight up."""
    placed = place(role=[0, 1, 1, 1], closeness=[0.5] * 4, size=[1, 9, 9, 9], source=NONE, target=NONE)
    assert placed.x[0] < 0
    assert placed.y[0] < 0


def test_parties_in_the_very_same_place_come_apart() -> None:
    placed = place(role=[0, 0], closeness=[0.5, 0.5], size=[400, 400], source=[0], target=[1])
    assert np.hypot(placed.x[0] - placed.x[1], placed.y[0] - placed.y[1]) > placed.radius.max()


def test_ties_pull_a_little() -> None:
    parties = crowd(60, 0)
    apart = [
        np.hypot(placed.x[3] - placed.x[9], placed.y[3] - placed.y[9])
        for placed in (place(**parties), place(**{**parties, "source": [3], "target": [9]}))
    ]
    assert apart[0] - 300 < apart[1] < apart[0]


def test_marks_shrink_all_alike_when_they_would_not_fit() -> None:
    parties = crowd(500, 0)
    placed = place(**{**parties, "size": parties["size"] * 50})
    assert placed.radius.max() < 50 * parties["size"].max()
    assert (placed.radius / parties["size"]).std() == pytest.approx(0)
    assert place(**parties).radius.tolist() == parties["size"].tolist()


def test_sectors_follow_each_other_with_gaps_and_a_crowd_gets_more_room() -> None:
    parties = crowd(500, 0)
    parties["role"] = np.where(parties["role"] == 2, 3, parties["role"])
    cut = place(**parties).sectors
    assert np.isnan(cut.begin[2])
    there = ~np.isnan(cut.begin)
    spans = list(zip(cut.begin[there], cut.end[there], strict=True))
    for (_, end), (begin, _) in pairwise(spans):
        assert begin - end == pytest.approx(np.radians(4))
    widths = [end - begin for begin, end in spans]
    assert min(widths) >= np.radians(10)
    assert max(widths) == widths[0]
    assert spans[-1][1] - spans[0][0] == pytest.approx(np.radians(356))


def test_an_empty_map_is_a_map() -> None:
    assert place(role=NONE, closeness=NONE, size=NONE, source=NONE, target=NONE).x.tolist() == []


PARTIES = st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1), st.floats(0.1, 5000)), min_size=1, max_size=25)
TIES = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=30)


@settings(max_examples=60)
@given(PARTIES, TIES)
def test_everybody_stays_in_the_circle_off_the_middle_and_in_the_sector(
    parties: list[tuple[int, float, float]], ties: list[tuple[int, int]]
) -> None:
    role, closeness, size = (list(column) for column in zip(*parties, strict=True))
    n = len(parties)
    placed = place(
        role=role, closeness=closeness, size=size, source=[a % n for a, _ in ties], target=[b % n for _, b in ties]
    )
    distance = np.hypot(placed.x, placed.y)
    assert (distance >= CORE - 1e-6).all()
    assert (distance + placed.radius <= OUTER + 1e-6).all()
    begin, end = placed.sectors.begin[role], placed.sectors.end[role]
    within = np.remainder(angles(placed) - begin + 1e-6, 2 * np.pi)
    assert (within <= end - begin + 2e-6).all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"size": [0.0]}, "size must be above 0"),
        ({"closeness": [1.1]}, "closeness must be at most 1"),
        ({"role": [-1]}, "role must be at least 0"),
        ({"source": [1], "target": [0]}, "source must be below 1"),
        ({"source": [0]}, "one length"),
        ({"size": [1.0, 2.0]}, "one length"),
    ],
)
def test_what_cannot_be_placed_is_refused(change: dict[str, Any], message: str) -> None:
    party = {"role": [0], "closeness": [0.5], "size": [1.0], "source": NONE, "target": NONE}
    with pytest.raises(MeasureError, match=message):
        place(**{**party, **change})
