"""Apps of a workspace: registered, changed, removed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts import operations as accounts
from hedgerow.api import operations as api
from hedgerow.api import tokens
from hedgerow.api.choosing import checked_scopes
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.oauth import addresses, queries
from hedgerow.oauth.errors import BadRedirect
from hedgerow.oauth.events import Event
from hedgerow.oauth.models import App, Grant
from hedgerow.oauth.permissions import Permission


@dataclass(frozen=True, slots=True)
class NewApp:
    """`secret` is shown once; "" for a public app."""

    app: App
    secret: str


@transaction.atomic
def register_app(
    *, actor: Actor, name: str, redirect_uris: Iterable[str], scopes: Iterable[str], is_confidential: bool
) -> NewApp:
    """An app that may ask the team of the actor's workspace. Raises BadRedirect, UnknownScope, Invalid."""
    require(actor, Permission.MANAGE_APPS)
    secret = tokens.new_token(tokens.Kind.APP_SECRET) if is_confidential else None
    app = App.objects.create(
        workspace_id=actor.workspace_id,
        name=_named(name),
        secret_digest=secret.digest if secret else "",
        redirect_uris=_checked(redirect_uris),
        scopes=checked_scopes(scopes),
        created_at=clock.now(),
        created_by=actor.label[:200],
    )
    _note(actor, Event.APP_REGISTERED, app, after=_told(app))
    return NewApp(app, str(secret or ""))


@transaction.atomic
def change_app(*, actor: Actor, app_id: UUID, name: str, redirect_uris: Iterable[str], scopes: Iterable[str]) -> App:
    """What is granted already stays as it was granted. Raises NotFound, BadRedirect, UnknownScope, Invalid."""
    require(actor, Permission.MANAGE_APPS)
    app = queries.visible_app(actor, app_id)
    before = _told(app)
    app.name, app.redirect_uris, app.scopes = _named(name), _checked(redirect_uris), checked_scopes(scopes)
    if _told(app) != before:
        app.save(update_fields=["name", "redirect_uris", "scopes"])
        _note(actor, Event.APP_CHANGED, app, before=before, after=_told(app))
    return app


@transaction.atomic
def renew_secret(*, actor: Actor, app_id: UUID) -> NewApp:
    """A new secret; the old one is refused from now on. Raises NotFound, and Invalid for a public app."""
    require(actor, Permission.MANAGE_APPS)
    app = queries.visible_app(actor, app_id)
    if not app.is_confidential:
        raise Invalid(_("A public app has no secret."), kept=_("Nothing was changed."))
    secret = tokens.new_token(tokens.Kind.APP_SECRET)
    app.secret_digest = secret.digest
    app.save(update_fields=["secret_digest"])
    _note(actor, Event.APP_SECRET_RENEWED, app)
    return NewApp(app, str(secret))


@transaction.atomic
def remove_app(*, actor: Actor, app_id: UUID) -> int:
    """The app asks nobody any more; what it was granted ends at once. Returns how many let it in. Raises NotFound."""
    require(actor, Permission.MANAGE_APPS)
    app = queries.visible_app(actor, app_id)
    ended = [grant for grant in Grant.objects.select_related("key").filter(app=app) if grant.key.revoked_at is None]
    for grant in ended:
        api.end_key(key=grant.key, by=actor.label)
    app.removed_at = clock.now()
    app.save(update_fields=["removed_at"])
    _note(actor, Event.APP_REMOVED, app, before={"grants": len(ended)})
    return len(ended)


def _named(name: str) -> str:
    """Without control characters and odd spaces: it is read by people who decide whether they trust it."""
    name = " ".join("".join(char if char.isprintable() else " " for char in name).split())
    if not name or len(name) > 80:
        raise Invalid(_("Give the app a name of up to 80 characters."), field="name")
    return name


def _checked(uris: Iterable[str]) -> list[str]:
    wanted = list(dict.fromkeys(uris))
    if not wanted or len(wanted) > addresses.MOST:
        raise BadRedirect(_("Give one to ten addresses."), field="redirect_uris")
    for uri in wanted:
        try:
            addresses.ensure_registrable(uri)
        except BadRedirect as error:
            raise BadRedirect(f"{uri[:80]}: {error.message}", field="redirect_uris") from error
    return wanted


def _told(app: App) -> dict[str, object]:
    return {
        "name": app.name,
        "redirect_uris": list(app.redirect_uris),
        "scopes": list(app.scopes),
        "is_confidential": app.is_confidential,
    }


def _note(actor: Actor, event: Event, app: App, **facts: dict[str, object]) -> None:
    accounts.audit(actor=actor, event=event, object_kind="app", object_id=app.pk, **facts)
