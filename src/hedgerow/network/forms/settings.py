"""The workspace's own words for roles and ties, and its own fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.models import FieldKind, RoleFamily

_CHOOSING = (FieldKind.CHOICE, FieldKind.CHOICES)


class RoleKindForm(forms.Form):
    """Empty words mean the usual ones."""

    label = forms.CharField(label=_("One of them"), required=False, max_length=60)
    label_plural = forms.CharField(label=_("Several of them"), required=False, max_length=60)
    is_hidden = forms.BooleanField(label=_("Do not offer this role"), required=False)


class NewRoleKindForm(forms.Form):
    label = forms.CharField(label=_("One of them"), max_length=60)
    label_plural = forms.CharField(label=_("Several of them"), required=False, max_length=60)
    family = forms.ChoiceField(label=_("Which they stand with"), choices=RoleFamily.choices)


class TieKindForm(forms.Form):
    """`is_symmetric` ties read the same from both sides, so they have one word."""

    label = forms.CharField(label=_("Reading"), required=False, max_length=60)
    inverse_label = forms.CharField(label=_("From the other side"), required=False, max_length=60)
    is_hidden = forms.BooleanField(label=_("Do not offer this tie"), required=False)


class NewTieKindForm(forms.Form):
    label = forms.CharField(label=_("Reading"), max_length=60, help_text=_("As in “Ann taught Ben”: type “taught”."))
    inverse_label = forms.CharField(
        label=_("From the other side"), required=False, max_length=60, help_text=_("As in “Ben was taught by Ann”.")
    )
    is_symmetric = forms.BooleanField(label=_("It reads the same from both sides"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("is_symmetric") and not cleaned.get("inverse_label"):
            self.add_error("inverse_label", _("Type how it reads from the other side, or tick that it reads the same."))
        return cleaned


class FieldForm(forms.Form):
    """`kind` of a field that is there already does not change."""

    label = forms.CharField(label=_("Name of the field"), max_length=120)
    kind = forms.ChoiceField(label=_("What goes in"), choices=FieldKind.choices, initial=FieldKind.TEXT)
    options = forms.CharField(
        label=_("What can be chosen"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line. Only for lists."),
    )

    def __init__(self, *args: Any, kind: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kind = kind
        if kind:
            del self.fields["kind"]
            if kind not in _CHOOSING:
                del self.fields["options"]

    def clean_options(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["options"].splitlines()]
        return list(dict.fromkeys(line for line in lines if line))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (self._kind or cleaned.get("kind")) in _CHOOSING and not cleaned.get("options"):
            self.add_error("options", _("Type at least one line to choose from."))
        return cleaned
