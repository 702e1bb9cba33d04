"""Products that a shop told without the word they are sorted under, of which its file has one."""

from collections.abc import Iterable
from uuid import UUID

from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.models import Order, OrderLine
from hedgerow.sales.operations.catalogue import sort_told


# house: operation-shape: a step of an import, in its transaction
def sort_ordered(pairs: Iterable[tuple[Order, PurchaseDraft]]) -> None:
    """Categories for what a shop told without: a till's file names them, its messages do not.

    A line of the order is the file's by its name; shops put the variation behind it.
    """
    wanted = [(order.pk, line) for order, draft in pairs for line in draft.lines if line.category and line.product]
    if not wanted:
        return
    rows = OrderLine.objects.filter(order__in={key for key, _line in wanted}, product__category="")
    ordered: dict[UUID, list[tuple[str, UUID]]] = {}
    for order, words, product in rows.order_by("pk").values_list("order_id", "description", "product_id"):
        ordered.setdefault(order, []).append((words, product))
    sort_told(
        {
            product: line.category
            for order, line in wanted
            for words, product in ordered.get(order, [])
            if words == line.product or words.startswith(f"{line.product}, ")
        }
    )
