"""Parties come, change, and are put away. Nobody is deleted here: erasure is a matter of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network import events, fields, finding, naming
from hedgerow.network.errors import NameMissing
from hedgerow.network.models import ContactPoint, Party, PartyKind
from hedgerow.network.operations.reaching import ensure_readable
from hedgerow.network.operations.roles import give_role
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact

CHANGEABLE = frozenset(
    "kind name given_name family_name name_parts organisation_name job_title languages birthday notes custom".split()
)


@dataclass(frozen=True, slots=True)
class NewContact:
    kind: str
    value: str
    label: str = ""


@transaction.atomic
def add_party(
    *,
    actor: Actor,
    name: str = "",
    kind: str = PartyKind.PERSON,
    contacts: Sequence[NewContact] = (),
    roles: Sequence[str] = (),
    since: date | None = None,
    source: str = "page",
    **details: Any,
) -> Party:
    """Add a person or organisation, with contacts and roles. Raises NameMissing, Invalid, UnknownRole."""
    require(actor, Permission.EDIT_PARTIES)
    given, family = details.get("given_name", ""), details.get("family_name", "")
    fallback = next((contact.value for contact in contacts), "")
    shown = name.strip() or naming.display_name(
        given=given, family=family, organisation=details.get("organisation_name", ""), contact=fallback
    )
    if not shown:
        raise NameMissing(field="name")
    details["custom"] = fields.clean_custom(details.get("custom") or {})
    now = clock.now()
    party = Party(
        kind=kind,
        name=shown[:200],
        sort_name=naming.sort_name(shown),
        source=source,
        added_at=now,
        changed_at=now,
        # Who sees only her own would lose sight of it at once.
        keeper_id=None if actor.sees is None else actor.works_for or actor.id,
        **details,
    )
    party.save()
    _add_contacts(actor, party, contacts)
    timeline.record(actor, events.party_added(party.id, roles=roles, source=source))
    for role in roles:
        give_role(actor=actor, party=party, role=role, since=since)
    finding.put_party(party.id)
    return party


@transaction.atomic
def change_party(*, actor: Actor, party: Party, changes: Mapping[str, Any]) -> Party:
    """Set fields of a party; what is the same already records nothing. Raises NameMissing, BadFieldValue."""
    require(actor, Permission.EDIT_PARTIES, party)
    wanted = {name: value for name, value in changes.items() if name in CHANGEABLE}
    if "name" in wanted and not str(wanted["name"]).strip():
        raise NameMissing(field="name")
    if "custom" in wanted:
        said = fields.clean_custom(wanted["custom"])
        party.custom = Party.objects.select_for_update().values_list("custom", flat=True).get(pk=party.pk)
        wanted["custom"] = {**party.custom, **said}
    changed = [name for name, value in wanted.items() if getattr(party, name) != value]
    if not changed:
        return party
    for name in changed:
        setattr(party, name, wanted[name])
    party.sort_name = naming.sort_name(party.name)
    party.changed_at = clock.now()
    party.save(update_fields=[*changed, "sort_name", "changed_at"])
    timeline.record(actor, events.party_changed(party.id, changed))
    finding.put_party(party.id)
    return party


@transaction.atomic
def archive_party(*, actor: Actor, party: Party) -> None:
    """Put a party away: out of lists, kept in history, restorable. Again is no change."""
    require(actor, Permission.EDIT_PARTIES, party)
    if Party.objects.filter(pk=party.pk, archived_at=None).update(archived_at=clock.now(), changed_at=clock.now()):
        timeline.record(actor, Fact(events.PARTY_ARCHIVED, object_id=party.id))


@transaction.atomic
def restore_party(*, actor: Actor, party: Party) -> None:
    """Bring a party back into lists. Again is no change."""
    require(actor, Permission.EDIT_PARTIES, party)
    away = Party.objects.filter(pk=party.pk, archived_at__isnull=False, merged_into=None, erased_at=None)
    if away.update(archived_at=None, changed_at=clock.now()):
        timeline.record(actor, Fact(events.PARTY_RESTORED, object_id=party.id))


@transaction.atomic
def archive_parties(*, actor: Actor, party_ids: Sequence[UUID]) -> int:
    """Put several away at once; returns how many were in lists until now."""
    require(actor, Permission.EDIT_PARTIES)
    found = list(Party.objects.filter(seen_by(actor), pk__in=party_ids, archived_at=None).values_list("pk", flat=True))
    Party.objects.filter(pk__in=found).update(archived_at=clock.now(), changed_at=clock.now())
    timeline.record(actor, *(Fact(events.PARTY_ARCHIVED, object_id=key) for key in found))
    return len(found)


def _add_contacts(actor: Actor, party: Party, contacts: Sequence[NewContact]) -> None:
    country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    seen: set[str] = set()
    rows = []
    for place, contact in enumerate(contacts):
        normalised = naming.normalise_contact(contact.kind, contact.value, country)
        ensure_readable(contact.kind, normalised, field=f"contacts.{place}.value")
        rows.append(
            ContactPoint(
                party=party,
                kind=contact.kind,
                value=contact.value.strip(),
                normalised=normalised,
                label=contact.label,
                is_primary=contact.kind not in seen,
            )
        )
        seen.add(contact.kind)
    ContactPoint.objects.bulk_create(rows)
