"""A few who stand for all: how much a sum over many customers would be with other parameters, without asking each."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, keys, same_length
from hedgerow.measures.errors import MeasureError

MOST = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Few:
    """place int64[k]: who they are among all; weight float64[k]: for how many of her like each stands."""

    place: Ints
    weight: Floats

    def total(self, told: npt.ArrayLike) -> float:
        """Return the sum over all, of what was `told` [k] of these few; the very sum where they are all."""
        each = floats("told", told)
        same_length(told=each, weight=self.weight)
        return float((self.weight * each).sum())


def few_for_all(value: npt.ArrayLike, *along: npt.ArrayLike, most: int = MOST) -> Few:
    """Choose whom to ask instead of all n: systematically, with a chance in proportion to value[n] >= 0.

    Madow 1949, Ann. Math. Statist. 20(3), 333-354. They are taken at equal steps of the running sum of values, in the
    order of `along` (each [n], the first decides), so that whatever goes with these is in the sample as it is in all. A
    figure that is in about the same proportion to `value` for everybody has its sum told almost exactly: the error is
    a thirtieth, for a thousand, of how far those proportions differ. Up to `most` all are taken. Raises MeasureError on
    unequal lengths, a value below 0, or most below 1.
    """
    size = floats("value", value, minimum=0)
    order = [keys("along", one) for one in along]
    if most < 1:
        raise MeasureError(f"most must be at least 1, got {most}")
    for one in order:
        same_length(value=size, along=one)
    if len(size) <= most:
        return Few(np.arange(len(size), dtype=np.int64), np.ones(len(size)))
    by = np.lexsort(order[::-1]) if order else np.arange(len(size))
    reached = np.cumsum(size[by])
    total = float(reached[-1])
    if not total:
        return Few(np.zeros(0, dtype=np.int64), np.zeros(0))
    steps = (np.arange(most) + 0.5) * (total / most)
    place, times = np.unique(by[np.searchsorted(reached, steps, side="right")], return_counts=True)
    return Few(place.astype(np.int64), times * total / most / size[place])
