"""Payments that an actor may see, and how each stands: that follows from its transfer."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from hedgerow.circles.errors import PaymentNotFound
from hedgerow.circles.models import Circle, Member, Payment
from hedgerow.circles.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.ledger.models import Entry, Outcome, Settlement
from hedgerow.network import queries as network


class State(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    EXPIRED = "expired"
    REVERSED = "reversed"


def with_state(rows: "QuerySet[Payment]") -> "QuerySet[Any]":
    """Each with what `state_of` needs, and with how much of it was `taken_back`."""
    back = Entry.objects.filter(transfer__reverses=OuterRef("transfer"), amount__gt=0).order_by()
    total = back.values("transfer__reverses").annotate(total=Sum("amount")).values("total")
    settled = Settlement.objects.filter(transfer=OuterRef("transfer"))
    return rows.select_related("transfer", "circle", "payer__party", "payee__party").annotate(
        outcome=Subquery(settled.values("outcome")[:1]),
        is_late=Subquery(settled.values("by_timeout")[:1]),
        taken_back=Coalesce(Subquery(total), Value(0)),
    )


def visible_payments(actor: Actor) -> "QuerySet[Payment]":
    """Those of which the actor may see both sides."""
    require(actor, Permission.VIEW_CIRCLES)
    members = Member.objects.filter(network.of_seen_parties("party", actor))
    sides = [Q(**{f"{side}__isnull": True}) | Q(**{f"{side}__in": members}) for side in ("payer", "payee")]
    rows = with_state(Payment.objects.all())
    return rows if actor.sees is None else rows.filter(*sides)


def visible_payment(actor: Actor, payment_id: UUID) -> Payment:
    """Raises PaymentNotFound."""
    found = visible_payments(actor).filter(pk=payment_id).first()
    if found is None:
        raise PaymentNotFound
    return found


def payment_of_code(actor: Actor, code: str) -> Payment:
    """Raises PaymentNotFound."""
    found = visible_payments(actor).filter(code=code).first()
    if found is None:
        raise PaymentNotFound(field="code")
    return found


def latest_payments(actor: Actor, circle: Circle, limit: int) -> list[Payment]:
    return list(visible_payments(actor).filter(circle=circle).order_by("-proposed_at", "-id")[:limit])


def state_of(payment: Payment) -> State:
    """As it is now: one that was read without its state, or under a lock since, is asked again."""
    return shown_state(_WITH_STATE(payment.pk)[0])


_WITH_STATE: Prepared[Payment] = Prepared(lambda key: with_state(Payment.objects.filter(pk=key)))


def taken_back(payment: Payment) -> int:
    """Of one that was read with its state: how much came back. It is reversed when that is all of it."""
    return int(getattr(payment, "taken_back"))  # noqa: B009  (an annotation)


def shown_state(payment: Payment) -> State:
    """Of one that was read with its state."""
    if taken_back(payment) == payment.amount:
        return State.REVERSED
    outcome = getattr(payment, "outcome")  # noqa: B009  (an annotation)
    if not payment.transfer.is_held or outcome == Outcome.POSTED:
        return State.CONFIRMED
    if outcome == Outcome.VOIDED:
        return State.EXPIRED if getattr(payment, "is_late") else State.DECLINED  # noqa: B009  (an annotation)
    ends = payment.transfer.expires_at
    return State.EXPIRED if ends is not None and ends <= clock.now() else State.WAITING
