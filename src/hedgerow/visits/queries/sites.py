"""Websites whose visits are counted, and what the collector needs of them."""

from ipaddress import ip_network
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.visits.errors import SiteNotFound
from hedgerow.visits.hits import Rules
from hedgerow.visits.models import Site, SiteKey
from hedgerow.visits.permissions import Permission


def visible_sites(actor: Actor, *, put_away: bool = False) -> "QuerySet[Site]":
    """Those that count, the oldest first; or those that were put away."""
    require(actor, Permission.VIEW_VISITS)
    return Site.objects.filter(put_away_at__isnull=not put_away)


def visible_site(actor: Actor, site_id: UUID) -> Site:
    """Raises SiteNotFound."""
    require(actor, Permission.VIEW_VISITS)
    site = Site.objects.filter(pk=site_id).first()
    if site is None:
        raise SiteNotFound
    return site


def key_of(site: Site) -> str:
    """The public one, which stands in the script's tag."""
    return SiteKey.objects.values_list("key", flat=True).get(site_id=site.pk)


def rules_of(key: str) -> Rules | None:
    """What the collector goes by; None for a key of no website, or of one that is put away."""
    found = SiteKey.objects.filter(key=key).values_list("workspace_id", "site_id").first()
    if found is None:
        return None
    with unscoped(), scope(found[0]):
        site = Site.objects.filter(pk=found[1], put_away_at=None).first()
    if site is None:
        return None
    return Rules(
        found[0],
        site.pk,
        tuple(site.domains),
        frozenset(site.kept_parameters),
        tuple(site.left_out_paths),
        tuple(ip_network(network) for network in site.left_out_networks),
    )
