"""What is sold, sorted by category, and who buys it."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.money import Money
from hedgerow.sales import operations
from hedgerow.sales import order_queries as queries
from hedgerow.sales.order_tables import products_listing
from hedgerow.sales.order_words import quantity
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

LATEST, BUYERS = 20, 10


@require_GET
@signed_in
def products(request: Request) -> HttpResponseBase:
    rows = queries.visible_products(request.actor)
    return lists.show(request, products_listing(request), rows, "sales/products.html")


@require_GET
@signed_in
def product(request: Request, product_id: UUID) -> HttpResponse:
    one = queries.visible_product(request.actor, product_id)
    sold = queries.latest_sales(request.actor, one, LATEST)
    return render(
        request,
        "sales/product.html",
        one=one,
        sold=quantity(getattr(one, "sold_milli", 0)),
        amount=formats.money(Money(getattr(one, "amount_minor", 0), request.workspace.currency)),
        latest=[(row, quantity(row.quantity_milli), _money(row.amount_minor, row.purchase.currency)) for row in sold],
        buyers=queries.buyers(request.actor, one, BUYERS),
        categories=queries.categories(request.actor),
        may_edit=request.actor.may(Permission.RECORD_SALES),
    )


def _money(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))


@require_POST
@signed_in
def change_product(request: Request, product_id: UUID) -> HttpResponse:
    one = queries.visible_product(request.actor, product_id)
    name, category = request.POST.get("name", ""), request.POST.get("category", "")
    try:
        operations.change_product(actor=request.actor, product=one, name=name, category=category)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("Saved."))
    return redirect("sales:product", one.pk)


@require_POST
@signed_in
def create_category(request: Request) -> HttpResponse:
    """For the ticked products: asks for the category first, then puts them in it."""
    rows = queries.visible_products(request.actor)
    try:
        picked = lists.picked(request, products_listing(request), rows)
        keys = list(picked.values_list("pk", flat=True))
        if "category" not in request.POST:
            known = queries.categories(request.actor)
            return render(request, "sales/category.html", keys=keys, categories=known, count=len(keys))
        category = request.POST["category"]
        count = operations.set_category(actor=request.actor, product_ids=keys, category=category)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        said = ngettext("%(count)s product is sorted.", "%(count)s products are sorted.", count)
        toast(request, said % {"count": formats.number(count)})
    return redirect("sales:products")
