"""One party as a contact card, vCard 4.0 (RFC 6350): what a phone has a place for, and no more."""

from collections.abc import Iterable, Iterator

from hedgerow.network.exporting.people import Person
from hedgerow.network.models import ContactKind, PartyKind

_LINE = 75  # bytes (RFC 6350 §3.2)
_PROPERTIES = {
    ContactKind.EMAIL: "EMAIL",
    ContactKind.PHONE: "TEL",
    ContactKind.WEBSITE: "URL",
    ContactKind.SOCIAL: "URL",
}
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def card(person: Person) -> str:
    return "".join(f"{line}\r\n" for whole in _lines(person) for line in _folded(whole))


def _lines(person: Person) -> Iterator[str]:
    party = person.party
    parts = party.name_parts
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:urn:uuid:{party.pk}")
    yield "KIND:org" if party.kind == PartyKind.ORGANISATION else "KIND:individual"
    yield f"FN:{_text(party.name)}"
    named = (
        party.family_name,
        party.given_name,
        parts.get("middle", ""),
        parts.get("prefix", ""),
        parts.get("suffix", ""),
    )
    if any(named):
        yield f"N:{_fields(named)}"
    yield from _said("NICKNAME", parts.get("nickname", ""))
    yield from _said("ORG", party.organisation_name)
    yield from _said("TITLE", party.job_title)
    if party.birthday:
        yield f"BDAY:{_day(party.birthday)}"
    yield from (f"LANG:{_text(language)}" for language in party.languages)
    for point in person.points:
        pref = ";PREF=1" if point.is_primary else ""
        label = f';TYPE="{_parameter(point.label)}"' if point.label else ""
        yield f"{_PROPERTIES.get(ContactKind(point.kind), 'URL')}{label}{pref}:{_text(point.value)}"
    for address in person.places:
        label = f';TYPE="{_parameter(address.label)}"' if address.label else ""
        place = (
            "",
            "",
            address.street or address.formatted,
            address.city,
            address.region,
            address.postal_code,
            address.country,
        )
        # RFC 6350 §6.3.1: where an address lies stands on the address itself.
        at = ",".join(address.coordinates or ())
        where = f';GEO="geo:{at}"' if at else ""
        yield f"ADR{label}{where}:{_fields(place)}"
    if person.tags:
        yield f"CATEGORIES:{','.join(map(_text, person.tags))}"
    yield from _said("NOTE", party.notes)
    yield "END:VCARD"


def _said(name: str, text: str) -> Iterable[str]:
    return [f"{name}:{_text(text)}"] if text else []


def _day(birthday: str) -> str:
    """1990-05-21 is 19900521; one without its year, --05-21, is --0521."""
    return f"--{birthday[2:].replace('-', '')}" if birthday.startswith("--") else birthday.replace("-", "")


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _fields(parts: Iterable[str]) -> str:
    return ";".join(map(_text, parts))


def _parameter(label: str) -> str:
    """Within quotes: no quote of its own, no line end."""
    return "".join(sign for sign in label if sign not in '"\r\n')


def _folded(line: str) -> Iterator[str]:
    """No line longer than 75 bytes, none cut inside a character; the next begins with a space."""
    if len(line) <= _LINE // 4 or len(line.encode()) <= _LINE:
        yield line
        return
    start, room = "", _LINE
    piece = ""
    for sign in line:
        if len((start + piece + sign).encode()) > room:
            yield start + piece
            start, piece = " ", ""
        piece += sign
    yield start + piece
