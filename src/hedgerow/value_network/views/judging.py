"""What each arrow does to who gets it, and what it takes from who gives it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.value_network import addresses, analysing, operations, queries, telling
from hedgerow.value_network.drawn import Drawing, DrawnRole
from hedgerow.value_network.forms import JudgementForm, judgement_form
from hedgerow.value_network.models import JudgedSide
from hedgerow.value_network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_GET
@signed_in
def worth(request: Request, value_network_id: UUID) -> HttpResponse:
    """One role at a time: what it gets, and what it gives."""
    network = queries.visible_network(request.actor, value_network_id)
    drawing = queries.current_drawing(request.actor, network)
    judged = queries.judged(request.actor, network)
    role = _role(request, drawing)
    sides = (JudgedSide.RECEIVED, JudgedSide.GIVEN)
    tables = [telling.judged_table(analysing.table(drawing, role, side, judged)) for side in sides] if role else []
    forms = {
        (row.row.deliverable.key, shown.table.side): judgement_form(
            shown.table.side, row.row.deliverable.key, row.row.judgement
        )
        for shown in tables
        for row in shown.rows
    }
    return render(
        request,
        "value_network/worth.html",
        one=network,
        roles=drawing.roles,
        role=role,
        tables=tables,
        forms=forms,
        may_draw=request.actor.may(Permission.DRAW) and network.put_away_at is None,
    )


@require_POST
@signed_in
def create_received(request: Request, value_network_id: UUID, deliverable_id: UUID) -> HttpResponse:
    return _judge(request, value_network_id, deliverable_id, JudgedSide.RECEIVED)


@require_POST
@signed_in
def create_given(request: Request, value_network_id: UUID, deliverable_id: UUID) -> HttpResponse:
    return _judge(request, value_network_id, deliverable_id, JudgedSide.GIVEN)


@require_POST
@signed_in
def create_removal(request: Request, judgement_id: UUID) -> HttpResponse:
    """What was thought before counts again."""
    judgement = queries.visible_judgement(request.actor, judgement_id)
    try:
        operations.take_back_judgement(actor=request.actor, judgement=judgement)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("Taken back."))
    return redirect("value_network:worth", judgement.network_id)


def _judge(request: Request, network_id: UUID, key: UUID, side: JudgedSide) -> HttpResponse:
    network = queries.visible_network(request.actor, network_id)
    one = queries.current_drawing(request.actor, network).deliverable(key)
    form = JudgementForm(request.POST, side=side)
    role = one.receiver if side is JudgedSide.RECEIVED else one.giver
    if not form.is_valid():
        sorry(request, _("Choose none, low, medium or high."))
        return redirect(addresses.judged(network, role, key))
    try:
        found = operations.judge(actor=request.actor, network=network, deliverable=one, side=side, draft=form.draft)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        undo = addresses.undo_judgement(found.judgement) if found.is_new else ""
        toast(request, _("“%(name)s” is judged.") % {"name": one.name}, undo=undo)
    return redirect(addresses.judged(network, role, key))


def _role(request: Request, drawing: Drawing) -> DrawnRole | None:
    """The one that is asked for, else the business, else the first."""
    asked = request.GET.get("role", "")
    first = drawing.us or next(iter(drawing.roles), None)
    return next((role for role in drawing.roles if str(role.key) == asked), first)
