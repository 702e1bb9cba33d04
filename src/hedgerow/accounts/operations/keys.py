"""Keys of programs, with the record of who made and revoked them."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import queries as team
from hedgerow.accounts.events import Event
from hedgerow.accounts.operations.auditing import audit
from hedgerow.api import operations as api
from hedgerow.api import queries
from hedgerow.api.models import ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require


@transaction.atomic
def create_api_key(
    *,
    actor: Actor,
    label: str,
    scopes: Iterable[str],
    expires_at: datetime | None = None,
    reach: api.Reach = api.EVERYBODY,
) -> api.NewKey:
    """A key for a program; its token can be read this once. Raises UnknownScope, Invalid.

    `reach` may narrow it to the people of one team or of one colleague, and bind it to the actor herself.
    """
    require(actor, Permission.MANAGE_KEYS)
    _ensure_known(actor, reach)
    made = api.create_api_key(actor=actor, label=label, scopes=scopes, expires_at=expires_at, reach=reach)
    audit(
        actor=actor,
        event=Event.API_KEY_CREATED,
        object_kind="api_key",
        object_id=made.key.id,
        after={
            "scopes": made.key.scopes,
            "expires_at": expires_at.isoformat() if expires_at else None,
            "sight": made.key.sight,
            "team": made.key.team,
            "seen_for": made.key.seen_for,
            "person_id": made.key.person_id,
        },
    )
    return made


def _ensure_known(actor: Actor, reach: api.Reach) -> None:
    """Nobody hands out a key in another's name, nor for people who are not of this team."""
    if reach.person_id is not None and reach.person_id != actor.id:
        raise Invalid(_("A key can act for nobody but the person who makes it."), field="acts_for_me")
    if reach.seen_for is not None and reach.seen_for not in team.workers_of(actor.workspace_id):
        raise Invalid(_("Choose somebody of the team."), field="sees")
    if reach.team and reach.team not in team.teams_of(actor.workspace_id):
        raise Invalid(_("There is no such team."), field="sees")


@transaction.atomic
def revoke_api_key(*, actor: Actor, key_id: UUID) -> ApiKey:
    """The key opens nothing from now on; again changes and records nothing. Raises NotFound."""
    require(actor, Permission.MANAGE_KEYS)
    key = queries.visible_key(actor, key_id)
    if key.revoked_at is None:
        api.revoke_api_key(actor=actor, key=key)
        audit(actor=actor, event=Event.API_KEY_REVOKED, object_kind="api_key", object_id=key.id)
    return key
