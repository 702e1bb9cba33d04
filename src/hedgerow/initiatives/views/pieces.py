"""What went in is noted, or linked where it is on record; so is what came out, as far as somebody knows."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.exchange import queries as exchange
from hedgerow.initiatives import operations, queries, words
from hedgerow.initiatives.forms import GAVE, GOT, PieceForm, refuse
from hedgerow.initiatives.models import Initiative, Piece, PieceSide
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import typed_key
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND, _LATEST = 6, 30


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, initiative_id: UUID) -> HttpResponse:
    """From a page of its own, or from the initiative's (`back`)."""
    require(request.actor, Permission.NOTE_IN_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    asked = {name: request.GET[name] for name in ("kind", "party", "side") if request.GET.get(name)}
    if asked.get("side") == PieceSide.OUT:
        asked["way"] = GOT
    form = PieceForm(
        request.POST if request.method == "POST" else None,
        initial=asked,
        kinds=exchange.offered_kinds(request.actor),
        currency=one.currency,
        today=clock.today(request.workspace.time_zone),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = _noted(request, one, form)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Noted."), undo=reverse("initiatives:take_back", args=[made.pk]))
            return redirect("initiatives:initiative", one.pk)
    return _page(request, one, form)


@require_GET
@signed_in
def link(request: Request, initiative_id: UUID) -> HttpResponse:
    """What is on record and may belong to it: of those who take part, or of whom one types."""
    require(request.actor, Permission.NOTE_IN_INITIATIVES)
    one, typed = queries.visible_initiative(request.actor, initiative_id), request.GET.get("q", "").strip()
    kinds, us = exchange.kind_words(), request.workspace.name
    flows = queries.flows_to_link(request.actor, one, typed, _LATEST)
    purchases = queries.purchases_to_link(request.actor, one, typed, _LATEST)
    return render(
        request,
        "initiatives/link.html",
        one=one,
        typed=typed,
        flows=[(flow, kinds[flow.kind_id].label, *words.sides(flow, us), words.flow_worth(flow)) for flow in flows],
        purchases=[(sold, words.money(sold.amount_minor, sold.currency)) for sold in purchases],
    )


@require_POST
@signed_in
def create_flow_link(request: Request, initiative_id: UUID, flow_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    flow = exchange.visible_flow(request.actor, flow_id)
    side = PieceSide.OUT if request.POST.get("side") == PieceSide.OUT else PieceSide.IN
    try:
        made = operations.link_flow(actor=request.actor, initiative=one, flow=flow, side=side)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("Linked."), undo=reverse("initiatives:take_back", args=[made.pk]))
    return redirect("initiatives:link", one.pk)


@require_POST
@signed_in
def create_purchase_link(request: Request, initiative_id: UUID, purchase_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    purchase = queries.visible_purchase(request.actor, purchase_id)
    try:
        made = operations.link_purchase(actor=request.actor, initiative=one, purchase=purchase)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("Linked."), undo=reverse("initiatives:take_back", args=[made.pk]))
    return redirect("initiatives:link", one.pk)


@require_POST
@signed_in
def create_removal(request: Request, piece_id: UUID) -> HttpResponse:
    piece = queries.visible_piece(request.actor, piece_id)
    operations.take_back_piece(actor=request.actor, piece=piece)
    toast(request, _("It is taken back."), undo=reverse("initiatives:restore_piece", args=[piece.pk]))
    return redirect("initiatives:initiative", piece.initiative_id)


@require_POST
@signed_in
def delete_removal(request: Request, piece_id: UUID) -> HttpResponse:
    piece = queries.visible_piece(request.actor, piece_id)
    operations.restore_piece(actor=request.actor, piece=piece)
    toast(request, _("It is back."))
    return redirect("initiatives:initiative", piece.initiative_id)


def _noted(request: Request, one: Initiative, form: PieceForm) -> Piece:
    """Raises PartyNotFound, also for somebody the actor may not see, and as the operation does."""
    said = form.cleaned_data
    party = network.visible_party(request.actor, typed_key(said["party"])) if said["party"] else None
    return operations.note_piece(
        actor=request.actor,
        initiative=one,
        draft=form.draft,
        side=PieceSide(said["side"] or PieceSide.IN),
        party=party,
        is_ours=said["way"] == GAVE if said["way"] else None,
    )


def _page(request: Request, one: Initiative, form: PieceForm) -> HttpResponse:
    chosen = network.typed_party(request.actor, str(form["party"].value() or ""))
    typed = form["q"].value() or ""
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    return render(
        request,
        "initiatives/note.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        one=one,
        form=form,
        chosen=chosen,
        found=[party for party in found if party != chosen],
    )
