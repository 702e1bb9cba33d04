"""Writing the audit log. Part of other operations: theirs are the permission and the transaction."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from hedgerow.accounts import queries
from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry, User
from hedgerow.accounts.registries import audit_events
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind, system_actor
from hedgerow.kernel.doors import passage
from hedgerow.kernel.tenancy import scope, unscoped


# house: operation-shape: part of other operations, which have checked the permission for what they did
def audit(
    *,
    actor: Actor,
    event: str,
    object_kind: str = "",
    object_id: UUID | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Record in the actor's workspace what was just done, in the same transaction.

    `event` must be in `registries.audit_events`: KeyError otherwise. Hand over ids and figures, no names of people.
    """
    known = audit_events[event]
    came = passage()
    with scope(actor.workspace_id):
        return AuditEntry.objects.create(
            at=clock.now(),
            event=known.key,
            actor_kind=actor.kind,
            actor_id=actor.id,
            actor_label="" if actor.kind == ActorKind.USER else actor.label,
            object_kind=object_kind,
            object_id=object_id,
            before=dict(before or {}),
            after=dict(after or {}),
            door=came.door,
            request_id=came.request_id,
        )


# house: operation-shape: a sign-in belongs to no workspace; part of other operations, like `audit`
def audit_sign_in(*, user: User, event: str, by: str = "", **facts: Any) -> None:
    """Record a fact about a person's sign-in in the log of every workspace she belongs to.

    There is no log above the workspaces: who answers for a workspace must see who can come into it, and how.
    `by` names Hedgerow's own part when the person herself did not do it (a lock-out, the command line).
    """
    with unscoped():
        for member in queries.memberships_of(user):
            actor = system_actor(member.workspace_id, by) if by else queries.actor_of(member)
            audit(actor=actor, event=event, object_kind="user", object_id=user.id, **facts)


# house: operation-shape: the list kit asked for the permission of the list
def note_list_taken(*, actor: Actor, label: str) -> None:
    """Somebody takes a list away; `label` is what the list is called, and nobody in it."""
    audit(actor=actor, event=Event.LIST_TAKEN, after={"list": label})
