"""Month cohorts: of those who first came in a month, how many came k months later."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Floats, Ints, ints, same_length
from hedgerow.measures.rates import Rate, wilson


@dataclass(frozen=True, slots=True, eq=False)
class Cohorts:
    """c cohorts (months with a first visit) x m months since.

    month int64[c]; size int64[c] customers; active int64[c, m] of them seen k months later (column 0 is the size);
    observed bool[c, m] whether that month lies within the record. Months are whole numbers: year * 12 + month - 1.
    """

    month: Ints
    size: Ints
    active: Ints
    observed: Bools

    def share(self) -> Floats:
        """Return float64[c, m]: active over size, NaN where not observed yet."""
        share: Floats = np.where(self.observed, self.active / self.size[:, None], np.nan)
        return share

    def retention(self) -> tuple[Rate, ...]:
        """Return one rate per months since (0..m-1), over all cohorts observed that long."""
        return tuple(
            wilson(int(self.active[seen, since].sum()), int(self.size[seen].sum()))
            for since, seen in enumerate(self.observed.T)
        )


def cohorts(*, customer: npt.ArrayLike, month: npt.ArrayLike, until: int | None = None) -> Cohorts:
    """Build cohorts from activity: customer[k] any whole id, month[k] = year * 12 + month - 1, repeats allowed.

    `until` is the last complete month (default: the last one present); later activity is left out, so a month that
    is still running does not look like a loss. Raises MeasureError on unequal lengths.
    """
    who, when = ints("customer", customer), ints("month", month)
    same_length(customer=who, month=when)
    last = until if until is not None else int(when.max(initial=0))
    who, when = who[when <= last], when[when <= last]
    if not len(who):
        none = np.zeros(0, dtype=np.int64)
        nothing = np.zeros((0, 0))
        return Cohorts(month=none, size=none, active=nothing.astype(np.int64), observed=nothing.astype(np.bool_))
    pairs = np.unique(np.stack([who, when]), axis=1)
    _, code = np.unique(pairs[0], return_inverse=True)
    first = np.full(int(code.max()) + 1, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(first, code, pairs[1])
    start, row, size = np.unique(first, return_inverse=True, return_counts=True)
    width = int(last - start[0]) + 1
    active = np.zeros((len(start), width), dtype=np.int64)
    np.add.at(active, (row[code], pairs[1] - first[code]), 1)
    observed = start[:, None] + np.arange(width)[None, :] <= last
    return Cohorts(month=start, size=size.astype(np.int64), active=active, observed=observed)
