"""What a party is to us begins, ends, and can be renamed. Ended roles stay as history."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.errors import DatesReversed, RoleHeld, RoleKindExists, RoleNotHeld, UnknownRole
from hedgerow.network.models import Party, Role, RoleFamily, RoleKind
from hedgerow.network.operations.changes import touch
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline


def role_kind(key: str) -> RoleKind:
    """Raises UnknownRole."""
    kind = RoleKind.objects.filter(key=key).first()
    if kind is None:
        raise UnknownRole(field="role")
    return kind


@transaction.atomic
def give_role(*, actor: Actor, party: Party, role: str, since: date | None = None) -> Role:
    """From `since` (today by default) the party has this role. Raises UnknownRole, RoleHeld."""
    require(actor, Permission.EDIT_PARTIES, party)
    kind = role_kind(role)
    since = since or today_of(actor)
    held, created = Role.objects.get_or_create(
        party=party,
        kind=kind,
        until=None,
        defaults={"since": since, "source": actor.reference[:60], "workspace_id": actor.workspace_id},
    )
    if not created:
        raise RoleHeld(field="role")
    touch(party)
    timeline.record(actor, events.role_fact(events.ROLE_GIVEN, party.id, role, since))
    return held


@transaction.atomic
def end_role(*, actor: Actor, party: Party, role: str, until: date | None = None) -> Role:
    """The role ends on `until` (today by default). Raises UnknownRole, RoleNotHeld, DatesReversed."""
    require(actor, Permission.EDIT_PARTIES, party)
    held = Role.objects.filter(party=party, kind=role_kind(role), until=None).first()
    if held is None:
        raise RoleNotHeld(field="role")
    until = until or today_of(actor)
    if until < held.since:
        raise DatesReversed(field="until")
    held.until, held.ended_by = until, actor.reference[:60]
    held.save(update_fields=["until", "ended_by"])
    touch(party)
    timeline.record(actor, events.role_fact(events.ROLE_ENDED, party.id, role, until))
    return held


@transaction.atomic
def rename_role(*, actor: Actor, role: str, label: str, label_plural: str) -> RoleKind:
    """Call a role by the business's own word; an empty label brings the usual word back."""
    require(actor, Permission.DEFINE)
    kind = role_kind(role)
    kind.label, kind.label_plural = label.strip()[:60], label_plural.strip()[:60]
    kind.save(update_fields=["label", "label_plural"])
    return kind


@transaction.atomic
def add_role_kind(*, actor: Actor, key: str, label: str, label_plural: str, family: RoleFamily) -> RoleKind:
    """A role of the workspace's own. Raises RoleKindExists."""
    require(actor, Permission.DEFINE)
    last = RoleKind.objects.aggregate(last=Max("position"))["last"] or 0
    kind, created = RoleKind.objects.get_or_create(
        key=key,
        defaults={
            "label": label,
            "label_plural": label_plural,
            "family": family,
            "position": last + 1,
            "workspace_id": actor.workspace_id,
        },
    )
    if not created:
        raise RoleKindExists(field="label")
    return kind
