"""What is lost at once: what the removed buy themselves, a line that is no more, a way of selling that is closed."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.readings.resilience.asking import Question, Taken
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.measures.arrays import Bools, Floats, Ints

SECOND_WAY = "ways"
"""The step by which half of those who only buy in a way that is closed get another."""


@dataclass(frozen=True, slots=True, eq=False)
class Direct:
    """Per row of takings which share is lost, 0..1; of each cause what that is in minor units of the whole stretch.

    `only_there` are customers who bought in no other way than those that are closed.
    """

    share: Floats
    by_party: float
    by_line: float
    by_way: float
    only_there: Ints


def direct_of(standing: Standing, out: Taken, question: Question) -> Direct:
    """Who also buys in another way goes on there; of what nobody is known for, all is lost."""
    sold, degree = standing.sold, question.degree
    bound = out.by_way & ~_also_elsewhere(standing, out.by_way)
    kept = 0.5 if SECOND_WAY in question.steps else 1.0
    of_party = np.isin(sold.party, out.parties) * degree
    of_line = out.by_line * degree
    of_way = bound * degree * kept
    amount = sold.amount.astype(np.float64)
    only = np.unique(sold.party[bound & (sold.party >= 0)])
    return Direct(
        share=np.maximum(np.maximum(of_party, of_line), of_way),
        by_party=float(of_party @ amount),
        by_line=float(of_line @ amount),
        by_way=float(of_way @ amount),
        only_there=only,
    )


def _also_elsewhere(standing: Standing, closed: Bools) -> Bools:
    """Per row: its customer bought in a way that stays open."""
    party = standing.sold.party
    open_ = np.unique(party[~closed & (party >= 0)])
    elsewhere: Bools = np.isin(party, open_)
    return elsewhere
