"""An amount of a circle, and a share, as people type them."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.amounts import EXPONENT
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.numbers import read_units
from hedgerow.web.numbers import LONGEST

_PERCENT = re.compile(r"(\d{1,2})(?:[.,](\d))?", re.ASCII)


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


class PercentField(forms.CharField):
    """Cleans to thousandths: "1" is 10, "0.5" is 5."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=6, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        found = _PERCENT.fullmatch("".join(text.split()).removesuffix("%"))
        if found is None:
            raise forms.ValidationError(_("Type a percentage such as 1 or 0.5, below 100."))
        whole, tenth = found.groups()
        return int(whole) * 10 + int(tenth or 0)


def shown_percent(per_mille: int) -> str:
    """For a box that is typed into."""
    whole, tenth = divmod(per_mille, 10)
    return f"{whole}.{tenth}" if tenth else str(whole)
