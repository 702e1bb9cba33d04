"""Who is drifting away, and what a year without them costs.

Drifting as in `measures.customers.cadence`. What one is worth a year is the value at her own pace, but never more than
she has spent in all: four visits in a fortnight are no promise of a hundred.
"""

import numpy as np

from hedgerow.insight.grounds.counted import Column, Counted, PerParty, placed, ranked
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.grounds.visits import visits_by
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.cadence import Cadence, cadence


def worth_a_year(rhythm: Cadence, spent: Ints) -> Ints:
    """Minor units int64[n], 0 where there is no rhythm."""
    return np.minimum(rhythm.value_a_year, np.maximum(spent, 0)).astype(np.int64)


def drifting_away(rhythm: Cadence, worth: Ints) -> Ints:
    """Positions of those drifting, the largest worth first, then by position."""
    who = np.flatnonzero(rhythm.drifting)
    return who[np.lexsort((who, -worth[who]))].astype(np.int64)


def gone_quiet(grounds: Grounds) -> Counted:
    """Who drifts on the day of the grounds, the dearest first."""
    sold, seen = grounds.purchases, visits_by(grounds)
    rhythm = cadence(seen, today=grounds.day)
    who = np.unique(sold.party[sold.party >= 0])
    worth = placed(grounds, who, worth_a_year(rhythm, seen.spent()))
    last = PerParty(sold.party, len(grounds.parties)).last(sold.day)
    columns = {Column.SILENCE: placed(grounds, who, rhythm.silence), Column.LAST: last, Column.WORTH: worth}
    return ranked(grounds, who[rhythm.drifting], by=-worth, columns=columns)
