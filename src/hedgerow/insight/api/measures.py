"""Measures, their readings, and goals."""

from datetime import date, timedelta
from typing import Annotated, Self

from ninja import Router, Status
from pydantic import Field

from hedgerow.api.fields import Day, Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.insight import operations, queries
from hedgerow.insight.api.access import READ, WRITE
from hedgerow.insight.choosing import NewGoal
from hedgerow.insight.errors import GoalNotFound, MeasureNotFound
from hedgerow.insight.models import Goal, Reading
from hedgerow.insight.registries import Area, Better, Measure, measures
from hedgerow.kernel import clock

router = Router(tags=["Measures"], auth=READ)
TWO_YEARS = timedelta(days=31 * 25)


class MeasureGoalOutput(Output):
    target: Annotated[float, Field(description="In the unit of the measure; money in minor units of `currency`.")]
    currency: str
    by: date | None
    note: str
    since: date
    start: Annotated[float | None, Field(description="What the measure was when the goal was set.")]
    reached_on: date | None

    @classmethod
    def of(cls, goal: Goal) -> Self:
        return cls(
            target=goal.target,
            currency=goal.currency,
            by=goal.by,
            note=goal.note,
            since=goal.since,
            start=goal.start,
            reached_on=goal.reached_on,
        )


class ReadingOutput(Output):
    day: date
    value: Annotated[float, Field(description="In the unit of the measure; a share lies between 0 and 1.")]
    low: Annotated[float | None, Field(description="Lower end of the interval of 95 %; null where there is none.")]
    high: float | None
    n: Annotated[int, Field(description="From how many it was read.")]
    currency: str

    @classmethod
    def of(cls, row: Reading) -> Self:
        return cls(day=row.day, value=row.value, low=row.low, high=row.high, n=row.n, currency=row.currency)


class MeasureOutput(Output):
    """A defined figure. `latest` is null on too little data; `needs` says how much it wants."""

    key: str
    label: str
    area: Area
    unit: Annotated[str, Field(description="count, share, money, days, number or index.")]
    better: Better
    meaning: str
    decides: str
    needs: str
    source: str
    latest: ReadingOutput | None
    goal: MeasureGoalOutput | None

    @classmethod
    def of(cls, measure: Measure, latest: Reading | None, goal: Goal | None) -> Self:
        return cls(
            key=measure.key,
            label=str(measure.label),
            area=measure.area,
            unit=measure.unit,
            better=measure.better,
            meaning=str(measure.meaning),
            decides=str(measure.decides),
            needs=str(measure.needs),
            source=measure.source,
            latest=ReadingOutput.of(latest) if latest else None,
            goal=MeasureGoalOutput.of(goal) if goal else None,
        )


class GoalInput(Input):
    target: Annotated[float, Field(ge=-1e15, le=1e15, allow_inf_nan=False)]
    currency: Annotated[str, Field(max_length=3)] = ""
    by: Day | None = None
    note: Annotated[str, Field(max_length=200)] = ""


@router.get("", response=list[MeasureOutput])
def list_measures(request: ApiRequest) -> list[MeasureOutput]:
    """Every measure with its latest reading and its goal."""
    since = (queries.read_as_of(request.actor) or clock.now().date()) - timedelta(days=35)
    rows = queries.readings_of(request.actor, [one.key for one in measures], since)
    goals = queries.goals(request.actor)
    latest = {key: found[-1] for key, found in rows.items()}
    return [MeasureOutput.of(one, latest.get(one.key), goals.get(one.key)) for one in measures]


@router.get("{key}/readings", response=list[ReadingOutput])
def list_readings(request: ApiRequest, key: str) -> list[ReadingOutput]:
    """Two years of them, the oldest first: each day on which it was read."""
    _known(key)
    since = (queries.read_as_of(request.actor) or clock.now().date()) - TWO_YEARS
    rows = queries.readings_of(request.actor, [key], since)
    return [ReadingOutput.of(one) for one in rows.get(key, ())]


@router.put("{key}/goal", response=MeasureGoalOutput, auth=WRITE)
def put_goal(request: ApiRequest, key: str, body: GoalInput) -> MeasureGoalOutput:
    """In the place of the goal it has. The same again changes nothing."""
    goal = NewGoal(_known(key).key, body.target, body.by, body.note.strip(), body.currency)
    return MeasureGoalOutput.of(operations.set_goal(actor=request.actor, goal=goal))


@router.delete("{key}/goal", response={204: None}, auth=WRITE)
def delete_goal(request: ApiRequest, key: str) -> Status[None]:
    """It is no goal any more."""
    goal = queries.goals(request.actor).get(_known(key).key)
    if goal is None:
        raise GoalNotFound
    operations.end_goal(actor=request.actor, goal=goal)
    return Status(204, None)


def _known(key: str) -> Measure:
    found = measures.get(key)
    if found is None:
        raise MeasureNotFound
    return found
