"""Visits out of purchases."""

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.measures.customers.visits import Visits, visits


def visits_by(grounds: Grounds) -> Visits:
    """Purchases of somebody known, one visit per customer and day; customers are counted through, not by party."""
    known = grounds.purchases.party >= 0
    who, customer = np.unique(grounds.purchases.party[known], return_inverse=True)
    return visits(
        n=len(who), customer=customer, day=grounds.purchases.day[known], amount=grounds.purchases.amount[known]
    )
