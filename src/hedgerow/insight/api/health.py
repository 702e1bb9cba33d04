"""How the ecosystem is doing, and how far it has come, as it was worked out last."""

from datetime import date, datetime
from typing import Annotated, Self

from ninja import Router
from pydantic import Field

from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.insight import queries
from hedgerow.insight.api.access import READ
from hedgerow.insight.errors import NotWorkedOut
from hedgerow.insight.health import HEALTH
from hedgerow.insight.readings.health.found import HealthFound, PartFound
from hedgerow.insight.readings.health.scores import PARTS
from hedgerow.insight.readings.maturity.criteria import Judged, maturity_of
from hedgerow.kernel.days import date_of

router = Router(tags=["Health"], auth=READ)


class HealthPartOutput(Output):
    """One part; `value` is None on too little data. Shares lie between 0 and 1."""

    key: str
    area: str
    value: float | None
    low: Annotated[float | None, Field(description="With `high` an interval of 95 %.")]
    high: float | None
    n: Annotated[int, Field(description="How many it was told from.")]
    score: Annotated[float | None, Field(description="0 to 100, as it counts toward the index.")]
    year_before: float | None

    @classmethod
    def of(cls, one: PartFound, area: str) -> Self:
        return cls(
            key=one.key,
            area=area,
            value=one.value,
            low=one.low,
            high=one.high,
            n=one.n,
            score=one.score,
            year_before=one.earlier,
        )


class HealthMonthOutput(Output):
    on: date
    index: float | None


class HealthOutput(Output):
    """`as_of` is the day it speaks of; `is_current` says that nothing was recorded since it was worked out."""

    as_of: date
    made_at: datetime
    is_current: bool
    members: int
    index: float | None
    phase: Annotated[str, Field(description="launch, scale, maturity or evolution.")]
    signs: Annotated[list[str], Field(description="Warning signs of the phase, the most urgent first.")]
    parts: list[HealthPartOutput]
    months: Annotated[list[HealthMonthOutput], Field(description="The last 24 ends of months, then the day itself.")]


class MaturityCriterionOutput(Output):
    """A criterion that counts, what the record says of it, and the highest level for which it is met."""

    key: str
    label: Annotated[str, Field(description="Of one of the business's own, else empty.")]
    value: float | None
    emerging: float | None
    mature: float | None
    level: str


class MaturityOutput(Output):
    as_of: date
    is_current: bool
    level: Annotated[str, Field(description="nascent, emerging or mature: the lowest of all criteria.")]
    criteria: list[MaturityCriterionOutput]
    missing: Annotated[list[str], Field(description="Keys of what keeps it from the next level.")]
    steps: Annotated[list[str], Field(description="Keys of the next three steps, in their order.")]


@router.get("", response=HealthOutput)
def get_health(request: ApiRequest) -> HealthOutput:
    """The parts, one index, the phase and its warning signs."""
    found = _found(request)
    value, made_at = found.value, found.made_at
    if value is None or made_at is None:
        raise NotWorkedOut
    return HealthOutput(
        as_of=date_of(value.day),
        made_at=made_at,
        is_current=found.is_current,
        members=value.members,
        index=value.index,
        phase=value.phase.key,
        signs=[one.key for one in value.signs],
        parts=[HealthPartOutput.of(one, part.area) for one, part in zip(value.parts, PARTS, strict=True)],
        months=[HealthMonthOutput(on=date_of(month.day), index=month.index) for month in value.months],
    )


@router.get("/maturity", response=MaturityOutput)
def get_maturity(request: ApiRequest) -> MaturityOutput:
    """The level, and what is missing for the next."""
    found = _found(request)
    if found.value is None:
        raise NotWorkedOut
    judged = maturity_of(queries.all_criteria(request.actor), found.value.evidence)
    return MaturityOutput(
        as_of=date_of(found.value.day),
        is_current=found.is_current,
        level=judged.level.name.lower(),
        criteria=[_criterion(one) for one in judged.judged],
        missing=[one.criterion.key for one in judged.missing],
        steps=[one.criterion.key for one in judged.steps],
    )


def _found(request: ApiRequest) -> queries.Found[HealthFound]:
    return queries.analysis_of(request.actor, HEALTH)


def _criterion(one: Judged) -> MaturityCriterionOutput:
    return MaturityCriterionOutput(
        key=one.criterion.key,
        label=one.criterion.label,
        value=one.evidence.value if one.evidence else None,
        emerging=one.criterion.emerging,
        mature=one.criterion.mature,
        level=one.level.name.lower(),
    )
