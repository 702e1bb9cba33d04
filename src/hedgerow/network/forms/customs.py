"""A control for each kind of custom field, and back from it to the stored form."""

from collections.abc import Callable, Container, Iterable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.money import Money, exponent
from hedgerow.network.forms.days import DayField
from hedgerow.network.models import CustomField, FieldKind
from hedgerow.web.numbers import MoneyField, NumberField

PREFIX = "custom-"
_DECIMALS, _MOST = 12, 10**12


def control_of(field: CustomField, currency: str, held: Any = None) -> forms.Field:
    """The control, with room for the value `held` now: its own currency, an option that is not offered any more."""
    control = _CONTROLS[FieldKind(field.kind)](field, currency_of(held, currency))
    if isinstance(control, forms.ChoiceField):
        offered = {value for value, _label in field_choices(control)}
        held_too = [one for one in (held if isinstance(held, list) else [held]) if one and one not in offered]
        control.choices = [*field_choices(control), *((one, one) for one in held_too)]
    return control


def field_choices(control: forms.ChoiceField) -> list[tuple[Any, Any]]:
    return list(control.choices)  # type: ignore[arg-type]  # pairs: none of ours are grouped


def currency_of(held: Any, usual: str) -> str:
    """An amount stays in the currency it was written in."""
    return str(held["currency"]) if isinstance(held, dict) and "currency" in held else usual


def shown_value(field: CustomField, value: Any) -> Any:
    """A stored value as its control shows it."""
    if field.kind == FieldKind.MONEY and isinstance(value, dict):
        return Money(value["minor"], value["currency"]).major
    if field.kind == FieldKind.NUMBER and isinstance(value, str):
        return Decimal(value).normalize()
    return value


def stored_values(
    fields: Iterable[CustomField], cleaned: Mapping[str, Any], changed: Container[str], currencies: Mapping[str, str]
) -> dict[str, Any]:
    """What was typed anew, by field key, as `network.fields` takes it; None clears a field."""
    touched = [field for field in fields if PREFIX + field.key in changed]
    return {field.key: _stored(field, cleaned.get(PREFIX + field.key), currencies[field.key]) for field in touched}


def _stored(field: CustomField, value: Any, currency: str) -> Any:
    if value in (None, "", []):
        return None
    if field.kind == FieldKind.MONEY:
        return {"minor": int(value * Decimal(10) ** exponent(currency)), "currency": currency}
    return value.isoformat() if field.kind == FieldKind.DATE else value


def _text(field: CustomField, _currency: str) -> forms.Field:
    return forms.CharField(label=field.label, required=False, max_length=5000)


def _number(field: CustomField, _currency: str) -> forms.Field:
    return NumberField(decimals=_DECIMALS, most=_MOST, negative=True, label=field.label, required=False)


def _money(field: CustomField, currency: str) -> forms.Field:
    return MoneyField(currency=currency, negative=True, label=field.label, required=False, help_text=currency)


def _date(field: CustomField, _currency: str) -> forms.Field:
    return DayField(label=field.label, required=False)


def _choice(field: CustomField, _currency: str) -> forms.Field:
    choices = [("", _("Not said")), *((option, option) for option in field.options)]
    return forms.ChoiceField(label=field.label, required=False, choices=choices)


def _choices(field: CustomField, _currency: str) -> forms.Field:
    choices = [(option, option) for option in field.options]
    return forms.MultipleChoiceField(
        label=field.label, required=False, choices=choices, widget=forms.CheckboxSelectMultiple
    )


def _party(field: CustomField, _currency: str) -> forms.Field:
    """The template draws a search box for it."""
    return forms.CharField(
        label=field.label, required=False, max_length=36, widget=forms.HiddenInput(attrs={"data-party": "1"})
    )


_CONTROLS: Mapping[FieldKind, Callable[[CustomField, str], forms.Field]] = {
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _money,
    FieldKind.DATE: _date,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.PARTY: _party,
}
