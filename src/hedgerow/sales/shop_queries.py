"""Connected shops and what they sent, as those may see who connect shops."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tokens import fingerprint
from hedgerow.sales.models import (
    DeliveryState,
    DeliverySubject,
    Order,
    RefusedDeliveries,
    ShopAddress,
    ShopConnection,
    ShopDelivery,
    ShopLocation,
)
from hedgerow.sales.permissions import Permission

_WEEK = timedelta(days=7)
_MINUTE = timedelta(minutes=1)
"""The last message is noted once a minute."""
OPEN = (DeliveryState.HELD, DeliveryState.FAILED, DeliveryState.PENDING)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a connection does: what came in seven days, what needs a look, and what was refused last."""

    connection: ShopConnection
    came: int
    open: int
    refused: int
    refusal: RefusedDeliveries | None

    @property
    def state(self) -> str:
        of = self.connection
        if of.paused_at is not None:
            return "paused"
        if not of.sealed_secret:
            return "unfinished"
        if self.refusal is not None and (of.last_at is None or of.last_at < self.refusal.last_at - _MINUTE):
            return "refusing"
        if of.last_at is None:
            return "waiting"
        return "look" if self.open else "working"


def sources_of_files() -> list[tuple[str, str]]:
    """What the record calls each shop of this workspace, and its name: a file can be of any of them."""
    return [(of.source, f"{of.name} · {of.get_shop_display()}") for of in ShopConnection.objects.all()]


def address_of(token: str) -> ShopAddress | None:
    """Asked outside every workspace: the address says which one."""
    return ShopAddress.objects.filter(digest=fingerprint(token)).first()


def receiving_connection(address: ShopAddress, shop: str) -> ShopConnection | None:
    """In the scope of the address's workspace."""
    return ShopConnection.objects.filter(pk=address.connection_id, shop=shop).first()


def public_url(shop: str, token: str) -> str:
    """The address as a shop knows it, whatever a proxy makes of it: part of what Square signs."""
    return f"{settings.HEDGEROW_URL}/hooks/{shop}/{token}"


def visible_connections(actor: Actor) -> QuerySet[ShopConnection]:
    require(actor, Permission.CONNECT_SHOPS)
    return ShopConnection.objects.all()


def visible_connection(actor: Actor, connection_id: UUID) -> ShopConnection:
    """Raises NotFound."""
    found = visible_connections(actor).filter(pk=connection_id).first()
    if found is None:
        raise NotFound
    return found


def standings(actor: Actor) -> list[Standing]:
    """Every connection, the same number of questions however many there are."""
    rows = list(visible_connections(actor))
    since = clock.now() - _WEEK
    counted = ShopDelivery.objects.filter(Q(received_at__gte=since) | Q(state__in=OPEN)).order_by()
    counts = {
        row["connection_id"]: row
        for row in counted.values("connection_id").annotate(
            came=Count("pk", filter=Q(received_at__gte=since)), open=Count("pk", filter=Q(state__in=OPEN))
        )
    }
    refused: dict[UUID, list[RefusedDeliveries]] = {}
    for one in RefusedDeliveries.objects.filter(last_at__gte=since).order_by("-last_at"):
        refused.setdefault(one.connection_id, []).append(one)
    return [_standing(row, dict(counts.get(row.pk, {})), refused.get(row.pk, [])) for row in rows]


def _standing(of: ShopConnection, counts: dict[str, Any], refused: Sequence[RefusedDeliveries]) -> Standing:
    return Standing(
        of,
        came=counts.get("came", 0),
        open=counts.get("open", 0),
        refused=sum(one.times for one in refused),
        refusal=refused[0] if refused else None,
    )


def standing_of(actor: Actor, connection: ShopConnection) -> Standing:
    return next(one for one in standings(actor) if one.connection.pk == connection.pk)


def refusals(actor: Actor, connection: ShopConnection) -> list[RefusedDeliveries]:
    """What was refused in the last seven days, the latest first."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    rows = RefusedDeliveries.objects.filter(connection=connection, last_at__gte=clock.now() - _WEEK)
    return list(rows.order_by("-last_at")[:20])


def locations_of(actor: Actor, connection: ShopConnection) -> list[ShopLocation]:
    """Where it sells, each with `last_number` and `last_at` of the last sale there."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    sold = Order.objects.filter(source=connection.source, location=OuterRef("external_id")).order_by(
        "-placed_at", "-id"
    )
    rows = ShopLocation.objects.filter(connection=connection)
    return list(
        rows.annotate(
            last_number=Coalesce(Subquery(sold.values("number")[:1]), Value("")),
            last_at=Subquery(sold.values("placed_at")[:1]),
        )
    )


def visible_deliveries(actor: Actor, connection: ShopConnection) -> QuerySet[ShopDelivery]:
    """Without their words, which one page alone shows."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    return ShopDelivery.objects.filter(connection=connection).defer("body", "headers")


def visible_delivery(actor: Actor, delivery_id: UUID) -> ShopDelivery:
    """Raises NotFound."""
    require(actor, Permission.CONNECT_SHOPS)
    found = ShopDelivery.objects.select_related("connection").filter(pk=delivery_id).first()
    if found is None:
        raise NotFound
    return found


def subjects_of(actor: Actor, delivery: ShopDelivery) -> list[DeliverySubject]:
    require(actor, Permission.CONNECT_SHOPS, delivery)
    return list(delivery.subjects.order_by("kind", "external_id"))
