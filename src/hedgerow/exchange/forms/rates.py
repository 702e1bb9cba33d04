"""What things are worth, and what their kinds are called."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.queries import KindWord
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.numbers import read_minor
from hedgerow.kernel.quantities import read_milli
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import LONGEST

_ONE = 1000


class RateForm(forms.Form):
    kind = forms.ChoiceField(label=_("What kind"))
    per = forms.CharField(label=_("So much of it"), initial="1", max_length=LONGEST)
    unit = forms.CharField(
        label=_("Of what"), required=False, max_length=40, help_text=_("As hours or people. Empty counts pieces.")
    )
    worth = forms.CharField(label=_("Is worth"), max_length=LONGEST)
    since = day_field(_("From this day on"))

    def __init__(self, *args: Any, kinds: Sequence[KindWord], currency: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["kind"]).choices = [(word.key, word.label) for word in kinds]
        self.fields["since"].initial = today
        self.fields["worth"].help_text = _("In %(currency)s.") % {"currency": currency}
        self._currency = currency

    def clean_per(self) -> int:
        try:
            return read_milli(self.cleaned_data["per"], most=MOST) or 0
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error

    def clean_worth(self) -> int:
        try:
            return read_minor(self.cleaned_data["worth"], self._currency, most=MOST) or 0
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error


class NewKindForm(forms.Form):
    label = forms.CharField(label=_("What it is called"), max_length=60)
    is_tangible = forms.BooleanField(
        label=_("One could write an invoice for it"), required=False, help_text=_("As for goods, hours or space.")
    )


class KindForm(forms.Form):
    """An empty word means the usual one."""

    label = forms.CharField(label=_("What it is called"), required=False, max_length=60)
    is_hidden = forms.BooleanField(label=_("Do not offer this kind"), required=False)
