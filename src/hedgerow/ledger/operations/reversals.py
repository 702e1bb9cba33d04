"""A transfer is taken back, whole or in part: by its own lines, never by today's rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from hedgerow.kernel.actor import Actor
from hedgerow.ledger.booking.books import Books
from hedgerow.ledger.booking.shares import part_of, shares
from hedgerow.ledger.booking.wanted import LONGEST_KEY, Line, digest_of, ensure_amount
from hedgerow.ledger.errors import (
    AmountNotPositive,
    KeyMissing,
    NotPosted,
    ReversalOfReversal,
    ReversedAlready,
)
from hedgerow.ledger.models import Entry, Transfer
from hedgerow.ledger.operations.transfers import ensure_here, made, same, write


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much of a transfer is to be taken back: all that is left where neither `amount` nor `share` says."""

    key: str
    amount: int | None = None
    share: Fraction | None = None
    memo: str = ""
    booked_on: date | None = None
    activity_id: UUID | None = None

    def digest(self, transfer: Transfer) -> str:
        share = [self.share.numerator, self.share.denominator] if self.share is not None else None
        return digest_of("reverse", transfer.id, self.amount, share, self.memo, self.booked_on, self.activity_id)


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def reverse(
    *,
    actor: Actor,
    transfer: Transfer,
    key: str,
    amount: int | None = None,
    share: Fraction | None = None,
    memo: str = "",
    booked_on: date | None = None,
    activity_id: UUID | None = None,
) -> Transfer | None:
    """Take back all that is left of a transfer, or `amount` of it, or so much that in all a `share` is taken back.

    Each line gives its part in proportion, and points at the original; all parts together equal the original. Floor and
    ceiling do not hold it up: an account may go below zero, and what comes in then repays that first. Credits that a
    debit consumed get back what they gave. None where a share asks for nothing more. The same key again is no change.

    Raises NotPosted, ReversalOfReversal, ReversedAlready, AmountNotPositive, AccountClosed, PeriodClosed,
    TransferKeyReused.
    """
    wanted = Wanted(key, amount, share, memo, booked_on, activity_id)
    return reversed_by(actor, transfer, wanted)[0]


def reversed_by(actor: Actor, transfer: Transfer, wanted: Wanted) -> tuple[Transfer | None, bool]:
    """Within a transaction. With whether it is new, as the locks tell."""
    _ensure_reversible(actor, transfer, wanted)
    entries = list(Entry.objects.filter(transfer=transfer).order_by("id"))
    if not entries:
        raise NotPosted
    books = Books(actor, [entry.account_id for entry in entries], [wanted.key])
    digest = wanted.digest(transfer)
    before = books.known.get(wanted.key)
    if before is not None:
        return same(before, digest), False
    left = _left(entries)
    part = _part(entries, left, wanted.amount, wanted.share)
    if not part:
        return None, False
    each = zip(entries, shares(left, part), strict=True)
    lines = [(Line(entry.account_id, taken), entry.id) for entry, taken in each if taken]
    books.commodity_of(line for line, _of in lines)
    of = {"commodity_id": transfer.commodity_id, "reverses_id": transfer.id, "activity_id": wanted.activity_id}
    one = made(books, wanted.key, digest, wanted.memo, wanted.booked_on, **of)
    books.take_back(one, lines, one.booked_on)
    write(books)
    return one, True


def _ensure_reversible(actor: Actor, transfer: Transfer, wanted: Wanted) -> None:
    ensure_here(actor, transfer)
    amount, share = wanted.amount, wanted.share
    if not wanted.key.strip() or len(wanted.key) > LONGEST_KEY:
        raise KeyMissing(field="key")
    if transfer.reverses_id is not None:
        raise ReversalOfReversal
    if amount is not None:
        ensure_amount(amount)
    if (amount is not None and amount < 0) or (share is not None and not 0 <= share <= 1):
        raise AmountNotPositive(field="amount")


def _left(entries: Sequence[Entry]) -> list[int]:
    """What of each line was not taken back yet."""
    keys = [entry.id for entry in entries]
    rows = Entry.objects.filter(reverses__id__among=keys).values("reverses_id").annotate(taken=Sum("amount"))
    taken = {row["reverses_id"]: row["taken"] for row in rows}
    return [entry.amount + taken.get(entry.id, 0) for entry in entries]


def _part(entries: Sequence[Entry], left: Sequence[int], amount: int | None, share: Fraction | None) -> int:
    """Raises ReversedAlready."""
    whole = sum(entry.amount for entry in entries if entry.amount > 0)
    rest = sum(one for one in left if one > 0)
    if share is not None:
        return max(0, part_of(whole, share) - (whole - rest))
    part = rest if amount is None else amount
    if not rest or part > rest:
        raise ReversedAlready(field="amount")
    return part
