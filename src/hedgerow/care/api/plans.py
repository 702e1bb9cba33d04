"""Care plans, by role."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router, Status
from pydantic import Field

from hedgerow.api.fields import Flag, Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.care import operations, queries
from hedgerow.care.api.access import READ, WRITE
from hedgerow.care.choosing import MOST_ATTENTIONS, MOST_TEXT, NewAttention, NewPlan
from hedgerow.care.models import Attention, CarePlan, Rhythm, Unit

router = Router(tags=["Care"], auth=READ)
RoleKey = Annotated[str, Field(min_length=1, max_length=40)]
Text = Annotated[str, Field(max_length=MOST_TEXT)]


class AttentionInput(Input):
    """`id` keeps one that is there; without it, it is a new one."""

    id: UUID | None = None
    name: Annotated[str, Field(min_length=1, max_length=80)]
    verbs: Annotated[
        list[Annotated[str, Field(max_length=60)]],
        Field(min_length=1, max_length=20, description="Kinds of activities that count; a tick records the first."),
    ]
    rhythm: Rhythm = Rhythm.EVERY
    every: Annotated[int, Field(strict=True, ge=1, le=999)] = 1
    unit: Unit = Unit.MONTH
    assignee_id: Annotated[UUID | None, Field(description="The user who does it; null for anybody.")] = None
    is_on: Flag = True


class PlanInput(Input):
    experience: Text = ""
    message: Text = ""
    is_on: Flag = True
    attentions: Annotated[list[AttentionInput], Field(max_length=MOST_ATTENTIONS)]


class AttentionOutput(Output):
    id: UUID
    name: str
    verbs: list[str]
    rhythm: Rhythm
    every: int
    unit: Unit
    assignee_id: UUID | None
    is_on: bool

    @classmethod
    def of(cls, one: Attention) -> Self:
        return cls.model_validate(one)


class PlanOutput(Output):
    role: str
    experience: str
    message: str
    is_on: bool
    changed_at: datetime
    attentions: list[AttentionOutput]

    @classmethod
    def of(cls, plan: CarePlan) -> Self:
        return cls(
            role=plan.role_kind.key,
            experience=plan.experience,
            message=plan.message,
            is_on=plan.is_on,
            changed_at=plan.changed_at,
            attentions=[AttentionOutput.of(one) for one in plan.attentions.all()],
        )


def _shown(found: list[CarePlan]) -> list[PlanOutput]:
    return [PlanOutput.of(plan) for plan in found]


@router.get("plans", response=Page[PlanOutput])
def list_plans(request: ApiRequest, wanted: Query[PageQuery]) -> Page[PlanOutput]:
    """Every role's plan."""
    return page_of(request, queries.visible_plans(request.actor).order_by(), wanted, show=_shown)


@router.get("plans/{role}", response=PlanOutput)
def get_plan(request: ApiRequest, role: RoleKey) -> PlanOutput:
    """One role's plan."""
    return PlanOutput.of(queries.visible_plan(request.actor, role))


@router.put("plans/{role}", response=PlanOutput, auth=WRITE)
def put_plan(request: ApiRequest, role: RoleKey, body: PlanInput) -> PlanOutput:
    """The role has exactly this plan from now on. The same again changes nothing."""
    kind = queries.role_of_plan(request.actor, role)
    attentions = [NewAttention(**{**one.model_dump(), "verbs": tuple(one.verbs)}) for one in body.attentions]
    wanted = NewPlan(body.experience, body.message, attentions, is_on=body.is_on)
    operations.set_plan(actor=request.actor, role_kind=kind, plan=wanted)
    return PlanOutput.of(queries.visible_plan(request.actor, role))


@router.delete("plans/{role}", response={204: None}, auth=WRITE)
def delete_plan(request: ApiRequest, role: RoleKey) -> Status[None]:
    """What was done for people stays in the record."""
    operations.remove_plan(actor=request.actor, role_kind=queries.role_of_plan(request.actor, role))
    return Status(204, None)
