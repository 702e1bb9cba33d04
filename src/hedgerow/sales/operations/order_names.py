"""What an order is called: by its shop, in the shop's messages and in the shop's files."""

from collections.abc import Iterable, Sequence

from django.db.models import Q

from hedgerow.sales.models import Order, OrderName, Return

Called = tuple[str, str]
"""What a file calls an order, and another name that the file has for it, or ""."""


# house: operation-shape: looks and changes nothing
def orders_called(names: Iterable[Called], source: str) -> dict[Called, Order]:
    """The orders of a shop by what its file calls them.

    A name that stands alone may be a number or an id. Beside another it is the id: where a shop numbers its orders
    anew, the number of one is the id of another.
    """
    pairs = list(dict.fromkeys(names))
    wanted = sorted({name for pair in pairs for name in pair if name})
    if not wanted:
        return {}
    by_id, by_number = _by_own_names(wanted, source)
    found = {pair: by_id.get(pair[0]) for pair in pairs}
    found |= {(name, more): by_number[name] for name, more in pairs if more in {"", name} and name in by_number}
    missing = {name for pair, order in found.items() if order is None for name in pair if name}
    others = _by_other_names(sorted(missing), source) if missing else {}
    found = {pair: order or others.get(pair[0]) or others.get(pair[1]) for pair, order in found.items()}
    return {pair: order for pair, order in found.items() if order is not None}


# house: operation-shape: a function of its arguments
def theirs(source: str, where: str = "") -> Q:
    """Rows of a shop's own messages, by the name that files from it have."""
    return Q((f"{where}source", source)) | Q((f"{where}source__startswith", f"{source}:"))


def _by_own_names(wanted: Sequence[str], source: str) -> tuple[dict[str, Order], dict[str, Order]]:
    named = Q(number__in=wanted) | Q(external_id__in=wanted)
    rows = list(Order.objects.select_related("purchase").filter(theirs(source), named))
    return {order.external_id: order for order in rows}, {order.number: order for order in rows if order.number}


def _by_other_names(wanted: Sequence[str], source: str) -> dict[str, Order]:
    """By a payment, a charge, or a refund of it."""
    others = OrderName.objects.filter(theirs(source, "connection__"), other__in=wanted)
    names = dict(others.values_list("other", "external_id"))
    orders = _by_own_names(sorted(set(names.values())), source)[0] if names else {}
    backs = Return.objects.filter(theirs(source), external_id__in=wanted).select_related("order__purchase")
    return {
        **{back.external_id: back.order for back in backs if back.order is not None},
        **{other: orders[key] for other, key in names.items() if key in orders},
    }


# house: operation-shape: looks and changes nothing
def names_of(order: Order) -> set[str]:
    """All that a file of its shop may call it."""
    return {key for key in (order.external_id, order.number, *_others_of(order)) if key}


# house: operation-shape: looks and changes nothing
def own_names_of(order: Order) -> list[str]:
    """What else it alone is called: the number of one order may be the id of another."""
    others = set(_others_of(order))
    taken = Order.objects.filter(source=order.source, external_id__in=others).values_list("external_id", flat=True)
    return sorted(others - set(taken) if others else others)


def _others_of(order: Order) -> list[str]:
    rows = OrderName.objects.filter(connection__source=order.source, external_id=order.external_id)
    return list(rows.values_list("other", flat=True))
