"""Of those who first came in a month, how many came again in each month since. Complete months only."""

from dataclasses import dataclass

import numpy as np

from hedgerow.kernel.days import date_of
from hedgerow.measures.customers.cohorts import cohorts
from hedgerow.measures.customers.visits import Visits
from hedgerow.measures.rates import Rate

MOST = 12


@dataclass(frozen=True, slots=True)
class Cohort:
    """`month` is year * 12 + month - 1; active[k] came again k + 1 months later, up to the last complete month."""

    month: int
    size: int
    active: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Retention:
    """The latest cohorts, oldest first, and the rate over all of them for each month since (1, 2, …)."""

    cohorts: tuple[Cohort, ...]
    rates: tuple[Rate, ...]


def retention(seen: Visits, *, as_of: int) -> Retention | None:
    """None before there are two complete months."""
    months = seen.day.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 1970 * 12
    tomorrow = date_of(as_of + 1)
    last_complete = tomorrow.year * 12 + tomorrow.month - 2
    found = cohorts(customer=seen.customer, month=months, until=last_complete)
    if len(found.month) == 0 or found.active.shape[1] < 2:
        return None
    rows = tuple(
        Cohort(
            int(found.month[at]),
            int(found.size[at]),
            tuple(found.active[at, 1:][found.observed[at, 1:]][:MOST].tolist()),
        )
        for at in range(len(found.month))
    )
    return Retention(rows[-MOST:], found.retention()[1 : MOST + 1])
