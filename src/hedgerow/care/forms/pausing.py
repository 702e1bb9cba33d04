"""Not now, and why."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PauseForm(forms.Form):
    until = forms.DateField(label=_("Until"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    reason = forms.CharField(label=_("Why"), required=False, max_length=300)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].widget.attrs["min"] = today.isoformat()
