"""Who takes part, and since when."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.web.forms import day_field

_LARGEST = 2_000_000


class _Since(forms.Form):
    since = day_field(_("Since when"))

    def __init__(self, *args: Any, since: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = since


class PartyForm(_Since):
    """`party` is the key of one that was found by typing `q`."""

    party = forms.CharField(label=_("Who"), required=False)
    q = forms.CharField(label=_("A part of the name"), required=False, max_length=200)
    field_order = ("party", "q", "since")


class SegmentForm(_Since):
    segment = forms.ChoiceField(label=_("Everybody who is now in"))
    field_order = ("segment", "since")

    def __init__(self, *args: Any, segments: Sequence[tuple[str, Text]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["segment"]).choices = segments


class ListForm(_Since):
    """Typed or pasted, or as a file; both where there are both."""

    text = forms.CharField(
        label=_("One on each line"),
        required=False,
        max_length=_LARGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("An e-mail address, a telephone number or the whole name; after a comma a day, like 2026-05-31."),
    )
    file = forms.FileField(label=_("Or a file of such lines"), required=False)
    field_order = ("text", "file", "since")

    def clean_file(self) -> str:
        upload = self.cleaned_data["file"]
        if not upload:
            return ""
        if upload.size > _LARGEST:
            raise forms.ValidationError(_("That file is too large: at most 2 MB."))
        try:
            return str(upload.read().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("That is not a file of text. Save it as CSV in UTF-8.")) from error

    @property
    def lines(self) -> str:
        return "\n".join((self.cleaned_data["text"], self.cleaned_data["file"]))
