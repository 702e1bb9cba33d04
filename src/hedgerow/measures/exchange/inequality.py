"""How evenly something is spread: over parties, not over time."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats


@dataclass(frozen=True, slots=True)
class Herfindahl:
    """How concentrated a total is on n parties. All figures are None when the total is 0.

    hhi 0..10,000: the sum of squared percentages; effective 1..n: so many equals would be as concentrated; normalised
    0..1: 0 for n equals and 1 for one alone, None for n = 1, where it says nothing.
    """

    n: int
    hhi: float | None
    normalised: float | None
    effective: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Lorenz:
    """parties, total float64[n + 1], both from 0 to 1: the poorest `parties` of all have `total` of everything."""

    parties: Floats
    total: Floats


def gini(x: npt.ArrayLike, *, corrected: bool = False) -> float | None:
    """Return the Gini coefficient of x[n]: 0 when all have the same, (n - 1) / n when one has everything.

    By the ordered sum (Gini 1912; Sen 1973, ch. 2). x in any one unit, zeros count as parties that have nothing, values
    below 0 are refused: the coefficient of a balance has no upper end, so measure what was given or received. With
    `corrected` times n / (n - 1), unbiased in small samples and 1 for one who has everything (Deltas 2003, Rev. Econ.
    Stat. 85). None when there is nothing to spread (n = 0, all 0), or one party and `corrected`.
    """
    amounts = np.sort(floats("x", x, minimum=0))
    n, total = len(amounts), float(amounts.sum())
    if total == 0 or (corrected and n == 1):
        return None
    ordered = float((np.arange(1, n + 1) * (amounts / total)).sum())
    spread = max(0.0, (2 * ordered - (n + 1)) / n)
    return spread * n / (n - 1) if corrected else spread


def concentration(x: npt.ArrayLike) -> Herfindahl:
    """Measure on how few of n parties a total rests (Herfindahl 1950, Hirschman 1964), zeros among them.

    x[n] >= 0 in one unit; normalised as (H - 1/n) / (1 - 1/n). Raises MeasureError below 0.
    """
    amounts = floats("x", x, minimum=0)
    n, total = len(amounts), float(amounts.sum())
    if total == 0:
        return Herfindahl(n=n, hhi=None, normalised=None, effective=None)
    squares = float(((amounts / total) ** 2).sum())
    return Herfindahl(
        n=n,
        hhi=10_000 * squares,
        normalised=(squares - 1 / n) / (1 - 1 / n) if n > 1 else None,
        effective=1 / squares,
    )


def lorenz(x: npt.ArrayLike) -> Lorenz | None:
    """Return the curve of Lorenz (1905) of x[n] >= 0, None when there is nothing to spread.

    Raises MeasureError below 0. The area between the curve and the diagonal is half the Gini coefficient.
    """
    amounts = np.sort(floats("x", x, minimum=0))
    if amounts.sum() == 0:
        return None
    total = np.concatenate(([0.0], np.cumsum(amounts)))
    return Lorenz(parties=np.linspace(0, 1, len(amounts) + 1), total=total / total[-1])
