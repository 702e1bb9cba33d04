from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.choices import currencies, languages
from hedgerow.accounts.forms.people import new_password_field
from hedgerow.kernel.models import BusinessKind


class WorkspaceForm(forms.Form):
    """Of a new workspace, and of its settings."""

    name = forms.CharField(
        label=_("Name of the business"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    kind = forms.ChoiceField(
        label=_("What kind of business is it?"), choices=[("", _("Choose one")), *BusinessKind.choices]
    )
    currency = forms.ChoiceField(
        label=_("Currency"), choices=currencies, help_text=_("It cannot be changed once amounts are recorded.")
    )
    time_zone = forms.CharField(
        label=_("Time zone"),
        max_length=64,
        help_text=_("Days begin and end by it. Type a city to search."),
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off", "spellcheck": "false"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=languages)


class SignUpForm(WorkspaceForm):
    """A person and her first workspace, in the order of the page."""

    person = forms.CharField(
        label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("Your e-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    password = new_password_field()
    field_order = ("person", "email", "password", "name", "kind", "currency", "time_zone", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")
