"""One entry: seen, noted, changed."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.kernel import clock, files
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.resources import addresses, operations, queries, words
from hedgerow.resources.forms import RenewalForm, ResourceForm, initial_of, refuse
from hedgerow.resources.models import Resource, Side
from hedgerow.resources.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 6


@require_GET
@signed_in
def resource(request: Request, resource_id: UUID) -> HttpResponse:
    """What it says, who could help with it, and why we think so."""
    one = queries.visible_resource(request.actor, resource_id)
    return show(request, one, RenewalForm(initial={"valid_until": one.valid_until}))


def show(request: Request, one: Resource, renewal: RenewalForm) -> HttpResponse:
    actor, today = request.actor, clock.today(request.workspace.time_zone)
    may_edit = actor.may(Permission.EDIT_RESOURCES)
    suggestions = queries.suggestions_for(actor, one) if one.ended_at is None else []
    return render(
        request,
        "resources/resource.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if renewal.errors else HTTPStatus.OK,
        one=one,
        side=Side(one.side),
        kind=queries.kind_word(one.kind),
        facts=words.facts(one),
        expiry=words.expiry_badge(one.valid_until, today),
        suggestions=[(each, words.reasons(each.match, request.workspace.language)) for each in suggestions],
        rejected=queries.rejected_for(actor, one),
        ties=[(word.key, word.label) for word in network.tie_words()] if may_edit and suggestions else [],
        renewal=renewal if may_edit and one.valid_until else None,
        may_edit=may_edit,
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """From the list, from the page of a party (`party`), or from a gap (`side`, `kind`)."""
    require(request.actor, Permission.EDIT_RESOURCES)
    asked = {name: request.GET[name] for name in ("side", "kind", "party", "title") if request.GET.get(name)}
    form = _form(request, initial=asked)
    if request.method == "POST" and form.is_valid():
        try:
            made = operations.add_resource(
                actor=request.actor,
                party=_party(request, form),
                draft=form.draft,
                upload=form.upload,
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Noted."), undo=_undo(made))
            return redirect(_back(request, made))
    return _page(request, form, None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, resource_id: UUID) -> HttpResponse:
    require(request.actor, Permission.EDIT_RESOURCES)
    one = queries.visible_resource(request.actor, resource_id)
    form = _form(request, initial=initial_of(one), kind=one.kind.key)
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_resource(
                actor=request.actor,
                resource=one,
                party=_party(request, form),
                draft=form.draft,
                upload=form.upload,
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("resources:resource", one.pk)
    return _page(request, form, one)


@require_GET
@signed_in
def file(request: Request, resource_id: UUID) -> HttpResponseBase:
    """The document, to be saved; never shown by the browser as a page of ours."""
    one = queries.visible_resource(request.actor, resource_id)
    if one.file is None:
        raise Http404
    return FileResponse(files.open_file(one.file), as_attachment=True, filename=one.file.name)


def _form(request: Request, *, initial: dict[str, Any], kind: str = "") -> ResourceForm:
    """A kind that is no longer offered stays to be chosen for what has it."""
    words_of = queries.kind_words().values()
    kinds = [word for word in words_of if not word.is_hidden or word.key == kind]
    given = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return ResourceForm(*given, initial=initial, kinds=kinds, currency=request.workspace.currency)


def _party(request: Request, form: ResourceForm) -> Party | None:
    """Raises PartyNotFound, also for somebody the actor may not see."""
    key = form.cleaned_data["party"]
    return network.visible_party(request.actor, key) if key else None


def _page(request: Request, form: ResourceForm, one: Resource | None) -> HttpResponse:
    chosen = network.typed_party(request.actor, str(form["party"].value() or ""))
    typed = form["q"].value() or ""
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    expiring = [word.key for word in queries.kind_words().values() if word.expires]
    return render(
        request,
        "resources/form.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        form=form,
        one=one,
        chosen=chosen,
        found=[party for party in found if party != chosen],
        back=request.POST.get("back") or request.GET.get("back", ""),
        expiring=expiring,
    )


def _back(request: Request, made: Resource) -> str:
    """To the page of the party, where one came from there; else to the entry, where the matches are."""
    if request.POST.get("back") == "party" and made.party_id is not None:
        return addresses.page_of_party(made.party_id)
    return addresses.page(made)


def _undo(made: Resource) -> str:
    return addresses.undo_adding(made)
