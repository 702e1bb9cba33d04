"""On how few the whole rests."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import ints

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
        top_decile=float(shares[: -(-n // 10)].sum()),
        hhi=10_000 * squares,
        effective=1 / squares,
        gini=(2 * ordered - (n + 1)) / n,
    )
