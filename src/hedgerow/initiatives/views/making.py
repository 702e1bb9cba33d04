"""An initiative is begun, changed and put away; what counts as its result is chosen."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.initiatives import operations, queries
from hedgerow.initiatives.forms import BasisForm, InitiativeForm, initial_of, refuse
from hedgerow.initiatives.models import Initiative, InitiativeKind
from hedgerow.initiatives.permissions import Permission
from hedgerow.initiatives.views.pages import page_of
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """From anywhere, or of a kind that was chosen (`kind`)."""
    require(request.actor, Permission.LEAD_INITIATIVES)
    asked = request.GET.get("kind", "")
    kind = asked if asked in InitiativeKind.values else InitiativeKind.EVENT
    form = _form(request, {"kind": kind, "first_day": clock.today(request.workspace.time_zone)})
    if request.method == "POST" and form.is_valid():
        try:
            made = operations.found_initiative(actor=request.actor, draft=form.draft)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It is there. Who takes part?"))
            return redirect("initiatives:parties", made.pk)
    return _page(request, form, None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, initiative_id: UUID) -> HttpResponse:
    require(request.actor, Permission.LEAD_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    form = _form(request, initial_of(one), currency=one.currency)
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_initiative(actor=request.actor, initiative=one, draft=form.draft)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("initiatives:initiative", one.pk)
    return _page(request, form, one)


@require_POST
@signed_in
def update_basis(request: Request, initiative_id: UUID) -> HttpResponse:
    """What counts as its result, from now on."""
    require(request.actor, Permission.LEAD_INITIATIVES)
    one = queries.visible_initiative(request.actor, initiative_id)
    form = BasisForm(request.POST)
    if form.is_valid():
        try:
            operations.choose_basis(actor=request.actor, initiative=one, basis=form.basis)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("It is counted so from now on."))
            return redirect("initiatives:initiative", one.pk)
    return page_of(request, one, form)


@require_POST
@signed_in
def create_archive(request: Request, initiative_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    operations.archive_initiative(actor=request.actor, initiative=one)
    toast(request, _("Put away."), undo=reverse("initiatives:restore", args=[one.pk]))
    return redirect("initiatives:initiatives")


@require_POST
@signed_in
def delete_archive(request: Request, initiative_id: UUID) -> HttpResponse:
    one = queries.visible_initiative(request.actor, initiative_id)
    operations.restore_initiative(actor=request.actor, initiative=one)
    toast(request, _("It is back."))
    return redirect("initiatives:initiative", one.pk)


def _form(request: Request, initial: dict[str, object], *, currency: str = "") -> InitiativeForm:
    return InitiativeForm(
        request.POST if request.method == "POST" else None,
        initial=initial,
        leads=queries.possible_leads(request.actor),
        currency=currency or request.workspace.currency,
    )


def _page(request: Request, form: InitiativeForm, one: Initiative | None) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "initiatives/form.html", status=status, form=form, one=one)
