"""Where it happens: what a place has more of than elsewhere, and whether neighbours resemble each other."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import ENOUGH, wilson

EARTH_KM = 6371.0088
"""The mean radius (IUGG)."""

_ROWS = 512
"""So many rows of distances are worked out at once."""


@dataclass(frozen=True, slots=True)
class LocationQuotient:
    """How many times the usual share a kind has in a place; 1 is as everywhere. None where it is found nowhere.

    low, high: its interval, from the share of n in the place; what is compared with counts as known.
    """

    value: float | None
    low: float
    high: float
    n: int

    @property
    def enough(self) -> bool:
        """Whether the place has so many (30) that the value may be shown."""
        return self.n >= ENOUGH


@dataclass(frozen=True, slots=True)
class Moran:
    """index: above `expected` where neighbours are alike, below where they differ; None where it is not defined.

    expected: by chance, -1 / (n - 1). probability: of being at least as far from it by chance, from `permutations`.
    """

    index: float | None
    expected: float | None
    probability: float | None
    n: int
    permutations: int

    @property
    def enough(self) -> bool:
        """Whether so many places were looked at (30) that it may be shown."""
        return self.index is not None and self.n >= ENOUGH


def location_quotient(
    local: int, local_total: int, whole: int, whole_total: int, *, confidence: float = 0.95
) -> LocationQuotient:
    """Return (local / local_total) / (whole / whole_total), counts of one kind and of all (Florence 1939).

    50 of 500 against 2,000 of 100,000 is 5. Raises MeasureError unless the parts fit into their wholes.
    """
    if not 0 <= whole <= whole_total:
        raise MeasureError(f"whole must lie between 0 and whole_total, got {whole} of {whole_total}")
    here = wilson(local, local_total, confidence=confidence)
    if not whole:
        return LocationQuotient(value=None, low=0.0, high=float("inf"), n=local_total)
    usual = whole / whole_total
    value = None if here.value is None else here.value / usual
    return LocationQuotient(value=value, low=here.low / usual, high=here.high / usual, n=local_total)


def kilometres(
    latitude: npt.ArrayLike, longitude: npt.ArrayLike, to_latitude: npt.ArrayLike, to_longitude: npt.ArrayLike
) -> Floats:
    """Return float64[n]: the way over the great circle (haversine; Sinnott 1984).

    From latitude[n], longitude[n] to to_latitude[n], to_longitude[n], all in degrees.
    Raises MeasureError on a latitude outside -90..90, a longitude outside -180..180, or unequal lengths.
    """
    here, there = _degrees(latitude, longitude), _degrees(to_latitude, to_longitude)
    same_length(latitude=here[0], to_latitude=there[0])
    return _great_circle(*here, *there)


def near(latitude: npt.ArrayLike, longitude: npt.ArrayLike, *, within: float) -> tuple[Ints, Ints]:
    """Return (one, other) int64[k]: every pair of places at most `within` kilometres apart, both ways, for `moran`.

    latitude[n], longitude[n] in degrees; the way as `kilometres` has it.
    Raises MeasureError as `kilometres` does, or when within is not above 0.
    """
    if not within > 0:
        raise MeasureError(f"within must be above 0, got {within}")
    north, east = _degrees(latitude, longitude)
    ones, others = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for first in range(0, len(north), _ROWS):
        rows = slice(first, first + _ROWS)
        apart = _great_circle(north[rows, None], east[rows, None], north[None, :], east[None, :])
        one, other = np.nonzero(apart <= within)
        kept = one + first != other
        ones.append(one[kept] + first)
        others.append(other[kept])
    return np.concatenate(ones).astype(np.int64), np.concatenate(others).astype(np.int64)


def moran(
    values: npt.ArrayLike,
    one: npt.ArrayLike,
    other: npt.ArrayLike,
    weight: npt.ArrayLike | None = None,
    *,
    seed: int = 0,
    permutations: int = 999,
) -> Moran:
    """Measure whether neighbours are alike: I = n / S0 sum w_ij z_i z_j / sum z_i^2 (Moran 1950, Biometrika 37).

    values[n] of places; one[k], other[k] in 0..n-1 neighbours with weight[k] >= 0 (default 1 each), each way for
    itself; z the difference from the mean, S0 the sum of weights. The probability is two-sided, from as many random
    arrangements of the same values; the same seed gives the same. None where all values are one, or nobody has a
    neighbour. Raises MeasureError on a place out of range or its own neighbour, or unequal lengths.
    """
    told = floats("values", values)
    n = len(told)
    first, second = ints("one", one, minimum=0, below=n), ints("other", other, minimum=0, below=n)
    weights = np.ones(len(first)) if weight is None else floats("weight", weight, minimum=0)
    same_length(one=first, other=second, weight=weights)
    if (first == second).any():
        raise MeasureError("one and other must be two places")
    if permutations < 1:
        raise MeasureError(f"permutations must be at least 1, got {permutations}")
    aside = told - told.mean() if n else told
    spread, together = float(aside @ aside), float(weights.sum())
    expected = -1 / (n - 1) if n > 1 else None
    if expected is None or not together or spread <= 1e-24 * n * float(np.abs(told).max()) ** 2:
        return Moran(index=None, expected=expected, probability=None, n=n, permutations=0)
    scale = n / together / spread
    index = scale * float((weights * aside[first] * aside[second]).sum())
    dice, further = np.random.default_rng(seed), 0
    for _ in range(permutations):
        mixed = dice.permutation(aside)
        by_chance = scale * float((weights * mixed[first] * mixed[second]).sum())
        further += abs(by_chance - expected) >= abs(index - expected) * (1 - 1e-12)
    return Moran(index, expected, (further + 1) / (permutations + 1), n, permutations)


def _degrees(latitude: npt.ArrayLike, longitude: npt.ArrayLike) -> tuple[Floats, Floats]:
    north = floats("latitude", latitude, minimum=-90, maximum=90)
    east = floats("longitude", longitude, minimum=-180, maximum=180)
    same_length(latitude=north, longitude=east)
    return north, east


def _great_circle(north: Floats, east: Floats, to_north: Floats, to_east: Floats) -> Floats:
    one, other = np.radians(north), np.radians(to_north)
    up, along = np.sin((other - one) / 2), np.sin(np.radians(to_east - east) / 2)
    way: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(up**2 + np.cos(one) * np.cos(other) * along**2, 0.0, 1.0)))
    return way
