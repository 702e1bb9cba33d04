import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.industry import MEASURED, Force, Level, power, switching


def test_the_published_concentration_is_high() -> None:
    got = power([30, 30, 20, 20])
    assert (got.hhi, got.top_1, got.top_5, got.level) == (pytest.approx(2600), 0.3, 1, Level.HIGH)
    assert power([10] * 10).level is Level.LOW
    assert power([20] * 6 + [0] * 4).level is Level.MODERATE
    assert power([7] * 20).top_5 == pytest.approx(0.25)


def test_nothing_bought_leaves_no_power() -> None:
    assert (power([]).hhi, power([0]).top_1, power([0]).level) == (None, None, None)
    with pytest.raises(MeasureError, match="at least 0"):
        power([-1])


def test_a_switch_takes_from_the_last_of_the_old_to_the_first_of_the_new() -> None:
    got = switching(kind=[1, 1, 1, 1, 2, 2], supplier=[7, 7, 8, 8, 5, 5], day=[0, 30, 44, 60, 1, 2])
    assert [each.tolist() for each in (got.kind, got.old, got.new, got.days)] == [[1], [7], [8], [14]]
    assert got.typical is None


def test_a_second_source_from_the_start_is_no_switch_and_an_overlap_is_below_nought() -> None:
    both = switching(kind=[1, 1, 1, 1], supplier=[7, 8, 7, 8], day=[0, 0, 30, 40])
    assert both.days.tolist() == []
    overlap = switching(kind=[1, 1, 1, 1], supplier=[7, 8, 7, 8], day=[0, 20, 30, 40])
    assert overlap.days.tolist() == [-10]
    assert switching([], [], []).typical is None


def test_five_switches_make_a_typical_one() -> None:
    days = [day for k, gap in enumerate((3, 5, 9, 20, 70)) for day in (100 * k, 100 * k + gap)]
    got = switching(kind=[k for k in range(5) for _ in range(2)], supplier=[0, 1] * 5, day=days)
    assert got.typical == 9


def test_every_force_says_whether_it_is_measured() -> None:
    assert set(MEASURED) == set(Force)
    assert {force for force, figures in MEASURED.items() if figures} == {Force.SUPPLIERS, Force.BUYERS}
