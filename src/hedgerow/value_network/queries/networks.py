"""Value networks, their drawings and versions."""

from uuid import UUID

from django.db.models import F, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.value_network.drawn import Drawing, drawing_of
from hedgerow.value_network.errors import NetworkVersionNotFound, ValueNetworkNotFound
from hedgerow.value_network.models import NetworkVersion, ValueNetwork
from hedgerow.value_network.permissions import Permission


def visible_networks(actor: Actor, *, put_away: bool = False) -> "QuerySet[ValueNetwork]":
    """The oldest first: that is the main one."""
    require(actor, Permission.VIEW)
    return ValueNetwork.objects.filter(put_away_at__isnull=not put_away).order_by("created_at", "pk")


def visible_network(actor: Actor, network_id: UUID) -> ValueNetwork:
    """Also one that is put away. Raises ValueNetworkNotFound."""
    require(actor, Permission.VIEW)
    network = ValueNetwork.objects.filter(pk=network_id).first()
    if network is None:
        raise ValueNetworkNotFound
    return network


def current_version(actor: Actor, network: ValueNetwork) -> NetworkVersion:
    require(actor, Permission.VIEW, network)
    return NetworkVersion.objects.get(network=network, number=network.number)


def current_drawing(actor: Actor, network: ValueNetwork) -> Drawing:
    return drawing_of(current_version(actor, network))


def current_versions(actor: Actor) -> "QuerySet[NetworkVersion]":
    """Of each that is not put away, with its network, the oldest network first."""
    require(actor, Permission.VIEW)
    now = NetworkVersion.objects.filter(number=F("network__number"), network__put_away_at=None)
    return now.select_related("network").order_by("network__created_at", "network__pk")


def network_versions(actor: Actor, network: ValueNetwork) -> "QuerySet[NetworkVersion]":
    """The latest first."""
    require(actor, Permission.VIEW, network)
    return NetworkVersion.objects.filter(network=network).order_by("-number")


def version_of(actor: Actor, network_id: UUID, version_id: UUID) -> NetworkVersion:
    """Raises NetworkVersionNotFound, also for a version of another value network."""
    version = visible_network_version(actor, version_id)
    if version.network_id != network_id:
        raise NetworkVersionNotFound
    return version


def visible_network_version(actor: Actor, version_id: UUID) -> NetworkVersion:
    """Raises NetworkVersionNotFound."""
    require(actor, Permission.VIEW)
    version = NetworkVersion.objects.select_related("network").filter(pk=version_id).first()
    if version is None:
        raise NetworkVersionNotFound
    return version
