"""An amount of a circle, as people type it."""

from typing import Any

from django import forms

from hedgerow.circles.amounts import EXPONENT
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.numbers import read_units
from hedgerow.web.numbers import LONGEST


class AmountField(forms.CharField):
    """Cleans to hundredths, or None where it may be empty and is."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_units(text, EXPONENT)
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error


def day_field(label: Any, *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label, required=required, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
