"""A member's statement between two days: the ledger's own, in the circle's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.circles.models import Charge, Member, Payment
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries.payments import visible_payments
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import queries as ledger
from hedgerow.ledger.queries import Statement


@dataclass(frozen=True, slots=True)
class StatementRow:
    """`payment` None with `charge` is demurrage; without, its other side is somebody whom the actor may not see.

    `is_back`: the line takes the payment back. `amount` is signed.
    """

    day: date
    amount: int
    balance: int
    payment: Payment | None
    charge: Charge | None
    is_back: bool


@dataclass(frozen=True, slots=True)
class MemberStatement:
    member: Member
    figures: Statement
    rows: list[StatementRow]


def statement(actor: Actor, member: Member, since: date, until: date) -> MemberStatement:
    """The member is visible. Raises DaysReversed."""
    require(actor, Permission.VIEW_CIRCLES, member)
    # A wallet of a circle is open to who may see circles, also without any right to the rest of the books.
    books = system_actor(actor.workspace_id, "circles")
    figures = ledger.statement(books, member.account, since, until)
    return MemberStatement(member, figures, list(_rows(actor, member, figures)))


def _rows(actor: Actor, member: Member, figures: Statement) -> Iterator[StatementRow]:
    lines = list(figures.lines())
    of = {line.entry.transfer_id: line.entry.transfer.reverses_id or line.entry.transfer_id for line in lines}
    payments = _payments(actor, set(of.values()))
    charged = Charge.objects.filter(member=member, transfer__id__among=list(of))
    charges = {one.transfer_id: one for one in charged}
    for line in lines:
        key = line.entry.transfer_id
        yield StatementRow(
            day=line.entry.booked_on,
            amount=line.entry.amount,
            balance=line.balance,
            payment=payments.get(of[key]),
            charge=charges.get(key),
            is_back=of[key] != key,
        )


def _payments(actor: Actor, transfers: set[UUID]) -> dict[UUID, Payment]:
    rows = visible_payments(actor).filter(transfer__id__among=list(transfers))
    return {one.transfer_id: one for one in rows}
