"""The figures of what brings customers."""

from typing import Annotated, Self

from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.insight.api.schemas.standing import Standing, WorkedOutOutput
from hedgerow.insight.readings.credit.figuring import MODELS
from hedgerow.insight.readings.credit.found import AttributionFound


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
