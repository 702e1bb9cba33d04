"""What a row of a party list shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network.models import CustomField, FieldKind, Party
from hedgerow.network.queries import role_word
from hedgerow.web import formats
from hedgerow.web.names import initials

_NAME = Markup(
    '<a class="who-line" href="{}"><span class="av sm r-{}" aria-hidden="true">{}</span><span><b>{}</b>{}</span></a>'
)


def family_of(party: Party) -> str:
    """The family of the role they have longest, for the colour of their initials; "" without a role."""
    return next((role.kind.family for role in party.roles.all()), "")


def roles_in_words(party: Party) -> str:
    return ", ".join(str(role_word(role.kind).label) for role in party.roles.all())


def name(party: Party) -> Markup:
    roles = roles_in_words(party)
    small = Markup("<small class='mut'><br>{}</small>").format(roles) if roles else ""
    return _NAME.format(
        reverse("network:party", args=[party.pk]), family_of(party) or "none", initials(party.name), party.name, small
    )


def contact(party: Party, kind: str) -> str | None:
    """The first way to reach them by: the primary one, else any."""
    points = [point for point in party.contact_points.all() if point.kind == kind]
    points.sort(key=lambda point: not point.is_primary)
    return points[0].value if points else None


def email(party: Party) -> str | None:
    return contact(party, "email")


def phone(party: Party) -> Markup | None:
    value = contact(party, "phone")
    return Markup('<span class="ltr">{}</span>').format(value) if value else None


def city(party: Party) -> str | None:
    places = sorted(party.addresses.all(), key=lambda address: not address.is_primary)
    return next((address.city for address in places if address.city), None)


def tags(party: Party) -> str | None:
    return ", ".join(held.tag.name for held in party.party_tags.all()) or None


def seen(party: Party) -> str | None:
    return formats.day(party.last_seen_at, "medium") if party.last_seen_at else None


def birthday(party: Party) -> str:
    """In words, without the year where none is known; "" without a birthday."""
    if party.birthday.startswith("--"):
        return formats.day(date.fromisoformat(f"2000{party.birthday[1:]}"), "d MMMM")
    return formats.day(date.fromisoformat(party.birthday)) if party.birthday else ""


def custom(field: CustomField, party: Party, names: Mapping[str, str]) -> Text | None:
    return custom_text(field, party.custom.get(field.key), names)


def custom_text(field: CustomField, value: Any, names: Mapping[str, str]) -> Text | None:
    """A stored value in words; `names` knows the parties that party fields point at."""
    if value in (None, "", []):
        return None
    match field.kind:
        case FieldKind.MONEY:
            return formats.money(Money(value["minor"], value["currency"]))
        case FieldKind.DATE:
            return formats.day(date.fromisoformat(value))
        case FieldKind.CHOICES:
            return ", ".join(value)
        case FieldKind.PARTY:
            return names.get(value, "")
        case _:
            return str(value)
