"""What was given: a kind and a number are enough, everything else if one likes."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.drafts import FlowDraft, read_typed
from hedgerow.exchange.queries import KindWord
from hedgerow.kernel.errors import Invalid
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import LONGEST

GAVE, GOT, ELSEWHERE = "gave", "got", "elsewhere"
MORE = ("worth", "note", "file")


class FlowForm(forms.Form):
    """`party` is the key of one that was found by typing `q`, and `other` of one found by `text`: who got it, where
    that was not the business. `amount` is money of money, else how much of it.
    """

    way = forms.ChoiceField(
        label=_("Which way"),
        choices=[(GOT, _("They gave")), (GAVE, _("You gave")), (ELSEWHERE, _("They gave somebody else"))],
        widget=forms.RadioSelect,
        initial=GOT,
    )
    party = forms.CharField(label=_("Who"), required=False)
    q = forms.CharField(label=_("Type a part of the name"), required=False, max_length=200)
    other = forms.CharField(label=_("Whom they gave it to"), required=False)
    text = forms.CharField(label=_("Type a part of the name"), required=False, max_length=200)
    kind = forms.ChoiceField(label=_("What kind"))
    amount = forms.CharField(label=_("How much"), required=False, max_length=LONGEST)
    unit = forms.CharField(label=_("Of what"), required=False, max_length=40)
    on = day_field(_("When"))
    worth = forms.CharField(label=_("What it was worth"), required=False, max_length=LONGEST)
    note = forms.CharField(label=_("Note"), required=False, max_length=500)
    file = forms.FileField(
        label=_("A paper or picture"), required=False, help_text=_("A PDF or a picture, up to 20 MB.")
    )

    typed_as: ClassVar = {"quantity": "amount"}

    def __init__(
        self, *args: Any, kinds: Sequence[KindWord], currency: str, today: date, needs_party: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["kind"]).choices = [(word.key, word.label) for word in kinds]
        self.fields["on"].initial = today
        self.fields["worth"].help_text = _("In %(currency)s. Left empty, your rate counts.") % {"currency": currency}
        self._currency, self._needs_party = currency, needs_party

    def clean_party(self) -> UUID | None:
        try:
            return UUID(self.cleaned_data["party"])
        except ValueError as error:
            if not self._needs_party:
                return None
            raise forms.ValidationError(_("Type a part of the name and choose one.")) from error

    def clean_other(self) -> UUID | None:
        if self.cleaned_data.get("way") != ELSEWHERE:
            return None
        try:
            return UUID(self.cleaned_data["other"])
        except ValueError as error:
            raise forms.ValidationError(_("Type a part of the name and choose one.")) from error

    def clean(self) -> dict[str, Any]:
        """Numbers are read by what they count."""
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

    @property
    def has_more(self) -> bool:
        """Something of what stands behind the fold is filled in, or wrong."""
        return any(self[name].errors or self[name].value() for name in MORE)


class DisputeForm(forms.Form):
    objection = forms.CharField(label=_("What they say"), required=False, max_length=500)
