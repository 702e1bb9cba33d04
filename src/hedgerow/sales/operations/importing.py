"""A batch of sales from a file into the record: customers found or added, purchases recorded once."""

from dataclasses import replace
from datetime import UTC, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import largest_remainder
from hedgerow.network import operations as network
from hedgerow.network.models import Import, Role
from hedgerow.network.registries import Batch, Written
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.models import CustomerFigures, ShopConnection
from hedgerow.sales.operations.catching_up import catch_up
from hedgerow.sales.operations.customers import CLIENT, Customers, first_days
from hedgerow.sales.operations.from_files import count_returns_of
from hedgerow.sales.operations.purchases import record_purchases
from hedgerow.sales.operations.role_days import note_days
from hedgerow.sales.operations.settling import settle
from hedgerow.sales.shops.known import SHOPS

FILE = "file"
IMPORTED = "import:"


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    source = str(of.mapping.get("source", "")) or FILE
    drafts = [replace(draft, key=_key(draft, source)) for draft in batch.drafts]
    zone, channel = ZoneInfo(workspace.time_zone), _channel(source)
    caught = catch_up(actor, drafts, source, of.pk, zone)
    settled = settle(caught.left, source)
    system = str(of.mapping.get("source", ""))
    customers = Customers(actor, system=system, source=of.source, country=workspace.country)
    parties = customers.resolve(settled.drafts, settled.parties)
    network.ensure_role(actor=actor, role=CLIENT, since=first_days(settled.drafts, parties), source=of.source)
    purchases = [
        replace(
            _purchase(draft, parties.get(draft.customer), source, zone),
            brought_by=of.pk,
            channel=draft.channel or channel,
        )
        for draft in settled.drafts
    ]
    told = record_purchases(actor=actor, purchases=purchases)
    count_returns_of(actor, source, (one.external_id for one in purchases if one.amount_minor >= 0), zone)
    return Written(
        created=told.new + caught.new,
        unchanged=told.repeated + len(settled.problems) + len(caught.known) - caught.new,
        parties_created=customers.created,
        amounts=told.amounts,
        problems=(*caught.problems, *settled.problems),
    )


def finish(_actor: Actor, of: Import) -> None:
    """Neither rows nor files need be in the order of time: a customer is one since the first purchase of all.

    Where another import gave the role, it is noted since when they had it.
    """
    figures = CustomerFigures.objects.filter(party=OuterRef("party")).order_by("first_day").values("first_day")[:1]
    given = Role.objects.filter(source__startswith=IMPORTED, kind__key=CLIENT, until=None)
    late = given.filter(since__gt=Subquery(figures))
    note_days(of, late.exclude(source=of.source).annotate(first=Subquery(figures)))
    late.update(since=Subquery(figures))


def _key(draft: PurchaseDraft, source: str) -> str:
    """Order 1001 of one unknown program is not order 1001 of another: there, the day belongs to the number."""
    return f"{draft.key}@{draft.day.isoformat()}" if source == FILE and draft.order else draft.key


def _channel(source: str) -> str:
    """As its shop's own messages have it; a file of no program we know is a till's."""
    connection = ShopConnection.objects.filter(source=source).first()
    shop = SHOPS.get(connection.shop if connection else source)
    return shop.channel if shop else "store" if source == FILE else "web"


def _purchase(draft: PurchaseDraft, party_id: UUID | None, source: str, zone: ZoneInfo) -> NewPurchase:
    """Where only the day is known, the purchase stands at its noon."""
    return NewPurchase(
        party_id=party_id,
        purchased_at=draft.at or datetime.combine(draft.day, time(12), tzinfo=zone).astimezone(UTC),
        amount_minor=draft.minor,
        currency=draft.currency,
        source=source,
        external_id=draft.key,
        lines=_lines(draft),
        place=draft.place,
        fulfilment=draft.fulfilment,
    )


def _lines(draft: PurchaseDraft) -> tuple[NewLine, ...]:
    """Where the file gives no amount per line, the whole is split by quantity (largest remainder)."""
    if not draft.lines:
        return ()
    if any(line.minor is None for line in draft.lines):
        weights = [max(line.quantity_milli, 0) for line in draft.lines]
        amounts = largest_remainder(draft.minor, weights if sum(weights) else [1] * len(weights))
    else:
        amounts = [line.minor or 0 for line in draft.lines]
    return tuple(
        NewLine(amount, line.quantity_milli, line.product, sku=line.sku, category=line.category)
        for line, amount in zip(draft.lines, amounts, strict=True)
    )
