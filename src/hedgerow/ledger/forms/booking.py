"""A transfer by hand, in plain words: where from, where to, how much."""

from collections.abc import Sequence
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.ledger import words
from hedgerow.ledger.forms.amounts import AmountField
from hedgerow.ledger.models import Account
from hedgerow.web.forms import day_field


class WhenForm(forms.Form):
    """What every transfer by hand says beside its accounts; whoever says until when it waits wants it to wait.

    `key` was made with the page: sent twice, it is booked once.
    """

    booked_on = day_field(_("On which day"))
    memo = forms.CharField(label=_("What for"), required=False, max_length=500)
    is_pending = forms.BooleanField(
        label=_("Only reserve it"),
        required=False,
        help_text=_("It is set aside until you post it, or void it."),
    )
    until = day_field(
        _("Reserve it until the end of"), required=False, help_text=_("If it was not posted by then, it is void.")
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=100)

    typed_as: ClassVar = {"expires_at": "until"}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        return said | {"is_pending": bool(said.get("is_pending") or said.get("until"))}


class BookingForm(WhenForm):
    source = forms.ChoiceField(label=_("Where does it come from?"))
    target = forms.ChoiceField(label=_("Where does it go?"))
    amount = AmountField(label=_("How much"))
    field_order = ("source", "target", "amount", "booked_on", "memo")
    typed_as: ClassVar = {**WhenForm.typed_as, "lines": "source"}

    def __init__(self, *args: Any, accounts: Sequence[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "target"):
            cast("forms.ChoiceField", self.fields[name]).choices = choices_of(accounts)


def choices_of(accounts: Sequence[Account]) -> list[tuple[str, Any]]:
    return [("", _("Choose one"))] + [(str(one.pk), f"{words.called(one)} ({one.commodity.code})") for one in accounts]


class ReversalForm(forms.Form):
    amount = AmountField(label=_("How much"), required=False, help_text=_("All that is left, if you leave it empty."))
    memo = forms.CharField(label=_("What for"), required=False, max_length=500)
    key = forms.CharField(widget=forms.HiddenInput, max_length=100)
