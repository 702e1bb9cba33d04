"""What a person or a program books directly: the steps, with a permission and a fact of their own."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import events, queries
from hedgerow.ledger.booking.wanted import NewTransfer, size
from hedgerow.ledger.errors import AccountNotFound
from hedgerow.ledger.models import (
    Account,
    Commodity,
    CommodityKind,
    Entry,
    Outcome,
    Reservation,
    Settlement,
    Transfer,
)
from hedgerow.ledger.operations import reversals, transfers
from hedgerow.ledger.operations.accounts import define_commodity, ensure_ours
from hedgerow.ledger.permissions import Permission
from hedgerow.timeline import operations as timeline


@transaction.atomic
def add_commodity(*, actor: Actor, code: str, kind: CommodityKind, name: str = "", exponent: int = 0) -> Commodity:
    """Count something of one's own from now on. Raises BadCommodity, CommodityDiffers."""
    require(actor, Permission.KEEP_ACCOUNTS)
    return define_commodity(actor=actor, code=code, kind=kind, name=name, exponent=exponent)


@transaction.atomic
def book(*, actor: Actor, new: NewTransfer) -> Transfer:
    """A transfer by hand, between accounts that the actor may see. The same key again records nothing.

    Raises as `transfer` does, and KeptElsewhere.
    """
    require(actor, Permission.BOOK)
    _ensure_ours(queries.visible_accounts(actor), {line.account for line in new.lines})
    ((made, is_new),) = transfers.booked(actor, [new])
    if is_new:
        of = Commodity.objects.get(pk=made.commodity_id)
        timeline.record(actor, events.transfer_fact(events.BOOKED, made, of, size(new.lines)))
    return made


@transaction.atomic
def settle(*, actor: Actor, transfer: Transfer, outcome: Outcome) -> Transfer:
    """Post or void what is pending. Again records nothing. Raises as `post` and `void` do, and KeptElsewhere."""
    require(actor, Permission.BOOK, transfer)
    lines = dict(Reservation.objects.filter(transfer=transfer).values_list("account_id", "amount"))
    _ensure_ours(Account.objects.all(), set(lines))
    is_posted = outcome == Outcome.POSTED
    is_new = (transfers.posted if is_posted else transfers.voided)(actor, transfer)
    if is_new:
        moved = sum(amount for amount in lines.values() if amount > 0)
        verb = events.POSTED if is_posted else events.VOIDED
        timeline.record(actor, events.transfer_fact(verb, transfer, transfer.commodity, moved))
    return transfer


@transaction.atomic
def take_back(*, actor: Actor, transfer: Transfer, key: str, amount: int | None = None, memo: str = "") -> Transfer:
    """Reverse all that is left, or `amount` of it. The same key again records nothing.

    Raises as `reverse` does, and KeptElsewhere.
    """
    require(actor, Permission.BOOK, transfer)
    lines = dict(Entry.objects.filter(transfer=transfer).values_list("account_id", "amount"))
    _ensure_ours(Account.objects.all(), set(lines))
    made, is_new = reversals.reversed_by(actor, transfer, reversals.Wanted(key, amount=amount, memo=memo))
    assert made is not None  # noqa: S101  (only a share may ask for nothing)
    if is_new:
        moved = sum(Entry.objects.filter(transfer=made, amount__gt=0).values_list("amount", flat=True))
        whole = sum(amount for amount in lines.values() if amount > 0)
        timeline.record(actor, events.transfer_fact(events.REVERSED, made, transfer.commodity, moved, whole))
    return made


def _ensure_ours(accounts: "QuerySet[Account]", keys: set[UUID]) -> None:
    """What a package keeps is moved by that package alone. Raises AccountNotFound, KeptElsewhere."""
    found = dict(accounts.filter(id__among=list(keys)).values_list("pk", "kept_by"))
    if len(found) < len(keys):
        raise AccountNotFound(field="lines")
    ensure_ours(*found.values())


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
