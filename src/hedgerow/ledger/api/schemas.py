"""What goes in and comes out. Amounts count a commodity's smallest unit; `party` is null for the business itself.

What is in an account is above zero; accounts out of which things come (income, liabilities, issuing) go below.
"""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Day, Flag, Input, Moment, Output
from hedgerow.ledger import queries
from hedgerow.ledger.models import Account, AccountKind, Commodity, CommodityKind, Entry, Transfer
from hedgerow.ledger.models.accounts import MOST
from hedgerow.ledger.operations import Line

Code = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]{1,11}$", description="As EUR or PTS.")]
Amount = Annotated[int, Field(strict=True, ge=-MOST, le=MOST, description="In the smallest unit.")]
Positive = Annotated[int, Field(strict=True, ge=1, le=MOST, description="In the smallest unit.")]
Name = Annotated[str, Field(min_length=1, max_length=120, pattern=r"\S")]
Number = Annotated[str, Field(max_length=20)]
Key = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S", description="The same again is a repeat.")]
Memo = Annotated[str, Field(max_length=500)]


class CommodityInput(Input):
    code: Code
    kind: CommodityKind
    name: Annotated[str, Field(max_length=60)] = ""
    exponent: Annotated[int, Field(strict=True, ge=0, le=6, description="Decimals; of money, those of ISO 4217.")] = 0


class CommodityOutput(Output):
    code: str
    kind: str
    name: str
    exponent: int

    @classmethod
    def of(cls, one: Commodity) -> Self:
        return cls(code=one.code, kind=one.kind, name=one.name, exponent=one.exponent)


class CommoditiesOutput(Output):
    items: list[CommodityOutput]


class AccountInput(Input):
    commodity: Code
    kind: AccountKind
    name: Name
    party: UUID | None = None
    key: Annotated[str, Field(max_length=120, description="Opening it again gives the first one back.")] = ""
    number: Number = ""
    floor: Amount | None = None
    ceiling: Amount | None = None
    allocates: Annotated[Flag, Field(description="Each debit consumes credits, the soonest to expire first.")] = False


class AccountChange(Input):
    """Only what is named changes."""

    name: Name = "-"
    number: Number = ""
    floor: Amount | None = None
    ceiling: Amount | None = None


class AccountOutput(Output):
    id: UUID
    commodity: str
    kind: str
    name: str
    party: UUID | None
    key: str
    number: str
    floor: int | None
    ceiling: int | None
    allocates: bool
    kept_by: Annotated[str, Field(description="The part of Hedgerow that alone moves and changes it; empty for none.")]
    balance: int
    reserved: int
    expected: int
    opened_at: datetime
    closed_at: datetime | None

    @classmethod
    def of(cls, one: Account) -> Self:
        own = {name: getattr(one, name) for name in cls.model_fields if name not in {"commodity", "party"}}
        return cls(commodity=one.commodity.code, party=one.party_id, **own)


class BalanceOutput(Output):
    """`balance` is what was in the account at `at`, null for now; `available` is what is not reserved."""

    at: datetime | None
    balance: int
    available: int | None


class StatementOutput(Output):
    """By the days entries were booked on; both days included. Its lines are the account's entries of these days."""

    since: date
    until: date
    opening: int
    came_in: int
    went_out: int
    closing: int


class EntryOutput(Output):
    """`number` counts the entries of the account; `balance_after` is what was in it then."""

    id: UUID
    transfer: UUID
    number: int
    amount: int
    balance_after: int
    booked_on: date
    recorded_at: datetime
    expires_on: date | None
    reverses: UUID | None

    @classmethod
    def of(cls, one: Entry) -> Self:
        own = {name: getattr(one, name) for name in cls.model_fields if name not in {"transfer", "reverses"}}
        return cls(transfer=one.transfer_id, reverses=one.reverses_id, **own)


class TransferLineInput(Input):
    account: UUID
    amount: Amount
    expires_on: Annotated[Day | None, Field(description="The last day of a credit.")] = None
    lot: Annotated[UUID | None, Field(description="The one credit, by its entry, that a debit consumes.")] = None

    def line(self) -> Line:
        return Line(self.account, self.amount, self.expires_on, self.lot)


class TransferInput(Input):
    key: Annotated[Key | None, Field(description="Without one, the Idempotency-Key of the request.")] = None
    lines: Annotated[list[TransferLineInput], Field(min_length=2, max_length=200)]
    memo: Memo = ""
    booked_on: Annotated[Day | None, Field(description="The business's own day when left out.")] = None
    activity: Annotated[UUID | None, Field(description="What happened, in the log.")] = None
    is_pending: Annotated[Flag, Field(description="Reserve only; it is posted or voided later.")] = False
    expires_at: Annotated[Moment | None, Field(description="When it is voided by itself.")] = None


class ReversalInput(Input):
    key: Key | None = None
    amount: Annotated[Positive | None, Field(description="All that is left when left out.")] = None
    memo: Memo = ""


class TransferLineOutput(Output):
    account: UUID
    amount: int


class TransferOutput(Output):
    id: UUID
    key: str
    state: str
    commodity: str
    lines: list[TransferLineOutput]
    memo: str
    booked_on: date
    recorded_at: datetime
    expires_at: datetime | None
    activity: UUID | None
    reverses: UUID | None

    @classmethod
    def each(cls, transfers: list[Transfer]) -> list[Self]:
        lines = queries.lines_of(transfers)
        return [
            cls(
                id=one.pk,
                key=one.key,
                state=queries.state_of(one),
                commodity=one.commodity.code,
                lines=[TransferLineOutput(account=account.pk, amount=amount) for account, amount in lines[one.pk]],
                memo=one.memo,
                booked_on=one.booked_on,
                recorded_at=one.recorded_at,
                expires_at=one.expires_at,
                activity=one.activity_id,
                reverses=one.reverses_id,
            )
            for one in transfers
        ]
