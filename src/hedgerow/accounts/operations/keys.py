"""Keys of programs, with the record of who made and revoked them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from hedgerow.accounts.events import Event
from hedgerow.accounts.operations.auditing import audit
from hedgerow.api import operations as api
from hedgerow.api import queries
from hedgerow.api.models import ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


@transaction.atomic
def create_api_key(
    *, actor: Actor, label: str, scopes: Iterable[str], expires_at: datetime | None = None
) -> api.NewKey:
    """A key for a program; its token can be read this once. Raises UnknownScope, Invalid."""
    require(actor, Permission.MANAGE_KEYS)
    made = api.create_api_key(actor=actor, label=label, scopes=scopes, expires_at=expires_at)
    audit(
        actor=actor,
        event=Event.API_KEY_CREATED,
        object_kind="api_key",
        object_id=made.key.id,
        after={"scopes": made.key.scopes, "expires_at": expires_at.isoformat() if expires_at else None},
    )
    return made


@transaction.atomic
def revoke_api_key(*, actor: Actor, key_id: UUID) -> ApiKey:
    """The key opens nothing from now on; again changes and records nothing. Raises NotFound."""
    require(actor, Permission.MANAGE_KEYS)
    key = queries.visible_key(actor, key_id)
    if key.revoked_at is None:
        api.revoke_api_key(actor=actor, key=key)
        audit(actor=actor, event=Event.API_KEY_REVOKED, object_kind="api_key", object_id=key.id)
    return key
