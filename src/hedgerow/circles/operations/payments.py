"""One member pays another: proposed (which holds it back), confirmed by the payer's side, declined, or reversed."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from hedgerow.circles import codes, events, queries
from hedgerow.circles.drafts import LONGEST_WORDS, MOST
from hedgerow.circles.errors import (
    AmountOutOfReach,
    NotConfirmed,
    PaymentConfirmed,
    PaymentDeclined,
    PaymentExpired,
    PaymentNotFound,
    PurposeMissing,
)
from hedgerow.circles.models import Member, Payment, PaymentKind
from hedgerow.circles.paying import ensure_active, ensure_pair, told_by_the_circle, transfer_key
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries import State
from hedgerow.circles.wallets import lock_members
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations as ledger
from hedgerow.ledger import queries as ledger_queries
from hedgerow.ledger.operations import NewTransfer
from hedgerow.timeline import operations as timeline

LASTS = timedelta(days=7)
"""So long a proposed payment waits to be confirmed."""


@transaction.atomic
def propose_payment(
    *, actor: Actor, payer: Member, payee: Member, amount: int, purpose: str, key: UUID | None = None
) -> Payment:
    """The amount is held back until the payer's side confirms it by its code; after a week it is free again.

    `key` is the payment's own, made by whoever asks: the same again gives the first one back; a form that was sent,
    gone back to and changed is another payment.

    Raises OtherCircle, PaysOneself, MemberPaused, MemberLeft, AmountOutOfReach, PurposeMissing, BeyondLimit,
    BeyondCeiling.
    """
    require(actor, Permission.PAY, payer)
    require(actor, Permission.PAY, payee)
    words = " ".join(purpose.split())[:LONGEST_WORDS]
    if type(amount) is not int or not 0 < amount <= MOST:
        raise AmountOutOfReach(field="amount")
    if not words:
        raise PurposeMissing(field="purpose")
    locked = lock_members([payer.pk, payee.pk])
    payer, payee, key = locked[payer.pk], locked[payee.pk], key or uuid7()
    before = Payment.objects.filter(pk=key).first()
    if before is not None and (before.payer_id, before.payee_id, before.amount) == (payer.pk, payee.pk, amount):
        return before
    key = key if before is None else uuid7()
    ensure_pair(payer, payee)
    lines = ledger.move(payer.account_id, payee.account_id, amount)
    now = clock.now()
    new = NewTransfer(key=transfer_key(key), lines=lines, is_held=True, expires_at=now + LASTS)
    with told_by_the_circle(payer.account, payee.account, payer.circle.unit):
        transfer = ledger.transfer(actor=actor, new=new)
    payment = Payment.objects.create(
        pk=key,
        circle=payer.circle,
        kind=PaymentKind.PAYMENT,
        payer=payer,
        payee=payee,
        amount=amount,
        transfer=transfer,
        code=codes.new_code(),
        proposed_at=now,
        proposed_by=actor.reference[:80],
        words={"for": words},
    )
    timeline.record(actor, events.payment_fact(events.PROPOSED, payment))
    return payment


@transaction.atomic
def confirm_payment(*, actor: Actor, payment: Payment) -> Payment:
    """The payer's side says yes: it goes over, once. Of two at once one wins.

    Raises PaymentConfirmed, PaymentDeclined, PaymentExpired, MemberPaused, MemberLeft.
    """
    require(actor, Permission.PAY, payment)
    _ensure_waiting(payment)
    for member, field in ((payment.payer, "payer"), (payment.payee, "payee")):
        if member is not None:
            ensure_active(member, field)
    ledger.post(actor=actor, transfer=payment.transfer)
    timeline.record(actor, events.payment_fact(events.CONFIRMED, payment))
    return payment


@transaction.atomic
def decline_payment(*, actor: Actor, payment: Payment) -> Payment:
    """Nothing goes over, and what was held back is free. Raises PaymentConfirmed, PaymentDeclined, PaymentExpired."""
    require(actor, Permission.PAY, payment)
    _ensure_waiting(payment)
    ledger.void(actor=actor, transfer=payment.transfer)
    timeline.record(actor, events.payment_fact(events.DECLINED, payment))
    return payment


@transaction.atomic
def reverse_payment(*, actor: Actor, payment: Payment) -> Payment:
    """What went over and is not back comes back, whatever the limits say: who spent it meanwhile is below zero.

    Raises NotConfirmed.
    """
    require(actor, Permission.KEEP_CIRCLES, payment)
    _lock(payment)
    if queries.state_of(payment) != State.CONFIRMED:
        raise NotConfirmed
    left = payment.amount - ledger_queries.reversed_of(payment.transfer)
    ledger.reverse(actor=actor, transfer=payment.transfer, key=f"{payment.transfer.key}:reversed")
    timeline.record(actor, events.payment_fact(events.REVERSED, payment, left))
    return payment


def _ensure_waiting(payment: Payment) -> None:
    """Under the members' locks, so that what two do at once is done one after the other."""
    _lock(payment)
    state = queries.state_of(payment)
    if state in (State.CONFIRMED, State.REVERSED):
        raise PaymentConfirmed
    if state == State.DECLINED:
        raise PaymentDeclined
    if state == State.EXPIRED:
        raise PaymentExpired


def _lock(payment: Payment) -> None:
    """With the members as they are now. Raises PaymentNotFound."""
    keys = [key for key in (payment.payer_id, payment.payee_id) if key is not None]
    locked = lock_members(keys)
    if not keys:
        raise PaymentNotFound
    payment.payer = locked[payment.payer_id] if payment.payer_id else None
    payment.payee = locked[payment.payee_id] if payment.payee_id else None
