"""Making and revoking keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from hedgerow.api import tokens
from hedgerow.api.errors import UnknownScope
from hedgerow.api.models import ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import known_scopes, require


@dataclass(frozen=True, slots=True)
class NewKey:
    """`token` is shown once: it cannot be had again."""

    key: ApiKey
    token: str


def create_api_key(*, actor: Actor, label: str, scopes: Iterable[str], expires_at: datetime | None = None) -> NewKey:
    """A key of the actor's workspace. Raises UnknownScope, and Invalid for no scope at all or an end in the past."""
    require(actor, Permission.MANAGE_KEYS)
    now = clock.now()
    if expires_at is not None and expires_at <= now:
        raise Invalid(_("A key cannot end in the past."), field="expires_at")
    token = tokens.new_token()
    key = ApiKey.objects.create(
        workspace_id=actor.workspace_id,
        label=label.strip()[:120] or token.prefix,
        prefix=token.prefix,
        digest=token.digest,
        scopes=_checked(scopes),
        created_at=now,
        created_by=actor.label[:200],
        expires_at=expires_at,
    )
    return NewKey(key, str(token))


def _checked(scopes: Iterable[str]) -> list[str]:
    wanted = sorted(set(scopes))
    if not wanted:
        raise Invalid(_("Choose what the key may do."), field="scopes")
    for scope in wanted:
        if scope not in known_scopes():
            raise UnknownScope(_("There is no scope “%(scope)s”.") % {"scope": scope}, field="scopes")
    return wanted


def revoke_api_key(*, actor: Actor, key: ApiKey) -> ApiKey:
    """From now on the key opens nothing. Revoking it again changes nothing."""
    require(actor, Permission.MANAGE_KEYS, key)
    if key.revoked_at is None:
        key.revoked_at = clock.now()
        key.save(update_fields=["revoked_at"])
    return key
