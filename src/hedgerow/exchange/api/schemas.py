"""What goes in and comes out. Quantities are decimal texts as "2.5"; a side that is null is the business itself."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import BigInt, Day, Input, Output
from hedgerow.exchange.models import Flow, Rate
from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.operations import FlowDraft
from hedgerow.exchange.queries import KindWord
from hedgerow.kernel.quantities import major, plain_milli

Key = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\s/\\?#%.]+$")]
Quantity = Annotated[
    str, Field(pattern=r"^[0-9]{1,9}(\.[0-9]{1,3})?$", description='At most three decimals, as "2.5".')
]
Minor = Annotated[BigInt, Field(ge=1, le=MOST, description="In minor units of `currency`.")]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class FlowInput(Input):
    """Money needs `worth_minor`; everything else counts one where no quantity is said."""

    giver: UUID | None = None
    receiver: UUID | None = None
    kind: Key
    on: Day
    quantity: Quantity | None = None
    unit: Annotated[str, Field(max_length=40)] = ""
    worth_minor: Minor | None = None
    currency: Annotated[str, Field(pattern=r"^([A-Z]{3})?$")] = ""
    note: Annotated[str, Field(max_length=500)] = ""

    def draft(self) -> FlowDraft:
        return FlowDraft(
            kind=self.kind,
            on=self.on,
            quantity_milli=None if self.quantity is None else plain_milli(self.quantity),
            unit=self.unit,
            worth_minor=self.worth_minor,
            currency=self.currency,
            note=self.note,
        )


class ObjectionInput(Input):
    objection: Annotated[str, Field(max_length=500)] = ""


class FlowOutput(Output):
    """`worth_by` says how it came to its worth: amount, price, rate or said; "" has none.

    `is_settled`: a leg of what is even: of a sale, or of time together, which has no worth.

    `activity` is what it follows from; null for what was noted by hand. Those less than nothing are returns.
    """

    id: UUID
    giver: UUID | None
    receiver: UUID | None
    kind: str
    on: date
    quantity: str | None
    unit: str
    worth_minor: int | None
    currency: str
    worth_by: str
    rate: UUID | None
    is_settled: bool
    state: str
    objection: str
    note: str
    activity: UUID | None
    stated_at: datetime
    taken_back_at: datetime | None

    @classmethod
    def of(cls, one: Flow) -> Self:
        apart = {"giver", "receiver", "kind", "quantity", "rate", "activity"}
        own = {name: getattr(one, name) for name in cls.model_fields if name not in apart}
        return cls(
            giver=one.giver_id,
            receiver=one.receiver_id,
            kind=one.kind.key,
            quantity=None if one.quantity_milli is None else f"{major(one.quantity_milli):f}",
            rate=one.rate_id,
            activity=one.activity_id,
            **own,
        )


class FlowKindOutput(Output):
    key: str
    label: str
    is_tangible: bool
    is_hidden: bool

    @classmethod
    def of(cls, word: KindWord) -> Self:
        return cls(key=word.key, label=str(word.label), is_tangible=word.is_tangible, is_hidden=word.is_hidden)


class FlowKindsOutput(Output):
    items: list[FlowKindOutput]


class RateInput(Input):
    """From `since` on, `per` of a kind, counted in `unit`, is worth `worth_minor`."""

    kind: Key
    unit: Annotated[str, Field(max_length=40)] = ""
    per: Quantity = "1"
    worth_minor: Minor
    currency: Currency
    since: Day


class RateOutput(Output):
    id: UUID
    kind: str
    unit: str
    per: str
    worth_minor: int
    currency: str
    since: date
    set_at: datetime

    @classmethod
    def of(cls, one: Rate) -> Self:
        apart = {"kind", "per"}
        own = {name: getattr(one, name) for name in cls.model_fields if name not in apart}
        return cls(kind=one.kind.key, per=f"{major(one.per_milli):f}", **own)


class RatesOutput(Output):
    items: list[RateOutput]


class PartyBalanceOutput(Output):
    """Between the business and one party, in the workspace's currency: besides sales, and in sales.

    `unvalued` entries have no worth and are in no sum.
    """

    party: UUID
    currency: str
    gave_us_minor: int
    got_from_us_minor: int
    paid_us_minor: int
    unvalued: int
    disputed: int
