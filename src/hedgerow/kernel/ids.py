"""Keys: UUID version 7 (RFC 9562 §5.7), which sort by the time they were made."""

import struct
from datetime import datetime
from threading import Lock
from uuid import UUID, SafeUUID

from hedgerow.kernel import clock, randomness

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62
_NOISE = (1 << 62) - 1
_UNKNOWN = SafeUUID.unknown  # looking a member up takes longer than all the rest
_lock = Lock()
_last = 0


def uuid7() -> UUID:
    """A new key, later than every key this process made before."""
    return uuid7s(1)[0]


def uuid7s(count: int) -> list[UUID]:
    """`count` new keys in rising order: 48 bits of milliseconds, 12 bits of counter, 62 random bits."""
    global _last
    with _lock:
        ticks = max(int(clock.now().timestamp() * 1000) << 12, _last + 1)
        _last = ticks + count - 1
    noise = struct.unpack(f"{count}Q", randomness.random_bytes(8 * count))
    return [
        key_of((tick >> 12) << 80 | _VERSION | (tick & 0xFFF) << 64 | _VARIANT | bits & _NOISE)
        for tick, bits in zip(range(ticks, ticks + count), noise, strict=True)
    ]


def earliest_key(moment: datetime) -> UUID:
    """No key made at this moment or later sorts before it."""
    return key_of(int(moment.timestamp() * 1000) << 80 | _VERSION | _VARIANT)


def key_of(number: int) -> UUID:
    """As `UUID(int=number)`, of whose time most goes into the other ways to write one. The number must fit."""
    key = object.__new__(UUID)
    object.__setattr__(key, "int", number)
    object.__setattr__(key, "is_safe", _UNKNOWN)
    return key


NOBODY = key_of(0)
"""A key that nothing has."""


def typed_key(text: str) -> UUID:
    """As a form sends it: what is no key finds nobody."""
    try:
        return UUID(text)
    except ValueError:
        return NOBODY
