"""Reading what came from outside: a value has the kind that is asked for, or it is said where it has not."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from hedgerow.kernel.money import is_currency

Parts = Mapping[str, Any]
_LONGEST = 500
_MILLION = 1_000_000


class Unreadable(Exception):
    """The message is real, and not in a shape we know. `at` is the field."""

    def __init__(self, at: str) -> None:
        self.at = at
        super().__init__(at)


def parts_of(body: bytes) -> Parts:
    """The JSON object that a body is. Numbers with a point stay texts: no amount ever becomes a float."""
    try:
        found = json.loads(body, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Unreadable("body") from error
    if not isinstance(found, dict):
        raise Unreadable("body")
    return found


def part(of: Parts, name: str) -> Parts:
    """An object inside; empty where there is none."""
    found = of.get(name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Unreadable(name)
    return found


def parts(of: Parts, name: str) -> Sequence[Parts]:
    """A list of objects; empty where there is none."""
    found = of.get(name)
    if found is None:
        return ()
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Unreadable(name)
    return found


def text(of: Parts, name: str) -> str:
    """A text, or a number as text; "" where there is none. Control characters are taken out."""
    found = of.get(name)
    if found is None or isinstance(found, bool):
        return ""
    if not isinstance(found, str | int):
        raise Unreadable(name)
    return "".join(char for char in str(found) if char.isprintable()).strip()[:_LONGEST]


def needed(of: Parts, name: str) -> str:
    found = text(of, name)
    if not found:
        raise Unreadable(name)
    return found


def whole(of: Parts, name: str, default: int | None = None) -> int:
    """A whole number that a database holds."""
    found = of.get(name)
    if found is None and default is not None:
        return default
    if isinstance(found, bool) or not isinstance(found, int) or abs(found) >= 2**63:
        raise Unreadable(name)
    return found


def currency(of: Parts, name: str = "currency") -> str:
    found = needed(of, name).upper()
    if not is_currency(found):
        raise Unreadable(name)
    return found


def moment(of: Parts, name: str) -> datetime:
    """An instant in RFC 3339; without an offset it is UTC, as WooCommerce's `…_gmt` fields are."""
    try:
        found = datetime.fromisoformat(needed(of, name))
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Unreadable(name) from error


def moment_or_none(of: Parts, name: str) -> datetime | None:
    return moment(of, name) if text(of, name) else None


def unix(of: Parts, name: str) -> datetime:
    """Seconds since 1970."""
    try:
        return datetime.fromtimestamp(whole(of, name), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unreadable(name) from error


def counted(at: datetime, rank: int = 0) -> int:
    """A version that grows with time; of two states in one second (as shops tell time), the later `rank` is the newer.

    Microseconds since 1970, the last three digits given over to `rank`.
    """
    since = int(at.timestamp()) * _MILLION + at.microsecond
    return since // 1000 * 1000 + rank
