"""One flow: seen, noted."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.exchange import addresses, operations, queries, words
from hedgerow.exchange.forms import ELSEWHERE, GAVE, DisputeForm, FlowForm, refuse
from hedgerow.exchange.models import Flow
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel import clock, files
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 6


@require_GET
@signed_in
def flow(request: Request, flow_id: UUID) -> HttpResponse:
    """What went, what it is worth and why, and what the other side says."""
    one = queries.visible_flow(request.actor, flow_id)
    giver, receiver = words.parties_in(one, request.workspace.name)
    return render(
        request,
        "exchange/flow.html",
        one=one,
        giver=giver,
        receiver=receiver,
        kind=words.kind(one),
        quantity=words.quantity(one.quantity_milli, one.unit),
        worth=words.worth(one),
        why=words.how_worth(one),
        state=words.state(one),
        form=DisputeForm(),
        may_state=request.actor.may(Permission.STATE_FLOWS),
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """From anywhere, or from the page of a party (`party`, `back`)."""
    require(request.actor, Permission.STATE_FLOWS)
    asked = {name: request.GET[name] for name in ("way", "kind", "party") if request.GET.get(name)}
    form = _form(request, asked)
    if request.method == "POST" and form.is_valid():
        try:
            made = _stated(request, form)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Noted."), undo=addresses.undo_stating(made))
            return redirect(_back(request, form))
    return _page(request, form)


@require_GET
@signed_in
def file(request: Request, flow_id: UUID) -> HttpResponseBase:
    """The paper, to be saved; never shown by the browser as a page of ours."""
    one = queries.visible_flow(request.actor, flow_id)
    if one.file is None:
        raise Http404
    return FileResponse(files.open_file(one.file), as_attachment=True, filename=one.file.name)


def _form(request: Request, initial: dict[str, Any]) -> FlowForm:
    given = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return FlowForm(
        *given,
        initial=initial,
        kinds=queries.offered_kinds(request.actor),
        currency=request.workspace.currency,
        today=clock.today(request.workspace.time_zone),
        needs_party=True,
    )


def _stated(request: Request, form: FlowForm) -> Flow:
    """Raises PartyNotFound, also for somebody the actor may not see, and as the operation does."""
    said = form.cleaned_data
    party = network.visible_party(request.actor, said["party"])
    other = network.visible_party(request.actor, said["other"]) if said["other"] else None
    gave = said["way"] == GAVE
    return operations.state_flow(
        actor=request.actor,
        giver=None if gave else party,
        receiver=party if gave else other,
        draft=form.draft,
        upload=form.cleaned_data["file"] or None,
    )


def _back(request: Request, form: FlowForm) -> str:
    if request.POST.get("back") == "party":
        return addresses.page_of_party(form.cleaned_data["party"])
    return request.path


def _page(request: Request, form: FlowForm) -> HttpResponse:
    chosen = network.typed_party(request.actor, str(form["party"].value() or ""))
    other = network.typed_party(request.actor, str(form["other"].value() or ""))
    return render(
        request,
        "exchange/form.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        chosen=chosen,
        found=_found(request, form["q"].value(), chosen),
        other=other,
        others=_found(request, form["text"].value(), other),
        is_elsewhere=form["way"].value() == ELSEWHERE,
        back=request.POST.get("back") or request.GET.get("back", ""),
    )


def _found(request: Request, typed: str | None, chosen: Party | None) -> list[Party]:
    """Whom the typed words may mean, without whoever is chosen already."""
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    return [party for party in found if party != chosen]
