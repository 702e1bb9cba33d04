"""Connecting a shop, changing how, and letting it go. Secrets go in here and are never shown again."""

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock, randomness
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tokens import fingerprint
from hedgerow.sales.models import DeliveryState, ShopAddress, ShopConnection, ShopDelivery, ShopKind, ShopLocation
from hedgerow.sales.operations.shops.noting import note_change
from hedgerow.sales.operations.shops.reading import ask_to_read
from hedgerow.sales.operations.shops.secrets import seal_key, seal_secret, seal_token
from hedgerow.sales.permissions import Permission
from hedgerow.sales.shops.limits import FORMER_SECRET, KEEP_DAYS, LONGEST_KEEP_DAYS

_SHORTEST = 8


@transaction.atomic
def connect_shop(*, actor: Actor, shop: str, name: str) -> ShopConnection:
    """An address for the shop to send to; it is believed once its secret is here. Raises Invalid."""
    require(actor, Permission.CONNECT_SHOPS)
    kind = ShopKind(shop)
    connection = ShopConnection.objects.create(
        shop=kind.value,
        name=name.strip()[:80] or str(kind.label),
        source=_free_source(kind),
        sealed_token="",
        keep_days=KEEP_DAYS,
        created_at=clock.now(),
        created_by=actor.label[:200],
    )
    _address(connection)
    note_change(actor, connection, "connected")
    return connection


def _free_source(kind: ShopKind) -> str:
    """The first shop of its kind has the name that files from it have, so that both tell of the same orders."""
    taken = set(ShopConnection.objects.filter(shop=kind.value).values_list("source", flat=True))
    number, source = 1, kind.value
    while source in taken:
        number += 1
        source = f"{kind.value}-{number}"
    return source


def _address(connection: ShopConnection) -> None:
    token = randomness.token(32)
    connection.sealed_token = seal_token(token)
    connection.save(update_fields=["sealed_token"])
    ShopAddress.objects.update_or_create(
        connection_id=connection.pk,
        defaults={"workspace_id": connection.workspace_id, "digest": fingerprint(token)},
    )


@transaction.atomic
def renew_address(*, actor: Actor, connection: ShopConnection) -> None:
    """The former address leads nowhere from now on."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    _address(connection)
    note_change(actor, connection, "address")


@transaction.atomic
def replace_secret(*, actor: Actor, connection: ShopConnection, secret: str) -> None:
    """What the shop signs with. The former one counts for two more days, as shops change theirs slowly."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    row = ShopConnection.objects.select_for_update().get(pk=connection.pk)
    cleaned = secret.strip()
    if len(cleaned) < _SHORTEST or not cleaned.isprintable():
        raise Invalid(_("That is too short for a signing secret. Copy it whole."), field="secret")
    if row.sealed_secret:
        row.sealed_former_secret, row.former_secret_until = row.sealed_secret, clock.now() + FORMER_SECRET
    row.sealed_secret = seal_secret(cleaned)
    row.save(update_fields=["sealed_secret", "sealed_former_secret", "former_secret_until"])
    note_change(actor, row, "secret")


@transaction.atomic
def set_key(*, actor: Actor, connection: ShopConnection, key: str) -> None:
    """An access token to ask the shop with; an empty one takes it away."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    cleaned = key.strip()
    if cleaned and (not cleaned.isascii() or not cleaned.isprintable() or " " in cleaned):
        raise Invalid(_("That does not look like an access token."), field="key")
    connection.sealed_key = seal_key(cleaned)
    connection.save(update_fields=["sealed_key"])
    ShopLocation.objects.filter(connection=connection, name="").update(is_asked=False)
    note_change(actor, connection, "key" if cleaned else "key_removed")


@transaction.atomic
def change_connection(*, actor: Actor, connection: ShopConnection, name: str, keep_days: int) -> None:
    """Raises Invalid."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    if not 1 <= keep_days <= LONGEST_KEEP_DAYS:
        raise Invalid(_("Between 1 and 365 days."), field="keep_days")
    connection.name, connection.keep_days = name.strip()[:80] or connection.name, keep_days
    connection.save(update_fields=["name", "keep_days"])
    note_change(actor, connection, "changed", days=keep_days)


@transaction.atomic
def pause_shop(*, actor: Actor, connection: ShopConnection) -> None:
    """What comes from now on is kept, and read when it goes on."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    row = ShopConnection.objects.select_for_update().get(pk=connection.pk)
    if row.paused_at is None:
        row.paused_at = clock.now()
        row.save(update_fields=["paused_at"])
        note_change(actor, row, "paused")


@transaction.atomic
def resume_shop(*, actor: Actor, connection: ShopConnection) -> None:
    require(actor, Permission.CONNECT_SHOPS, connection)
    row = ShopConnection.objects.select_for_update().get(pk=connection.pk)
    if row.paused_at is None:
        return
    row.paused_at = None
    row.save(update_fields=["paused_at"])
    waiting = ShopDelivery.objects.filter(connection=row, state=DeliveryState.WAITING)
    for key in waiting.values_list("pk", flat=True):
        ask_to_read(key)
    note_change(actor, row, "resumed")


@transaction.atomic
def disconnect_shop(*, actor: Actor, connection: ShopConnection) -> None:
    """Its address, its secrets and what it sent go; the orders that were made of it stay."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    note_change(actor, connection, "disconnected")
    ShopAddress.objects.filter(connection_id=connection.pk).delete()
    connection.delete()
