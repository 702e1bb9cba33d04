"""Who visits, as a hash with the secret of the day: the same for one browser all day, and nobody's the day after.

Address and browser go into the hash and are kept nowhere.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from hashlib import blake2b
from threading import Lock
from uuid import UUID

from hedgerow.kernel.origin import network_of

OVERLAP = timedelta(minutes=30)
"""So long after midnight (UTC) a visit that began before it is still known as that visit."""
_secrets: dict[date, bytes] = {}
_lock = Lock()

Secret = Callable[[date], bytes]


def visitor_hash(secret: bytes, site: UUID, address: str, browser: str) -> str:
    # Without the half of an IPv6 address that a device changes by itself every few hours.
    network = network_of(address, ipv4_bits=32, ipv6_bits=64)
    said = b"\0".join((site.bytes, network.encode(), browser.encode("utf-8", "replace")))
    return blake2b(said, key=secret, digest_size=12).hexdigest()


def secrets_at(now: datetime, secret: Secret) -> tuple[bytes, bytes | None]:
    """That of the day, and that of the day before while a visit may go on from there. Others are forgotten."""
    today = now.date()
    yesterday = today - timedelta(days=1)
    wanted = let_go(now)
    with _lock:
        for day in wanted:
            if day not in _secrets:
                _secrets[day] = secret(day)
        return _secrets[today], _secrets.get(yesterday)


def let_go(now: datetime) -> tuple[date, ...]:
    """Forget the secrets that must not be used any more; returns the days of those that may."""
    today = now.date()
    before = (now - OVERLAP).date()
    wanted = (today,) if before == today else (today, before)
    with _lock:
        for day in [day for day in _secrets if day not in wanted]:
            del _secrets[day]
    return wanted


def forget_secrets() -> None:
    """What this process remembers; for tests, which go back in time."""
    with _lock:
        _secrets.clear()
