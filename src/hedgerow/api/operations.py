"""Making and revoking keys, and the tokens that lead to those of apps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.api import tokens
from hedgerow.api.choosing import checked_scopes
from hedgerow.api.models import AccessToken, ApiKey
from hedgerow.api.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import Sight, require


@dataclass(frozen=True, slots=True)
class NewKey:
    """`token` is shown once: it cannot be had again."""

    key: ApiKey
    token: str


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a key sees, and whether it acts for a member of the team; by itself everybody, for the business."""

    sight: str = Sight.ALL
    seen_for: UUID | None = None
    team: str = ""
    person_id: UUID | None = None

    def check(self) -> None:
        """Raises Invalid."""
        if self.sight not in set(Sight):
            raise Invalid(_("Choose whom the key sees."), field="sight")
        if (self.sight == Sight.OWN) is (self.seen_for is None) or (self.sight == Sight.TEAM) is (not self.team):
            raise Invalid(_("Say whose people the key sees."), field="sight")


EVERYBODY = Reach()


def create_api_key(
    *, actor: Actor, label: str, scopes: Iterable[str], expires_at: datetime | None = None, reach: Reach = EVERYBODY
) -> NewKey:
    """A key of the actor's workspace. Raises UnknownScope, and Invalid for no scope at all or an end in the past."""
    require(actor, Permission.MANAGE_KEYS)
    reach.check()
    if expires_at is not None and expires_at <= clock.now():
        raise Invalid(_("A key cannot end in the past."), field="expires_at")
    token = tokens.new_token()
    key = ApiKey.objects.create(
        workspace_id=actor.workspace_id,
        label=label.strip()[:120] or token.prefix,
        prefix=token.prefix,
        digest=token.digest,
        scopes=checked_scopes(scopes),
        created_at=clock.now(),
        created_by=actor.label[:200],
        expires_at=expires_at,
        person_id=reach.person_id,
        sight=reach.sight,
        seen_for=reach.seen_for,
        team=reach.team[:60],
    )
    return NewKey(key, str(token))


def revoke_api_key(*, actor: Actor, key: ApiKey) -> ApiKey:
    """From now on the key opens nothing. Revoking it again changes nothing."""
    require(actor, Permission.MANAGE_KEYS, key)
    return end_key(key=key, by=actor.label)


# house: operation-shape: part of a person's consent to an app, which is checked there; the key carries her own limits
def create_app_key(*, person: Actor, label: str, scopes: Iterable[str], expires_at: datetime) -> ApiKey:
    """What an app holds of a person: no token opens it, only access tokens lead to it."""
    return ApiKey.objects.create(
        workspace_id=person.workspace_id,
        label=label[:120],
        prefix=tokens.new_token().prefix,
        digest="",
        scopes=checked_scopes(scopes),
        created_at=clock.now(),
        created_by=person.label[:200],
        expires_at=expires_at,
        person_id=person.id,
        of_app=True,
    )


# house: operation-shape: part of the operations that end keys and grants; theirs is the permission
def end_key(*, key: ApiKey, by: str) -> ApiKey:
    """From now on the key opens nothing, and nothing leads to it. Ending it again changes nothing."""
    if key.revoked_at is None:
        key.revoked_at, key.revoked_by = clock.now(), by[:200]
        key.save(update_fields=["revoked_at", "revoked_by"])
    AccessToken.objects.filter(key=key).delete()
    return key


# house: operation-shape: an app asks for it by what it was handed; whose key it is was settled with the grant
def issue_access_token(*, key: ApiKey, scopes: Iterable[str], expires_at: datetime) -> str:
    """A new token that leads to the key for a while. It is told this once."""
    token = tokens.new_token(tokens.Kind.ACCESS)
    AccessToken.objects.create(
        key=key, prefix=token.prefix, digest=token.digest, scopes=sorted(scopes), expires_at=expires_at
    )
    return str(token)


# house: operation-shape: Hedgerow tidies up by itself
def forget_access_tokens() -> int:
    """Those that are over. Returns how many. Safe to run again."""
    forgotten, _per_model = AccessToken.objects.filter(expires_at__lte=clock.now()).delete()
    return forgotten
