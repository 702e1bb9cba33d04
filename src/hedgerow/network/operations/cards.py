"""One form, one operation: a party with all that its page of details holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Address, ContactPoint, Party
from hedgerow.network.operations.contacts import (
    add_address,
    add_contact_point,
    change_address,
    label_contact_point,
    remove_contact_point,
    set_tags,
)
from hedgerow.network.operations.parties import add_party, change_party
from hedgerow.network.operations.roles import give_role
from hedgerow.network.permissions import Permission

ADDRESS = ("street", "city", "postal_code", "country")


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach a party; `id` None for a new one."""

    kind: str
    value: str
    label: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """`details` are fields of the party by name, `custom` among them; `address` the parts of its first address.

    `seen` is the party's `changed_at` in ISO 8601 when the card was shown, "" where nobody asks.
    """

    details: Mapping[str, Any]
    contacts: Sequence[ContactLine] = ()
    address: Mapping[str, Any] = field(default_factory=dict)
    tags: Sequence[str] = ()
    roles: Sequence[str] = ()
    seen: str = ""


@transaction.atomic
def add_card(*, actor: Actor, card: Card) -> Party:
    """A new party with everything on its card. Raises as `add_party` and `add_contact_point` do."""
    require(actor, Permission.EDIT_PARTIES)
    party = add_party(actor=actor, **_filled(card))
    _keep_contacts(actor, party, card.contacts)
    if any(card.address.values()):
        add_address(actor=actor, party=party, **card.address)
    if card.tags:
        set_tags(actor=actor, party=party, names=card.tags)
    for role in card.roles:
        give_role(actor=actor, party=party, role=role)
    return party


@transaction.atomic
def change_card(*, actor: Actor, party: Party, card: Card) -> Party:
    """Make a party what its card says. What is the same already is no change. Roles have operations of their own.

    Raises Conflict where the party changed since the card was shown: what somebody else wrote is not written over.
    """
    require(actor, Permission.EDIT_PARTIES, party)
    party = Party.objects.select_for_update().get(pk=party.pk)
    if card.seen and card.seen != party.changed_at.isoformat():
        raise Conflict(
            kept=_("What you typed is still below; nothing is saved yet."),
            todo=_("Open their page beside this one, compare, then save again."),
        )
    change_party(actor=actor, party=party, changes={**card.details, "custom": _said(card, party)})
    _keep_contacts(actor, party, card.contacts)
    _keep_address(actor, party, card.address)
    set_tags(actor=actor, party=party, names=card.tags)
    return party


def _filled(card: Card) -> dict[str, Any]:
    """What was filled in. Without a name they are called by their organisation, else by how to reach them."""
    details = {name: value for name, value in card.details.items() if value and name != "custom"}
    details.setdefault("name", details.get("organisation_name") or next((line.value for line in card.contacts), ""))
    return {
        **details,
        "custom": {key: value for key, value in card.details.get("custom", {}).items() if value is not None},
    }


def _said(card: Card, party: Party) -> dict[str, Any]:
    """Custom values without those that are as empty as they were."""
    return {
        key: value
        for key, value in card.details.get("custom", {}).items()
        if value is not None or party.custom.get(key) is not None
    }


def _keep_contacts(actor: Actor, party: Party, lines: Sequence[ContactLine]) -> None:
    """A changed value is another contact point, a changed label is not. Those that are gone are taken away."""
    held = {point.id: point for point in ContactPoint.objects.select_related("party").filter(party=party)}
    kept = set()
    for line in lines:
        point = held.get(line.id) if line.id else None
        if point is not None and (point.kind, point.value) == (line.kind, line.value):
            kept.add(point.id)
            if point.label != line.label:
                label_contact_point(actor=actor, point=point, label=line.label)
        else:
            made = add_contact_point(actor=actor, party=party, kind=line.kind, value=line.value, label=line.label)
            _stand_in(point, made)
    for key, point in held.items():
        if key not in kept:
            remove_contact_point(actor=actor, point=ContactPoint.objects.select_related("party").get(pk=point.pk))


def _stand_in(before: ContactPoint | None, after: ContactPoint) -> None:
    """A changed first line stays the first of its kind."""
    if before is not None and before.is_primary and before.kind == after.kind:
        ContactPoint.objects.filter(pk=before.pk).update(is_primary=False)
        ContactPoint.objects.filter(pk=after.pk).update(is_primary=True)


def _keep_address(actor: Actor, party: Party, parts: Mapping[str, Any]) -> None:
    first = Address.objects.filter(party=party).order_by("-is_primary", "id").first()
    if first is None:
        if any(parts.values()):
            add_address(actor=actor, party=party, **parts)
        return
    if any(getattr(first, name) != value for name, value in parts.items()):
        change_address(actor=actor, address=first, parts=parts)
