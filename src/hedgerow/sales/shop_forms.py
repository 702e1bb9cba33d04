"""Forms of connecting a shop."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.sales.models import ShopKind, ShopLocation
from hedgerow.sales.shops.limits import LONGEST_KEEP_DAYS
from hedgerow.web import formats

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


class PlacesForm(forms.Form):
    """A field for each place of a shop, with the last sale there for who does not know its id by heart."""

    def __init__(self, *args: Any, locations: Sequence[ShopLocation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keys = {f"place-{one.pk}": one.pk for one in locations}
        for name, one in zip(self._keys, locations, strict=True):
            self.fields[name] = forms.CharField(
                label=_("The shop’s %(key)s") % {"key": one.external_id},
                max_length=80,
                required=False,
                initial=one.name,
                help_text=_last_sale(one),
                widget=forms.TextInput(attrs=_OFF),
            )

    @property
    def names(self) -> dict[UUID, str]:
        return {key: self.cleaned_data[name] for name, key in self._keys.items()}


def _last_sale(location: ShopLocation) -> str:
    number, at = getattr(location, "last_number", ""), getattr(location, "last_at", None)
    if at is None:
        return ""
    return str(_("The last sale there: %(order)s, %(moment)s")) % {"order": number, "moment": formats.moment(at)}
