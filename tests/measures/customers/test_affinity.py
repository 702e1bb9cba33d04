import numpy as np
import pytest

from hedgerow.measures.customers import affinity_of, value_with_referrals, viral_total
from hedgerow.measures.errors import MeasureError


def baskets(both: int, bread: int, jam: int, neither: int) -> tuple[list[int], list[str]]:
    """Return lines: so many customers with both, with one only, and with something else."""
    customer: list[int] = []
    category: list[str] = []
    for who in range(both + bread + jam + neither):
        kinds = ["bread", "jam"] if who < both else ["bread"] if who < both + bread else ["jam"]
        kinds = ["tea"] if who >= both + bread + jam else kinds
        customer += [who] * len(kinds)
        category += kinds
    return customer, category


def test_lift_is_both_over_what_chance_would_make() -> None:
    got = affinity_of(*baskets(30, 10, 10, 50))
    assert got.category.tolist() == ["bread", "jam", "tea"]
    assert got.together.tolist() == [[40, 30, 0], [30, 40, 0], [0, 0, 50]]
    assert got.lift[0, 1] == pytest.approx(100 * 30 / (40 * 40))
    assert got.lift[0, 2] == got.low[0, 2] == 0
    assert got.low[0, 1] < got.lift[0, 1] < got.high[0, 1]
    assert got.clear.tolist() == [[False, True, False], [True, False, False], [False, False, False]]
    assert (got.also(0, 1).hits, got.also(0, 1).n) == (30, 40)


def test_the_interval_is_what_resampling_shows() -> None:
    customer, category = baskets(30, 30, 20, 120)
    got = affinity_of(customer, category)
    dice, lifts = np.random.default_rng(1), []
    for _ in range(2000):
        both, bread, jam, _ = dice.multinomial(200, [0.15, 0.15, 0.1, 0.6])
        lifts.append(np.log(200 * both / ((both + bread) * (both + jam))))
    half = np.log(got.high[0, 1] / got.lift[0, 1]) / 1.96
    assert np.std(lifts) == pytest.approx(half, rel=0.1)


def test_repeats_count_once_and_names_change_nothing() -> None:
    customer, category = baskets(12, 3, 4, 20)
    was, twice = affinity_of(customer, category), affinity_of(customer * 2, category * 2)
    assert twice.together.tolist() == was.together.tolist()
    named = affinity_of([f"c{each}" for each in customer], category)
    assert np.array_equal(named.lift, was.lift)


def test_few_customers_are_never_clear() -> None:
    assert not affinity_of(*baskets(9, 0, 0, 9)).clear.any()


def test_no_lines_no_categories() -> None:
    got = affinity_of([], [])
    assert (got.n, got.together.shape, got.clear.shape) == (0, (0, 0), (0, 0))
    with pytest.raises(MeasureError, match="one length"):
        affinity_of([1], ["a", "b"])
    with pytest.raises(MeasureError, match="one dimension"):
        affinity_of([[1]], ["a"])


def test_what_one_brought_counts_less_the_further_away() -> None:
    """0 brought 1 and 2, 1 brought 3; 2 would have come half the time anyway."""
    got = value_with_referrals(
        referrer=[0, 0, 1, 3],
        referred=[1, 2, 3, 0],
        margin=[10.0, 100.0, 40.0, 8.0],
        decay=0.5,
        would_have_come=[0, 0, 0.5, 0],
        acquisition_cost=3,
    )
    assert got.brought.tolist() == [50 + 10 + 2, 4, 0, 0]
    assert got.saved.tolist() == [6, 3, 0, 0]
    assert got.direct.tolist() == [2, 1, 0, 0]
    assert got.value.tolist() == [78, 107, 40, 8]


def test_without_decay_everything_below_counts() -> None:
    chain = {"referrer": [0, 1, 2], "referred": [1, 2, 3], "margin": [1, 1, 1, 1]}
    assert value_with_referrals(**chain, decay=1).value.tolist() == [4, 3, 2, 1]  # type: ignore[arg-type]
    assert value_with_referrals(**chain, decay=0).value.tolist() == [1, 1, 1, 1]  # type: ignore[arg-type]


def test_how_far_the_value_rests_on_whom_she_happened_on() -> None:
    """0 brought one worth 100, 1 brought a hundred worth 1 each, both at a half: the same value, not the same doubt."""
    n = 2 + 1 + 100
    margin = [10.0, 10.0, 100.0, *[1.0] * 100]
    got = value_with_referrals(
        referrer=[0, *[1] * 100], referred=list(range(2, n)), margin=margin, acquisition_cost=0.5
    )
    low, high = got.interval([1, 0, 1, 2], draws=2000, seed=4)
    assert got.value[:2].tolist() == [60.5, 110]
    assert (low[1], high[1]) == (10, 10 + 3 * 50.5)  # Poisson(1): none in a third of draws, three or more in 1 of 12
    spread = 1.96 * 100**0.5  # a hundred of worth 1 (a half of it, and a half saved), each Poisson(1) times
    assert (low[0], high[0]) == pytest.approx((110 - spread, 110 + spread), rel=0.05)
    assert (low[2], high[2]) == (low[0], high[0])
    assert (low[3], high[3]) == (100, 100)
    assert [side.tolist() for side in got.interval([], draws=5)] == [[], []]
    with pytest.raises(MeasureError, match="draws"):
        got.interval([0], draws=0)


def test_each_brings_others_until_it_ebbs() -> None:
    assert viral_total(100, invited=2, converted=0.25) == 200
    assert viral_total(100, invited=4, converted=0.25) is None
    with pytest.raises(MeasureError, match="converted between 0 and 1"):
        viral_total(100, invited=4, converted=2)


@pytest.mark.parametrize(("decay", "cost", "message"), [(1.1, 0, "decay"), (0.5, -1, "acquisition_cost")])
def test_a_decay_or_cost_out_of_range_is_refused(decay: float, cost: float, message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        value_with_referrals(referrer=[], referred=[], margin=[1.0], decay=decay, acquisition_cost=cost)
