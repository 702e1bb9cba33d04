"""How it stands between the business and everybody: what pages, the API and the command line tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.exchange import fairness, queries
from hedgerow.exchange.fairness import Balance, Community
from hedgerow.exchange.queries import Period
from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network

_TAKES = 1.25
"""From here on the business as a whole is told that it takes more than it gives."""


@dataclass(frozen=True, slots=True)
class Report:
    """`kinds` and `parties` between the business and others; `quiet` is how many present parties have no flow at all.

    `leaning` as in `fairness.leaning`, against the period before.
    """

    currency: str
    kinds: Mapping[UUID, Balance]
    parties: Mapping[UUID, Balance]
    total: Balance
    community: Community
    leaning: int
    quiet: int
    disputed: int

    @property
    def takes_more(self) -> bool:
        """The business as a whole gets clearly more than it gives, besides sales."""
        return self.total.got.worth > 0 and self.total.got.worth >= _TAKES * self.total.gave.worth


def report(actor: Actor, period: Period, currency: str) -> Report:
    """Of all that the actor may see. Three questions, and two more with a period before."""
    sums = queries.sums(actor, period)
    kinds, parties = fairness.by_kind(sums, currency), fairness.by_party(sums, currency)
    total = fairness.all_of(kinds)
    seen = network.visible_parties(actor).count()
    return Report(
        currency,
        kinds,
        parties,
        total,
        fairness.community(queries.valued(actor, period, currency)),
        fairness.leaning(total, _before(actor, period, currency)),
        max(0, seen - len(parties)),
        queries.disputed_count(actor, period),
    )


def most_uneven(parties: Mapping[UUID, Balance], limit: int) -> Sequence[tuple[UUID, Balance]]:
    """The largest differences first, both ways."""
    uneven = [(key, one) for key, one in parties.items() if one.difference]
    return sorted(uneven, key=lambda pair: (-abs(pair[1].difference), pair[0]))[:limit]


def _before(actor: Actor, period: Period, currency: str) -> Balance | None:
    if period.before is None:
        return None
    return fairness.all_of(fairness.by_kind(queries.sums(actor, period.before), currency))
