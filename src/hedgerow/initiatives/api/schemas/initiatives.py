"""An initiative, and by what its result is reckoned."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Day, Input, Output
from hedgerow.initiatives.api.schemas.figures import Days, Milli, Minor, Share
from hedgerow.initiatives.models import Initiative, InitiativeKind, ReturnAssumption
from hedgerow.initiatives.operations import Basis, InitiativeDraft


class InitiativeInput(Input):
    """Without a first day it is a draft; without a last day it goes on."""

    title: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    kind: InitiativeKind
    aim: Annotated[str, Field(max_length=500)] = ""
    first_day: Day | None = None
    last_day: Day | None = None
    in_charge: Annotated[UUID | None, Field(description="A person with a sign-in.")] = None
    budget_minor: Minor | None = None
    budget_hours_milli: Milli | None = None
    margin_bp: Annotated[Share | None, Field(description="Null for the usual margin of the workspace.")] = None

    def draft(self) -> InitiativeDraft:
        return InitiativeDraft(**{name: getattr(self, name) for name in type(self).model_fields})


class InitiativeBasisInput(Input):
    assumption: ReturnAssumption
    window_days: Days = 30
    share_bp: Share = 5000

    def basis(self) -> Basis:
        return Basis(assumption=self.assumption, window_days=self.window_days, share_bp=self.share_bp)


class InitiativeOutput(Output):
    id: UUID
    title: str
    kind: str
    aim: str
    first_day: date | None
    last_day: date | None
    in_charge: UUID | None
    currency: str
    budget_minor: int | None
    budget_hours_milli: int | None
    margin_bp: int | None
    assumption: str
    window_days: int
    share_bp: int
    chosen_at: datetime
    founded_at: datetime
    archived_at: datetime | None

    @classmethod
    def of(cls, one: Initiative) -> Self:
        own = {name: getattr(one, name) for name in cls.model_fields if name != "in_charge"}
        return cls(in_charge=one.in_charge_id, **own)
