"""Roles of the picture: drawn, changed, taken out."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as people
from hedgerow.value_network import addresses, operations, queries
from hedgerow.value_network.drawn import DrawnRole
from hedgerow.value_network.forms import RoleForm
from hedgerow.value_network.models import ValueNetwork
from hedgerow.value_network.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, value_network_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DRAW)
    return _answer(request, queries.visible_network(request.actor, value_network_id), None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, value_network_id: UUID, drawn_role_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DRAW)
    network = queries.visible_network(request.actor, value_network_id)
    return _answer(request, network, queries.current_drawing(request.actor, network).role(drawn_role_id))


@require_POST
@signed_in
def create_removal(request: Request, value_network_id: UUID, drawn_role_id: UUID) -> HttpResponse:
    """With its arrows; the toast says how many."""
    network = queries.visible_network(request.actor, value_network_id)
    drawing = queries.current_drawing(request.actor, network)
    many = sum(drawn_role_id in one.way for one in drawing.deliverables)
    version = operations.take_out_role(actor=request.actor, network=network, key=drawn_role_id)
    words = ngettext("The role is out, with %(count)s arrow.", "The role is out, with %(count)s arrows.", many)
    toast(request, words % {"count": formats.number(many)}, undo=addresses.undo(version))
    return redirect(addresses.page(network))


def _answer(request: Request, network: ValueNetwork, one: DrawnRole | None) -> HttpResponse:
    initial = {"name": one.name, "stands_for": one.stands_for} if one else {}
    given = {"data": request.POST} if request.method == "POST" else {}
    form = RoleForm(**given, initial=initial, roles=people.role_words(), business=request.workspace.name)
    if request.method == "POST" and form.is_valid():
        key = one.key if one else None
        try:
            version, is_new = operations.draw_role(actor=request.actor, network=network, draft=form.draft, key=key)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The picture has it."), undo=addresses.undo(version) if is_new else "")
            return redirect(addresses.page(network))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "value_network/role.html", status=status, network=network, one=one, form=form)
