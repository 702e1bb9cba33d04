"""A member leaves; what is left in the wallet is settled, or covered by the reserve when nobody does."""

from datetime import date, timedelta

from django.db import transaction

from hedgerow.circles import events
from hedgerow.circles.calendar import today_of
from hedgerow.circles.drafts import LONGEST_WORDS, Settling
from hedgerow.circles.errors import (
    NoDebt,
    NothingToSettle,
    NotSettledHere,
    OtherCircle,
    PaymentsWaiting,
    SettlingUnclear,
    WalletNotEmpty,
)
from hedgerow.circles.models import Member, Payment, PaymentKind
from hedgerow.circles.paying import ensure_active, settled_at_once
from hedgerow.circles.permissions import Permission
from hedgerow.circles.wallets import lock_members, lock_wallets
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

_KINDS = frozenset({PaymentKind.OUTSIDE, PaymentKind.RESERVE, PaymentKind.TAKEN_OVER})
_UNCLEAR = {PaymentKind.OUTSIDE: "words", PaymentKind.TAKEN_OVER: "other"}
"""What has to be said of a kind, and was not."""


@transaction.atomic
def leave_circle(*, actor: Actor, member: Member, settling: Settling | None = None, is_owed: bool = False) -> Member:
    """The member takes part no longer; the wallet's lines stay. Again is no change.

    The wallet is empty, or `settling` says what becomes of it; with `is_owed` a debt stays, and the reserve covers it
    when the circle's days are over. Raises PaymentsWaiting, WalletNotEmpty, SettlingUnclear, BeyondLimit,
    BeyondCeiling.
    """
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    member = _locked(member, settling)
    if member.left_on is not None:
        return member
    if member.account.reserved or member.account.expected:
        raise PaymentsWaiting
    balance = member.account.balance
    if balance and settling is not None:
        _settle(actor, member, settling)
    elif balance > 0 or (balance < 0 and not is_owed):
        raise WalletNotEmpty
    member.left_on, member.paused_on = today_of(actor), None
    member.save(update_fields=["left_on", "paused_on"])
    owed = max(0, -balance) if settling is None else 0
    timeline.record(actor, events.member_fact(events.LEFT, member, owed=owed))
    return member


@transaction.atomic
def settle_wallet(*, actor: Actor, member: Member, settling: Settling) -> Payment:
    """What somebody left behind is settled afterwards. Raises NotSettledHere, NothingToSettle, SettlingUnclear."""
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    member = _locked(member, settling)
    if member.left_on is None:
        raise NotSettledHere
    if not member.account.balance:
        raise NothingToSettle
    payment = _settle(actor, member, settling)
    timeline.record(actor, events.payment_fact(events.SETTLED, payment))
    return payment


@transaction.atomic
def cover_default(*, actor: Actor, member: Member) -> Payment:
    """The reserve takes over what this member owes: all of it from who left, else what is below the limit.

    Can be taken back with `reverse_payment`. Raises NoDebt.
    """
    require(actor, Permission.KEEP_CIRCLES, member)
    require(actor, Permission.KEEP_CIRCLES, member.party)
    member = _locked(member, None)
    account = member.account
    owed = -account.balance if member.left_on is not None else (account.floor or 0) - account.balance
    if owed <= 0:
        raise NoDebt
    payment = settled_at_once(actor, member.circle, PaymentKind.COVERED, None, member, owed, "")
    timeline.record(actor, events.payment_fact(events.COVERED, payment))
    return payment


# house: operation-shape: each member is covered in a transaction of its own, in Hedgerow's own name
def cover_defaults(*, actor: Actor, as_of: date) -> int:
    """Cover those who left with a debt so long ago as their circle says. Returns how many; again is no change.

    Who was covered since, and whose cover was taken back, is left to a person.
    """
    require(actor, Permission.KEEP_CIRCLES)
    count = 0
    rows = Member.objects.filter(left_on__isnull=False, account__balance__lt=0).select_related("circle")
    for member in rows.order_by("id"):
        due = member.left_on is not None and member.left_on + timedelta(days=member.circle.cover_after_days) <= as_of
        covers = Payment.objects.filter(payee=member, kind=PaymentKind.COVERED, proposed_at__date__gte=member.left_on)
        if due and not covers.exists():
            cover_default(actor=actor, member=member)
            count += 1
    return count


def _locked(member: Member, settling: Settling | None) -> Member:
    """With its wallet, and the member who takes it over: locked in one order.

    The reserve is locked with them: whatever is settled with it is booked under this lock, and demurrage, which locks
    all wallets and the reserve, waits for all of it or for nothing.
    """
    other = settling.other if settling is not None else None
    found = lock_members({member.pk, other.pk} if other else {member.pk})
    wallets = lock_wallets([*(one.account_id for one in found.values()), member.circle.common_id])
    for one in found.values():
        one.account = wallets[one.account_id]
    return found[member.pk]


def _settle(actor: Actor, member: Member, settling: Settling) -> Payment:
    """A debt is paid for the member, a credit goes to whoever takes it."""
    words, other = " ".join(settling.words.split())[:LONGEST_WORDS], settling.other
    is_unclear = settling.how not in _KINDS or (settling.how == PaymentKind.TAKEN_OVER) != (other is not None)
    if is_unclear or (settling.how == PaymentKind.OUTSIDE and not words):
        raise SettlingUnclear(field=_UNCLEAR.get(settling.how, "how"))
    if other is not None:
        if other.circle_id != member.circle_id or other.pk == member.pk:
            raise OtherCircle(field="other")
        ensure_active(other, "other")
    balance = member.account.balance
    payer, payee = (other, member) if balance < 0 else (member, other)
    return settled_at_once(actor, member.circle, settling.how, payer, payee, abs(balance), words)
