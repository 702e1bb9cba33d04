"""An import of sales is taken back: its purchases go, portion by portion, and all that follows from them.

The log is never changed: a fact beside each purchase says that it never was. What something was built on since stays.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import earliest_key
from hedgerow.kernel.money import Money
from hedgerow.network.models import Import, Merge, MergeStep
from hedgerow.network.registries import KeptRow, TakenBack
from hedgerow.sales import events
from hedgerow.sales.models import (
    KeptPurchase,
    Order,
    OrderLine,
    Product,
    Purchase,
    PurchaseLine,
    StaysBecause,
    WithdrawnSale,
)
from hedgerow.sales.operations.role_days import put_days_back, settle_days, take_roles_back
from hedgerow.sales.operations.settling import REFUND
from hedgerow.sales.operations.verifying import add_up_anew
from hedgerow.timeline import operations as timeline

_AT_ONCE = 500


# house: operation-shape: a step of taking an import back, which asks for the permission
def some(actor: Actor, of: Import) -> TakenBack | None:
    """Runs in the caller's transaction, which holds the log. None when nothing is left."""
    left = Purchase.objects.filter(brought_by=of)
    kept = KeptPurchase.objects.filter(of_import=of, purchase=OuterRef("pk"))
    portion = list(left.exclude(Exists(kept)).order_by("pk")[:_AT_ONCE])
    if portion:
        return _withdraw(actor, of, portion)
    if take_roles_back(actor, of) or put_days_back(of) or _unsold(of):
        return TakenBack()
    settle_days(of)
    return None


def _withdraw(actor: Actor, of: Import, portion: Sequence[Purchase]) -> TakenBack:
    stay = _reasons(of, portion)
    KeptPurchase.objects.bulk_create(
        KeptPurchase(of_import=of, purchase_id=key, because=why) for key, why in stay.items()
    )
    gone = [purchase for purchase in portion if purchase.pk not in stay]
    keys = [purchase.pk for purchase in gone]
    timeline.record(actor, *(events.purchase_taken_back(purchase) for purchase in gone))
    remember(gone)
    PurchaseLine.objects.filter(purchase__id__among=keys).delete()
    Purchase.objects.filter(id__among=keys).delete()
    add_up_anew(list({purchase.party_id for purchase in gone if purchase.party_id}))
    return TakenBack(removed=len(gone), kept=len(stay))


def remember(gone: Sequence[Purchase]) -> None:
    """That the sale of that name was taken back: else the log would take it for a repeat when it comes again."""
    names = {(purchase.source, purchase.external_id) for purchase in gone if purchase.external_id}
    before = WithdrawnSale.objects.filter(external_id__among={key for _source, key in names})
    known = {(row.source, row.external_id): row.pk for row in before}
    again = [pk for name, pk in known.items() if name in names]
    WithdrawnSale.objects.filter(id__among=again).update(times=F("times") + 1)
    fresh = sorted(names - known.keys())
    WithdrawnSale.objects.bulk_create(WithdrawnSale(source=source, external_id=key) for source, key in fresh)


def _reasons(of: Import, portion: Sequence[Purchase]) -> Mapping[UUID, StaysBecause]:
    """What something was built on since."""
    merged = dict.fromkeys(_moved_by_merges(of, portion), StaysBecause.MERGED)
    told = Order.objects.filter(purchase__in=[purchase.pk for purchase in portion]).values_list(
        "purchase_id", flat=True
    )
    by_shop = dict.fromkeys(told, StaysBecause.TOLD)
    return {**dict.fromkeys(_given_back(of, portion), StaysBecause.GIVEN_BACK), **by_shop, **merged}


def _given_back(of: Import, portion: Sequence[Purchase]) -> list[UUID]:
    """Those for which another file told of money given back: its key begins with theirs."""
    who = Q(party__in={purchase.party_id for purchase in portion if purchase.party_id})
    if any(purchase.party_id is None for purchase in portion):
        who |= Q(party=None)
    others = Purchase.objects.filter(who, amount_minor__lt=0).exclude(brought_by=of)
    names = {name for source, key in others.values_list("source", "external_id") for name in _built_on(source, key)}
    return [purchase.pk for purchase in portion if (purchase.source, purchase.external_id) in names]


def _built_on(source: str, key: str) -> list[tuple[str, str]]:
    """1001/refund:500 is the rest of 1001/refund, which is of 1001."""
    order, found, rest = key.partition(REFUND)
    if not found:
        return []
    first = f"{order}{REFUND}{rest.partition(':')[0]}"
    return [(source, order), *([(source, first)] if first != key else [])]


def _moved_by_merges(of: Import, portion: Sequence[Purchase]) -> set[UUID]:
    """Those that a merge has in its journal: taken apart, both records have theirs again."""
    since = Merge.objects.filter(undone_at=None, kept__in={purchase.party_id for purchase in portion})
    merges = list(since.filter(merged_at__gte=of.started_at or of.created_at).values_list("pk", flat=True))
    if not merges:
        return set()
    keys = [purchase.pk for purchase in portion]
    return set(MergeStep.objects.filter(merge__in=merges, row_id__in=keys).values_list("row_id", flat=True))


def _unsold(of: Import) -> int:
    """Products that came with it and that nothing is left of, but for those that somebody sorted since."""
    unsorted = Q(category="") | Q(category_is_told=True)
    came = Product.objects.filter(unsorted, pk__gte=earliest_key(of.started_at or of.created_at))
    lines = PurchaseLine.objects.filter(product=OuterRef("pk"))
    ordered = OrderLine.objects.filter(product=OuterRef("pk"))
    keys = list(
        came.exclude(Exists(lines)).exclude(Exists(ordered)).order_by("pk").values_list("pk", flat=True)[:_AT_ONCE]
    )
    return Product.objects.filter(pk__in=keys).delete()[0]


# house: operation-shape: looks and changes nothing; a query asks it for the page
def kept(of: Import, limit: int) -> list[KeptRow]:
    rows = KeptPurchase.objects.filter(of_import=of).select_related("purchase__party").order_by("purchase")[:limit]
    return [_told(row) for row in rows]


def _told(row: KeptPurchase) -> KeptRow:
    purchase = row.purchase
    amount = Money(purchase.amount_minor, purchase.currency)
    words = {"amount": f"{amount.major} {amount.currency}", "day": purchase.day.isoformat()}
    party = purchase.party
    name = party.name if party else _("Nobody in particular")
    key = purchase.party_id if party and party.erased_at is None else None
    return KeptRow(key, name, _("%(amount)s of %(day)s") % words, row.get_because_display())


# house: operation-shape: looks and changes nothing
def is_traced(of: Import) -> bool:
    """Purchases of before Hedgerow noted which file brought them cannot be told from others."""
    return Purchase.objects.filter(brought_by=of).exists()
