"""What was ordered, paid and given back."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.views.decorators.http import require_GET

from hedgerow.kernel.money import Money
from hedgerow.sales import order_queries as queries
from hedgerow.sales.models import HeldBecause, Order, OrderState
from hedgerow.sales.order_pages import facts, lines_of, returns_of, sums_of
from hedgerow.sales.order_tables import named, orders_listing
from hedgerow.sales.order_words import HAND
from hedgerow.sales.permissions import Permission
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

SHOWN = 5


@require_GET
@signed_in
def orders(request: Request) -> HttpResponseBase:
    """With what the orders shown come to, all pages of them."""
    rows, listing = queries.visible_orders(request.actor), orders_listing(request)
    return lists.show(
        request,
        listing,
        rows,
        "sales/orders.html",
        totals=queries.totals_of(lists.narrowed(request, listing, rows)),
        may_record=request.actor.may(Permission.RECORD_SALES),
        may_connect=request.actor.may(Permission.CONNECT_SHOPS),
        has_purchases=partial(queries.has_purchases, request.actor),
        orphans=[
            (back, Money(back.amount_minor, back.currency))
            for back in queries.returns_without_order(request.actor, SHOWN)
        ],
        shown=SHOWN,
    )


@require_GET
@signed_in
def order(request: Request, order_id: UUID) -> HttpResponse:
    return _page(request, queries.visible_order(request.actor, order_id))


def _page(request: Request, one: Order) -> HttpResponse:
    backs = list(one.returns.prefetch_related("lines"))
    lines = list(one.lines.select_related("product"))
    may_record = request.actor.may(Permission.RECORD_SALES)
    given_back = sum(back.counted_minor for back in backs)
    return render(
        request,
        "sales/order.html",
        one=one,
        name=named(one),
        state=OrderState(one.state),
        lines=lines_of(one, lines),
        sums=sums_of(one, lines, backs),
        facts=facts(one),
        returns=returns_of(one, backs, lines),
        refused=[(row, HeldBecause(row.because).label) for row in queries.refused_of(request.actor, one, backs)],
        may_return=may_record and one.state == OrderState.PAID and given_back < one.total_minor,
        may_remove=may_record and one.source == HAND,
    )
