"""What comes from the buttons of a card."""

from django import forms

from hedgerow.advisor.models import Reason
from hedgerow.advisor.operations.acting import MOST_WORDS

SPANS = (1, 7, 30)


class SnoozeForm(forms.Form):
    days = forms.TypedChoiceField(choices=[(span, str(span)) for span in SPANS], coerce=int)


class DismissalForm(forms.Form):
    reason = forms.TypedChoiceField(choices=Reason.choices, coerce=Reason)
    words = forms.CharField(max_length=MOST_WORDS, required=False)


class SwitchForm(forms.Form):
    is_on = forms.TypedChoiceField(choices=[("on", "on"), ("off", "off")], coerce=lambda value: value == "on")
