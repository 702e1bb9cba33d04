"""Whom the business would miss most: each taken out alone for four weeks."""

from dataclasses import dataclass
from uuid import UUID

import numpy as np

from hedgerow.insight.readings.resilience.answering import tried_loss
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.standing import Standing

DAYS, RUNS, MOST, CUSTOMERS = 28, 256, 200, 15


@dataclass(frozen=True, slots=True)
class Missed:
    """`lost` of `takings` in four weeks on average, beyond what is lost anyway.

    `is_assumed`: nobody said what hangs on them.
    """

    party: UUID
    lost: int
    takings: int
    is_assumed: bool

    @property
    def share(self) -> float:
        return self.lost / self.takings if self.takings else 0.0


def hardest_to_lose(standing: Standing) -> tuple[Missed, ...]:
    """Suppliers, staff and the best customers, the hardest first; of equals those of whom somebody said something."""
    calm = tried_loss(standing, Question(things=(), days=DAYS), RUNS)
    givers = {who for one in standing.supplies for who in one.suppliers}
    said = {who for one in standing.supplies if not one.is_assumed for who in one.suppliers}
    found = []
    for who in _asked(standing):
        party = standing.parties[who]
        lost = tried_loss(standing, Question(things=(f"party:{party}",), days=DAYS), RUNS).mean - calm.mean
        if lost > 0:
            found.append(Missed(party, lost, calm.takings, who in givers and who not in said))
    return tuple(sorted(found, key=lambda one: (-one.lost, one.is_assumed, one.party)))


def _asked(standing: Standing) -> list[int]:
    best = np.argsort(-standing.spent, kind="stable")[:CUSTOMERS]
    buyers = [who for who in best.tolist() if standing.spent[who] > 0]
    givers = [who for one in standing.supplies for who in one.suppliers]
    chain = np.unique(standing.chain.giver).tolist()
    return list(dict.fromkeys([*givers, *buyers, *chain]))[:MOST]
