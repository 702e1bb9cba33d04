"""Circles: all of them, one of them, founded, changed, charged."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.circles import amounts, naming, operations, queries
from hedgerow.circles.forms import CircleForm, NewCircleForm, draft_of, initial_of, refuse
from hedgerow.circles.models import Circle, Standing
from hedgerow.circles.permissions import Permission
from hedgerow.circles.views.showing import shown_members, shown_payments, shown_share
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.ledger.models import CommodityKind
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]
_LATEST = 12


@require_GET
@signed_in
def listed(request: Request) -> HttpResponse:
    return render(
        request,
        "circles/circles.html",
        say=amounts.said,
        circles=queries.listed_circles(request.actor),
        may_keep=request.actor.may(Permission.KEEP_CIRCLES),
    )


@require_GET
@signed_in
def circle(request: Request, circle_id: UUID) -> HttpResponse:
    """Balances, how the circle is, who needs a word, offers and wishes, the last payments."""
    actor, us = request.actor, request.workspace.name
    one, today = queries.visible_circle(actor, circle_id), clock.today(request.workspace.time_zone)
    members = queries.members_of(actor, one)
    found = queries.health(actor, one, today)
    return render(
        request,
        "circles/circle.html",
        one=one,
        say=amounts.said,
        plain=amounts.plain,
        members=shown_members(request, members),
        is_payable=sum(each.standing == Standing.ACTIVE for each in members) > 1,
        share=shown_share(request, one, today),
        health=naming.health_lines(found, one.unit, us) if found.is_known else [],
        too_little=naming.too_little(found),
        ageing=[(each, naming.name_of(each.member, us)) for each in queries.ageing(actor, one, today)],
        notices=[(each, naming.name_of(each.member, us)) for each in queries.notices_of(actor, one)],
        payments=shown_payments(request, queries.latest_payments(actor, one, _LATEST)),
        may_keep=actor.may(Permission.KEEP_CIRCLES),
        may_pay=actor.may(Permission.PAY),
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.KEEP_CIRCLES)
    form = NewCircleForm(request.POST or None)
    if form.is_valid():
        try:
            made = operations.found_circle(
                actor=request.actor, draft=draft_of(form), kind=CommodityKind(form.cleaned_data["kind"])
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The circle is founded. Who takes part?"))
            return redirect("circles:join", made.pk)
    return _form_page(request, form, None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, circle_id: UUID) -> HttpResponse:
    require(request.actor, Permission.KEEP_CIRCLES)
    one = queries.visible_circle(request.actor, circle_id)
    form = CircleForm(request.POST or None, initial=initial_of(one))
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_circle(actor=request.actor, circle=one, draft=draft_of(form))
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("circles:circle", one.pk)
    return _form_page(request, form, one)


@require_http_methods(_WAYS)
@signed_in
def demurrage(request: Request, circle_id: UUID) -> HttpResponse:
    """What the next month takes of each, before it is taken. It is taken by itself in the first nights of a month."""
    require(request.actor, Permission.KEEP_CIRCLES)
    one, today = queries.visible_circle(request.actor, circle_id), clock.today(request.workspace.time_zone)
    if request.method == "POST":
        operations.charge_demurrage(actor=request.actor, circle=one, as_of=today)
        toast(request, _("Taken, up to last month."))
        return redirect("circles:circle", one.pk)
    dues, us = queries.preview_demurrage(request.actor, one, today), request.workspace.name
    seen = set(queries.visible_members(request.actor).filter(circle=one).values_list("pk", flat=True))
    rows = [(each, naming.name_of(each.member, us)) for each in dues if each.member.pk in seen]
    return render(
        request,
        "circles/demurrage.html",
        one=one,
        rows=rows,
        total=sum(each.amount for each in dues),
        share=shown_share(request, one, today),
        say=amounts.said,
    )


def _form_page(request: Request, form: CircleForm, one: Circle | None) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "circles/form.html", status=status, form=form, one=one)
