"""A message of a shop comes in: its signature first, then it is kept as it is, and a job is asked to read it."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import RefusedDeliveries, ShopConnection, ShopDelivery
from hedgerow.sales.operations.shops.bodies import packed
from hedgerow.sales.operations.shops.reading import ask_to_read
from hedgerow.sales.operations.shops.secrets import secrets_of
from hedgerow.sales.permissions import Permission
from hedgerow.sales.shops.incoming import Incoming, Named, Refusal, Refused
from hedgerow.sales.shops.known import SHOPS
from hedgerow.sales.shops.reading import Parts, Unreadable, parts_of

_MINUTE = timedelta(minutes=1)
_LONGEST_HEADER = 300


class Received(StrEnum):
    NEW = "new"
    REPEATED = "repeated"
    GREETED = "greeted"


# house: operation-shape: several short transactions, as a refusal is noted though nothing else is
def receive_delivery(*, actor: Actor, connection: ShopConnection, incoming: Incoming) -> Received:
    """Keep a signed message, once, and have it read. Raises Refused, which is noted, for one not to be believed.

    The message and the job are written together: whatever happens next, neither is there without the other.
    """
    require(actor, Permission.RECORD_SALES, connection)
    shop = SHOPS[connection.shop]
    if shop.greets(incoming):
        ShopConnection.objects.filter(pk=connection.pk).update(greeted_at=incoming.at)
        return Received.GREETED
    try:
        _check(connection, incoming)
    except Refused as refused:
        note_refusal(actor=actor, connection=connection, refused=refused, at=incoming.at)
        raise
    parts = _parts(incoming.body)
    named = shop.name(incoming, parts)
    try:
        with transaction.atomic():
            _keep(connection, incoming, named, shop.kept)
    except IntegrityError:
        if not _note_repeat(connection, named.id, incoming.at):
            raise
        return Received.REPEATED
    return Received.NEW


def _check(connection: ShopConnection, incoming: Incoming) -> None:
    secrets = secrets_of(connection, incoming.at)
    if not secrets:
        raise Refused(Refusal.NO_SECRET)
    SHOPS[connection.shop].check(incoming, secrets)


def _parts(body: bytes) -> Parts:
    """What is signed and yet no JSON is kept all the same; the reader will say so."""
    try:
        return parts_of(body)
    except Unreadable:
        return {}


def _keep(connection: ShopConnection, incoming: Incoming, named: Named, kept: tuple[str, ...]) -> None:
    told = {key: incoming.header(key)[:_LONGEST_HEADER] for key in kept if incoming.header(key)}
    delivery = ShopDelivery.objects.create(
        connection=connection,
        external_id=named.id[:120],
        topic=named.topic,
        sent_at=named.at,
        received_at=incoming.at,
        headers=told,
        body=packed(incoming.body),
        bytes=len(incoming.body),
    )
    if connection.paused_at is None:
        ask_to_read(delivery.pk)
    stale = Q(last_at__isnull=True) | Q(last_at__lt=incoming.at - _MINUTE)
    ShopConnection.objects.filter(stale, pk=connection.pk).update(last_at=incoming.at)


def _note_repeat(connection: ShopConnection, key: str, at: datetime) -> int:
    found = ShopDelivery.objects.filter(connection=connection, external_id=key[:120])
    return found.update(repeats=F("repeats") + 1, repeated_at=at)


@transaction.atomic
def note_refusal(*, actor: Actor, connection: ShopConnection, refused: Refused, at: datetime) -> None:
    """Count it: one row a day and reason, whoever sends how much."""
    require(actor, Permission.RECORD_SALES, connection)
    what = {"connection": connection, "day": at.astimezone(UTC).date(), "because": refused.because.value}
    fresh = {"last_at": at, "off_by": max(-(2**31), min(2**31 - 1, refused.off_by))}
    row = RefusedDeliveries(**what, **fresh, workspace_id=connection.workspace_id, times=0)
    RefusedDeliveries.objects.bulk_create([row], ignore_conflicts=True)
    RefusedDeliveries.objects.filter(**what).update(times=F("times") + 1, **fresh)
