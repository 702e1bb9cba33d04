"""What is compared with, read from JSON into its type and written back. What is odd is refused, with what would fit."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.folding import LONGEST
from hedgerow.kernel.money import MAX_MINOR
from hedgerow.network.asking import IN_DAYS, PRESENCE, Kind, Op

MOST_DAYS, MOST_CHOICES = 36_500, 200


class BadValue(Exception):
    """What is wrong with it, in words."""


def read_value(kind: Kind, op: Op, raw: Any, currency: str) -> Any:
    """Raises BadValue."""
    if op in PRESENCE:
        return None
    if op in IN_DAYS:
        return read_days(raw)
    if op is Op.BETWEEN:
        return _pair(raw, lambda one: _READ[kind](one, currency))
    return _READ[kind](raw, currency)


def written_value(kind: Kind, op: Op, value: Any, currency: str) -> Any:
    """As JSON keeps it."""
    if value is None or op in IN_DAYS:
        return value
    if op is Op.BETWEEN:
        return [_written(kind, one, currency) for one in value]
    return _written(kind, value, currency)


def read_days(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw <= MOST_DAYS:
        raise BadValue(_("Type a number of days, as 90."))
    return raw


def read_choices(raw: Any, _currency: str = "") -> tuple[str, ...]:
    many = [raw] if isinstance(raw, str) else raw
    if not isinstance(many, Sequence) or not many or len(many) > MOST_CHOICES:
        raise BadValue(_("Choose at least one."))
    if not all(isinstance(one, str) and 0 < len(one) <= LONGEST for one in many):
        raise BadValue(_("Choose from the list."))
    return tuple(dict.fromkeys(many))


def _pair(raw: Any, read: Callable[[Any], Any]) -> tuple[Any, Any]:
    if not isinstance(raw, Sequence) or isinstance(raw, str) or len(raw) != 2:
        raise BadValue(_("Type both ends."))
    low, high = (read(one) for one in raw)
    if high < low:
        raise BadValue(_("The second is below the first. Change them over."))
    return low, high


def _text(raw: Any, _currency: str) -> str:
    if not isinstance(raw, str) or not raw.strip() or "\0" in raw:
        raise BadValue(_("Type what to look for."))
    return " ".join(raw.split())[:LONGEST]


def _number(raw: Any, _currency: str) -> int | float:
    try:
        number = Decimal(str(raw)) if isinstance(raw, (int, float, str)) and not isinstance(raw, bool) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or abs(number) > MAX_MINOR:
        raise BadValue(_("Type a number, as 3."))
    return int(number) if number == number.to_integral_value() else float(number)


def _money(raw: Any, currency: str) -> int:
    """Minor units of the workspace's own currency: no other can be compared with it."""
    if not isinstance(raw, Mapping) or raw.get("currency") != currency:
        raise BadValue(_("Type an amount in %(currency)s.") % {"currency": currency})
    minor = raw.get("minor")
    if isinstance(minor, bool) or not isinstance(minor, int) or abs(minor) > MAX_MINOR:
        raise BadValue(_("Type an amount in %(currency)s.") % {"currency": currency})
    return minor


def _day(raw: Any, _currency: str) -> date:
    try:
        return date.fromisoformat(raw)
    except (TypeError, ValueError) as cause:
        raise BadValue(_("Choose a day.")) from cause


def _party(raw: Any, _currency: str) -> UUID:
    try:
        return UUID(str(raw))
    except ValueError as cause:
        raise BadValue(_("Choose a person or organisation.")) from cause


def _written(kind: Kind, value: Any, currency: str) -> Any:
    match kind:
        case Kind.MONEY:
            return {"minor": value, "currency": currency}
        case Kind.DATE:
            return value.isoformat()
        case Kind.PARTY:
            return str(value)
        case Kind.CHOICE | Kind.CHOICES:
            return list(value)
        case _:
            return value


_READ: Mapping[Kind, Callable[[Any, str], Any]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.DATE: _day,
    Kind.ANNIVERSARY: _day,
    Kind.CHOICE: read_choices,
    Kind.CHOICES: read_choices,
    Kind.PARTY: _party,
}
