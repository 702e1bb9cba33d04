"""One party as one row. Several values of a cell are joined by ":::", as in the exports that we read."""

from collections.abc import Sequence
from typing import Any

from hedgerow.kernel.money import Money
from hedgerow.network.exporting.people import Person
from hedgerow.network.models import ContactKind, CustomField, FieldKind, PartyKind

MANY = " ::: "
_FIRST = (
    *("Hedgerow ID", "Kind", "Full Name", "Name Prefix", "Given Name", "Middle Name", "Family Name", "Name Suffix"),
    *("Nickname", "Organization Name", "Organization Title", "Birthday", "Language", "Categories", "Roles", "Notes"),
    *("E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"),
    *("Website 1 - Label", "Website 1 - Value", "Social Profile", "Other IDs", "Added"),
)
_ADDRESS = ("Label", "Street", "City", "Region", "Postal Code", "Country", "Formatted", "Latitude", "Longitude")
_NO_LABEL = "Other"  # stands beside a value without one, so that the other labels stay beside theirs


def columns(fields: Sequence[CustomField], addresses: int) -> list[str]:
    """Names of the columns, for as many addresses as somebody has at most."""
    places = [f"Address {number} - {part}" for number in range(1, addresses + 1) for part in _ADDRESS]
    return [*_FIRST, *places, *(field.label for field in fields)]


def row(person: Person, fields: Sequence[CustomField], addresses: int) -> list[str]:
    """In the order of `columns`."""
    party = person.party
    own = [str(party.pk), PartyKind(party.kind).value if party.kind == PartyKind.ORGANISATION else ""]
    parts = party.name_parts
    own += [party.name, parts.get("prefix", ""), party.given_name, parts.get("middle", ""), party.family_name]
    own += [parts.get("suffix", ""), parts.get("nickname", ""), party.organisation_name, party.job_title]
    own += [party.birthday, MANY.join(party.languages), MANY.join(person.tags)]
    own += ["; ".join(role for role, _since in person.roles), party.notes]
    for kind in (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.WEBSITE):
        own += _points(person, kind)
    own.append(_points(person, ContactKind.SOCIAL)[1])
    own += [MANY.join(f"{source}: {key}" for source, key in person.ids), party.added_at.date().isoformat()]
    places = [text for place in person.places[:addresses] for text in place.texts]
    places += [""] * (len(_ADDRESS) * addresses - len(places))
    return [*own, *places, *(as_text(field, party.custom.get(field.key)) for field in fields)]


def _points(person: Person, kind: str) -> tuple[str, str]:
    """Labels and values side by side."""
    found = person.reached_by(kind)
    said = MANY.join(point.label or _NO_LABEL for point in found) if any(point.label for point in found) else ""
    return said, MANY.join(point.value for point in found)


def as_text(field: CustomField, value: Any) -> str:
    """As the import reads it back; what was written before the field became of its kind as it stands."""
    if value in (None, "", []):
        return ""
    if field.kind == FieldKind.MONEY and isinstance(value, dict):
        money = Money(int(value["minor"]), str(value["currency"]))
        return f"{money.major} {money.currency}"
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
