"""What a payment needs, and how it stands: for the operations that make, decide and reverse it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.circles import amounts
from hedgerow.circles.errors import (
    BeyondCeiling,
    BeyondLimit,
    MemberLeft,
    MemberPaused,
    OtherCircle,
    PaysOneself,
)
from hedgerow.circles.models import Circle, Member, Payment, PaymentKind, Standing
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.errors import CeilingReached, NotEnough
from hedgerow.ledger.models import Account
from hedgerow.ledger.operations import NewTransfer


def ensure_pair(payer: Member, payee: Member) -> None:
    """Raises OtherCircle, PaysOneself, MemberPaused, MemberLeft."""
    if payer.circle_id != payee.circle_id:
        raise OtherCircle(field="payee")
    if payer.pk == payee.pk or payer.party_id == payee.party_id:
        raise PaysOneself(field="payee")
    for member, field in ((payer, "payer"), (payee, "payee")):
        ensure_active(member, field)


def ensure_active(member: Member, field: str) -> None:
    """Raises MemberPaused, MemberLeft."""
    name = {"who": member.party.name} if member.party else None
    if member.standing == Standing.LEFT:
        raise MemberLeft(_("%(who)s has left the circle.") % name if name else "", field=field)
    if member.standing == Standing.PAUSED:
        raise MemberPaused(_("%(who)s is paused.") % name if name else "", field=field)


@contextmanager
def told_by_the_circle(payer: Account, payee: Account, unit: str) -> Iterator[None]:
    """The ledger's refusals in the circle's words, with the figures. Raises BeyondLimit, BeyondCeiling."""
    try:
        yield
    except NotEnough as error:
        payer.refresh_from_db()
        left = max(0, payer.available - (payer.floor or 0))
        words = _("The payer can still pay %(left)s, down to a limit of %(limit)s.")
        todo = "" if left else _("Raise the limit. Until then this member can only receive.")
        figures = {"left": amounts.said(left, unit), "limit": amounts.said(payer.floor or 0)}
        raise BeyondLimit(words % figures, todo=todo, field="amount") from error
    except CeilingReached as error:
        payee.refresh_from_db()
        left = max(0, (payee.ceiling or 0) - payee.balance - payee.expected)
        words = _("The payee can still receive %(left)s, up to %(most)s.")
        raise BeyondCeiling(
            words % {"left": amounts.said(left, unit), "most": amounts.said(payee.ceiling or 0)}, field="amount"
        ) from error


def settled_at_once(
    actor: Actor,
    circle: Circle,
    kind: PaymentKind,
    payer: Member | None,
    payee: Member | None,
    amount: int,
    words: str,
) -> Payment:
    """Between two wallets, or a wallet and the reserve (None), without anybody's confirmation."""
    source = payer.account if payer else circle.common
    target = payee.account if payee else circle.common
    key = uuid7()
    new = NewTransfer(key=transfer_key(key), lines=ledger.move(source.pk, target.pk, amount))
    with told_by_the_circle(source, target, circle.unit):
        transfer = ledger.transfer(actor=actor, new=new)
    return Payment.objects.create(
        pk=key,
        circle=circle,
        kind=kind,
        payer=payer,
        payee=payee,
        amount=amount,
        transfer=transfer,
        proposed_at=clock.now(),
        proposed_by=actor.reference[:80],
        words={"for": words} if words else {},
    )


def transfer_key(payment: UUID) -> str:
    return f"circles:{payment}"
