import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import kaplan_meier, purchase_gaps
from hedgerow.measures.errors import MeasureError

# Freireich et al. (1963): weeks of remission under 6-MP; those still in remission when last seen are marked 0.
WEEKS = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSE = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
SEEN = st.lists(st.tuples(st.integers(0, 20), st.booleans()), min_size=1, max_size=40)


def test_the_textbook_figures() -> None:
    got = kaplan_meier(WEEKS, RELAPSE)
    assert got.time.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert got.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    assert got.ended.tolist() == [3, 1, 1, 1, 1, 1, 1]
    assert got.survival.round(3).tolist() == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    assert got.standard_error.round(4).tolist() == [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    assert (got.low.round(3)[0], got.high.round(3)[0]) == (0.620, 0.952)
    assert (got.low.round(3)[-1], got.high.round(3)[-1]) == (0.188, 0.680)
    assert (got.quantile(), got.quantile_interval()) == (23, (13, None))
    assert (got.n, got.enough) == (21, False)
    assert got.at([0, 5.9, 6, 40]).round(3).tolist() == [1, 1, 0.857, 0.448]


@given(SEEN)
def test_with_everything_ended_it_is_the_plain_share(seen: list[tuple[int, bool]]) -> None:
    lasted = np.array([time for time, _ in seen])
    got = kaplan_meier(lasted, np.ones(len(lasted), dtype=bool))
    assert got.survival.tolist() == pytest.approx([(lasted > time).mean() for time in got.time])
    assert got.survival[-1] == 0
    assert (got.low[-1], got.high[-1]) == (0, got.high[-2] if len(got.high) > 1 else 1)


@given(SEEN, st.integers(2, 9), st.randoms())
def test_the_order_changes_nothing_and_the_unit_stretches_time(
    seen: list[tuple[int, bool]], times: int, random: object
) -> None:
    mixed = seen.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    was = kaplan_meier([time for time, _ in seen], [over for _, over in seen])
    now = kaplan_meier([time * times for time, _ in mixed], [over for _, over in mixed])
    assert now.time.tolist() == (was.time * times).tolist()
    assert now.survival.tolist() == was.survival.tolist()
    assert ((was.low <= was.survival) & (was.survival <= was.high) & (was.low >= 0) & (was.high <= 1)).all()


def test_nobody_and_nothing_ended_leave_the_curve_at_one() -> None:
    assert kaplan_meier([], []).at([3]).tolist() == [1]
    still = kaplan_meier([5, 6], [0, 0])
    assert (still.time.tolist(), still.at([9]).tolist(), still.quantile()) == ([], [1], None)


def test_the_gaps_between_purchases_and_the_open_one() -> None:
    days, ended = purchase_gaps([7, 7, 7, 7, 2], [10, 13, 13, 20, 15], 30)
    assert (days.tolist(), ended.tolist()) == ([15, 3, 7, 10], [False, True, True, False])
    assert purchase_gaps([], [], 30)[0].tolist() == []
    assert purchase_gaps([1, 1], [5, 40], 30)[0].tolist() == [25]


@pytest.mark.parametrize(
    ("duration", "ended", "message"),
    [
        ([1, 2], [1], "one length"),
        ([-1], [1], "at least 0"),
        ([float("nan")], [1], "finite"),
        ([1], [2], "yes or no"),
    ],
)
def test_what_is_no_duration_is_refused(duration: list[float], ended: list[int], message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        kaplan_meier(duration, ended)


def test_a_share_outside_nought_and_one_is_refused() -> None:
    with pytest.raises(MeasureError, match="share must lie"):
        kaplan_meier([1], [1]).quantile(1)
