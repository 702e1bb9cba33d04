"""What a caller wants booked, and what of it can be judged without looking at the books."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

import msgspec

from hedgerow.ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    KeyMissing,
    LotNotThere,
    NotBalanced,
    SameAccount,
    TooFewLines,
    TooManyLines,
)
from hedgerow.ledger.models.accounts import MOST

MOST_LINES = 200
LONGEST_KEY = 200


class Line(msgspec.Struct, frozen=True, gc=False):
    """So much into an account, or out of it below zero.

    `expires_on` is the last day on which a credit can be used. `lot` names the one credit (the key of its entry) that
    a debit consumes; without it, the soonest to expire come first, then the oldest.
    """

    account: UUID
    amount: int
    expires_on: date | None = None
    lot: UUID | None = None


class NewTransfer(msgspec.Struct, frozen=True, kw_only=True):
    """A transfer before it is booked. The same `key` again gives the first one back.

    `booked_on` None is the business's own day. One that `is_held` reserves what it takes until it is posted or voided;
    at `expires_at` it is voided by itself.
    """

    key: str
    lines: tuple[Line, ...]
    memo: str = ""
    booked_on: date | None = None
    activity_id: UUID | None = None
    is_held: bool = False
    expires_at: datetime | None = None


def move(source: UUID, target: UUID, amount: int, *, expires_on: date | None = None) -> tuple[Line, Line]:
    """The lines of the plainest transfer. Raises AmountNotPositive, AmountTooLarge, SameAccount."""
    ensure_amount(amount)
    if amount < 1:
        raise AmountNotPositive(field="amount")
    if source == target:
        raise SameAccount(field="target")
    return Line(source, -amount), Line(target, amount, expires_on)


def ensure_amount(amount: object) -> None:
    """Raises AmountNotPositive for what is no whole number but zero, AmountTooLarge."""
    if type(amount) is not int or amount == 0:
        raise AmountNotPositive(field="amount")
    if not -MOST <= amount <= MOST:
        raise AmountTooLarge(field="amount")


def ensure_sound(new: NewTransfer) -> None:
    """Raises what is wrong with a transfer whatever the books say."""
    if not new.key.strip() or len(new.key) > LONGEST_KEY:
        raise KeyMissing(field="key")
    ensure_lines(new.lines)


def ensure_lines(lines: Sequence[Line]) -> None:
    if len(lines) < 2:
        raise TooFewLines(field="lines")
    if len(lines) > MOST_LINES:
        raise TooManyLines(field="lines")
    for line in lines:
        ensure_amount(line.amount)
        if line.lot is not None and line.amount > 0:
            raise LotNotThere(field="lines")
    if len({line.account for line in lines}) < len(lines):
        raise SameAccount(field="lines")
    if sum(line.amount for line in lines) != 0:
        raise NotBalanced(field="lines")
    if size(lines) > MOST:
        raise AmountTooLarge(field="lines")


def size(lines: Sequence[Line]) -> int:
    """How much a transfer moves."""
    return sum(line.amount for line in lines if line.amount > 0)


def digest_of(*parts: object) -> str:
    """Of everything that was asked for: the same under the same key is a repeat, anything else is refused."""
    return sha256(msgspec.json.encode(parts)).hexdigest()
