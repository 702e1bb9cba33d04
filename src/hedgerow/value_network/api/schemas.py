"""What goes in and comes out about a value network and its parts."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.value_network.drawn import Deliverable, DrawnRole
from hedgerow.value_network.models import (
    DELIVERABLE_NAME,
    DONE,
    NAME,
    ROLE_NAME,
    JudgedSide,
    Judgement,
    NetworkVersion,
    ValueNetwork,
)
from hedgerow.value_network.operations import LEVELS, DeliverableDraft, JudgementDraft, RoleDraft

Level = Annotated[int, Field(ge=0, le=3, description="0 none, 1 low, 2 medium, 3 high.")]
Kind = Annotated[str, Field(max_length=40, description="Key of a kind of value; empty where none is meant.")]
StandsFor = Annotated[
    str, Field(max_length=40, description="`us`, the key of a role of the record, or empty for nobody in particular.")
]


class ValueNetworkInput(Input):
    """With an example the name may be left out."""

    name: Annotated[str, Field(max_length=NAME)] = ""
    example: Annotated[str, Field(max_length=20, description="`bakery`, `shop`, `service` or `alliance`.")] = ""


class ValueNetworkChange(Input):
    name: Annotated[str, Field(min_length=1, max_length=NAME)]


class ValueNetworkOutput(Output):
    """`version` counts what was drawn."""

    id: UUID
    name: str
    version: int
    begun_from: str
    created_at: datetime
    put_away_at: datetime | None

    @classmethod
    def of(cls, one: ValueNetwork) -> Self:
        names = ("id", "name", "begun_from", "created_at", "put_away_at")
        return cls(version=one.number, **{name: getattr(one, name) for name in names})


class DrawnRoleInput(Input):
    name: Annotated[str, Field(min_length=1, max_length=ROLE_NAME)]
    stands_for: StandsFor = ""

    @property
    def draft(self) -> RoleDraft:
        return RoleDraft(self.name, self.stands_for)


class DrawnRoleOutput(Output):
    id: UUID
    name: str
    stands_for: str

    @classmethod
    def of(cls, one: DrawnRole) -> Self:
        return cls(id=one.key, name=one.name, stands_for=one.stands_for)


class DeliverableInput(Input):
    name: Annotated[str, Field(min_length=1, max_length=DELIVERABLE_NAME)]
    giver: Annotated[UUID, Field(description="A role of this value network.")]
    receiver: Annotated[UUID, Field(description="Another one.")]
    is_tangible: Annotated[bool, Field(description="Whether it could stand on an invoice.")] = True
    kind: Kind = ""

    @property
    def draft(self) -> DeliverableDraft:
        return DeliverableDraft(**self.model_dump())


class DeliverableOutput(Output):
    """`has_return`: something goes the other way."""

    id: UUID
    name: str
    giver: UUID
    receiver: UUID
    is_tangible: bool
    kind: str
    has_return: bool

    @classmethod
    def of(cls, one: Deliverable, *, has_return: bool) -> Self:
        names = ("name", "giver", "receiver", "is_tangible", "kind")
        return cls(id=one.key, has_return=has_return, **{name: getattr(one, name) for name in names})


class ValueJudgementInput(Input):
    """The last four are the assets that it adds to (received), or draws on (given)."""

    benefit: Level = 0
    cost: Level = 0
    risk: Level = 0
    done: Annotated[str, Field(max_length=DONE, description="What it leads to, or how it is made worth more.")] = ""
    financial: Level = 0
    competence: Level = 0
    relationships: Level = 0
    structure: Level = 0

    @property
    def draft(self) -> JudgementDraft:
        return JudgementDraft(**self.model_dump())


class ValueJudgementOutput(Output):
    deliverable: UUID
    side: JudgedSide
    benefit: int
    cost: int
    risk: int
    done: str
    financial: int
    competence: int
    relationships: int
    structure: int
    judged_by: str
    judged_at: datetime

    @classmethod
    def of(cls, one: Judgement) -> Self:
        names = ("deliverable", "done", "judged_by", "judged_at", *LEVELS)
        return cls(side=JudgedSide(one.side), **{name: getattr(one, name) for name in names})


class NetworkVersionOutput(Output):
    id: UUID
    version: int
    again_of: int | None
    written_by: str
    written_at: datetime

    @classmethod
    def of(cls, one: NetworkVersion) -> Self:
        names = ("id", "again_of", "written_by", "written_at")
        return cls(version=one.number, **{name: getattr(one, name) for name in names})
