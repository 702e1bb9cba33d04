"""What a row of a party list shows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network.models import CustomField, FieldKind, Party
from hedgerow.network.tables.beside import Beside
from hedgerow.web import formats
from hedgerow.web.names import initials

_PHONE = Markup('<span class="ltr whole">%s</span>')
_DAY = Markup('<span class="whole">%s</span>')


def name(beside: Beside, party: Party) -> Markup:
    held = beside.roles.get(party.id)
    family = held[0].family if held else "none"
    small = f"<small class='mut'><br>{escape(roles(beside, party))}</small>" if held else ""
    return Markup(  # house: safe-markup: parts escaped
        f'<a class="who-line" href="{beside.page_of(party)}"><span class="av sm r-{family}" aria-hidden="true">'
        f"{escape(initials(party.name))}</span><span><b>{escape(party.name)}</b>{small}</span></a>"
    )


def roles(beside: Beside, party: Party) -> str | None:
    return beside.roles_in_words(party) or None


def email(beside: Beside, party: Party) -> str | None:
    return beside.contacts.get((party.id, "email"))


def phone(beside: Beside, party: Party) -> Markup | None:
    value = beside.contacts.get((party.id, "phone"))
    return _PHONE % value if value else None


def city(beside: Beside, party: Party) -> str | None:
    return beside.cities.get(party.id)


def keeper(beside: Beside, party: Party) -> str | None:
    return beside.keepers.get(party.keeper_id) if party.keeper_id else None


def tags(beside: Beside, party: Party) -> str | None:
    return ", ".join(beside.tags.get(party.id, ())) or None


def added(party: Party) -> Markup:
    return _DAY % formats.day(party.added_at, "medium")


def seen(party: Party) -> Markup | None:
    return _DAY % formats.day(party.last_seen_at, "medium") if party.last_seen_at else None


def birthday(party: Party) -> str:
    """In words, without the year where none is known; "" without a birthday."""
    if party.birthday.startswith("--"):
        return formats.day(date.fromisoformat(f"2000{party.birthday[1:]}"), "d MMMM")
    return formats.day(date.fromisoformat(party.birthday)) if party.birthday else ""


def custom(field: CustomField, beside: Beside, party: Party) -> Text | None:
    return custom_text(field, party.custom.get(field.key), beside.names)


def custom_text(field: CustomField, value: Any, names: Mapping[str, str]) -> Text | None:
    """A stored value in words; `names` knows the parties that party fields point at."""
    if value in (None, "", []):
        return None
    try:
        return _in_words(field, value, names)
    except (ValueError, TypeError, KeyError):
        return str(value)  # written before the field became of this kind: shown as it stands


def _in_words(field: CustomField, value: Any, names: Mapping[str, str]) -> Text:
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
