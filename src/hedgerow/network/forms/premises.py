"""Where the business is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.forms.coordinates import CoordinatesField, written_coordinates
from hedgerow.network.models import Premises

ADDRESS = ("street", "postal_code", "city", "region", "country")


class PremisesForm(forms.Form):
    street = forms.CharField(label=_("Street"), required=False, max_length=300)
    postal_code = forms.CharField(label=_("Postcode"), required=False, max_length=20)
    city = forms.CharField(label=_("Town"), required=False, max_length=120)
    region = forms.CharField(label=_("Region or state"), required=False, max_length=120)
    country = forms.CharField(
        label=_("Country"),
        required=False,
        max_length=80,
        help_text=_("Addresses of people that name no country are taken to be in yours."),
    )
    coordinates = CoordinatesField(
        label=_("Coordinates"),
        help_text=_("If you know them, distances are exact: latitude and longitude, such as 51.5232, -1.1334."),
    )
    tile_url = forms.CharField(
        label=_("Address of map pictures"),
        required=False,
        max_length=300,
        help_text=_(
            "Leave it empty and nothing is fetched from outside. With an address such as "
            "https://tiles.example/{z}/{x}/{y}.png, the browser of whoever looks at the map fetches pictures from "
            "there, and that server learns which area is looked at."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "dir": "ltr", "inputmode": "url"}),
    )
    tile_credit = forms.CharField(
        label=_("Whom the map is by"),
        required=False,
        max_length=200,
        help_text=_("It is shown on the map, as those who make the pictures ask for."),
    )

    @staticmethod
    def shown(premises: Premises | None) -> dict[str, Any]:
        """What is kept, as the form shows it."""
        if premises is None:
            return {}
        plain = {name: getattr(premises, name) for name in (*ADDRESS, "tile_url", "tile_credit")}
        if premises.latitude is None or premises.longitude is None:
            return plain
        return {**plain, "coordinates": written_coordinates(premises.latitude, premises.longitude)}
