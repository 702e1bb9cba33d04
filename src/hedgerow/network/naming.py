"""Names of parties as lists sort them and as contact points are matched."""

from functools import lru_cache
from unicodedata import normalize

import phonenumbers

from hedgerow.network.models import ContactKind


def sort_name(name: str) -> str:
    """What a list pages by: casefolded, spaces tidied, at most 200 characters."""
    return " ".join(normalize("NFC", name).casefold().split())[:200]


def display_name(*, given: str = "", family: str = "", organisation: str = "", contact: str = "") -> str:
    """The best name we have, in that order of preference."""
    return " ".join(part for part in (given.strip(), family.strip()) if part) or organisation.strip() or contact.strip()


def normalise_contact(kind: str, value: str, country: str) -> str:
    """For matching only; "" where nothing can be matched on. The value as typed is always kept."""
    if kind == ContactKind.EMAIL:
        return normalise_email(value)
    if kind == ContactKind.PHONE:
        return normalise_phone(value, country)
    return value.strip().casefold()


def normalise_email(value: str) -> str:
    text = value.strip().lower()
    return text if "@" in text else ""


@lru_cache(maxsize=50_000)
def normalise_phone(value: str, country: str) -> str:
    """E.164 where the number is possible in its country (ISO 3166, the workspace's by default), else ""."""
    try:
        number = phonenumbers.parse(value, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
