"""How many customers come back at all."""

import numpy.typing as npt

from hedgerow.measures.arrays import ints
from hedgerow.measures.rates import Rate, wilson


def repeat_rate(visits: npt.ArrayLike) -> Rate:
    """Return the share of customers with two visits or more among those with one or more, with its interval.

    visits[n] is the number of visits of each customer. `enough` is False below 30 customers.
    """
    count = ints("visits", visits, minimum=0)
    return wilson(int((count >= 2).sum()), int((count >= 1).sum()))
