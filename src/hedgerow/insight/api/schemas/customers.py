"""The figures of customers."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.insight.api.schemas.standing import MOST, Standing, WorkedOutOutput, seen_by
from hedgerow.insight.readings.buyers.foretold import ModelTold
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of


class SureOutput(Output):
    value: float
    low: Annotated[float | None, Field(description="Lower end of the interval of 95 %; null where there is none.")]
    high: float | None

    @classmethod
    def of(cls, sure: Sure) -> Self:
        return cls(value=sure.value, low=sure.low, high=sure.high)


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
        seen = seen_by(actor, [one.party for one in found.calls[:MOST]])
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
