"""What goes in and comes out. Amounts are decimal texts as "12.50", in the circle's own unit."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.circles.amounts import plain
from hedgerow.circles.models import Circle, Member, Payment
from hedgerow.circles.queries import MemberStatement, StatementRow
from hedgerow.circles.queries.payments import shown_state, taken_back

Amount = Annotated[str, Field(pattern=r"^[0-9]{1,13}(\.[0-9]{1,2})?$", description='At most two decimals, as "2.5".')]


class CircleOutput(Output):
    """`reserve` below zero is what the circle lacks; `demurrage_per_mille` 0 is none."""

    id: UUID
    name: str
    kind: str
    unit: str
    limit: str
    ceiling: str | None
    reserve: str
    demurrage_per_mille: int
    demurrage_free: str
    members: int

    @classmethod
    def of(cls, circle: Circle, members: int) -> Self:
        return cls(
            id=circle.pk,
            name=circle.name,
            kind=circle.commodity.kind,
            unit=circle.unit,
            limit=plain(circle.limit),
            ceiling=None if circle.ceiling is None else plain(circle.ceiling),
            reserve=plain(circle.common.balance),
            demurrage_per_mille=circle.demurrage_per_mille,
            demurrage_free=plain(circle.demurrage_free),
            members=members,
        )


class CirclesOutput(Output):
    items: list[CircleOutput]


class CircleMemberOutput(Output):
    """`party` is null for the business itself; `limit` is how far below zero it may go."""

    id: UUID
    circle: UUID
    party: UUID | None
    standing: str
    balance: str
    limit: str
    ceiling: str | None
    joined_on: date
    paused_on: date | None
    left_on: date | None

    @classmethod
    def of(cls, member: Member) -> Self:
        ceiling = member.account.ceiling
        return cls(
            id=member.pk,
            circle=member.circle_id,
            party=member.party_id,
            standing=member.standing,
            balance=plain(member.account.balance),
            limit=plain(member.limit),
            ceiling=None if ceiling is None else plain(ceiling),
            joined_on=member.joined_on,
            paused_on=member.paused_on,
            left_on=member.left_on,
        )


class CircleMembersOutput(Output):
    items: list[CircleMemberOutput]


class CircleMemberInput(Input):
    party: Annotated[UUID | None, Field(description="Null for the business itself.")] = None


class CirclePaymentInput(Input):
    """`payer` and `payee` are members of one circle."""

    payer: UUID
    payee: UUID
    amount: Amount
    purpose: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]


class CircleCodeInput(Input):
    code: Annotated[
        str, Field(max_length=20, pattern=r"^[A-Za-z0-9-]+$", description="As it is shown, or without gap.")
    ]


class CirclePaymentOutput(Output):
    """`payer` or `payee` is null where it is the reserve. `state`: waiting, confirmed, declined, expired, reversed.

    It is reversed when all of it was taken back; `taken_back` is how much of it was.
    """

    id: UUID
    circle: UUID
    kind: str
    payer: UUID | None
    payee: UUID | None
    amount: str
    taken_back: str
    purpose: str
    state: str
    code: str
    proposed_at: datetime
    expires_at: datetime | None

    @classmethod
    def of(cls, payment: Payment) -> Self:
        """Of one that was read with its state."""
        return cls(
            id=payment.pk,
            circle=payment.circle_id,
            kind=payment.kind,
            payer=payment.payer_id,
            payee=payment.payee_id,
            amount=plain(payment.amount),
            taken_back=plain(taken_back(payment)),
            purpose=payment.purpose,
            state=shown_state(payment),
            code=payment.code,
            proposed_at=payment.proposed_at,
            expires_at=payment.transfer.expires_at,
        )


class CircleLookupOutput(Output):
    """`payment` is null where no payment that the key may see has that code."""

    payment: CirclePaymentOutput | None


class StatementRowOutput(Output):
    """`payment` is null for demurrage; `is_back` takes that payment back."""

    day: date
    amount: str
    balance: str
    payment: UUID | None
    purpose: str
    is_demurrage: bool
    is_back: bool

    @classmethod
    def of(cls, row: StatementRow) -> Self:
        return cls(
            day=row.day,
            amount=plain(row.amount),
            balance=plain(row.balance),
            payment=row.payment.pk if row.payment else None,
            purpose=row.payment.purpose if row.payment else "",
            is_demurrage=row.charge is not None,
            is_back=row.is_back,
        )


class CircleStatementOutput(Output):
    since: date
    until: date
    opening: str
    closing: str
    rows: list[StatementRowOutput]

    @classmethod
    def of(cls, told: MemberStatement) -> Self:
        figures = told.figures
        return cls(
            since=figures.since,
            until=figures.until,
            opening=plain(figures.opening),
            closing=plain(figures.closing),
            rows=[StatementRowOutput.of(row) for row in told.rows],
        )
