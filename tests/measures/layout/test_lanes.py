from typing import Any

import numpy as np
import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.lanes import HUB, Lanes, in_lanes
from hedgerow.measures.layout.placement import OUTER


def chain(n: int, ties: int, lanes: int = 4, **more: Any) -> dict[str, Any]:
    chance = np.random.default_rng(3)
    return {
        "lane": chance.choice(lanes, n, p=[0.1, 0.1, 0.1, 0.7]) if n else [],
        "radius": np.full(n, 9.0),
        "source": chance.integers(0, max(n, 1), ties),
        "target": chance.integers(0, max(n, 1), ties),
        "lanes": lanes,
        "own": 1,
    } | more


def test_everybody_stands_in_the_own_lane_and_clear_of_the_business() -> None:
    told = chain(600, 300)
    laid: Lanes = in_lanes(**told)
    lane = told["lane"]
    assert (laid.x - laid.radius >= laid.begin[lane] - 1e-6).all()
    assert (laid.x + laid.radius <= laid.end[lane] + 1e-6).all()
    assert np.abs(laid.y).max() <= OUTER
    assert np.hypot(laid.x - laid.hub[0], laid.y - laid.hub[1]).min() >= HUB * 0.9
    assert laid.begin[1] < laid.hub[0] < laid.end[1]


def test_lanes_do_not_overlap_and_go_from_left_to_right() -> None:
    laid = in_lanes(**chain(200, 50))
    assert (laid.begin[1:] > laid.end[:-1]).all()
    assert (laid.begin[0], laid.end[-1]) == pytest.approx((-OUTER, OUTER))


def test_a_lane_of_nobody_is_left_out_but_never_the_own() -> None:
    laid = in_lanes(**chain(0, 0) | {"lane": [3, 3], "radius": [9.0, 9.0], "source": [], "target": []})
    assert np.isnan(laid.begin).tolist() == [True, False, True, False]


def test_who_matters_most_stands_half_way_up() -> None:
    laid = in_lanes(lane=[0] * 9, radius=[9.0] * 9, source=[], target=[], lanes=1, own=0)
    far = np.abs(laid.y)
    assert far[0] <= HUB + 20
    assert far[:3].max() < far[-2:].min()


def test_who_is_tied_stands_at_a_like_height() -> None:
    lane = [0] * 20 + [1] * 20
    tied = {"source": list(range(20)), "target": [39 - at for at in range(20)]}
    told = {"lane": lane, "radius": [5.0] * 40, "lanes": 2, "own": 0}
    level = in_lanes(**told, **tied)
    apart = np.abs(level.y[tied["source"]] - level.y[tied["target"]]).mean()
    free = in_lanes(**told, source=[], target=[])
    before = np.abs(free.y[tied["source"]] - free.y[tied["target"]]).mean()
    assert apart < before / 2


def test_a_lane_that_is_not_there_is_refused() -> None:
    with pytest.raises(MeasureError):
        in_lanes(lane=[4], radius=[1.0], source=[], target=[], lanes=4, own=0)
    with pytest.raises(MeasureError):
        in_lanes(lane=[0], radius=[0.0], source=[], target=[], lanes=4, own=0)
