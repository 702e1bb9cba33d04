"""How many visits to expect, and from whom: BG/NBD over everybody. Loads scipy, so it is asked for only when shown."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.readings.customers import Customers
from hedgerow.measures.arrays import Floats
from hedgerow.measures.customers.bgnbd.fit import MINIMUM_REPEAT_BUYERS, fit
from hedgerow.measures.customers.bgnbd.predict import chance_alive, expected_visits
from hedgerow.measures.customers.history import history
from hedgerow.measures.errors import NoFitError, TooLittleDataError

WEEKS_AHEAD = 4


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """Per customer: alive float64[n] chance of still being one, visits float64[n] expected in WEEKS_AHEAD weeks.

    Where nothing can be said both are empty: `missing` repeat buyers are needed more, or the model did not settle (0).
    """

    alive: Floats
    visits: Floats
    missing: int = 0

    @property
    def is_known(self) -> bool:
        return bool(len(self.alive))


def expected_of(customers: Customers, *, as_of: int) -> Expected:
    """Fit on all customers up to the day `as_of`."""
    none = np.zeros(0)
    past = history(
        x=customers.visits - 1, t_x=(customers.last - customers.first) / 7, age=(as_of - customers.first) / 7
    )
    try:
        found = fit(past)
    except TooLittleDataError as little:
        return Expected(none, none, missing=little.need - little.have)
    except NoFitError:
        return Expected(none, none)
    return Expected(chance_alive(found, past), expected_visits(found, past, ahead=WEEKS_AHEAD))


__all__ = ["MINIMUM_REPEAT_BUYERS", "WEEKS_AHEAD", "Expected", "expected_of"]
