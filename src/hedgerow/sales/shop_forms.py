"""Forms of connecting a shop."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.sales.models import ShopKind
from hedgerow.sales.shops.limits import LONGEST_KEEP_DAYS

_OFF = {"autocomplete": "off", "spellcheck": "false"}


class ConnectForm(forms.Form):
    shop = forms.ChoiceField(label=_("Which shop or till?"), choices=ShopKind.choices)
    name = forms.CharField(
        label=_("What do you call it?"),
        max_length=80,
        required=False,
        help_text=_("Stands on each of its orders, so that two shops can be told apart."),
        widget=forms.TextInput(attrs=_OFF),
    )


class SecretForm(forms.Form):
    secret = forms.CharField(
        label=_("Signing secret"),
        max_length=500,
        help_text=_("Kept encrypted, and never shown again."),
        widget=forms.PasswordInput(attrs=_OFF),
    )


class KeyForm(forms.Form):
    key = forms.CharField(
        label=_("Access token"),
        max_length=500,
        required=False,
        help_text=_("Kept encrypted, and never shown again. Left empty, the present one is taken away."),
        widget=forms.PasswordInput(attrs=_OFF),
    )


class DetailsForm(forms.Form):
    name = forms.CharField(label=_("What you call it"), max_length=80, widget=forms.TextInput(attrs=_OFF))
    keep_days = forms.IntegerField(
        label=_("Days to keep what it sent, word by word"),
        min_value=1,
        max_value=LONGEST_KEEP_DAYS,
        help_text=_("For reading it again. Orders and figures stay."),
    )
