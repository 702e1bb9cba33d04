"""What went in or came out."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Day, Input, Output
from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives.api.schemas.figures import Milli, Minor
from hedgerow.initiatives.models import Piece, PieceSide


class PieceInput(Input):
    """With a party it is a flow of the exchange as well (`exchange:write`): given by the business, or by them. Where
    that is not said, the business gave what went in, and they gave what came out.

    Money needs `worth_minor`; everything else counts one where no quantity is said.
    """

    kind: Annotated[str, Field(min_length=1, max_length=40)]
    on: Day
    side: PieceSide = PieceSide.IN
    party: UUID | None = None
    given_by_party: bool | None = None
    quantity_milli: Milli | None = None
    unit: Annotated[str, Field(max_length=40)] = ""
    worth_minor: Minor | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$", description="That of the initiative, if named.")] = ""
    note: Annotated[str, Field(max_length=500)] = ""

    def draft(self, currency: str) -> FlowDraft:
        code = self.currency or currency
        return FlowDraft(
            kind=self.kind,
            on=self.on,
            quantity_milli=self.quantity_milli,
            unit=self.unit,
            worth_minor=self.worth_minor,
            currency=code if self.worth_minor is not None else "",
            note=self.note,
        )


class PieceLinkInput(Input):
    """Just one of them: a flow, on either side, or a purchase, which came out."""

    flow: UUID | None = None
    purchase: UUID | None = None
    side: PieceSide = PieceSide.OUT


class PieceOutput(Output):
    """A flow, a purchase, or figures of its own (`kind`, `on` …): what the business itself spent or worked."""

    id: UUID
    side: str
    flow: UUID | None
    purchase: UUID | None
    kind: str | None
    on: date | None
    quantity_milli: int | None
    unit: str
    worth_minor: int | None
    currency: str
    note: str
    taken_back_at: datetime | None

    @classmethod
    def of(cls, one: Piece) -> Self:
        apart = {"flow", "purchase", "kind"}
        own = {name: getattr(one, name) for name in cls.model_fields if name not in apart}
        return cls(flow=one.flow_id, purchase=one.purchase_id, kind=one.kind.key if one.kind else None, **own)
