"""Who pays whom how much for what; a code; the days of a statement."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.forms.amounts import AmountField
from hedgerow.kernel.errors import Text
from hedgerow.web.forms import day_field

Choices = Sequence[tuple[str, Text]]


class PaymentForm(forms.Form):
    """`key` is the payment's own: the same page sent twice is one payment."""

    payer = forms.ChoiceField(label=_("Who pays"))
    payee = forms.ChoiceField(label=_("Who is paid"))
    amount = AmountField(label=_("How much"))
    purpose = forms.CharField(label=_("For what"), max_length=200)
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, members: Choices, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("payer", "payee"):
            cast("forms.ChoiceField", self.fields[name]).choices = [("", "–"), *members]
        self.fields["amount"].help_text = unit


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Payment code"),
        max_length=20,
        help_text=_("Eight letters and digits; there is no 0, O, 1, I or L in it."),
    )


class DaysForm(forms.Form):
    since = day_field(_("From"))
    until = day_field(_("Until"))
