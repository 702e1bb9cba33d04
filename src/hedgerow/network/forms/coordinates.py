"""Latitude and longitude in one box."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.network.geography import coordinates
from hedgerow.network.geography.points import Point

WRONG = {
    coordinates.Wrong.UNREADABLE: _("Type both, latitude first, such as 51.5232, -1.1334, or clear the box."),
    coordinates.Wrong.ALONE: _("There is only one of the two. Type latitude and longitude, such as 51.5232, -1.1334."),
    coordinates.Wrong.OUT_OF_RANGE: _("Latitudes go from -90 to 90 and longitudes from -180 to 180."),
    coordinates.Wrong.NOWHERE: _("0, 0 lies in the sea off Africa. Clear the box if you do not know."),
}


class CoordinatesField(forms.CharField):
    """Latitude and longitude in one box; a Point, or None for an empty one."""

    def __init__(self, **kwargs: Any) -> None:
        box = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "dir": "ltr"})
        super().__init__(required=False, max_length=80, widget=box, **kwargs)

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        read = coordinates.read(text, "")
        if read.wrong is not None:
            raise forms.ValidationError(WRONG[read.wrong])
        return read.point


def written_coordinates(latitude: Decimal, longitude: Decimal) -> str:
    """As the box shows them."""
    return ", ".join(coordinates.written(Point(float(latitude), float(longitude))))


def stored_coordinates(point: Point | None) -> dict[str, Decimal | None]:
    """As an address keeps them."""
    if point is None:
        return {"latitude": None, "longitude": None}
    pair = (point.latitude, point.longitude)
    latitude, longitude = (Decimal(str(part)).quantize(Decimal("0.000001")) for part in pair)
    return {"latitude": latitude, "longitude": longitude}
