"""An amount as somebody types it, in units of a commodity."""

from decimal import Decimal
from typing import Any

from django import forms

from hedgerow.ledger.errors import AmountTooLarge
from hedgerow.ledger.models.accounts import MOST


class AmountField(forms.DecimalField):
    """With as many decimals as any commodity has; that it fits the one in question is looked at when it is booked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=40, decimal_places=6, **kwargs)
        self.widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def clean(self, value: Any) -> Decimal | None:
        """2,50 is as good as 2.50."""
        if isinstance(value, str) and value.count(",") == 1 and "." not in value:
            value = value.replace(",", ".")
        found: Decimal | None = super().clean(value)
        if found is not None and abs(found) > MOST:
            raise forms.ValidationError(str(AmountTooLarge.title))
        return found


def day_field(label: Any, *, required: bool = True, **kwargs: Any) -> forms.DateField:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=required, widget=widget, **kwargs)
