"""What went in: a kind and a number are enough, everything else if one likes."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.operations import FlowDraft, read_typed
from hedgerow.exchange.queries import KindWord
from hedgerow.initiatives.models import PieceSide
from hedgerow.kernel.errors import Invalid
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import LONGEST

GAVE, GOT = "gave", "got"
_NUMBER = {"inputmode": "decimal", "autocomplete": "off"}


class PieceForm(forms.Form):
    """`amount` is money of money, else how much of it. With a `party`, `way` says who gave whom."""

    side = forms.ChoiceField(
        label=_("Which way"),
        choices=[(PieceSide.IN, _("It went in")), (PieceSide.OUT, _("It came out"))],
        widget=forms.RadioSelect,
        initial=PieceSide.IN,
        required=False,
    )
    kind = forms.ChoiceField(label=_("What kind"))
    amount = forms.CharField(
        label=_("How much"), required=False, max_length=LONGEST, widget=forms.TextInput(attrs=_NUMBER)
    )
    unit = forms.CharField(label=_("Of what"), required=False, max_length=40)
    on = day_field(_("When"))
    note = forms.CharField(label=_("Note"), required=False, max_length=500)
    worth = forms.CharField(
        label=_("What it was worth"), required=False, max_length=LONGEST, widget=forms.TextInput(attrs=_NUMBER)
    )
    party = forms.CharField(label=_("With whom"), required=False)
    q = forms.CharField(label=_("Type a part of the name"), required=False, max_length=200)
    way = forms.ChoiceField(
        label=_("Who gave it"),
        choices=[(GAVE, _("You gave it to them")), (GOT, _("They gave it"))],
        widget=forms.RadioSelect,
        initial=GAVE,
        required=False,
    )

    typed_as: ClassVar = {"quantity": "amount"}

    def __init__(self, *args: Any, kinds: Sequence[KindWord], currency: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["kind"]).choices = [(word.key, word.label) for word in kinds]
        self.fields["on"].initial = today
        self.fields["worth"].help_text = _("In %(currency)s. Left empty, your rate counts.") % {"currency": currency}
        self._currency = currency

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("amount", "worth"):
            if name not in cleaned:
                continue
            try:
                cleaned[name] = read_typed(name, cleaned[name], kind=cleaned.get("kind", ""), currency=self._currency)
            except Invalid as error:
                self.add_error(name, str(error))
        return cleaned

    @property
    def draft(self) -> FlowDraft:
        return FlowDraft.typed(self.cleaned_data, self._currency)
