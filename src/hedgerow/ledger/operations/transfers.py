"""Things go from account to account: at once, or first reserved and then posted or voided.

These are steps of other operations: their callers have checked a permission and record what happened.
"""

from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.taken import is_taken
from hedgerow.ledger.booking.books import Books
from hedgerow.ledger.booking.wanted import Line, NewTransfer, digest_of, ensure_sound
from hedgerow.ledger.errors import AlreadySettled, NotPending, TimedOut, TimeoutPassed, TransferKeyReused
from hedgerow.ledger.models import Outcome, Reservation, Settlement, Transfer

LONGEST_MEMO = 500


# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def transfer(*, actor: Actor, new: NewTransfer) -> Transfer:
    """Book one transfer, in the caller's transaction. The same key again gives the first one back.

    Raises what is wrong with it by name, and then nothing is booked: TooFewLines, SameAccount, AmountNotPositive,
    AmountTooLarge, NotBalanced, MixedCommodities, AccountNotFound, AccountClosed, PeriodClosed, NotEnough,
    CeilingReached, LotNotThere, KeyMissing, TransferKeyReused, TimeoutPassed.
    """
    return transfer_many(actor=actor, new=(new,))[0]


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def transfer_many(*, actor: Actor, new: Sequence[NewTransfer]) -> list[Transfer]:
    """As many `transfer`s in order, all or none: one lock, one look, one statement per table."""
    return [one for one, _is_new in booked(actor, new)]


def booked(actor: Actor, new: Sequence[NewTransfer]) -> list[tuple[Transfer, bool]]:
    """Within a transaction. Each with whether it is new: of two at once under one key it is new to one."""
    ensure_here(actor)
    for one in new:
        ensure_sound(one)
    books = Books(actor, {line.account for one in new for line in one.lines}, [one.key for one in new])
    known = dict(books.known)
    found = []
    for one in new:
        digest = digest_of(one)
        first = known.get(one.key)
        is_new = first is None
        if first is None:
            first = known[one.key] = _booked(books, one, digest)
        found.append((same(first, digest), is_new))
    write(books)
    return found


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def post(*, actor: Actor, transfer: Transfer, booked_on: date | None = None) -> Transfer:
    """What was reserved goes over, on the day it is posted. Again is no change.

    Raises NotPending, AlreadySettled, TimedOut, AccountClosed, PeriodClosed, NotEnough (what was reserved expired).
    """
    posted(actor, transfer, booked_on)
    return transfer


def posted(actor: Actor, transfer: Transfer, booked_on: date | None = None) -> bool:
    """Within a transaction. Whether it is posted by this, and was not before."""
    books = _to_settle(actor, transfer, Outcome.POSTED)
    if books is None:
        return False
    if transfer.expires_at is not None and transfer.expires_at <= books.now:
        raise TimedOut
    lines = _released(books, transfer)
    books.commodity_of(lines)
    day = booked_on or books.today
    books.ensure_open(day)
    books.enter(transfer, lines, day, is_promised=True)
    _settled(books, transfer, Outcome.POSTED)
    return True


@transaction.atomic
# house: operation-shape: a step of the caller's operation, which has checked its permission and records its own fact
def void(*, actor: Actor, transfer: Transfer, by_timeout: bool = False) -> Transfer:
    """What was reserved is free again. Again is no change. Raises NotPending, AlreadySettled."""
    voided(actor, transfer, by_timeout=by_timeout)
    return transfer


def voided(actor: Actor, transfer: Transfer, *, by_timeout: bool = False) -> bool:
    """Within a transaction. Whether it is voided by this, and was not before."""
    books = _to_settle(actor, transfer, Outcome.VOIDED)
    if books is None:
        return False
    _released(books, transfer)
    _settled(books, transfer, Outcome.VOIDED, by_timeout=by_timeout)
    return True


def ensure_here(actor: Actor, *things: Transfer) -> None:
    """Raises CrossWorkspace."""
    if any(thing.workspace_id != actor.workspace_id for thing in things):
        raise CrossWorkspace("Transfer of another workspace")


def same(first: Transfer, digest: str) -> Transfer:
    """Raises TransferKeyReused."""
    if first.digest != digest:
        raise TransferKeyReused(field="key")
    return first


def write(books: Books) -> None:
    """Of two at once under one key with no account in common the database lets one. Raises TransferKeyReused."""
    try:
        books.write()
    except IntegrityError as error:
        if is_taken(error):
            raise TransferKeyReused(field="key") from error
        raise


def made(books: Books, key: str, digest: str, memo: str, booked_on: date | None, **details: object) -> Transfer:
    """A transfer that is about to be written. Raises PeriodClosed."""
    day = booked_on or books.today
    books.ensure_open(day)
    words = {"memo": memo.strip()[:LONGEST_MEMO]} if memo.strip() else {}
    one = Transfer(
        id=uuid7(),
        workspace_id=books.actor.workspace_id,
        key=key,
        digest=digest,
        booked_on=day,
        recorded_at=books.now,
        recorded_by=books.actor.reference[:80],
        words=words,
        **details,
    )
    books.transfers.append(one)
    return one


def _booked(books: Books, new: NewTransfer, digest: str) -> Transfer:
    if new.expires_at is not None and new.expires_at <= books.now:
        raise TimeoutPassed(field="expires_at")
    one = made(
        books,
        new.key,
        digest,
        new.memo,
        new.booked_on,
        commodity_id=books.commodity_of(new.lines),
        is_held=new.is_held,
        expires_at=new.expires_at if new.is_held else None,
        activity_id=new.activity_id,
    )
    if new.is_held:
        books.reserve(one, new.lines, one.booked_on)
    else:
        books.enter(one, new.lines, one.booked_on)
    return one


def _to_settle(actor: Actor, transfer: Transfer, outcome: Outcome) -> Books | None:
    """The accounts, locked; None where it has that outcome already."""
    ensure_here(actor, transfer)
    if not transfer.is_held:
        raise NotPending
    accounts = Reservation.objects.filter(transfer=transfer).values_list("account_id", flat=True)
    books = Books(actor, accounts)
    before = Settlement.objects.filter(transfer=transfer).values_list("outcome", flat=True).first()
    if before is not None and before != outcome:
        raise AlreadySettled
    return None if before else books


def _released(books: Books, transfer: Transfer) -> list[Line]:
    rows = Reservation.objects.filter(transfer=transfer).order_by("id")
    lines = [Line(row.account_id, row.amount, row.expires_on, row.lot_id) for row in rows]
    books.release(transfer, lines)
    return lines


def _settled(books: Books, transfer: Transfer, outcome: Outcome, *, by_timeout: bool = False) -> None:
    Settlement.objects.create(
        transfer=transfer,
        outcome=outcome,
        by_timeout=by_timeout,
        settled_at=clock.now(),
        settled_by=books.actor.reference[:80],
    )
    books.write()
