"""Setting a webhook up, in steps, and changing it."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hedgerow.automation import destinations, headers, operations, queries
from hedgerow.automation.forms import AddressForm, EndpointForm, initial_of, refuse
from hedgerow.automation.models import Endpoint
from hedgerow.automation.permissions import Permission
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_WHERE, _WHAT = "where", "what"


@never_cache
@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """First where to, then what about; the answer to the second step shows the secret, which nobody keeps."""
    require(request.actor, Permission.MANAGE_WEBHOOKS)
    if request.method != "POST":
        return _first(request, AddressForm())
    return _finish(request) if request.POST.get("step") == _WHAT else _begin(request)


def _begin(request: Request) -> HttpResponse:
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            destinations.checked_url(form.cleaned_data["url"])
        except HedgerowError as error:
            refuse(form, error)
    if form.errors:
        return _first(request, form)
    groups = queries.offered_verbs(request.actor)
    return _second(request, EndpointForm(initial=form.cleaned_data, groups=groups))


def _finish(request: Request) -> HttpResponse:
    form = EndpointForm(request.POST, groups=queries.offered_verbs(request.actor))
    if form.is_valid():
        try:
            made = operations.create_endpoint(actor=request.actor, draft=form.draft())
        except HedgerowError as error:
            refuse(form, error)
        else:
            return secret(request, made.endpoint, made.secret, is_new=True)
    return _second(request, form)


def secret(request: Request, endpoint: Endpoint, shown: str, *, is_new: bool) -> HttpResponse:
    """The one page on which a secret can be read."""
    return render(request, "automation/webhooks/secret.html", one=endpoint, secret=shown, is_new=is_new)


def _first(request: Request, form: AddressForm) -> HttpResponse:
    return render(request, "automation/webhooks/where.html", status=_status(form), form=form, step=_WHERE)


def _second(request: Request, form: EndpointForm) -> HttpResponse:
    groups = queries.offered_verbs(request.actor)
    return render(request, "automation/webhooks/what.html", status=_status(form), form=form, groups=groups, step=_WHAT)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, endpoint_id: UUID) -> HttpResponse:
    require(request.actor, Permission.MANAGE_WEBHOOKS)
    one = queries.visible_endpoint(request.actor, endpoint_id)
    groups = queries.offered_verbs(request.actor)
    form = EndpointForm(request.POST or None, initial=initial_of(one), groups=groups)
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_endpoint(actor=request.actor, endpoint=one, draft=form.draft(keeps_headers=True))
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("automation:webhook", one.pk)
    kept = headers.names(one.headers)
    return render(
        request, "automation/webhooks/edit.html", status=_status(form), one=one, form=form, groups=groups, kept=kept
    )


def _status(form: AddressForm) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
