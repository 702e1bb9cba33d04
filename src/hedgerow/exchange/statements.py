"""What went between the business and one party in a period: sums, which way it leans, and the entries they are of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.exchange import fairness, queries
from hedgerow.exchange.fairness import Balance
from hedgerow.exchange.leaning import NOTHING, Leaning, leanings
from hedgerow.exchange.models import Flow
from hedgerow.exchange.queries import Period, ValuedWith
from hedgerow.kernel.actor import Actor
from hedgerow.measures import exchange as measures

MOST_LINES = 500
_PAIR = (0, 1)


@dataclass(frozen=True, slots=True)
class Statement:
    """`leans` and `kinds_lean` are told of what the business gives. `flows`: the latest first; `is_cut`: not all."""

    kinds: Mapping[UUID, Balance]
    total: Balance
    leans: Leaning
    kinds_lean: Mapping[UUID, Leaning]
    flows: Sequence[Flow]
    is_cut: bool
    disputed: int


def statement_with(actor: Actor, party: UUID, period: Period, currency: str) -> Statement:
    """Three questions. What counts on neither side is in no line; how much of it is disputed is told."""
    sums, disputed = queries.sums_and_disputed(actor, period, party)
    kinds = fairness.by_kind(sums, currency, party=party)
    valued = queries.valued_with(actor, period, currency, party)
    rows = queries.between(period.of(queries.counted(queries.visible_flows(actor))), party)
    shown = list(rows.select_related("giver", "receiver", "kind").order_by("-on", "-pk")[: MOST_LINES + 1])
    return Statement(
        kinds,
        fairness.all_of(kinds),
        _leaning(valued, period),
        {key: _leaning([one for one in valued if one.kind == key], period) for key in kinds},
        shown[:MOST_LINES],
        len(shown) > MOST_LINES,
        disputed,
    )


def _leaning(valued: Sequence[ValuedWith], period: Period) -> Leaning:
    """The business is number 0, the party number 1."""
    if not valued:
        return NOTHING
    flows = measures.flows_of(
        n=len(_PAIR),
        giver=[0 if one.is_ours else 1 for one in valued],
        receiver=[1 if one.is_ours else 0 for one in valued],
        worth=[one.worth for one in valued],
        day=[one.on.toordinal() for one in valued],
    )
    return leanings(flows, period)[_PAIR]
