"""What an app is handed for a code or a refresh token, and what happens where one is shown twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from hedgerow.accounts import operations as accounts
from hedgerow.api import operations as api
from hedgerow.api import tokens
from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.oauth.events import Event
from hedgerow.oauth.models import Code, Grant, RefreshToken

ACCESS_LIVES = timedelta(minutes=30)
REFRESH_LIVES = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Handed:
    access_token: str
    refresh_token: str


# house: operation-shape: the app is proven by the protocol, and the person's rights are asked at every request it makes
def hand_over(*, used: Code | RefreshToken, scopes: Iterable[str]) -> Handed:
    """Use up a locked code or refresh token, and give the next pair. Part of a transaction of the protocol."""
    now, grant = clock.now(), used.grant
    used.used_at = now
    used.save(update_fields=["used_at"])
    grant.key.expires_at = now + REFRESH_LIVES
    grant.key.save(update_fields=["expires_at"])
    access = api.issue_access_token(key=grant.key, scopes=scopes, expires_at=now + ACCESS_LIVES)
    refresh = tokens.new_token(tokens.Kind.REFRESH)
    RefreshToken.objects.create(
        grant=grant, prefix=refresh.prefix, digest=refresh.digest, expires_at=grant.key.expires_at
    )
    return Handed(access, str(refresh))


# house: operation-shape: Hedgerow itself acts: who shows a used secret has no rights here
def refuse_stolen(*, grant: Grant) -> None:
    """What is good for one use came a second time: one of the two is a thief, so everything of the grant ends."""
    if grant.key.revoked_at is not None:
        return
    api.end_key(key=grant.key, by="Hedgerow")
    actor = system_actor(grant.app.workspace_id, "Hedgerow")
    accounts.audit(actor=actor, event=Event.THEFT_SUSPECTED, object_kind="app", object_id=grant.app_id)


# house: operation-shape: an app gives back what it holds, proven by the protocol
def withdraw(*, grant: Grant) -> None:
    """The app signs out: everything it holds of this grant ends. Again changes and records nothing."""
    if grant.key.revoked_at is not None:
        return
    api.end_key(key=grant.key, by=grant.app.name)
    actor = system_actor(grant.app.workspace_id, grant.app.name)
    accounts.audit(actor=actor, event=Event.ACCESS_ENDED, object_kind="app", object_id=grant.app_id)
