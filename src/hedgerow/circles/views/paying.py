"""A payment: who pays whom; its page, with a code and one button; a code that is typed."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from hedgerow.circles import amounts, codes, naming, operations, qr, queries
from hedgerow.circles.forms import CodeForm, PaymentForm, refuse
from hedgerow.circles.models import PaymentKind
from hedgerow.circles.permissions import Permission
from hedgerow.circles.queries import State
from hedgerow.circles.views.showing import active
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

_WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(_WAYS)
@signed_in
def new(request: Request, circle_id: UUID) -> HttpResponse:
    """From the circle, or from a notice (`payer`, `payee`, `amount`, `purpose`)."""
    require(request.actor, Permission.PAY)
    circle = queries.visible_circle(request.actor, circle_id)
    members = active(queries.members_of(request.actor, circle))
    asked = {name: request.GET.get(name, "") for name in ("payer", "payee", "amount", "purpose")}
    form = PaymentForm(
        request.POST or None,
        initial={**asked, "key": uuid7()},
        members=naming.choices(members, request.workspace.name),
        unit=circle.unit,
    )
    if request.method == "POST" and form.is_valid():
        known = {str(one.pk): one for one in members}
        said = form.cleaned_data
        sides = {side: known[said[side]] for side in ("payer", "payee")}
        try:
            made = operations.propose_payment(
                actor=request.actor, **sides, amount=said["amount"], purpose=said["purpose"], key=said["key"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            return redirect("circles:payment", made.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "circles/pay.html", status=status, circle=circle, form=form)


@require_GET
@signed_in
def payment(request: Request, payment_id: UUID) -> HttpResponse:
    """What a QR code opens. Looking changes nothing: one button does."""
    one = queries.visible_payment(request.actor, payment_id)
    state = queries.state_of(one)
    is_waiting = state == State.WAITING
    return render(
        request,
        "circles/payment.html",
        one=one,
        kind=PaymentKind(one.kind),
        amount=amounts.said(one.amount, one.circle.unit),
        state=naming.STATES[state],
        part_back=naming.part_back(one),
        is_waiting=is_waiting,
        is_reversible=state == State.CONFIRMED and request.actor.may(Permission.KEEP_CIRCLES),
        may_pay=request.actor.may(Permission.PAY),
        code=codes.shown(one.code) if is_waiting else "",
        picture=qr.data_uri(request.build_absolute_uri()) if is_waiting else "",
        sides=naming.sides(one, request.workspace.name),
    )


@require_http_methods(_WAYS)
@signed_in
def look_up(request: Request) -> HttpResponse:
    """A code that somebody reads out leads to its payment. It is looked up when the form is sent, never by an address:
    one that leads nowhere is counted.
    """
    require(request.actor, Permission.PAY)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            found = operations.look_up_code(actor=request.actor, code=form.cleaned_data["code"])
        except HedgerowError as error:
            refuse(form, error)
        else:
            return redirect("circles:payment", found.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "circles/code.html", status=status, form=form)
