"""A person lets an app act for her, and ends it."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.accounts import queries as people
from hedgerow.accounts.models import User
from hedgerow.api import operations as api
from hedgerow.api import tokens
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind, system_actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import scope
from hedgerow.oauth import queries
from hedgerow.oauth.events import Event
from hedgerow.oauth.models import App, Code, Grant
from hedgerow.oauth.permissions import Permission

CODE_LIVES = timedelta(minutes=2)


@transaction.atomic
def let_app_in(
    *, actor: Actor, app: App, scopes: Iterable[str], redirect_uri: str, challenge: str, code: tokens.Token
) -> Grant:
    """Grant those of the scopes that the actor has herself; the app exchanges the code within two minutes.

    Raises NotPermitted for anybody but a person, and where nothing is left to grant.
    """
    require(actor, Permission.LET_APPS_IN, app)
    given = queries.consent_of(actor, app, scopes).given
    if actor.kind != ActorKind.USER or actor.id is None or not given:
        raise NotPermitted(_("There is nothing in this that you could let the app do for you."))
    until = clock.now() + CODE_LIVES
    key = api.create_app_key(person=actor, label=app.name, scopes=given, expires_at=until)
    grant = Grant.objects.create(app=app, user_id=actor.id, key=key)
    Code.objects.create(
        grant=grant,
        prefix=code.prefix,
        digest=code.digest,
        expires_at=until,
        redirect_uri=redirect_uri,
        challenge=challenge,
    )
    accounts.audit(
        actor=actor, event=Event.APP_LET_IN, object_kind="app", object_id=app.pk, after={"scopes": list(given)}
    )
    return grant


@transaction.atomic
# house: operation-shape: her own grants, in whichever workspace, also in one that she has left
def end_access(*, user: User, grant_id: UUID) -> None:
    """The app no longer acts for her, from now on. Again changes and records nothing. Raises NotFound."""
    grant = queries.grant_of(user, grant_id)
    if grant.key.revoked_at is not None:
        return
    api.end_key(key=grant.key, by=str(user))
    with scope(grant.app.workspace_id):
        actor = people.actor_now(user.pk) or system_actor(grant.app.workspace_id, str(_("a former colleague")))
        accounts.audit(actor=actor, event=Event.ACCESS_ENDED, object_kind="app", object_id=grant.app_id)
