"""Settings of the record: roles, kinds of ties, and fields of one's own."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries
from hedgerow.network.forms.settings import FieldForm, NewRoleKindForm, NewTieKindForm, RoleKindForm, TieKindForm
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_STEPS = {"up": -1, "down": 1}


@require_http_methods(_WAYS)
@signed_in
def roles(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    form = NewRoleKindForm(request.POST or None)
    if form.is_valid() and _does(form, operations.add_own_role, request):
        toast(request, _("The role is there."))
        return redirect("network:role_kinds")
    kinds = [(kind, queries.role_word(kind)) for kind in queries.visible_role_kinds(request.actor)]
    ruled = queries.ruled_kinds(request.actor)
    return _page(request, "network/role_kinds.html", form, kinds=kinds, ruled=ruled)


@require_http_methods(_WAYS)
@signed_in
def role(request: Request, kind_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    kind = queries.visible_role_kind(request.actor, kind_id)
    now = {"label": kind.label, "label_plural": kind.label_plural, "is_hidden": kind.is_hidden}
    form = RoleKindForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        operations.change_role_kind(actor=request.actor, kind=kind, **form.cleaned_data)
        toast(request, _("Saved."))
        return redirect("network:role_kinds")
    word = queries.role_word(kind)
    hint = _(
        "Leave the words empty to use the usual ones. Who has the role keeps it, also when it is no longer offered."
    )
    return _page(
        request, "network/definition.html", form, heading=word.label, back="network:role_kinds", hint=hint, kind=kind
    )


@require_POST
@signed_in
def role_place(request: Request, kind_id: UUID) -> HttpResponse:
    kind = queries.visible_role_kind(request.actor, kind_id)
    operations.move_role_kind(actor=request.actor, kind=kind, by=_STEPS.get(request.POST.get("to", ""), 0))
    return redirect("network:role_kinds")


@require_http_methods(_WAYS)
@signed_in
def ties(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    form = NewTieKindForm(request.POST or None)
    if form.is_valid() and _does(form, operations.add_tie_kind, request):
        toast(request, _("The tie is there."))
        return redirect("network:tie_kinds")
    kinds = [(kind, queries.tie_word(kind)) for kind in queries.visible_tie_kinds(request.actor)]
    return _page(request, "network/tie_kinds.html", form, kinds=kinds)


@require_http_methods(_WAYS)
@signed_in
def tie(request: Request, kind_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    kind = queries.visible_tie_kind(request.actor, kind_id)
    now = {"label": kind.label, "inverse_label": kind.inverse_label, "is_hidden": kind.is_hidden}
    form = TieKindForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        operations.change_tie_kind(actor=request.actor, kind=kind, **form.cleaned_data)
        toast(request, _("Saved."))
        return redirect("network:tie_kinds")
    hint = _("Leave the words empty to use the usual ones. Ties of this kind stay, also when it is no longer offered.")
    heading = queries.tie_word(kind).label
    return _page(request, "network/definition.html", form, heading=heading, back="network:tie_kinds", hint=hint)


@require_http_methods(_WAYS)
@signed_in
def fields(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    form = FieldForm(request.POST or None)
    if form.is_valid() and _does(form, operations.define_field, request):
        toast(request, _("The field is there, on every page of a person or organisation."))
        return redirect("network:fields")
    return _page(request, "network/fields.html", form, fields=queries.listed_fields(request.actor))


@require_http_methods(_WAYS)
@signed_in
def field(request: Request, field_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    one = queries.visible_field(request.actor, field_id)
    now = {"label": one.label, "options": "\n".join(one.options)}
    form = FieldForm(request.POST or None, initial=now, kind=one.kind)
    if request.method == "POST" and form.is_valid():
        operations.change_field(actor=request.actor, field=one, **form.cleaned_data)
        toast(request, _("Saved."))
        return redirect("network:fields")
    hint = _("What is filled in already stays as it is.")
    return _page(request, "network/definition.html", form, heading=one.label, back="network:fields", hint=hint)


def _does(form: Form, operation: Any, request: Request) -> bool:
    """Run the operation with what the form says; a refusal goes beside its field."""
    try:
        operation(actor=request.actor, **form.cleaned_data)
    except HedgerowError as error:
        refuse(form, error)
        return False
    return True


def _page(request: Request, template: str, form: Form, **context: Any) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, template, status=status, form=form, **context)
