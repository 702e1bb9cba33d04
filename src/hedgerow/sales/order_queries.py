"""Orders, returns and products as an actor may see them: those of the people they see, and those of nobody."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.sales.errors import OrderNotFound, ProductNotFound, ReturnNotFound
from hedgerow.sales.models import Order, Product, Purchase, PurchaseLine, RefusedReport, Return, ReturnState
from hedgerow.sales.permissions import Permission


def visible_orders(actor: Actor) -> "QuerySet[Order]":
    """With whose each is, and `given_back_minor`: what of it was given back."""
    require(actor, Permission.VIEW_ORDERS)
    counted = Return.objects.filter(order=OuterRef("pk")).order_by().values("order")
    back = Subquery(counted.annotate(n=Sum("counted_minor")).values("n"))
    waits = Exists(Return.objects.filter(order=OuterRef("pk")).exclude(waits_because=""))
    rows = Order.objects.filter(_seen(actor)).select_related("party")
    return rows.annotate(given_back_minor=Coalesce(back, Value(0)), has_waiting=waits)


def _seen(actor: Actor, party: str = "party") -> Q:
    seen = network.seen_parties(actor)
    return Q() if seen is None else Q(**{f"{party}__isnull": True}) | Q(**{f"{party}__in": seen})


def visible_order(actor: Actor, order_id: UUID) -> Order:
    """Raises OrderNotFound, also for another workspace's, and for one of somebody the actor may not see."""
    found = visible_orders(actor).filter(pk=order_id).first()
    if found is None:
        raise OrderNotFound
    return found


def visible_returns(actor: Actor) -> "QuerySet[Return]":
    """Also those whose order nobody has told of yet."""
    require(actor, Permission.VIEW_ORDERS)
    return Return.objects.filter(_seen(actor, "order__party")).select_related("order__party")


def returns_without_order(actor: Actor, limit: int) -> list[Return]:
    """Those that count for nothing, as nobody told of what they are for; the latest first, one more than `limit`."""
    rows = visible_returns(actor).filter(order=None, state=ReturnState.DONE)
    return list(rows.order_by("-returned_at", "-pk")[: limit + 1])


def visible_return(actor: Actor, return_id: UUID) -> Return:
    """Raises ReturnNotFound."""
    found = visible_returns(actor).filter(pk=return_id).first()
    if found is None:
        raise ReturnNotFound
    return found


def orders_of(actor: Actor, party: Party, limit: int) -> list[Order]:
    """A party's latest orders, with their lines and returns. The party is visible."""
    require(actor, Permission.VIEW_ORDERS, party)
    rows = Order.objects.filter(party=party).order_by("-placed_at", "-pk")
    return list(rows.prefetch_related("lines__product", "returns")[:limit])


def matching(orders: "QuerySet[Order]", text: str) -> "QuerySet[Order]":
    """By its number, with or without its sign, or by whose it is."""
    number = text.strip().lstrip("#")
    named = Q(party__sort_name__contains=network.sort_name(text))
    return orders.filter(named | Q(number__in=(number, f"#{number}")) | Q(external_id=text.strip()))


def numbered(actor: Actor, text: str, limit: int) -> list[Order]:
    number = text.strip().lstrip("#")
    rows = visible_orders(actor).filter(Q(number__in=(number, f"#{number}")) | Q(external_id=number))
    return list(rows.order_by("-placed_at")[:limit])


def totals_of(orders: "QuerySet[Order]") -> list[tuple[str, int, Money, Money]]:
    """Per currency, of paid orders: how many, what was paid, what was given back."""
    rows = orders.filter(state="paid").order_by().values_list("currency")
    sums = rows.annotate(n=Count("pk"), paid=Sum("total_minor"), back=Sum("given_back_minor")).order_by("-n")
    return [(currency, n, Money(paid, currency), Money(back, currency)) for currency, n, paid, back in sums]


def words_in_use(actor: Actor, field: str) -> list[str]:
    """Places, or sources, that orders name."""
    require(actor, Permission.VIEW_ORDERS)
    rows = Order.objects.filter(_seen(actor)).exclude(**{field: ""}).order_by(field)
    return list(rows.values_list(field, flat=True).distinct()[:100])


def has_purchases(actor: Actor) -> bool:
    """Whether anything was bought at all: files bring purchases without an order."""
    require(actor, Permission.VIEW_ORDERS)
    return Purchase.objects.exists()


def refused_of(actor: Actor, order: Order, returns: Iterable[Return]) -> list[RefusedReport]:
    """What was told of an order, or of its returns, and does not count."""
    require(actor, Permission.VIEW_ORDERS, order)
    named = Q(kind="order", external_id=order.external_id)
    named |= Q(kind="return", external_id__in=[back.external_id for back in returns])
    return list(RefusedReport.objects.filter(named, source=order.source))


def visible_products(actor: Actor) -> "QuerySet[Product]":
    """With how many were sold, in how many purchases, and when last; what was given back is taken off the amount."""
    require(actor, Permission.VIEW_ORDERS)
    lines = PurchaseLine.objects.filter(_seen(actor, "purchase__party"), product=OuterRef("pk")).order_by()
    grouped = lines.values("product")
    sold = grouped.annotate(n=Sum("quantity_milli")).values("n")
    times = grouped.annotate(n=Count("purchase", distinct=True, filter=Q(amount_minor__gte=0))).values("n")
    amount = lines.filter(purchase__currency=F("product__workspace__currency")).values("product")
    return Product.objects.annotate(
        sold_milli=Coalesce(Subquery(sold), Value(0)),
        times=Coalesce(Subquery(times), Value(0)),
        amount_minor=Coalesce(Subquery(amount.annotate(n=Sum("amount_minor")).values("n")), Value(0)),
    )


def visible_product(actor: Actor, product_id: UUID) -> Product:
    """Raises ProductNotFound."""
    found = visible_products(actor).filter(pk=product_id).first()
    if found is None:
        raise ProductNotFound
    return found


def categories(actor: Actor) -> list[str]:
    require(actor, Permission.VIEW_ORDERS)
    rows = Product.objects.exclude(category="").order_by("category")
    return list(rows.values_list("category", flat=True).distinct())


def latest_sales(actor: Actor, product: Product, limit: int) -> list[PurchaseLine]:
    require(actor, Permission.VIEW_ORDERS, product)
    rows = PurchaseLine.objects.filter(_seen(actor, "purchase__party"), product=product)
    return list(rows.select_related("purchase__party").order_by("-purchase__day", "-purchase_id")[:limit])


def buyers(actor: Actor, product: Product, limit: int) -> list[tuple[UUID, str, int]]:
    """(party, name, how often they bought it), the most frequent first."""
    require(actor, Permission.VIEW_ORDERS, product)
    rows = Purchase.objects.filter(_seen(actor), lines__product=product, amount_minor__gte=0, party__isnull=False)
    found: Any = rows.order_by().values_list("party_id", "party__name").annotate(n=Count("pk", distinct=True))
    return list(found.order_by("-n", "party__sort_name")[:limit])


def with_something_back(orders: "QuerySet[Order]", *, is_waiting: bool) -> "QuerySet[Order]":
    """Those for which something was given back, or something of that does not count yet."""
    wanted: dict[str, Any] = {"has_waiting": True} if is_waiting else {"given_back_minor__gt": 0}
    return orders.filter(**wanted)
