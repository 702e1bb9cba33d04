"""Demurrage, month by month and in order, each month of each member once.

What is charged follows from what was booked up to the month's last day and from the charges of the months before it,
whenever they were booked: late, again or out of order gives the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from hedgerow.circles.calendar import month_after, month_before, months_between
from hedgerow.circles.models import Charge, Circle, Member
from hedgerow.circles.wallets import lock_wallets
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.ledger import operations as ledger
from hedgerow.ledger import queries as ledger_queries
from hedgerow.ledger.models import Account
from hedgerow.ledger.operations import NewTransfer

PER_MILLE = 1000


@dataclass(frozen=True, slots=True)
class Due:
    """What a member is to give for a month."""

    member: Member
    month: date
    held: int
    amount: int


def charge_due(actor: Actor, circle: Circle, as_of: date) -> list[Charge]:
    """Charge every month that was over on that day, the oldest first. The circle is locked."""
    charged = []
    if circle.demurrage_per_mille and circle.demurrage_since:
        for month in months_between(circle.demurrage_since, month_before(as_of)):
            members = _uncharged(circle, month)
            if not members:
                continue
            accounts = lock_wallets([one.account_id for one in members] + [circle.common_id])
            charged += _charge(actor, circle, [due_of(circle, one, month, accounts[one.account_id]) for one in members])
    return charged


def due_next(circle: Circle, as_of: date) -> list[Due]:
    """What the oldest month that is not charged would take; changes nothing."""
    if circle.demurrage_per_mille and circle.demurrage_since:
        for month in months_between(circle.demurrage_since, month_before(as_of)):
            if members := _uncharged(circle, month):
                return [due_of(circle, one, month, one.account) for one in members]
    return []


def due_of(circle: Circle, member: Member, month: date, account: Account) -> Due:
    """Rounded down; never more than what is above the member's limit now."""
    held = _held(member, month)
    amount = max(0, held - circle.demurrage_free) * circle.demurrage_per_mille // PER_MILLE
    can_give = max(0, account.balance - account.reserved - (account.floor or 0))
    return Due(member, month, held, min(amount, can_give))


def _uncharged(circle: Circle, month: date) -> list[Member]:
    """Of those who were in it by the end of that month."""
    done = Charge.objects.filter(member__circle=circle, month=month).values("member")
    rows = Member.objects.filter(circle=circle, left_on=None, joined_on__lt=month_after(month)).exclude(pk__in=done)
    return list(rows.select_related("account", "party").order_by("id"))


def _held(member: Member, month: date) -> int:
    """By what was booked until the month's end, as if each earlier charge had been booked at the end of its month."""
    end = month_after(month)
    charges = Charge.objects.filter(member=member)
    booked = charges.filter(transfer__booked_on__lt=end).aggregate(total=Sum("amount"))["total"] or 0
    earlier = charges.filter(month__lt=month).aggregate(total=Sum("amount"))["total"] or 0
    return ledger_queries.balance_before(member.account, end) + booked - earlier


def _charge(actor: Actor, circle: Circle, dues: Sequence[Due]) -> list[Charge]:
    new = [
        NewTransfer(
            key=f"circles:demurrage:{one.member.pk}:{one.month:%Y-%m}",
            lines=ledger.move(one.member.account_id, circle.common_id, one.amount),
        )
        for one in dues
        if one.amount
    ]
    made = {one.key: one for one in ledger.transfer_many(actor=actor, new=new)} if new else {}
    now = clock.now()
    rows = [
        Charge(
            member=one.member,
            month=one.month,
            held=one.held,
            per_mille=circle.demurrage_per_mille,
            free=circle.demurrage_free,
            amount=one.amount,
            transfer=made.get(f"circles:demurrage:{one.member.pk}:{one.month:%Y-%m}"),
            charged_at=now,
        )
        for one in dues
    ]
    return Charge.objects.bulk_create(rows)
