"""Amounts, hours and shares as people type them."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from hedgerow.kernel.money import exponent

_NUMBER = re.compile(r"\d{1,12}(\.\d{1,4})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)


class NumberField(forms.CharField):
    """Cleans to a number, None for an empty box: "12", "12.50", "12,50" and "1,250.00"."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=30, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs)

    def clean(self, value: Any) -> Any:
        bare = "".join(str(super().clean(value) or "").split())
        if not bare:
            return None
        bare = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare.replace(",", ".", 1)
        if not _NUMBER.fullmatch(bare):
            raise forms.ValidationError(_("Type a number above zero, like 3 or 2.5."))
        return Decimal(bare)


def whole(number: Decimal | None, digits: int) -> int | None:
    """So many digits after the point as a whole number. Raises ValidationError where there are more."""
    if number is None:
        return None
    scaled = number.scaleb(digits)
    if scaled != scaled.to_integral_value():
        raise forms.ValidationError(_("That is more exact than we count. Leave out the last digits."))
    return int(scaled)


def typed(figure: int | None, digits: int) -> str:
    """As `whole` reads it."""
    if figure is None:
        return ""
    number = Decimal(figure).scaleb(-digits)
    return f"{number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize():f}"


def money_digits(currency: str) -> int:
    return exponent(currency)


def day_field(label: Any, *, required: bool = False, **kwargs: Any) -> forms.DateField:
    picker = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=required, widget=picker, **kwargs)
