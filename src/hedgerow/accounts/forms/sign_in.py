from django import forms
from django.utils.translation import gettext_lazy as _


def address_field() -> forms.EmailField:
    return forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "username webauthn"})
    )


class SignInForm(forms.Form):
    email = address_field()
    password = forms.CharField(
        label=_("Password"),
        max_length=4096,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class AddressForm(forms.Form):
    email = address_field()
