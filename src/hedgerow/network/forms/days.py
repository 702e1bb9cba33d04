"""Days on forms: one control of the browser's own, never in the future."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class DayField(forms.DateField):
    """A day up to `today`; the browser offers a calendar."""

    def __init__(self, *, today: date | None = None, **kwargs: Any) -> None:
        latest = {"max": today.isoformat()} if today else {}
        self._today = today
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **latest}), **kwargs)

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day is not None and self._today is not None and day > self._today:
            raise forms.ValidationError(_("That day is still to come. Type today or an earlier one."))
        return day
