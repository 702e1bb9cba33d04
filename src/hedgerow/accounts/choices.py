"""What can be chosen for a workspace: currencies, time zones, languages; and a first guess at each."""

from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info
from django.utils.translation.trans_real import parse_accept_lang_header

_HOUSEKEEPING = ("Etc/", "SystemV/", "US/", "posix/", "right/")
_FALLBACK = "EUR"


def currencies() -> list[tuple[str, str]]:
    """Currencies in use somewhere today, with their names in the reader's language."""
    language = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return [(code, f"{code} · {get_currency_name(code, locale=language)}") for code in _in_use()]


@cache
def time_zones() -> list[str]:
    """IANA names of places, with UTC."""
    places = (zone for zone in available_timezones() if "/" in zone and not zone.startswith(_HOUSEKEEPING))
    return ["UTC", *sorted(places)]


def languages() -> list[tuple[str, str]]:
    """Each language under its own name."""
    return [(code, str(get_language_info(code)["name_local"]).capitalize()) for code, _name in settings.LANGUAGES]


def likely_currency(request: HttpRequest) -> str:
    """That of the country in the browser's first language that names one, such as GBP for en-GB."""
    for tag, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        territory = tag.replace("_", "-").split("-")[-1].upper()
        if "-" in tag and len(territory) == 2:
            found = get_territory_currencies(territory)
            if found:
                return str(found[0])
    return _FALLBACK


@cache
def _in_use() -> list[str]:
    territories = [str(code) for code in Locale("en").territories if len(str(code)) == 2]
    return sorted({currency for territory in territories for currency in get_territory_currencies(territory)})
