"""The shapes of figures for programs."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, NamedTuple, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.readings.buyers.found import CustomersFound, ModelTold, Sure
from hedgerow.insight.readings.credit.figuring import MODELS
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of
from hedgerow.network import queries as network

MOST = 100
VIEW_PARTIES = "network.view"


class Standing(NamedTuple):
    """When it was worked out, and whether nothing was recorded since."""

    made_at: datetime
    is_current: bool


class WorkedOutOutput(Output):
    worked_out_at: datetime
    is_current: Annotated[bool, Field(description="Nothing was recorded since.")]


class SureOutput(Output):
    value: float
    low: Annotated[float | None, Field(description="Lower end of the interval of 95 %; null where there is none.")]
    high: float | None

    @classmethod
    def of(cls, sure: Sure) -> Self:
        return cls(value=sure.value, low=sure.low, high=sure.high)


class BrokerOutput(Output):
    party: UUID
    lost: Annotated[int, Field(description="How many would have no way to the business without them.")]


class IntroductionOutput(Output):
    one: UUID
    other: UUID
    saved: Annotated[int, Field(description="How many dependences on one person alone end with it.")]


class NetworkFiguresOutput(WorkedOutOutput):
    """Shares lie between 0 and 1 and are null where they are not defined."""

    window: Annotated[int, Field(description="Days; 0 is all that is on record.")]
    members: int
    pairs: int
    ties_per_member: float | None
    density: float | None
    transitivity: float | None
    mean_clustering: float | None
    assortativity: float | None
    modularity: float | None
    reciprocity: float | None
    reciprocity_corrected: float | None
    reciprocity_by_value: float | None
    inmost_core: int
    parts: int
    betweenness_error: Annotated[float, Field(description="0 where betweenness is exact.")]
    with_way: Annotated[int, Field(description="How many have a way to the business.")]
    hanging: Annotated[int, Field(description="How many of these have it through one other alone.")]
    isolates: int
    bridges: int
    groups: int
    brokers: list[BrokerOutput]
    introductions: list[IntroductionOutput]

    @classmethod
    def of(cls, actor: Actor, found: NetworkFound, standing: Standing) -> Self:
        whole, seen = found.whole, _seen(actor, [one.party for one in found.brokers[:MOST]])
        met = _seen(actor, [end for one in found.introductions for end in (one.one, one.other)])
        return cls(
            worked_out_at=standing.made_at,
            is_current=standing.is_current,
            window=found.window,
            members=whole.members,
            pairs=whole.pairs,
            ties_per_member=whole.per_member,
            density=whole.density,
            transitivity=whole.transitivity,
            mean_clustering=whole.clustering,
            assortativity=whole.assortativity,
            modularity=whole.modularity,
            reciprocity=whole.returned,
            reciprocity_corrected=whole.returned_corrected,
            reciprocity_by_value=whole.returned_by_value,
            inmost_core=whole.core,
            parts=whole.parts,
            betweenness_error=whole.error,
            with_way=whole.with_way,
            hanging=found.hanging,
            isolates=found.isolate_count,
            bridges=found.bridge_count,
            groups=found.group_count,
            brokers=[BrokerOutput(party=one.party, lost=one.lost) for one in found.brokers[:MOST] if one.party in seen],
            introductions=[
                IntroductionOutput(one=one.one, other=one.other, saved=one.saved)
                for one in found.introductions
                if one.one in met and one.other in met
            ],
        )


class ParameterOutput(Output):
    name: str
    value: float
    low: float | None
    high: float | None


class ForecastOutput(Output):
    name: str
    parameters: list[ParameterOutput]
    log_likelihood: float
    visits: Annotated[SureOutput, Field(description="Visits of all customers in the next twelve weeks.")]
    still_customers: float

    @classmethod
    def of(cls, name: str, model: ModelTold) -> Self:
        parameters = [
            ParameterOutput(name=one.name, value=one.value, low=one.low, high=one.high) for one in model.parameters
        ]
        return cls(
            name=name,
            parameters=parameters,
            log_likelihood=model.log_likelihood,
            visits=SureOutput.of(model.visits),
            still_customers=model.alive,
        )


class CustomerToCallOutput(Output):
    party: UUID
    at_risk: Annotated[float, Field(description="Value of a year times the chance that they have left; minor units.")]
    at_risk_low: float | None
    at_risk_high: float | None
    value: int
    still_customer: Annotated[float, Field(description="The chance that they still are one, 0 to 1.")]


class CustomerSourceOutput(Output):
    initiative: Annotated[UUID | None, Field(description="Null for those brought by somebody, and for all others.")]
    title: str
    customers: int
    cost_minor: int | None
    worth_minor: Annotated[SureOutput, Field(description="Of each of its customers, so far and within a year.")]


class CustomerFiguresOutput(WorkedOutOutput):
    """Money is minor units of `currency`. With `missing` above 0 nothing is foretold."""

    as_of: date
    currency: str
    customers: int
    repeat_buyers: int
    purchases: int
    missing: Annotated[int, Field(description="So many more who came back are needed.")]
    margin: Annotated[float | None, Field(description="What is left of a sale, 0 to 1; null: worth is takings.")]
    forecasts: list[ForecastOutput]
    lifetime_minor: Annotated[SureOutput | None, Field(description="Expected of all of them within a year.")]
    calls: list[CustomerToCallOutput]
    sources: list[CustomerSourceOutput]

    @classmethod
    def of(cls, actor: Actor, found: CustomersFound, standing: Standing) -> Self:
        seen = _seen(actor, [one.party for one in found.calls[:MOST]])
        models = (("BG/NBD", found.bg), ("Pareto/NBD", found.pareto))
        return cls(
            worked_out_at=standing.made_at,
            is_current=standing.is_current,
            as_of=date_of(found.as_of),
            currency=found.currency,
            customers=found.customers,
            repeat_buyers=found.repeat_buyers,
            purchases=found.purchases,
            missing=found.missing,
            margin=found.margin,
            forecasts=[ForecastOutput.of(name, model) for name, model in models if model is not None],
            lifetime_minor=None if found.lifetime is None else SureOutput.of(found.lifetime),
            calls=[
                CustomerToCallOutput(
                    party=one.party,
                    at_risk=one.at_risk,
                    at_risk_low=one.risk.low,
                    at_risk_high=one.risk.high,
                    value=one.value,
                    still_customer=one.alive,
                )
                for one in found.calls[:MOST]
                if one.party in seen
            ],
            sources=[
                CustomerSourceOutput(
                    initiative=one.key,
                    title=one.title,
                    customers=one.n,
                    cost_minor=one.cost,
                    worth_minor=SureOutput.of(one.each),
                )
                for one in found.sources
            ],
        )


class ChannelCreditOutput(Output):
    channel: Annotated[str, Field(description="Its kind, and after a colon what tells it apart.")]
    touched: Annotated[int, Field(description="Purchases that had it on their way.")]
    credit: Annotated[list[float], Field(description="Purchases credited to it, in the order of `models`.")]
    value_minor: list[int]
    removal_effect: Annotated[float, Field(description="The share of all that would be lost without it, 0 to 1.")]


class AttributionFiguresOutput(WorkedOutOutput):
    """With `missing` above 0 too few purchases had a touch, and nothing is divided."""

    goal: str
    window: int
    currency: str
    conversions: int
    worth_minor: int
    untouched: int
    nowhere: int
    open: int
    missing: int
    models: list[str]
    channels: list[ChannelCreditOutput]

    @classmethod
    def of(cls, found: AttributionFound, standing: Standing) -> Self:
        return cls(
            worked_out_at=standing.made_at,
            is_current=standing.is_current,
            goal=found.goal,
            window=found.window,
            currency=found.currency,
            conversions=found.conversions,
            worth_minor=found.worth,
            untouched=found.untouched,
            nowhere=found.nowhere,
            open=found.open,
            missing=found.missing,
            models=[model.value for model in MODELS],
            channels=[
                ChannelCreditOutput(
                    channel=one.channel,
                    touched=one.touched,
                    credit=list(one.credit),
                    value_minor=list(one.value),
                    removal_effect=one.removal,
                )
                for one in found.channels
            ],
        )


def _seen(actor: Actor, parties: Iterable[UUID]) -> set[UUID]:
    """Those whom the actor may see; nobody for who may not see people."""
    if not (actor.may(Permission.VIEW_PEOPLE) or actor.may(VIEW_PARTIES)):
        return set()
    return set(network.names_of(actor, parties))
