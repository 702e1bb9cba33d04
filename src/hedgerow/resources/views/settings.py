"""Kinds of things to give and need, in the workspace's own words."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.resources import operations, queries
from hedgerow.resources.forms import KindForm, NewKindForm, refuse
from hedgerow.resources.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def kinds(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE_KINDS)
    form = NewKindForm(request.POST or None)
    if form.is_valid():
        try:
            operations.add_kind(actor=request.actor, **form.cleaned_data)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The kind is there."))
            return redirect("resources:kinds")
    shown = [(kind, queries.kind_word(kind)) for kind in queries.visible_kinds(request.actor)]
    return render(request, "resources/kinds.html", status=_status(form), form=form, kinds=shown)


@require_http_methods(_WAYS)
@signed_in
def kind(request: Request, kind_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE_KINDS)
    one = queries.visible_kind(request.actor, kind_id)
    now = {"label": one.label, "expires": one.expires, "is_hidden": one.is_hidden}
    form = KindForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        operations.change_kind(actor=request.actor, kind=one, **form.cleaned_data)
        toast(request, _("Saved."))
        return redirect("resources:kinds")
    return render(request, "resources/kind.html", status=_status(form), form=form, word=queries.kind_word(one))


def _status(form: NewKindForm) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
