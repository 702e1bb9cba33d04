"""Kinds of value, what they are worth, and how it stands with one party."""

from uuid import UUID

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.exchange import fairness, operations, queries
from hedgerow.exchange.api.access import READ, WRITE
from hedgerow.exchange.api.schemas import (
    FlowKindOutput,
    FlowKindsOutput,
    PartyBalanceOutput,
    RateInput,
    RateOutput,
    RatesOutput,
)
from hedgerow.exchange.errors import UnknownFlowKind
from hedgerow.exchange.queries import Period
from hedgerow.kernel.quantities import plain_milli
from hedgerow.network import queries as network

router = Router(tags=["Given and received"], auth=READ)


@router.get("/kinds", response=FlowKindsOutput)
def list_flow_kinds(request: ApiRequest) -> FlowKindsOutput:
    """Every kind of value, in order, with the workspace's word for it."""
    words = [queries.kind_word(kind) for kind in queries.visible_kinds(request.actor)]
    return FlowKindsOutput(items=[FlowKindOutput.of(word) for word in words])


@router.get("/rates", response=RatesOutput)
def list_rates(request: ApiRequest) -> RatesOutput:
    """Every rate there was and is, the newest of each kind first."""
    found = queries.current_rates(request.actor, queries.own_ways(request.actor).today)
    return RatesOutput(items=[RateOutput.of(one.rate) for standings in found.values() for one in standings])


@router.post("/rates", response={201: RateOutput}, auth=WRITE)
def create_rate(request: ApiRequest, body: RateInput) -> RateOutput:
    """Say what things are worth from a day on. What was noted before keeps its worth."""
    kind = queries.visible_kinds(request.actor).filter(key=body.kind).first()
    if kind is None:
        raise UnknownFlowKind(field="kind")
    made = operations.set_rate(
        actor=request.actor,
        kind=kind,
        unit=body.unit,
        per_milli=plain_milli(body.per),
        worth_minor=body.worth_minor,
        currency=body.currency,
        since=body.since,
    )
    return RateOutput.of(made)


@router.get("/parties/{party_id}", response=PartyBalanceOutput)
def get_party_balance(request: ApiRequest, party_id: UUID) -> PartyBalanceOutput:
    """How it stands between the business and one party, of all time."""
    party = network.visible_party(request.actor, party_id)
    currency = queries.own_ways(request.actor).currency
    sums, disputed = queries.sums_and_disputed(request.actor, Period(), party.pk)
    total = fairness.all_of(fairness.by_kind(sums, currency, party=party.pk))
    return PartyBalanceOutput(
        party=party.pk,
        currency=currency,
        gave_us_minor=total.got.worth,
        got_from_us_minor=total.gave.worth,
        paid_us_minor=total.got.paid,
        unvalued=total.gave.unvalued + total.got.unvalued,
        disputed=disputed,
    )
