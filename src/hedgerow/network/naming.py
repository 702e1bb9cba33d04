"""Names of parties as lists sort them and as contact points are matched."""

from unicodedata import normalize

from hedgerow.network.importing.emails import normalise_email
from hedgerow.network.importing.phones import normalise_phone
from hedgerow.network.models import ContactKind

# The column's length: a folded text can be longer than the text ("ŉ" becomes two characters).
_LONGEST_TAG = 60
_LONGEST = 320


def sort_name(name: str) -> str:
    """What a list pages by: casefolded, spaces tidied, at most 200 characters."""
    return " ".join(normalize("NFC", name).casefold().split())[:200]


def display_name(*, given: str = "", family: str = "", organisation: str = "", contact: str = "") -> str:
    """The best name we have, in that order of preference."""
    return " ".join(part for part in (given.strip(), family.strip()) if part) or organisation.strip() or contact.strip()


def normalise_contact(kind: str, value: str, country: str) -> str:
    """For matching only; "" where nothing can be matched on. The value as typed is always kept."""
    if kind == ContactKind.EMAIL:
        return normalise_email(value)[:_LONGEST]
    if kind == ContactKind.PHONE:
        return normalise_phone(value, country)
    return value.strip().casefold()[:_LONGEST]


def tag_word(name: str) -> str:
    """A tag as it is shown: without needless space, no longer than a tag may be."""
    return " ".join(name.split())[:_LONGEST_TAG]


def tag_key(name: str) -> str:
    """What makes two tags the same, whoever wrote them and wherever they came in."""
    return tag_word(name).casefold()[:_LONGEST_TAG]
