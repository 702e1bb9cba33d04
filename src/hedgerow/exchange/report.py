"""How it stands between the business and everybody: what pages, the API and the command line tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.exchange import fairness, queries
from hedgerow.exchange.community import Community, community
from hedgerow.exchange.fairness import TAKES, Balance, Side
from hedgerow.exchange.queries import Period
from hedgerow.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Report:
    """`kinds` and `parties` between the business and others; `quiet` is how many present parties are in no entry.

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
        """The business as a whole gets clearly more than it gives, besides sales, as far as that can be told.

        It cannot where too few entries have a worth, or most of what the business gave has none.
        """
        ours, gave, got = self.community.ours, self.total.gave, self.total.got
        is_told = ours.is_enough(TAKES) and gave.untold <= ours.gave
        return is_told and got.worth > 0 and got.worth >= TAKES.ratio * gave.worth


def report(actor: Actor, period: Period, currency: str) -> Report:
    """Of all that the actor may see. Four questions, and one more with a period before."""
    sums = queries.sums(actor, period)
    kinds, parties = fairness.by_kind(sums, currency), fairness.by_party(sums, currency)
    total = fairness.all_of(kinds)
    return Report(
        currency,
        kinds,
        parties,
        total,
        community(queries.valued(actor, period, currency), period),
        fairness.leaning(total, _before(actor, period, currency)),
        queries.without_entry(actor, period),
        queries.disputed_count(actor, period),
    )


def most_uneven(parties: Mapping[UUID, Balance], limit: int) -> Sequence[tuple[UUID, Balance]]:
    """The largest differences first, both ways."""
    uneven = [(key, one) for key, one in parties.items() if one.difference]
    return sorted(uneven, key=lambda pair: (-abs(pair[1].difference), pair[0]))[:limit]


def _before(actor: Actor, period: Period, currency: str) -> Balance | None:
    if period.before is None:
        return None
    gave, got = queries.given_and_got(actor, period.before, currency)
    return Balance(Side(gave), Side(got))
