"""Keys by token, and the keys of a workspace."""

from collections.abc import Iterable
from uuid import UUID

from hedgerow.api import tokens
from hedgerow.api.models import ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import permissions_of_scopes, require

WRITE, READ = ":write", ":read"


def valid_key(text: str) -> ApiKey | None:
    """The key that this text is, with its workspace; None when it is malformed, unknown, expired or revoked."""
    token = tokens.parse(text)
    if token is None:
        return None
    key = ApiKey.objects.select_related("workspace").filter(prefix=token.prefix, revoked_at=None).first()
    if key is None or not token.proves(key.digest):
        return None
    return None if key.expires_at is not None and key.expires_at <= clock.now() else key


def actor_of(key: ApiKey) -> Actor:
    return Actor(
        workspace_id=key.workspace_id,
        kind=ActorKind.API_KEY,
        id=key.id,
        label=key.label,
        permissions=permissions_of_scopes(held_scopes(key.scopes)),
    )


def actor_now(workspace_id: UUID, key_id: UUID) -> Actor | None:
    """Whoever holds this key, with the rights of now; None when it expired or was revoked."""
    key = ApiKey.objects.filter(workspace_id=workspace_id, pk=key_id, revoked_at=None).first()
    is_over = key is None or (key.expires_at is not None and key.expires_at <= clock.now())
    return None if key is None or is_over else actor_of(key)


def held_scopes(scopes: Iterable[str]) -> frozenset[str]:
    """Who may write may read: an answer to a write shows what was written."""
    given = frozenset(scopes)
    return given | {scope.removesuffix(WRITE) + READ for scope in given if scope.endswith(WRITE)}


def visible_keys(actor: Actor) -> list[ApiKey]:
    """The workspace's keys, the newest first; revoked ones too, for they are history."""
    require(actor, Permission.MANAGE_KEYS)
    return list(ApiKey.objects.filter(workspace_id=actor.workspace_id).order_by("-id"))


def visible_key(actor: Actor, key_id: UUID) -> ApiKey:
    """Raises NotFound."""
    require(actor, Permission.MANAGE_KEYS)
    key = ApiKey.objects.filter(workspace_id=actor.workspace_id, pk=key_id).first()
    if key is None:
        raise NotFound
    return key
