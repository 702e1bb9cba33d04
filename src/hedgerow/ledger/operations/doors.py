"""What a person or a program books directly: the steps, with a permission and a fact of their own."""

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import events
from hedgerow.ledger.booking.wanted import NewTransfer, size
from hedgerow.ledger.models import Commodity, CommodityKind, Entry, Outcome, Reservation, Settlement, Transfer
from hedgerow.ledger.operations import reversals, transfers
from hedgerow.ledger.operations.accounts import define_commodity
from hedgerow.ledger.permissions import Permission
from hedgerow.timeline import operations as timeline


@transaction.atomic
def add_commodity(*, actor: Actor, code: str, kind: CommodityKind, name: str = "", exponent: int = 0) -> Commodity:
    """Count something of one's own from now on. Raises BadCommodity, CommodityDiffers."""
    require(actor, Permission.KEEP_ACCOUNTS)
    return define_commodity(actor=actor, code=code, kind=kind, name=name, exponent=exponent)


@transaction.atomic
def book(*, actor: Actor, new: NewTransfer) -> Transfer:
    """A transfer by hand. The same key again records nothing. Raises as `transfer` does."""
    require(actor, Permission.BOOK)
    is_new = not Transfer.objects.filter(key=new.key).exists()
    made = transfers.transfer(actor=actor, new=new)
    if is_new:
        code = Commodity.objects.values_list("code", flat=True).get(pk=made.commodity_id)
        timeline.record(actor, events.transfer_fact(events.BOOKED, made, size(new.lines), code))
    return made


@transaction.atomic
def settle(*, actor: Actor, transfer: Transfer, outcome: Outcome) -> Transfer:
    """Post or void what is pending. Again records nothing. Raises as `post` and `void` do."""
    require(actor, Permission.BOOK, transfer)
    before = Settlement.objects.filter(transfer=transfer).exists()
    if outcome == Outcome.POSTED:
        transfers.post(actor=actor, transfer=transfer)
    else:
        transfers.void(actor=actor, transfer=transfer)
    if not before:
        verb = events.POSTED if outcome == Outcome.POSTED else events.VOIDED
        moved = sum(Reservation.objects.filter(transfer=transfer, amount__gt=0).values_list("amount", flat=True))
        timeline.record(actor, events.transfer_fact(verb, transfer, moved, transfer.commodity.code))
    return transfer


@transaction.atomic
def take_back(*, actor: Actor, transfer: Transfer, key: str, amount: int | None = None, memo: str = "") -> Transfer:
    """Reverse all that is left, or `amount` of it. The same key again records nothing. Raises as `reverse` does."""
    require(actor, Permission.BOOK, transfer)
    is_new = not Transfer.objects.filter(key=key).exists()
    made = reversals.reverse(actor=actor, transfer=transfer, key=key, amount=amount, memo=memo)
    assert made is not None  # noqa: S101  (only a share may ask for nothing)
    if is_new:
        moved = sum(Entry.objects.filter(transfer=made, amount__gt=0).values_list("amount", flat=True))
        timeline.record(actor, events.transfer_fact(events.REVERSED, made, moved, transfer.commodity.code))
    return made


# house: operation-shape: each transfer is voided in a transaction of its own, in Hedgerow's own name
def void_overdue(*, actor: Actor) -> int:
    """Void what was pending until a moment that has passed. Returns how many; again is no change."""
    settled = Settlement.objects.values("transfer")
    due = Transfer.objects.filter(expires_at__lte=clock.now()).exclude(pk__in=settled).order_by("expires_at", "id")
    count = 0
    for transfer in due.iterator(500):
        transfers.void(actor=actor, transfer=transfer, by_timeout=True)
        count += 1
    return count
