"""What BG/NBD and Pareto/NBD know of a customer: repeat visits, time of the last one, time observed."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, same_length, whole
from hedgerow.measures.customers.few import few_for_all
from hedgerow.measures.customers.visits import Visits
from hedgerow.measures.errors import MeasureError

SAMPLE = 4_000
"""So many rows stand for any number where only the shape of a likelihood is asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Per customer: x int64[n] repeat visits, t_x float64[n] time of the last one, age float64[n] time observed (T).

    Times count from the customer's first visit, in one unit of the caller's choice (weeks in the paper).
    """

    x: Ints
    t_x: Floats
    age: Floats


@dataclass(frozen=True, eq=False)
class Grouped:
    """Distinct rows of a History (x, t_x, age) and `count` int64[g] (float64 with weights): how many share each."""

    x: Ints
    t_x: Floats
    age: Floats
    count: Ints | Floats

    @cached_property
    def weight(self) -> Floats:
        """float64[g]: `count`, for sums that are not whole."""
        return self.count.astype(np.float64)

    @cached_property
    def kinds(self) -> tuple[Ints, Ints, Floats]:
        """The few different x, int64[k]; each row's place among them, int64[g]; how many have each, float64[k]."""
        different, place = np.unique(self.x, return_inverse=True)
        many = np.bincount(place, weights=self.count, minlength=len(different)).astype(np.float64)
        return different.astype(np.int64), place.astype(np.int64), many


def history(*, x: npt.ArrayLike, t_x: npt.ArrayLike, age: npt.ArrayLike) -> History:
    """Check and wrap the statistics. Raises MeasureError unless 0 <= t_x <= age and t_x = 0 where x = 0."""
    repeats = whole("x", x, minimum=0)
    last, observed = floats("t_x", t_x, minimum=0), floats("age", age, minimum=0)
    same_length(x=repeats, t_x=last, age=observed)
    if (last > observed).any():
        raise MeasureError("t_x must not exceed age")
    if ((repeats == 0) != (last == 0)).any():
        raise MeasureError("t_x must be 0 exactly where x is 0")
    return History(x=repeats, t_x=last, age=observed)


def history_of(visits: Visits, *, until: int, days_a_unit: int = 7) -> tuple[Ints, History]:
    """Return (int64[m] customers with a visit, their History up to the day `until`), in units of days_a_unit days."""
    count = visits.count()
    who = np.flatnonzero(count)
    first, last = visits.first_day()[who], visits.last_day()[who]
    past = history(x=count[who] - 1, t_x=(last - first) / days_a_unit, age=(until - first) / days_a_unit)
    return who.astype(np.int64), past


def group(past: History, weights: Floats | None = None) -> Grouped:
    """Return the distinct rows of `past` with their counts (SQL: GROUP BY x, t_x, age) or sums of weights."""
    once, again = np.flatnonzero(past.x == 0), np.flatnonzero(past.x > 0)  # most came once, and differ in age alone
    by_all = np.lexsort((past.age[again], past.t_x[again], past.x[again]))
    order = np.concatenate([once[np.argsort(past.age[once])], again[by_all]])
    x, t_x, age = past.x[order], past.t_x[order], past.age[order]
    fresh = np.ones(len(x), dtype=np.bool_)
    fresh[1:] = (x[1:] != x[:-1]) | (t_x[1:] != t_x[:-1]) | (age[1:] != age[:-1])
    start = np.flatnonzero(fresh)
    count: Ints | Floats = np.diff(np.append(start, len(x))).astype(np.int64)
    if weights is not None:
        count = np.add.reduceat(weights[order], start) if len(start) else np.zeros(0)
    return Grouped(x=x[fresh], t_x=t_x[fresh], age=age[fresh], count=count)


def sampled(rows: Grouped, *, most: int = SAMPLE) -> Grouped | None:
    """Return some of more than `most` rows, with counts so that they stand for all; None where there are no more.

    Taken systematically along x, t_x and age, with a chance in proportion to how many share a row.
    """
    if len(rows.x) <= most:
        return None
    few = few_for_all(rows.weight, rows.x, rows.t_x, rows.age, most=most)
    at = few.place
    return Grouped(x=rows.x[at], t_x=rows.t_x[at], age=rows.age[at], count=rows.weight[at] * few.weight)
