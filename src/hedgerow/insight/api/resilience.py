"""What if they left: on how few all rests, what hangs on whom, kept questions, and a question of one's own.

Parties stand by their ids, of those whom the key may see.
"""

from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.fields import Output
from hedgerow.api.request import ApiRequest
from hedgerow.insight import queries
from hedgerow.insight.api.access import READ
from hedgerow.insight.models import Scenario
from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.asking import (
    LONGEST_KEY,
    MOST_SEED,
    MOST_STEPS,
    MOST_THINGS,
    USUAL_SEED,
    Question,
)
from hedgerow.insight.readings.resilience.resting import Rest
from hedgerow.insight.readings.resilience.standing import Standing, Supply
from hedgerow.kernel.errors import NotFound

router = Router(tags=["What if"], auth=READ)
Thing = Annotated[str, Field(max_length=LONGEST_KEY, pattern=r"^(party|family|town|place|channel|platform|line):")]


class WhatIfQuery(BaseModel):
    remove: Annotated[
        list[Thing],
        Field(max_length=MOST_THINGS, description="Such as `party:<id>` or `line:Bread`; nothing, for a calm stretch."),
    ] = []
    degree_bp: Annotated[int, Field(ge=1, le=10_000, description="How much of it stops: 10000 is all.")] = 10_000
    days: Annotated[int, Field(ge=1, le=365)] = 28
    steps: Annotated[list[Annotated[str, Field(max_length=LONGEST_KEY)]], Field(max_length=MOST_STEPS)] = []
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] = USUAL_SEED

    def question(self) -> Question:
        return Question(tuple(self.remove), self.degree_bp, self.days, tuple(self.steps), self.seed)


class WhatIfLineOutput(Output):
    line: str
    missing: Annotated[float, Field(description="The share that is gone, 0 to 1.")]
    first_day: int
    until_day: int


class WhatIfOutput(Output):
    """Amounts in minor units of the whole stretch."""

    currency: str
    takings_minor: Annotated[int, Field(description="What would come in if nothing happened.")]
    median_loss_minor: int
    worst_loss_minor: Annotated[int, Field(description="The 95th percentile of all runs.")]
    calm_loss_minor: Annotated[int, Field(description="The median when nothing is taken out.")]
    felt_after_days: Annotated[int | None, Field(description="Null when nothing is missed for certain.")]
    back_after_days: int
    customers_at_risk: int
    customers: int
    runs: int
    lines: list[WhatIfLineOutput]

    @classmethod
    def of(cls, standing: Standing, found: Answer) -> Self:
        return cls(
            currency=standing.currency,
            takings_minor=found.takings,
            median_loss_minor=found.median,
            worst_loss_minor=found.worst,
            calm_loss_minor=found.calm,
            felt_after_days=found.starts,
            back_after_days=found.back,
            customers_at_risk=len(found.at_risk),
            customers=standing.customers,
            runs=found.runs,
            lines=[
                WhatIfLineOutput(line=one.line, missing=one.missing, first_day=one.start, until_day=one.end)
                for one in found.fates
                if one.is_line
            ],
        )


class RestsOnOutput(Output):
    of: str
    hhi: Annotated[float, Field(description="Herfindahl-Hirschman index, 0 to 10,000.")]
    effective: float
    top_share: float
    n: int
    is_even: Annotated[bool, Field(description="Nobody said how much each carries: all count alike.")]

    @classmethod
    def of_rest(cls, one: Rest) -> Self:
        return cls(of=one.of, hhi=one.hhi, effective=one.effective, top_share=one.top, n=one.n, is_even=one.is_even)


class SupplyOutput(Output):
    """`key` names it; suppliers are those whom the key may see."""

    key: str
    title: str
    suppliers: list[UUID]
    lines: list[str]
    share: float
    strength: float
    stock_days: int | None
    replace_days: int | None
    is_assumed: bool

    @classmethod
    def of(cls, standing: Standing, one: Supply, seen: set[UUID]) -> Self:
        who = [standing.parties[at] for at in one.suppliers]
        return cls(
            key=one.key,
            title=one.title,
            suppliers=[key for key in who if key in seen],
            lines=list(one.lines),
            share=one.share,
            strength=one.strength,
            stock_days=one.stock_days,
            replace_days=one.replace_days,
            is_assumed=one.is_assumed,
        )


class ScenarioOutput(Output):
    id: UUID
    name: str
    remove: list[str]
    degree_bp: int
    days: int
    steps: list[str]
    seed: int

    @classmethod
    def of(cls, one: Scenario) -> Self:
        own = {name: getattr(one, name) for name in cls.model_fields if name != "remove"}
        return cls(remove=one.things, **own)


def _standing(request: ApiRequest) -> Standing:
    return queries.standing_for(request.actor)


def _answer(request: ApiRequest, question: Question) -> WhatIfOutput:
    """Raises NotFound for somebody whom the key may not see."""
    if not queries.may_ask_of(request.actor, question.things):
        raise NotFound
    standing = _standing(request)
    return WhatIfOutput.of(standing, queries.answered(standing, question))


@router.get("", response=WhatIfOutput)
def ask_what_if(request: ApiRequest, wanted: Query[WhatIfQuery]) -> WhatIfOutput:
    """What would follow. Nothing is kept; the same question of the same record has the same answer."""
    return _answer(request, wanted.question())


@router.get("/dependence", response=list[RestsOnOutput])
def list_dependences(request: ApiRequest) -> list[RestsOnOutput]:
    """On how few takings, supply, work and reach rest."""
    return [RestsOnOutput.of_rest(one) for one in queries.rests(_standing(request))]


@router.get("/supplies", response=list[SupplyOutput])
def list_supplies(request: ApiRequest) -> list[SupplyOutput]:
    """What the business cannot do without, who gives it, and what hangs on it."""
    standing = _standing(request)
    seen = queries.seen_suppliers(request.actor, standing)
    return [SupplyOutput.of(standing, one, seen) for one in standing.supplies if queries.is_named(standing, one, seen)]


@router.get("/scenarios", response=list[ScenarioOutput])
def list_scenarios(request: ApiRequest) -> list[ScenarioOutput]:
    """Questions that were kept, by name; without those about somebody whom the key may not see."""
    return [ScenarioOutput.of(one) for one in queries.visible_scenarios(request.actor)]


@router.get("/scenarios/{scenario_id}/answer", response=WhatIfOutput)
def answer_scenario(request: ApiRequest, scenario_id: UUID) -> WhatIfOutput:
    """A kept question, answered with what is on record now."""
    one = queries.visible_scenario(request.actor, scenario_id)
    return _answer(request, queries.question_of(one))
