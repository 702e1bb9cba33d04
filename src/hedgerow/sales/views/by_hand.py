"""Sales and returns that a person notes, and takes back."""

from http import HTTPStatus
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.sales import operations
from hedgerow.sales import order_queries as queries
from hedgerow.sales.order_forms import ReturnForm, SaleForm
from hedgerow.sales.order_tables import named
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import Fulfilment
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 6


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.RECORD_SALES)
    zone = ZoneInfo(request.workspace.time_zone)
    first = {"day": clock.today(request.workspace.time_zone), "party": request.GET.get("party", "")}
    sent = request.POST if request.method == "POST" else None
    form = SaleForm(sent, initial=first, currency=request.workspace.currency, zone=zone)
    if sent is not None and form.is_valid():
        try:
            made = operations.record_sale(actor=request.actor, party=_party(request, form), sale=_sale(request, form))
        except HedgerowError as error:
            form.add_error(None, str(error))
        else:
            toast(request, _("The sale is recorded."), undo=reverse("sales:remove", args=[made.pk]))
            return redirect("sales:order", made.pk)
    return _page(request, form)


def _party(request: Request, form: SaleForm) -> Party | None:
    """Raises PartyNotFound, also for somebody the actor may not see."""
    key = form.cleaned_data["party"]
    return network.visible_party(request.actor, key) if key else None


def _sale(request: Request, form: SaleForm) -> operations.Sale:
    said = form.cleaned_data
    return operations.Sale(
        said["amount"],
        request.workspace.currency,
        form.at,
        said["channel"],
        Fulfilment(said["fulfilment"]),
        said["place"],
        form.reported,
    )


def _page(request: Request, form: SaleForm) -> HttpResponse:
    typed = form["q"].value() or ""
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    chosen = network.typed_party(request.actor, str(form["party"].value() or ""))
    return render(
        request,
        "sales/sale.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        chosen=chosen,
        found=[party for party in found if party != chosen],
    )


@require_http_methods(_WAYS)
@signed_in
def new_return(request: Request, order_id: UUID) -> HttpResponse:
    require(request.actor, Permission.RECORD_SALES)
    order = queries.visible_order(request.actor, order_id)
    first = {"day": clock.today(request.workspace.time_zone), "channel": order.channel or "store", "place": order.place}
    sent = request.POST if request.method == "POST" else None
    zone = ZoneInfo(request.workspace.time_zone)
    form = ReturnForm(sent, initial=first, order=order, order_lines=list(order.lines.all()), zone=zone)
    if sent is not None and form.is_valid():
        try:
            said = {name: form.cleaned_data[name] for name in ("channel", "place", "reason")}
            made = operations.record_return(
                actor=request.actor, order=order, amount_minor=form.minor, lines=form.returned, at=form.at, **said
            )
        except HedgerowError as error:
            form.add_error(error.field or "day", str(error))
        else:
            toast(request, _("It is noted as given back."), undo=reverse("sales:remove_return", args=[made.pk]))
            return redirect("sales:order", order.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "sales/return.html", status=status, form=form, one=order, name=named(order))


@require_POST
@signed_in
def create_removal(request: Request, order_id: UUID) -> HttpResponse:
    order = queries.visible_order(request.actor, order_id)
    try:
        operations.remove_sale(actor=request.actor, order=order)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("sales:order", order_id)
    toast(request, _("The sale is taken back; the sums are as before."))
    return redirect("sales:orders")


@require_POST
@signed_in
def create_return_removal(request: Request, return_id: UUID) -> HttpResponse:
    back = queries.visible_return(request.actor, return_id)
    try:
        operations.remove_return(actor=request.actor, back=back)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("The return is taken back; the sums are as before."))
    return redirect("sales:order", back.order_id) if back.order_id else redirect("sales:orders")
