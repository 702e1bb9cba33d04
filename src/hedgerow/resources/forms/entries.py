"""What somebody gives or needs: a few words are enough, everything else if one likes."""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import Money
from hedgerow.kernel.numbers import read_minor, typed
from hedgerow.kernel.quantities import major, read_milli
from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.models import Per, Resource, Side
from hedgerow.resources.queries import KindWord
from hedgerow.web.forms import day_field
from hedgerow.web.numbers import LONGEST

US = "us"
"""The party that is the business itself."""
MORE = ("since", "until", "worth", "note")
CERTIFICATE = ("issuer", "number", "valid_until", "file")
_MOST_MINOR = 10**14


class ResourceForm(forms.Form):
    """`party` is the key of one that was found by typing `q`, or US."""

    side = forms.ChoiceField(label=_("Which way"), choices=Side.choices, widget=forms.RadioSelect, initial=Side.GIVES)
    party = forms.CharField(label=_("Who"), required=False)
    q = forms.CharField(label=_("Somebody else"), required=False, max_length=200)
    title = forms.CharField(label=_("What"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"))
    quantity = forms.CharField(label=_("How much"), required=False, max_length=LONGEST)
    unit = forms.CharField(label=_("Of what"), required=False, max_length=40)
    per = forms.ChoiceField(label=_("Counted"), required=False, choices=Per.choices)
    since = day_field(_("From"), required=False)
    until = day_field(_("Until"), required=False)
    worth = forms.CharField(label=_("What it is worth"), required=False, max_length=LONGEST)
    note = forms.CharField(label=_("Note"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))
    issuer = forms.CharField(label=_("Who issued it"), required=False, max_length=120)
    number = forms.CharField(label=_("Its number"), required=False, max_length=80)
    valid_until = day_field(_("Valid until"), required=False)
    file = forms.FileField(label=_("The document"), required=False, help_text=_("A PDF or a picture, up to 20 MB."))

    def __init__(self, *args: Any, kinds: Sequence[KindWord], currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["kind"]).choices = [(word.key, word.label) for word in kinds]
        self.fields["worth"].help_text = _("In %(currency)s.") % {"currency": currency}
        self._currency = currency

    def clean_party(self) -> UUID | None:
        text = self.cleaned_data["party"]
        if text in ("", US):
            return None
        try:
            return UUID(text)
        except ValueError as error:
            raise forms.ValidationError(_("Type a part of the name and choose one.")) from error

    def clean_quantity(self) -> int | None:
        try:
            return read_milli(self.cleaned_data["quantity"])
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error

    def clean_worth(self) -> int | None:
        try:
            return read_minor(self.cleaned_data["worth"], self._currency, most=_MOST_MINOR)
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("q", "").strip() and "party" in cleaned and cleaned["party"] is None:
            self.add_error("party", _("Choose who it is below the name, or clear the box."))
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", _("The last day comes before the first."))
        return cleaned

    @property
    def upload(self) -> "UploadedFile[Any] | None":
        return self.cleaned_data["file"] or None

    @property
    def draft(self) -> ResourceDraft:
        said = self.cleaned_data
        texts = {name: said[name] for name in ("side", "kind", "title", "unit", "per", "note", "issuer", "number")}
        days = {name: said[name] for name in ("since", "until", "valid_until")}
        worth = said["worth"]
        return ResourceDraft(
            **texts,
            **days,
            quantity_milli=said["quantity"],
            worth_minor=worth,
            currency=self._currency if worth is not None else "",
        )

    @property
    def has_more(self) -> bool:
        return self._speaks(MORE)

    @property
    def has_certificate(self) -> bool:
        return self._speaks(CERTIFICATE)

    def _speaks(self, names: Iterable[str]) -> bool:
        """Something is filled in there, or wrong."""
        return any(self[name].errors or self[name].value() for name in names)


class RenewalForm(forms.Form):
    valid_until = day_field(_("Valid until"))


def initial_of(one: Resource) -> dict[str, Any]:
    """As it is shown to be changed. A worth in another currency than the workspace's is kept by not being shown."""
    names = ("side", "title", "unit", "per", "since", "until", "note", "issuer", "number", "valid_until")
    return {
        **{name: getattr(one, name) for name in names},
        "kind": one.kind.key,
        "party": str(one.party_id) if one.party_id else US,
        "quantity": "" if one.quantity_milli is None else typed(major(one.quantity_milli)),
        "worth": "" if one.worth_minor is None else typed(Money(one.worth_minor, one.currency).major),
    }
