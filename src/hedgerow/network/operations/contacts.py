"""How to reach a party: contact points, addresses, tags."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network import events, naming
from hedgerow.network.models import Address, ContactPoint, Party, PartyTag, Tag
from hedgerow.network.operations.changes import touch
from hedgerow.network.operations.reaching import ensure_readable
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline

_TOWN = ("city", "postal_code", "country")
_AT = ("latitude", "longitude")


@transaction.atomic
def add_contact_point(*, actor: Actor, party: Party, kind: str, value: str, label: str = "") -> ContactPoint:
    """Keep the value as typed and a normalised form for matching; the first of its kind is primary. Raises Invalid."""
    require(actor, Permission.EDIT_PARTIES, party)
    country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    normalised = naming.normalise_contact(kind, value, country)
    ensure_readable(kind, normalised, field="value")
    is_first = not ContactPoint.objects.filter(party=party, kind=kind).exists()
    point = ContactPoint.objects.create(
        party=party, kind=kind, value=value.strip(), normalised=normalised, label=label, is_primary=is_first
    )
    touch(party)
    timeline.record(actor, events.party_changed(party.id, [kind]))
    return point


@transaction.atomic
def label_contact_point(*, actor: Actor, point: ContactPoint, label: str) -> None:
    """Say what it is for; the value stays as it is, also one that could not be read when it came in."""
    require(actor, Permission.EDIT_PARTIES, point)
    point.label = label
    point.save(update_fields=["label"])
    touch(point.party)
    timeline.record(actor, events.party_changed(point.party_id, [point.kind]))


@transaction.atomic
def remove_contact_point(*, actor: Actor, point: ContactPoint) -> None:
    """Take a contact point away; the next of its kind becomes the primary one."""
    require(actor, Permission.EDIT_PARTIES, point)
    party, kind = point.party, point.kind
    point.delete()
    heir = ContactPoint.objects.filter(party=party, kind=kind).order_by("-is_primary", "id").first()
    if heir is not None and not heir.is_primary:
        heir.is_primary = True
        heir.save(update_fields=["is_primary"])
    touch(party)
    timeline.record(actor, events.party_changed(party.id, [kind]))


@transaction.atomic
def add_address(*, actor: Actor, party: Party, **parts: Any) -> Address:
    """Coordinates: both or none. Raises Invalid when every part is empty, or for half a pair."""
    require(actor, Permission.EDIT_PARTIES, party)
    if (parts.get("latitude") is None) != (parts.get("longitude") is None):
        raise Invalid(_("A place needs both, latitude and longitude."), field="latitude")
    if not any(part is not None and str(part).strip() for part in parts.values()):
        raise Invalid(_("An address needs at least one line."), field="street")
    is_first = not Address.objects.filter(party=party).exists()
    address = Address.objects.create(party=party, is_primary=is_first, **parts)
    touch(party)
    timeline.record(actor, events.party_changed(party.id, ["address"]))
    return address


@transaction.atomic
def change_address(*, actor: Actor, address: Address, parts: Mapping[str, Any]) -> None:
    """Set the parts of an address; one left without any line or place is taken away. `formatted` is emptied.

    Coordinates of a place that somebody has left go too: where town, postcode or country change and they do not.
    """
    require(actor, Permission.EDIT_PARTIES, address)
    has_moved = any(getattr(address, name) != parts.get(name, getattr(address, name)) for name in _TOWN)
    if has_moved and all(getattr(address, name) == parts.get(name, getattr(address, name)) for name in _AT):
        parts = {**parts, "latitude": None, "longitude": None}
    for name, value in {**parts, "formatted": ""}.items():
        setattr(address, name, value)
    lines = (address.street, address.city, address.region, address.postal_code, address.country)
    if any(lines) or address.latitude is not None:
        address.save()
    else:
        address.delete()
    touch(address.party)
    timeline.record(actor, events.party_changed(address.party_id, ["address"]))


@transaction.atomic
def set_tags(*, actor: Actor, party: Party, names: Iterable[str]) -> list[Tag]:
    """The party has exactly these tags; new words become tags. The same set again records nothing."""
    require(actor, Permission.EDIT_PARTIES, party)
    wanted = {tag.id: tag for tag in (tag_of(name) for name in names if name.strip())}
    held = set(PartyTag.objects.filter(party=party).values_list("tag_id", flat=True))
    if held != wanted.keys():
        PartyTag.objects.filter(party=party).exclude(tag_id__in=list(wanted)).delete()
        PartyTag.objects.bulk_create([PartyTag(party=party, tag=tag) for key, tag in wanted.items() if key not in held])
        touch(party)
        timeline.record(actor, events.party_changed(party.id, ["tags"]))
    return sorted(wanted.values(), key=lambda tag: tag.normalised)


def tag_of(name: str) -> Tag:
    return Tag.objects.get_or_create(normalised=naming.tag_key(name), defaults={"name": naming.tag_word(name)})[0]
