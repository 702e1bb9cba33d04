"""A batch of sales from a file into the record: customers found or added, purchases recorded once."""

from collections.abc import Sequence
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
from hedgerow.sales.importing.purchase_drafts import CustomerDraft, PurchaseDraft
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.operations.customers import CLIENT, Customers, first_days
from hedgerow.sales.operations.purchases import record_purchases

FILE = "file"
IMPORTED = "import:"
_LOOKUP = 500


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[PurchaseDraft] = batch.drafts
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    source = str(of.mapping.get("source", "")) or FILE
    customers = Customers(actor, of, country=workspace.country)
    parties = customers.resolve(drafts, _bought(drafts, source))
    network.ensure_role(actor=actor, role=CLIENT, since=first_days(drafts, parties), source=of.source)
    zone = ZoneInfo(workspace.time_zone)
    purchases = [_purchase(draft, parties.get(draft.customer), source, zone) for draft in drafts]
    told = record_purchases(actor=actor, purchases=purchases)
    return Written(created=told.new, unchanged=told.repeated, parties_created=customers.created, amounts=told.amounts)


def finish(_actor: Actor, _of: Import) -> None:
    """Neither rows nor files need be in the order of time: a customer is one since the first purchase of all."""
    figures = CustomerFigures.objects.filter(party=OuterRef("party")).order_by("first_day").values("first_day")[:1]
    given = Role.objects.filter(source__startswith=IMPORTED, kind__key=CLIENT, until=None)
    given.filter(since__gt=Subquery(figures)).update(since=Subquery(figures))


def _bought(drafts: Sequence[PurchaseDraft], source: str) -> dict[CustomerDraft, UUID]:
    """Who of the batch is known by a purchase that is recorded already."""
    keys = [draft.key for draft in drafts]
    parties: dict[str, UUID | None] = {}
    for start in range(0, len(keys), _LOOKUP):
        found = Purchase.objects.filter(source=source, external_id__in=keys[start : start + _LOOKUP])
        parties.update(found.exclude(external_id="").values_list("external_id", "party_id"))
    known = ((draft.customer, parties.get(draft.key)) for draft in drafts)
    return {who: party for who, party in known if who and party is not None}


def _purchase(draft: PurchaseDraft, party_id: UUID | None, source: str, zone: ZoneInfo) -> NewPurchase:
    """Where only the day is known, the purchase stands at its noon."""
    return NewPurchase(
        party_id=party_id,
        purchased_at=draft.at or datetime.combine(draft.day, time(12), tzinfo=zone).astimezone(UTC),
        amount_minor=draft.minor,
        currency=draft.currency,
        source=source,
        external_id=draft.key,
        channel="store" if source == FILE else "web",
        lines=_lines(draft),
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
        NewLine(amount, line.quantity_milli, line.product) for line, amount in zip(draft.lines, amounts, strict=True)
    )
