"""A transfer by hand, in plain words: where from, where to, how much."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.ledger import words
from hedgerow.ledger.forms.amounts import AmountField, day_field
from hedgerow.ledger.models import Account


class BookingForm(forms.Form):
    """`key` was made with the page: sent twice, it is booked once."""

    source = forms.ChoiceField(label=_("Where does it come from?"))
    target = forms.ChoiceField(label=_("Where does it go?"))
    amount = AmountField(label=_("How much"))
    booked_on = day_field(_("On which day"))
    memo = forms.CharField(label=_("What for"), required=False, max_length=500)
    key = forms.CharField(widget=forms.HiddenInput, max_length=100)

    def __init__(self, *args: Any, accounts: Sequence[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose one"))] + [
            (str(one.pk), f"{words.called(one)} ({one.commodity.code})") for one in accounts
        ]
        for name in ("source", "target"):
            cast("forms.ChoiceField", self.fields[name]).choices = choices


class ReversalForm(forms.Form):
    amount = AmountField(label=_("How much"), required=False, help_text=_("All that is left, if you leave it empty."))
    memo = forms.CharField(label=_("What for"), required=False, max_length=500)
    key = forms.CharField(widget=forms.HiddenInput, max_length=100)
