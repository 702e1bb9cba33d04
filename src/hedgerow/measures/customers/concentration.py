"""On how few the whole rests."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.estimates import Estimate, normal_quantile

MANY = 20_000
"""Above so many parties the interval of the largest tenth is no longer drawn."""

HIGHLY_CONCENTRATED = 1800
"""HHI above this is highly concentrated (US Merger Guidelines 2023, guideline 1)."""


@dataclass(frozen=True, slots=True)
class Concentration:
    """Shares of a total in 0..1. All figures are None when the total is 0.

    top: the largest one; top_decile: the largest tenth (rounded up) together; hhi: Herfindahl-Hirschman index
    0..10,000; effective: 1 / sum of squared shares, the number of equals that would be as concentrated; gini: 0 equal.
    """

    n: int
    total: int
    top: float | None
    top_decile: float | None
    hhi: float | None
    effective: float | None
    gini: float | None


def concentration(amounts: npt.ArrayLike) -> Concentration:
    """Measure how a total is spread over n parties.

    amounts[n] minor units (or counts) of each party; a negative one (more returned than bought) counts as 0.
    HHI: Herfindahl 1950, Hirschman 1964; Gini by the ordered sum (Gini 1912), without the small-sample factor.
    """
    money = np.sort(np.maximum(ints("amounts", amounts), 0))[::-1]
    n, total = len(money), int(money.sum())
    if total == 0:
        return Concentration(n=n, total=0, top=None, top_decile=None, hhi=None, effective=None, gini=None)
    shares = money / total
    squares = float((shares**2).sum())
    ordered = float((np.arange(1, n + 1) * shares[::-1]).sum())
    return Concentration(
        n=n,
        total=total,
        top=float(shares[0]),
        top_decile=float(shares[: _tenth(n)].sum()),
        hhi=10_000 * squares,
        effective=1 / squares,
        gini=(2 * ordered - (n + 1)) / n,
    )


def top_decile_interval(
    amounts: npt.ArrayLike, *, confidence: float = 0.95, draws: int = 400, seed: int = 0
) -> Estimate | None:
    """Return the share of the largest tenth of amounts[n] with its interval.

    None when the total is 0, or that of every draw. The percentile bootstrap over parties (Efron 1979, Ann. Statist.
    7(1), 1-26): as many are drawn anew with replacement, `draws` times; the same seed gives the same ends. Above 20,000
    parties, where that takes long, the asymptotic interval of an income share (Beach & Davidson 1983, Rev. Econ. Stud.
    50(4), 723-735, theorem 1), on the log odds so that it stays within 0..1. Of few parties, or where one outweighs all
    others, both are too narrow. Raises MeasureError when draws is below 1.
    """
    normal_quantile(confidence)
    if draws < 1:
        raise MeasureError(f"draws must be at least 1, got {draws}")
    money = np.sort(np.maximum(ints("amounts", amounts), 0))[::-1]
    value = concentration(money).top_decile
    if value is None:
        return None
    if len(money) > MANY:
        return _asymptotic(money, value, confidence)
    dice, n = np.random.default_rng(seed), len(money)
    drawn = [_top_of(money, np.bincount(dice.integers(n, size=n), minlength=n)) for _draw in range(draws)]
    known = [one for one in drawn if one is not None]
    if not known:
        return None
    low, high = np.quantile(known, [(1 - confidence) / 2, (1 + confidence) / 2])
    return Estimate(value, float(low), float(high))


def _asymptotic(money: Ints, value: float, confidence: float) -> Estimate:
    """The influence of one on the share: what she has above the tenth's border, less the share of all she has."""
    border = money[_tenth(len(money)) - 1]
    influence = (np.maximum(money - border, 0) - value * money) / money.mean()
    if not 0 < value < 1:
        return Estimate(value, value, value)
    reach = normal_quantile(confidence) * influence.std() / len(money) ** 0.5 / (value * (1 - value))
    odds = value / (1 - value)
    low, high = odds / np.exp(reach), odds * np.exp(reach)
    return Estimate(value, float(low / (1 + low)), float(high / (1 + high)))


def _tenth(n: int) -> int:
    return -(-n // 10)


def _top_of(money: Ints, times: Ints) -> float | None:
    """The share of the largest tenth where each of `money`, largest first, counts so many times; None of nothing."""
    sums = money * times
    total = int(sums.sum())
    before = np.cumsum(times) - times
    taken = np.clip(_tenth(len(money)) - before, 0, times)
    return int((money * taken).sum()) / total if total else None
