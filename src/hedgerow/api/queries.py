"""Keys and access tokens by what they show, and the keys of a workspace."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from hedgerow.api import tokens
from hedgerow.api.models import AccessToken, ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.api.registries import narrowings
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import grants, permissions_of_scopes, require

WRITE, READ = ":write", ":read"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who stands at the door: a key, the scopes it may use now, and the actor it is."""

    key: ApiKey
    scopes: frozenset[str]
    actor: Actor


def bearer_of(text: str) -> Bearer | None:
    """Whom a key or an access token lets in; None when it is malformed, unknown, over, or held back by a narrowing."""
    key, given = valid_key(text), None
    if key is None:
        key, given = _by_access_token(text)
    return _narrowed(key, key.scopes if given is None else given) if key is not None else None


def bearer_now(key: ApiKey, scopes: Iterable[str] | None = None) -> Bearer | None:
    """The same for a key that is known already: what it may do with these of its scopes, as things are now."""
    return None if key.is_over(clock.now()) else _narrowed(key, key.scopes if scopes is None else scopes)


def _narrowed(key: ApiKey, scopes: Iterable[str]) -> Bearer | None:
    held = held_scopes(scopes) & held_scopes(key.scopes)
    actor: Actor | None = replace(actor_of(key), permissions=permissions_of_scopes(held))
    for narrowing in narrowings:
        actor = narrowing.narrow(key, actor) if actor is not None else None
    return None if actor is None else Bearer(key, usable_scopes(held, actor.permissions), actor)


def usable_scopes(scopes: Iterable[str], permissions: frozenset[str]) -> frozenset[str]:
    """Those of the scopes with which somebody of these permissions can do anything at all."""
    carried = {grant.scope for grant in grants if grant.permission in permissions}
    return frozenset(scope for scope in scopes if scope in carried)


def valid_key(text: str) -> ApiKey | None:
    """The key that this text is, with its workspace; None when it is malformed, unknown, expired or revoked."""
    token = tokens.parse(text)
    if token is None:
        return None
    key = ApiKey.objects.select_related("workspace").filter(prefix=token.prefix, of_app=False).first()
    if key is None or not token.proves(key.digest):
        return None
    return None if key.is_over(clock.now()) else key


def _by_access_token(text: str) -> tuple[ApiKey | None, list[str]]:
    found, now = access_token(text), clock.now()
    if found is None or found.expires_at <= now or found.key.is_over(now):
        return None, []
    return found.key, found.scopes


def access_token(text: str) -> AccessToken | None:
    """The access token that this text is, with its key and workspace, over or not."""
    token = tokens.parse(text, tokens.Kind.ACCESS)
    if token is None:
        return None
    found = AccessToken.objects.select_related("key__workspace").filter(prefix=token.prefix).first()
    return found if found is not None and token.proves(found.digest) else None


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
    return list(ApiKey.objects.filter(workspace_id=actor.workspace_id, of_app=False).order_by("-id"))


def visible_key(actor: Actor, key_id: UUID) -> ApiKey:
    """Raises NotFound."""
    require(actor, Permission.MANAGE_KEYS)
    key = ApiKey.objects.filter(workspace_id=actor.workspace_id, pk=key_id, of_app=False).first()
    if key is None:
        raise NotFound
    return key
