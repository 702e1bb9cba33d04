"""Websites: set up, changed, put away, taken up again."""

from dataclasses import asdict, dataclass
from ipaddress import ip_network
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.randomness import token
from hedgerow.visits import events
from hedgerow.visits.errors import DomainUnreadable, NetworkUnreadable
from hedgerow.visits.models import Site, SiteKey
from hedgerow.visits.permissions import Permission

_NAMES = ("domains", "kept_parameters", "left_out_paths", "left_out_networks")
_MOST = 50


@dataclass(frozen=True, slots=True)
class SiteDraft:
    """What a person writes of a website; domains may be written as addresses of pages."""

    domains: tuple[str, ...]
    name: str = ""
    kept_parameters: tuple[str, ...] = ()
    left_out_paths: tuple[str, ...] = ()
    left_out_networks: tuple[str, ...] = ()
    keep_days: int = 400


@transaction.atomic
def add_site(*, actor: Actor, draft: SiteDraft) -> Site:
    """With a public key of its own. Raises DomainUnreadable, NetworkUnreadable."""
    require(actor, Permission.MANAGE_SITES)
    site = Site.objects.create(added_at=clock.now(), **_columns(draft))
    SiteKey.objects.create(key=token(16), workspace_id=actor.workspace_id, site_id=site.pk)
    audit(actor=actor, event=events.SITE_ADDED, object_kind="site", object_id=site.pk, after={"name": site.name})
    return site


@transaction.atomic
def change_site(*, actor: Actor, site: Site, draft: SiteDraft) -> Site:
    """From now on; what was counted stays as it is. Raises DomainUnreadable, NetworkUnreadable."""
    require(actor, Permission.MANAGE_SITES, site)
    site = _locked(site.pk)
    before = {name: getattr(site, name) for name in ("name", "keep_days", *_NAMES)}
    after = _columns(draft)
    if before == after:
        return site
    for name, value in after.items():
        setattr(site, name, value)
    site.save()
    audit(actor=actor, event=events.SITE_CHANGED, object_kind="site", object_id=site.pk, before=before, after=after)
    return site


@transaction.atomic
def put_away_site(*, actor: Actor, site: Site) -> Site:
    """It counts nothing more, within half a minute; its figures stay. Doing it again changes nothing."""
    require(actor, Permission.MANAGE_SITES, site)
    site = _locked(site.pk)
    if site.put_away_at is None:
        site.put_away_at = clock.now()
        site.save(update_fields=["put_away_at"])
        audit(actor=actor, event=events.SITE_PUT_AWAY, object_kind="site", object_id=site.pk)
    return site


@transaction.atomic
def take_up_site(*, actor: Actor, site: Site) -> Site:
    """It counts again, with the same key. Doing it again changes nothing."""
    require(actor, Permission.MANAGE_SITES, site)
    site = _locked(site.pk)
    if site.put_away_at is not None:
        site.put_away_at = None
        site.save(update_fields=["put_away_at"])
        audit(actor=actor, event=events.SITE_TAKEN_UP, object_kind="site", object_id=site.pk)
    return site


def _locked(site_id: UUID) -> Site:
    return Site.objects.select_for_update().get(pk=site_id)


def _columns(draft: SiteDraft) -> dict[str, object]:
    domains = list(dict.fromkeys(_domain(one) for one in draft.domains))[:_MOST]
    if not domains:
        raise DomainUnreadable(field="domains")
    said = {name: list(dict.fromkeys(value))[:_MOST] for name, value in asdict(draft).items() if name in _NAMES}
    networks = [_network(one) for one in draft.left_out_networks][:_MOST]
    return said | {
        "name": draft.name.strip()[:80] or domains[0][:80],
        "domains": domains,
        "left_out_networks": networks,
        "keep_days": draft.keep_days,
    }


def _domain(text: str) -> str:
    """Of what somebody types or copies: with or without https://, www. and a path."""
    written = text.strip().lower()
    try:
        host = urlsplit(written if "//" in written else f"//{written}").hostname or ""
        host = host.rstrip(".").encode("idna").decode() if not host.isascii() else host.rstrip(".")
    except (UnicodeError, ValueError) as cause:
        raise DomainUnreadable(field="domains") from cause
    host = host.removeprefix("www.")
    parts = host.split(".")
    is_name = all(part and len(part) <= 63 and part.replace("-", "").isalnum() for part in parts)
    if not is_name or len(host) > 200 or (len(parts) < 2 and host != "localhost"):
        raise DomainUnreadable(field="domains")
    return host


def _network(text: str) -> str:
    try:
        return str(ip_network(text.strip(), strict=False))
    except ValueError as cause:
        raise NetworkUnreadable(field="left_out_networks") from cause
