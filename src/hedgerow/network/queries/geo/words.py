"""Distances in the reader's words, and why somebody stands nowhere."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.network.geography.locating import Note
from hedgerow.network.geography.points import KM_PER_MILE, Accuracy
from hedgerow.network.queries.geo.placing import NO_ADDRESS, WAITING

_IN_MILES = frozenset({"GB", "US", "LR", "MM"})
_NEAR = 10
"""Below so many, a decimal is told."""

WHY: dict[str, Text] = {
    NO_ADDRESS: gettext_lazy("No address yet."),
    WAITING: gettext_lazy("The address is new. It is being looked up."),
    Note.COUNTRY: gettext_lazy("We do not know the country. Write it out, or as two letters such as FR."),
    Note.CODE: gettext_lazy("We do not know this postcode, and no country is written."),
    Note.TOWN: gettext_lazy("We do not know this town, and no country is written."),
    Note.NONE: gettext_lazy("The address has neither a postcode nor a town."),
}
DOUBTS: dict[str, Text] = {
    Note.ZEROS: gettext_lazy("The postcode had lost its zeros. We put them back to find it."),
    Note.SWAPPED: gettext_lazy("The coordinates lie far from the address. Latitude and longitude look exchanged."),
    Note.FAR: gettext_lazy("The coordinates lie far from the address. One of the two is wrong."),
    Note.ABROAD: gettext_lazy("No country is written. Postcode and town fit together in only one, so we took that."),
}


def is_in_miles(country: str) -> bool:
    return country in _IN_MILES


def distance(km: float, country: str) -> tuple[float, str]:
    """(how many, "km" or "mi") as people there count, a decimal only where it says something."""
    miles = is_in_miles(country)
    number = km / KM_PER_MILE if miles else km
    return (round(number, 1) if number < _NEAR else round(number)), "mi" if miles else "km"


def counted(number: str, country: str) -> str:
    """ "5 mi" or "5 km"; `number` as the reader writes numbers."""
    words = _("%(count)s mi") if is_in_miles(country) else _("%(count)s km")
    return words % {"count": number}


def from_you(km: float, country: str, accuracy: Accuracy, number: str) -> str:
    """ "about 4 km from you"; `number` is the distance as the reader writes numbers. As the crow flies."""
    miles, exact = is_in_miles(country), accuracy is Accuracy.GIVEN
    if distance(km, country)[0] < 1:
        return _("less than a mile from you") if miles else _("less than a kilometre from you")
    if miles:
        words = _("%(count)s mi from you") if exact else _("about %(count)s mi from you")
    else:
        words = _("%(count)s km from you") if exact else _("about %(count)s km from you")
    return words % {"count": number}
