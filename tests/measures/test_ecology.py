import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.ecology import breadth, density_dependence, hill_number, niche_overlap
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError

USES = st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=1, max_size=5)


def test_four_kinds_used_alike_are_as_broad_as_four_and_one_alone_is_not() -> None:
    alike, alone = breadth([5, 5, 5, 5]), breadth([9, 0, 0, 0])
    assert (alike.levins, alike.standardised) == (pytest.approx(4), pytest.approx(1))
    assert (alone.levins, alone.standardised) == (1, 0)
    assert breadth([50, 30, 20]).levins == pytest.approx(1 / 0.38)
    assert breadth([3]).standardised is None


def test_nothing_used_has_no_breadth() -> None:
    assert breadth([0, 0]).levins is breadth([]).levins is None
    with pytest.raises(MeasureError, match="use must be at least 0"):
        breadth([-1])


def test_overlap_of_niches_by_hand() -> None:
    """(.5, .5, 0) and (0, .5, .5): .25 over the root of .5 x .5."""
    got = niche_overlap([[1, 1, 0], [0, 40, 40], [2, 2, 0], [0, 0, 0]])
    assert got == pytest.approx(np.array([[1, 0.5, 1, 0], [0.5, 1, 0.5, 0], [1, 0.5, 1, 0], [0, 0, 0, 0]]))
    with pytest.raises(MeasureError, match="two dimensions"):
        niche_overlap([1, 2])


@given(USES, st.integers(1, 50))
def test_only_proportions_count_for_niches(use: list[list[int]], scale: int) -> None:
    once, more = np.array(use), np.array(use) * scale
    assert niche_overlap(once) == pytest.approx(niche_overlap(more))
    assert niche_overlap(once) == pytest.approx(niche_overlap(once).T)
    for row, larger in zip(once, more, strict=True):
        if row.sum():
            assert breadth(row).levins == pytest.approx(breadth(larger).levins)


def test_hill_numbers_of_every_order_fall_from_all_kinds_to_the_most_common() -> None:
    amounts = [50, 30, 20, 0]
    told = [hill_number(amounts, order=order) for order in (0, 1, 2, float("inf"))]
    shannon = np.exp(-(0.5 * np.log(0.5) + 0.3 * np.log(0.3) + 0.2 * np.log(0.2)))
    assert told == pytest.approx([3, shannon, 1 / 0.38, 2])
    assert hill_number(amounts, order=1 + 1e-5) == pytest.approx(shannon, rel=1e-4)
    assert hill_number(amounts, order=1e9) == pytest.approx(2)
    assert hill_number([]) is hill_number([0, 0]) is None
    with pytest.raises(MeasureError, match="order"):
        hill_number(amounts, order=-1)


def test_density_dependence_is_found_again_where_it_was_put() -> None:
    dice = np.random.default_rng(4)
    members = np.linspace(2, 400, 120).astype(int)
    founded = dice.poisson(np.exp(0.5 + 0.012 * members - 0.00003 * members**2))
    got = density_dependence(founded, members)
    assert got.legitimation.low < 0.012 < got.legitimation.high
    assert got.competition.low < -0.00003 < got.competition.high
    assert got.peak == pytest.approx(200, rel=0.15)
    assert got.periods == 120


def test_few_years_say_nothing_about_density() -> None:
    with pytest.raises(TooLittleDataError, match="20 periods are needed, there are 5"):
        density_dependence([1] * 5, range(5))
    with pytest.raises(TooLittleDataError, match="different numbers of members"):
        density_dependence([1] * 20, [3] * 20)
    with pytest.raises(TooLittleDataError, match="foundings"):
        density_dependence([0] * 20, range(20))
    for founded, members in (([0] * 10 + [5] * 10, [1] * 9 + [2] + [3] * 10), ([0, 0, 0, 5] * 5, [1, 2, 3, 3] * 5)):
        with pytest.raises(NoFitError, match="apart"):
            density_dependence(founded, members)
    rising = density_dependence(range(1, 31), range(10, 40))
    assert rising.peak is None or rising.peak > 0
