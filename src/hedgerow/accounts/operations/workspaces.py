"""Workspaces: made, and their settings changed."""

from collections.abc import Iterator
from zoneinfo import available_timezones

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import queries
from hedgerow.accounts.errors import CurrencySettled, SlugTaken
from hedgerow.accounts.events import Event
from hedgerow.accounts.models import Membership, User
from hedgerow.accounts.names import clean_name
from hedgerow.accounts.operations.auditing import audit
from hedgerow.accounts.permissions import Permission
from hedgerow.accounts.registries import currency_holds, workspace_setups
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import BusinessKind, Workspace
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import AccessRole, require
from hedgerow.kernel.places import country_of
from hedgerow.kernel.tenancy import scope, unscoped

_FIELDS = ("name", "kind", "currency", "time_zone", "language")
_LONGEST_SLUG = 50
_NAMELESS = "business"


@transaction.atomic
# house: operation-shape: there is no workspace yet in which somebody could act
def create_workspace(
    *, owner: User, name: str, kind: str, currency: str, time_zone: str, language: str, slug: str = ""
) -> Workspace:
    """Make a workspace with its first owner and everything that packages above prepare.

    The slug is made from the name and made unique; one that is asked for is taken as it is. Raises Invalid, SlugTaken.
    """
    wanted = {
        "name": clean_name(name),
        "kind": kind,
        "currency": currency,
        "time_zone": time_zone,
        "language": language,
    }
    _check(wanted)
    workspace = _insert(wanted, slug)
    member = Membership.objects.create(
        user=owner, workspace=workspace, access_role=AccessRole.OWNER, since=workspace.created_at
    )
    with unscoped(), scope(workspace):
        audit(
            actor=queries.actor_of(member),
            event=Event.WORKSPACE_CREATED,
            object_kind="workspace",
            object_id=workspace.id,
            after={field: str(wanted[field]) for field in _FIELDS},
        )
        for setup in workspace_setups:
            setup.prepare(system_actor(workspace.id, setup.name), workspace)
    return workspace


@transaction.atomic
def change_workspace(*, actor: Actor, name: str, kind: str, currency: str, time_zone: str, language: str) -> Workspace:
    """Change the settings of the actor's workspace. Raises Invalid, CurrencySettled."""
    require(actor, Permission.CHANGE_WORKSPACE)
    wanted = {
        "name": clean_name(name),
        "kind": kind,
        "currency": currency,
        "time_zone": time_zone,
        "language": language,
    }
    _check(wanted)
    workspace = queries.lock_team(actor.workspace_id)
    before = {field: str(getattr(workspace, field)) for field in _FIELDS}
    changed = [field for field in _FIELDS if before[field] != wanted[field]]
    if not changed:
        return workspace
    if "currency" in changed:
        _ensure_currency_is_free(workspace)
    for field in changed:
        setattr(workspace, field, wanted[field])
    workspace.save(update_fields=changed)
    audit(
        actor=actor,
        event=Event.WORKSPACE_CHANGED,
        object_kind="workspace",
        object_id=workspace.id,
        before={field: before[field] for field in changed},
        after={field: wanted[field] for field in changed},
    )
    return workspace


def _check(wanted: dict[str, str]) -> None:
    if wanted["kind"] not in BusinessKind.values:
        raise Invalid(_("Choose what kind of business this is."), field="kind")
    if not is_currency(wanted["currency"]):
        raise Invalid(_("Choose a currency of ISO 4217, such as EUR or GBP."), field="currency")
    if wanted["time_zone"] not in available_timezones():
        raise Invalid(_("Choose a time zone, such as Europe/Madrid."), field="time_zone")
    if wanted["language"] not in dict(settings.LANGUAGES):
        raise Invalid(_("Choose one of the languages Hedgerow speaks."), field="language")


def _insert(wanted: dict[str, str], slug: str) -> Workspace:
    """The unique index decides, not a look beforehand: two people may start a workspace of the same name at once."""
    if slug and slug != slugify(slug):
        raise Invalid(_("An address consists of small letters, digits and hyphens."), field="slug")
    for candidate in [slug] if slug else _slugs(wanted["name"]):
        try:
            with transaction.atomic():
                country = country_of(wanted["time_zone"])
                return Workspace.objects.create(slug=candidate, country=country, created_at=clock.now(), **wanted)
        except IntegrityError:
            continue
    raise SlugTaken(field="slug")


def _slugs(name: str) -> Iterator[str]:
    base = slugify(name)[:_LONGEST_SLUG].strip("-") or _NAMELESS
    taken = set(Workspace.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    yield from (s for s in (base, *(f"{base}-{number}" for number in range(2, len(taken) + 100))) if s not in taken)


def _ensure_currency_is_free(workspace: Workspace) -> None:
    with scope(workspace):
        reasons = [reason for hold in currency_holds if (reason := hold.reason(workspace))]
    if reasons:
        raise CurrencySettled(reasons[0], kept=_("Nothing was changed."), field="currency")
