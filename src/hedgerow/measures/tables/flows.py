"""What each gave and received."""

import ibis
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.tables.days import Day, day_literal
from hedgerow.measures.tables.schemas import whose_money

COUNTING = ("stated", "confirmed")
"""The states of a flow that count; a disputed one counts on neither side."""


def counting(flows: ir.Table, since: Day | None = None, until: Day | None = None) -> ir.Table:
    """Return the flows that count, from the day `since` to the day `until`, both included."""
    kept = flows.filter(_.state.isin(COUNTING))
    if since is not None:
        kept = kept.filter(_.day >= day_literal(since))
    return kept if until is None else kept.filter(_.day <= day_literal(until))


def given_and_received(flows: ir.Table, since: Day | None = None, until: Day | None = None) -> ir.Table:
    """Add up what each party gave and received between two days, by currency.

    flows: giver, receiver (nothing is the business itself, which has no row), day, worth_minor (nothing where it has no
    worth, below 0 for what came back), currency (empty without a worth), state. Columns: [workspace], currency, party;
    given, received: how many flows; given_minor, received_minor: their worth in minor units.
    """
    kept, apart = counting(flows, since, until), whose_money(flows)
    sides = ibis.union(_side(kept, "giver", apart), _side(kept, "receiver", apart))
    return sides.group_by([*apart, "party"]).agg(
        given=_.given.sum(),
        received=_.received.sum(),
        given_minor=_.given_minor.sum(),
        received_minor=_.received_minor.sum(),
    )


def _side(flows: ir.Table, side: str, apart: list[str]) -> ir.Table:
    is_giver = side == "giver"
    worth, one, none = flows.worth_minor.coalesce(0), ibis.literal(1, "int64"), ibis.literal(0, "int64")
    return flows.filter(flows[side].notnull()).select(
        *apart,
        party=flows[side],
        given=one if is_giver else none,
        received=none if is_giver else one,
        given_minor=worth if is_giver else none,
        received_minor=none if is_giver else worth,
    )
