"""One party as one row. Several values of a cell are joined by ":::", as in the exports that we read."""

from collections.abc import Iterable, Sequence
from typing import Any

from hedgerow.kernel.money import Money
from hedgerow.network.models import ContactKind, CustomField, FieldKind, Party, PartyKind

MANY = " ::: "
_FIRST = (
    *("Hedgerow ID", "Kind", "Full Name", "Name Prefix", "Given Name", "Middle Name", "Family Name", "Name Suffix"),
    *("Nickname", "Organization Name", "Organization Title", "Birthday", "Language", "Categories", "Roles", "Notes"),
    *("E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value"),
    *("Website 1 - Label", "Website 1 - Value", "Social Profile", "Other IDs", "Added"),
)
_ADDRESS = ("Label", "Street", "City", "Region", "Postal Code", "Country", "Formatted")
_NO_LABEL = "Other"  # stands beside a value without one, so that the other labels stay beside theirs


def columns(fields: Sequence[CustomField], addresses: int) -> list[str]:
    """Names of the columns, for as many addresses as somebody has at most."""
    places = [f"Address {number} - {part}" for number in range(1, addresses + 1) for part in _ADDRESS]
    return [*_FIRST, *places, *(field.label for field in fields)]


def row(party: Party, fields: Sequence[CustomField], addresses: int) -> list[str]:
    """In the order of `columns`. The party comes with its parts."""
    own = [str(party.pk), PartyKind(party.kind).value if party.kind == PartyKind.ORGANISATION else ""]
    parts = party.name_parts
    own += [party.name, parts.get("prefix", ""), party.given_name, parts.get("middle", ""), party.family_name]
    own += [parts.get("suffix", ""), parts.get("nickname", ""), party.organisation_name, party.job_title]
    own += [party.birthday, MANY.join(party.languages), MANY.join(mark.tag.name for mark in party.party_tags.all())]
    own += ["; ".join(role.kind.key for role in party.roles.all()), party.notes]
    for kind in (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.WEBSITE):
        own += _points(party, kind)
    own.append(_points(party, ContactKind.SOCIAL)[1])
    own += [MANY.join(f"{one.source}: {one.external_id}" for one in party.external_ids.all())]
    own += [party.added_at.date().isoformat()]
    return [*own, *_places(party, addresses), *(as_text(field, party.custom.get(field.key)) for field in fields)]


def _points(party: Party, kind: str) -> tuple[str, str]:
    """Labels and values side by side, the primary one first."""
    found = sorted((p for p in party.contact_points.all() if p.kind == kind), key=lambda p: not p.is_primary)
    labels = [point.label for point in found]
    said = MANY.join(label or _NO_LABEL for label in labels) if any(labels) else ""
    return said, MANY.join(point.value for point in found)


def _places(party: Party, most: int) -> Iterable[str]:
    found = sorted(party.addresses.all(), key=lambda address: not address.is_primary)[:most]
    for a in found:
        yield from (a.label, a.street, a.city, a.region, a.postal_code, a.country, a.formatted)
    yield from [""] * (len(_ADDRESS) * (most - len(found)))


def as_text(field: CustomField, value: Any) -> str:
    """As the import reads it back; what was written before the field became of its kind as it stands."""
    if value in (None, "", []):
        return ""
    if field.kind == FieldKind.MONEY and isinstance(value, dict):
        money = Money(int(value["minor"]), str(value["currency"]))
        return f"{money.major} {money.currency}"
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
