"""Countries of time zones, from the Unicode locale data: how a local phone number is read."""

from babel.core import get_global


def country_of(time_zone: str) -> str:
    """ISO 3166 code of the country an IANA time zone lies in; "" for zones of none, such as UTC.

    >>> country_of("Europe/London")
    'GB'
    """
    country = get_global("zone_territories").get(time_zone, "")
    return str(country) if len(country) == 2 else ""
