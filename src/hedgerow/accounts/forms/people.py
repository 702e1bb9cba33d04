from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.choices import languages


def new_password_field() -> forms.CharField:
    return forms.CharField(
        label=_("New password"),
        help_text=_("At least 10 characters. Three or four words are easy to remember and hard to guess."),
        max_length=4096,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class NewPasswordForm(forms.Form):
    password = new_password_field()


class PasswordForm(forms.Form):
    """`has_one`: whether there is a present password to ask for."""

    present = forms.CharField(
        label=_("Present password"),
        max_length=4096,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    password = new_password_field()

    def __init__(self, *args: Any, has_one: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_one:
            del self.fields["present"]


class ProfileForm(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=lambda: [("", _("As the business")), *languages()],
        help_text=_("Also the language of mails to you."),
    )
