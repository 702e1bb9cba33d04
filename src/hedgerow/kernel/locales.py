"""The reader's locale: how numbers and dates are written in the active language."""

from functools import cache

from babel import Locale, UnknownLocaleError
from django.utils import translation


@cache
def locale_of(code: str) -> Locale:
    """English where nobody knows how the language is written."""
    try:
        return Locale.parse(code, sep="-")
    except UnknownLocaleError:
        return Locale("en")


def locale() -> Locale:
    """The reader's locale. Plain English dates put the day first, as most of the world does."""
    code = translation.get_language() or "en"
    return locale_of("en-GB" if code == "en" else code)
