import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.money.comparison import Compared, Comparison, compare


def test_each_stretch_has_the_same_number_of_days_and_the_same_weekdays() -> None:
    days = [100, 94, 93, 87, 86, 101, 100 - 364, 94 - 364, 93 - 364]
    amounts = [60, 50, 40, 30, 1000, 1000, 7, 4, 1000]
    got = compare(day=days, amount=amounts, through=100, days=7, since=-500)
    assert got.before is not None
    assert got.year_before is not None
    assert (got.days, got.amount) == (7, 110)
    assert (got.before.amount, got.year_before.amount) == (70, 11)
    assert got.before.change == pytest.approx(110 / 70 - 1)
    assert got.year_before.change == pytest.approx(9)


def test_what_the_record_does_not_cover_is_unknown_not_zero() -> None:
    assert compare(day=[5], amount=[3], through=13, days=7, since=0) == Comparison(
        days=7, amount=0, before=Compared(amount=3, change=-1), year_before=None
    )
    assert compare(day=[], amount=[], through=12, days=7, since=0).before is None


@pytest.mark.parametrize("then", [0, -4])
def test_a_change_from_nothing_or_less_has_no_percentage(then: int) -> None:
    got = compare(day=[1, 2], amount=[then, 9], through=2, days=1, since=0)
    assert got.before == Compared(amount=then, change=None)


def test_a_stretch_of_no_days_or_longer_than_the_record_is_refused() -> None:
    with pytest.raises(MeasureError, match="days must be at least 1"):
        compare(day=[], amount=[], through=9, days=0, since=0)
    with pytest.raises(MeasureError, match="fewer than 11 days"):
        compare(day=[], amount=[], through=9, days=11, since=0)
