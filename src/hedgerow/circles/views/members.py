"""Who joins, how far somebody may go, who is paused, who leaves."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.circles import amounts, naming, operations, queries
from hedgerow.circles.forms import JoinForm, LeaveForm, LimitForm, refuse
from hedgerow.circles.forms.members import LATER, US
from hedgerow.circles.models import Member, PaymentKind
from hedgerow.circles.operations import Settling
from hedgerow.circles.permissions import Permission
from hedgerow.circles.views.showing import active
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import typed_key
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]
_FOUND = 8


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, circle_id: UUID) -> HttpResponse:
    require(request.actor, Permission.KEEP_CIRCLES)
    circle = queries.visible_circle(request.actor, circle_id)
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and form.cleaned_data["party"]:
        try:
            operations.join_circle(actor=request.actor, circle=circle, party=_party(request, form))
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Joined. Who else?"))
            return redirect("circles:join", circle.pk)
    typed = str(form["q"].value() or "")
    found = network.suggested_parties(request.actor, typed, _FOUND, country=request.workspace.country) if typed else []
    members = queries.members_of(request.actor, circle)
    return render(
        request,
        "circles/join.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK,
        circle=circle,
        form=form,
        found=found,
        is_in=any(one.party_id is None and one.left_on is None for one in members),
        names=[naming.name_of(one, request.workspace.name) for one in active(members)],
    )


def _party(request: Request, form: JoinForm) -> Party | None:
    """Raises PartyNotFound, also for somebody the actor may not see and for what is no key."""
    text = form.cleaned_data["party"]
    if text == US:
        return None
    return network.visible_party(request.actor, typed_key(text))


@require_http_methods(_WAYS)
@signed_in
def edit_limit(request: Request, member_id: UUID) -> HttpResponse:
    require(request.actor, Permission.KEEP_CIRCLES)
    one = queries.visible_member(request.actor, member_id)
    ceiling = one.account.ceiling
    now = {"limit": amounts.plain(one.limit), "ceiling": "" if ceiling is None else amounts.plain(ceiling)}
    form = LimitForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            operations.set_limit(actor=request.actor, member=one, **form.cleaned_data)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("circles:member", one.pk)
    return _page(request, "circles/limit.html", one, form)


@require_POST
@signed_in
def create_pause(request: Request, member_id: UUID) -> HttpResponse:
    one = queries.visible_member(request.actor, member_id)
    operations.pause_member(actor=request.actor, member=one)
    toast(request, _("Paused: neither pays nor is paid."))
    return redirect("circles:member", one.pk)


@require_POST
@signed_in
def delete_pause(request: Request, member_id: UUID) -> HttpResponse:
    one = queries.visible_member(request.actor, member_id)
    operations.resume_member(actor=request.actor, member=one)
    toast(request, _("Takes part again."))
    return redirect("circles:member", one.pk)


@require_POST
@signed_in
def create_cover(request: Request, member_id: UUID) -> HttpResponse:
    one = queries.visible_member(request.actor, member_id)
    try:
        covered = operations.cover_default(actor=request.actor, member=one)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("circles:member", one.pk)
    toast(request, _("The common purse covered it."))
    return redirect("circles:payment", covered.pk)


@require_http_methods(_WAYS)
@signed_in
def leave(request: Request, member_id: UUID) -> HttpResponse:
    """Also for who left and has something in the wallet still: then it is settled."""
    require(request.actor, Permission.KEEP_CIRCLES)
    one = queries.visible_member(request.actor, member_id)
    others = [each for each in active(queries.members_of(request.actor, one.circle)) if each.pk != one.pk]
    form = LeaveForm(
        request.POST if request.method == "POST" else None,
        is_debt=one.account.balance < 0,
        may_wait=one.left_on is None,
        members=naming.choices(others, request.workspace.name),
    )
    is_empty = one.account.balance == 0
    if request.method == "POST" and (is_empty or form.is_valid()):
        try:
            _leave(request, one, {} if is_empty else form.cleaned_data, others)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _settled(is_empty=is_empty, is_owed=form.is_bound and form["how"].value() == LATER))
            return redirect("circles:circle", one.circle_id)
    return _page(request, "circles/leave.html", one, form, is_empty=is_empty)


def _settled(*, is_empty: bool, is_owed: bool) -> str:
    if is_empty:
        return _("They have left the circle.")
    return _("They have left. What they owe stays on record.") if is_owed else _("Settled. It stays on record.")


def _leave(request: Request, one: Member, said: dict[str, Any], others: list[Member]) -> None:
    how = said.get("how", LATER)
    if how == LATER:
        operations.leave_circle(actor=request.actor, member=one, is_owed=bool(said))
        return
    other = next((each for each in others if str(each.pk) == said["other"]), None)
    taken_over = how == PaymentKind.TAKEN_OVER
    settling = Settling(how=PaymentKind(how), words=said["words"], other=other if taken_over else None)
    if one.left_on is None:
        operations.leave_circle(actor=request.actor, member=one, settling=settling)
    else:
        operations.settle_wallet(actor=request.actor, member=one, settling=settling)


def _page(request: Request, template: str, one: Member, form: Any, **more: Any) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound and form.errors else HTTPStatus.OK
    name = naming.name_of(one, request.workspace.name)
    return render(request, template, status=status, one=one, form=form, name=name, say=amounts.said, **more)
