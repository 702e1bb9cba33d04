"""Apps, and what was granted to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Q

from hedgerow.accounts.models import User
from hedgerow.api import queries as api
from hedgerow.api import tokens
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require
from hedgerow.oauth.models import App, Code, Grant, RefreshToken, Secret
from hedgerow.oauth.permissions import Permission

S = TypeVar("S", bound=Secret)


def app_of(client_id: str) -> App | None:
    """The app that this id is, with its workspace; None for what is written in another way, unknown or removed."""
    try:
        key = UUID(client_id)
    except ValueError:
        return None
    if str(key) != client_id:
        return None
    return App.objects.select_related("workspace").filter(pk=key, removed_at=None).first()


def visible_apps(actor: Actor) -> list[App]:
    """The apps of the actor's workspace, the newest first."""
    require(actor, Permission.MANAGE_APPS)
    return list(App.objects.filter(workspace_id=actor.workspace_id, removed_at=None).order_by("-id"))


def visible_app(actor: Actor, app_id: UUID) -> App:
    """Raises NotFound."""
    require(actor, Permission.MANAGE_APPS)
    found = App.objects.filter(workspace_id=actor.workspace_id, removed_at=None, pk=app_id).first()
    if found is None:
        raise NotFound
    return found


def visible_grants(actor: Actor, app: App) -> list[Grant]:
    """Who lets the app act for them now, the newest first."""
    require(actor, Permission.MANAGE_APPS, app)
    return _alive(Grant.objects.select_related("key", "user").filter(app=app).order_by("-id"))


def grants_of(user: User) -> list[Grant]:
    """What a person lets act for her now, in whichever workspace, the newest first."""
    return _alive(Grant.objects.select_related("app__workspace", "key").filter(user=user).order_by("-id"))


def grant_of(user: User, grant_id: UUID) -> Grant:
    """Raises NotFound, also for a grant of somebody else."""
    found = Grant.objects.select_related("key", "app").filter(user=user, pk=grant_id).first()
    if found is None:
        raise NotFound
    return found


def _alive(grants: Iterable[Grant]) -> list[Grant]:
    now = clock.now()
    return [grant for grant in grants if not grant.key.is_over(now)]


@dataclass(frozen=True, slots=True)
class Consent:
    """What an app asks, and which of it the person can give at all."""

    app: App
    actor: Actor
    given: tuple[str, ...]
    beyond: tuple[str, ...]


def consent_of(actor: Actor, app: App, asked: Iterable[str]) -> Consent:
    """A scope that lets a person do nothing, for want of the right, cannot be handed on."""
    require(actor, Permission.LET_APPS_IN, app)
    wanted = sorted(set(asked))
    usable = api.usable_scopes(wanted, actor.permissions)
    return Consent(
        app, actor, tuple(one for one in wanted if one in usable), tuple(one for one in wanted if one not in usable)
    )


def lock_code(text: str) -> Code | None:
    """The code that this text is, used or over or not; nobody else uses it while this transaction runs."""
    return _locked(Code, text, tokens.Kind.CODE)


def lock_refresh_token(text: str) -> RefreshToken | None:
    return _locked(RefreshToken, text, tokens.Kind.REFRESH)


def _locked(model: type[S], text: str, kind: tokens.Kind) -> S | None:
    token = tokens.parse(text, kind)
    if token is None:
        return None
    rows = model._default_manager.select_related("grant__key__workspace", "grant__app").select_for_update(of=("self",))
    found = rows.filter(prefix=token.prefix).first()
    return found if found is not None and token.proves(found.digest) else None


def app_grant(key_id: UUID) -> Grant | None:
    """The grant that a key of the API came with."""
    return Grant.objects.select_related("app", "key").filter(key_id=key_id).first()


def forgettable(workspace_id: UUID, before: datetime) -> list[UUID]:
    """Keys of a workspace's grants that ended before then; a thousand at most."""
    grants = Grant.objects.filter(key__workspace_id=workspace_id)
    over = grants.filter(Q(key__expires_at__lte=before) | Q(key__revoked_at__lte=before))
    return list(over.values_list("key_id", flat=True)[:1000])
