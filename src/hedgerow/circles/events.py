"""Facts of circles. Properties hold keys and figures only; amounts in hundredths of the circle's unit."""

from typing import Any

from hedgerow.circles.models import Charge, Circle, Member, Notice, Payment
from hedgerow.timeline.events import Fact

CIRCLE = "circle"
"""The kind of subject that a circle is in the log."""

FOUNDED = "circles.founded"
RULES_CHANGED = "circles.rules_changed"
JOINED = "circles.member_joined"
PAUSED = "circles.member_paused"
RESUMED = "circles.member_resumed"
LEFT = "circles.member_left"
LIMIT_CHANGED = "circles.limit_changed"
PROPOSED = "circles.payment_proposed"
CONFIRMED = "circles.payment_confirmed"
DECLINED = "circles.payment_declined"
REVERSED = "circles.payment_reversed"
SETTLED = "circles.wallet_settled"
COVERED = "circles.default_covered"
CHARGED = "circles.demurrage_charged"
NOTICE_ADDED = "circles.notice_added"
NOTICE_ENDED = "circles.notice_ended"


def circle_fact(verb: str, circle: Circle, **figures: Any) -> Fact:
    """Of the circle as a whole, and of nobody in it."""
    return Fact(verb, object_id=circle.pk, object_kind=CIRCLE, properties=figures)


def member_fact(verb: str, member: Member, **figures: Any) -> Fact:
    told = {"circle": str(member.circle_id), "member": str(member.pk), **figures}
    return Fact(verb, object_id=member.party_id, properties=told)


def charge_fact(charge: Charge) -> Fact:
    """Of one member for one month."""
    return member_fact(CHARGED, charge.member, month=charge.month.isoformat(), amount=charge.amount)


def payment_fact(verb: str, payment: Payment, amount: int | None = None) -> Fact:
    """On both timelines: whoever receives is its object, whoever pays its target. `amount` where it is not all of it.

    Without an amount of money in the log's own column: a credit is no currency.
    """
    told = {"circle": str(payment.circle_id), "payment": str(payment.pk), "amount": amount or payment.amount}
    return Fact(
        verb,
        object_id=payment.payee.party_id if payment.payee else None,
        target_id=payment.payer.party_id if payment.payer else None,
        properties={**told, "kind": payment.kind},
    )


def notice_fact(verb: str, notice: Notice) -> Fact:
    return member_fact(verb, notice.member, notice=str(notice.pk), side=notice.side)
