"""A box for a number, read in the language of whoever types it."""

from decimal import Decimal
from typing import Any

from django import forms

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import MAX_MINOR, exponent
from hedgerow.kernel.numbers import MOST, read_decimal, typed

LONGEST = 60


class NumberField(forms.CharField):
    """Cleans to a number of at most so many decimals, or None where it may be empty and is."""

    def __init__(self, *, decimals: int, most: int = MOST, negative: bool = False, **kwargs: Any) -> None:
        self.limits: dict[str, Any] = {"decimals": decimals, "most": most, "negative": negative}
        box = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(max_length=LONGEST, **{"widget": box, **kwargs})

    def clean(self, value: Any) -> Decimal | None:
        try:
            return read_decimal(super().clean(value) or "", **self.limits)
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error

    def prepare_value(self, value: Any) -> Any:
        """What is held is shown as one types it; what was typed stays."""
        return typed(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """12,50 is no change of 12.5."""
        try:
            return self.clean(data) != (None if initial in (None, "") else Decimal(str(initial)))
        except forms.ValidationError:
            return True


class MoneyField(NumberField):
    """An amount of money in a currency, typed with its sign or without."""

    def __init__(self, *, currency: str, negative: bool = False, **kwargs: Any) -> None:
        digits = exponent(currency)
        super().__init__(decimals=digits, most=MAX_MINOR // 10**digits, negative=negative, **kwargs)
        self.limits["currency"] = currency
