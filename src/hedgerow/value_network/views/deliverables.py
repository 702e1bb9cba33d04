"""Arrows: drawn, changed, taken out; and drawn from what really flows."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.queries import KindWord
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.value_network import addresses, operations, queries
from hedgerow.value_network.drawn import Deliverable
from hedgerow.value_network.forms import DeliverableForm, begun_deliverable
from hedgerow.value_network.models import ValueNetwork
from hedgerow.value_network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, value_network_id: UUID) -> HttpResponse:
    """From the picture, or from something that gets no return (`giver`, `receiver`)."""
    require(request.actor, Permission.DRAW)
    network = queries.visible_network(request.actor, value_network_id)
    return _answer(request, network, None, {name: request.GET.get(name, "") for name in ("giver", "receiver")})


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, value_network_id: UUID, deliverable_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DRAW)
    network = queries.visible_network(request.actor, value_network_id)
    one = queries.current_drawing(request.actor, network).deliverable(deliverable_id)
    return _answer(request, network, one, begun_deliverable(one))


@require_POST
@signed_in
def create_removal(request: Request, value_network_id: UUID, deliverable_id: UUID) -> HttpResponse:
    network = queries.visible_network(request.actor, value_network_id)
    version = operations.take_out_deliverable(actor=request.actor, network=network, key=deliverable_id)
    toast(request, _("The arrow is out."), undo=addresses.undo(version))
    return redirect(addresses.page(network))


@require_POST
@signed_in
def create_seen(request: Request, value_network_id: UUID) -> HttpResponse:
    """What flows anyway, with one press."""
    network = queries.visible_network(request.actor, value_network_id)
    way = {name: request.POST.get(name, "") for name in ("giver", "receiver", "kind")}
    try:
        version = operations.draw_seen(actor=request.actor, network=network, **way)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("It is in the picture now. Give it a better name there."), undo=addresses.undo(version))
    return redirect(addresses.seen(network))


def _answer(request: Request, network: ValueNetwork, one: Deliverable | None, initial: dict[str, str]) -> HttpResponse:
    drawing = queries.current_drawing(request.actor, network)
    given = {"data": request.POST} if request.method == "POST" else {}
    form = DeliverableForm(**given, drawing=drawing, kinds=_kinds(request, one), initial=initial)
    if request.method == "POST" and form.is_valid():
        key = one.key if one else None
        try:
            drawn = operations.draw_deliverable(actor=request.actor, network=network, draft=form.draft, key=key)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The picture has it."), undo=addresses.undo(drawn.version) if drawn.is_new else "")
            return redirect(addresses.page(network))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "value_network/deliverable.html", status=status, network=network, one=one, form=form)


def _kinds(request: Request, one: Deliverable | None) -> list[KindWord]:
    """Those that are offered, and the one it has."""
    kinds = exchange.offered_kinds(request.actor)
    if one and one.kind and one.kind not in {word.key for word in kinds}:
        kinds.append(exchange.kind_keyed(one.kind))
    return kinds
