"""Values of custom fields: checked by the field's kind, kept as JSON."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.kernel.money import MAX_MINOR, is_currency
from hedgerow.network.errors import BadFieldValue
from hedgerow.network.models import CustomField, FieldKind, Party

MAX_TEXT = 5000


def clean_custom(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by field key, each in its stored form; an empty one clears the field. Raises BadFieldValue."""
    if not values:
        return {}
    known = {field.key: field for field in CustomField.objects.filter(key__in=list(values))}
    return {key: clean_value(_field(known, key), value) for key, value in values.items()}


def _field(known: Mapping[str, CustomField], key: str) -> CustomField:
    if key not in known:
        raise BadFieldValue(_("There is no field “%(key)s”.") % {"key": key}, field=key)
    return known[key]


def clean_value(field: CustomField, value: Any) -> Any:
    if value in (None, "", []):
        return None
    try:
        return _CLEANERS[FieldKind(field.kind)](field, value)
    except (ValueError, TypeError, InvalidOperation, KeyError) as cause:
        raise BadFieldValue(
            _("“%(value)s” does not fit %(field)s.") % {"value": str(value)[:60], "field": field.label}, field=field.key
        ) from cause


def pointed_at(value: Any) -> UUID | None:
    """The party that a stored value points at; None for what was written before its field pointed at parties."""
    try:
        return UUID(str(value))
    except ValueError:
        return None


def _text(field: CustomField, value: Any) -> str:  # noqa: ARG001  (every cleaner takes the field)
    if len(str(value)) > MAX_TEXT:
        raise ValueError("too long")
    return str(value)


def _number(field: CustomField, value: Any) -> str:  # noqa: ARG001  (every cleaner takes the field)
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError("not a number")
    return str(number)


def _money(field: CustomField, value: Any) -> dict[str, Any]:  # noqa: ARG001  (every cleaner takes the field)
    """Whole minor units of a currency there is, no more than the database counts."""
    minor, currency = value["minor"], value["currency"]
    if isinstance(minor, bool) or minor != int(minor) or abs(int(minor)) > MAX_MINOR or not is_currency(currency):
        raise ValueError("not an amount")
    return {"minor": int(minor), "currency": currency}


def _date(field: CustomField, value: Any) -> str:  # noqa: ARG001  (every cleaner takes the field)
    return date.fromisoformat(str(value)).isoformat()


def _choice(field: CustomField, value: Any) -> str:
    if value not in field.options:
        raise ValueError("not in the list")
    return str(value)


def _choices(field: CustomField, value: Any) -> list[str]:
    return [_choice(field, one) for one in value]


def _party(field: CustomField, value: Any) -> str:  # noqa: ARG001  (every cleaner takes the field)
    key = UUID(str(value))
    if not Party.objects.filter(pk=key).exists():
        raise ValueError("no such party")
    return str(key)


_CLEANERS: Mapping[FieldKind, Callable[[CustomField, Any], Any]] = {
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _money,
    FieldKind.DATE: _date,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.PARTY: _party,
}
