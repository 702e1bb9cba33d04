"""Each entry carries the digest of itself and of the one before it in its account: no entry changes unseen.

There is one chain per account, not one of all: a chain of all would make every transfer wait for every other.
"""

from datetime import UTC, datetime
from hashlib import sha256


def digest(
    before: str,
    entry: str,
    transfer: str,
    number: int,
    amount: int,
    balance_after: int,
    booked_on: str,
    at: str,
    ends: str,
) -> str:
    """Keys are 32 hexadecimal digits, days ISO 8601, `ends` is "" for a credit that does not expire."""
    told = f"{before}|{entry}|{transfer}|{number}|{amount}|{balance_after}|{booked_on}|{at}|{ends}"
    return sha256(told.encode()).hexdigest()


def moment(at: datetime) -> str:
    """The instant as it is digested: UTC, to the microsecond."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
