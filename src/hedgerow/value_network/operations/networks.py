"""Value networks are begun, renamed, put away and brought back; an older version can be the current one again."""

from django.db import IntegrityError, transaction

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.value_network import events, examples
from hedgerow.value_network.drawn import drawing_of
from hedgerow.value_network.errors import NetworkExists, NetworkMoved, NetworkNameMissing
from hedgerow.value_network.models import NAME, NetworkVersion, ValueNetwork
from hedgerow.value_network.operations.versions import add_version, locked, locked_drawing, next_version
from hedgerow.value_network.permissions import Permission


@transaction.atomic
def begin_network(*, actor: Actor, example: str = "", name: str = "") -> ValueNetwork:
    """Copy an example in the language that is spoken now, or begin with the business alone.

    Without a name it has the example's. Raises UnknownExample, NetworkNameMissing, NetworkExists.
    """
    require(actor, Permission.DRAW)
    business = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)
    drawing = examples.copied(example, business) if example else examples.empty(business)
    shown, normalised = _named(name or (str(examples.example(example).name) if example else ""))
    network = ValueNetwork(name=shown, normalised=normalised, begun_from=example, created_at=clock.now())
    _save(network)
    add_version(actor, network, 1, drawing)
    _told(actor, events.BEGUN, network, example=example)
    return network


@transaction.atomic
def rename_network(*, actor: Actor, network: ValueNetwork, name: str) -> None:
    """Raises NetworkNameMissing, NetworkExists. The same name again is no change."""
    require(actor, Permission.DRAW, network)
    fresh = locked(network)
    before = fresh.name
    fresh.name, fresh.normalised = _named(name)
    if fresh.name == before:
        return
    _save(fresh)
    _told(actor, events.RENAMED, fresh, before=before)


@transaction.atomic
def bring_back_version(*, actor: Actor, version: NetworkVersion, after: int | None = None) -> NetworkVersion:
    """An older version is the current one again, as a version of its own.

    `after` is the number of the current version that the actor saw: NetworkMoved where there is a newer one.
    Raises NetworkPutAway, too.
    """
    require(actor, Permission.DRAW, version)
    network = locked_drawing(version.network)
    if after is not None and after != network.number:
        raise NetworkMoved
    now = NetworkVersion.objects.get(network=network, number=network.number)
    if now.pk == version.pk:
        return now
    return next_version(actor, network, now, drawing_of(version), again_of=version.number).version


@transaction.atomic
def take_back_version(*, actor: Actor, version: NetworkVersion) -> NetworkVersion:
    """The version before is the current one again. Raises NetworkMoved where one drew since, NetworkPutAway."""
    require(actor, Permission.DRAW, version)
    network = locked_drawing(version.network)
    if version.number != network.number or version.number == 1:
        raise NetworkMoved
    before = NetworkVersion.objects.get(network=network, number=version.number - 1)
    return next_version(actor, network, version, drawing_of(before), again_of=before.number).version


@transaction.atomic
def put_away_network(*, actor: Actor, network: ValueNetwork) -> None:
    """It is shown nowhere any more, and can come back. Again is no change."""
    require(actor, Permission.DRAW, network)
    fresh = locked(network)
    if fresh.put_away_at is not None:
        return
    fresh.put_away_at = clock.now()
    fresh.save(update_fields=["put_away_at"])
    _told(actor, events.PUT_AWAY, fresh)


@transaction.atomic
def bring_back_network(*, actor: Actor, network: ValueNetwork) -> None:
    """Raises NetworkExists where its name is taken by now. Again is no change."""
    require(actor, Permission.DRAW, network)
    fresh = locked(network)
    if fresh.put_away_at is None:
        return
    fresh.put_away_at = None
    _save(fresh)
    _told(actor, events.BROUGHT_BACK, fresh)


def _named(name: str) -> tuple[str, str]:
    """As shown, and as compared."""
    shown = " ".join(name.split())[:NAME]
    if not shown:
        raise NetworkNameMissing(field="name")
    return shown, shown.casefold()[:NAME]


def _save(network: ValueNetwork) -> None:
    try:
        with transaction.atomic():
            network.save()
    except IntegrityError as taken:
        raise NetworkExists(field="name") from taken


def _told(actor: Actor, event: str, network: ValueNetwork, **facts: str) -> None:
    audit(actor=actor, event=event, object_kind="value_network", object_id=network.pk, after=facts)
