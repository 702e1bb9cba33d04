"""Closed periods."""

from http import HTTPStatus

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations, queries
from hedgerow.ledger.forms import ClosingForm, ReopeningForm
from hedgerow.ledger.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

SHOWN = 50


@require_GET
@signed_in
def periods(request: Request) -> HttpResponse:
    require(request.actor, Permission.CLOSE_PERIODS)
    return _page(request, ClosingForm(), ReopeningForm())


@require_POST
@signed_in
def create_closing(request: Request) -> HttpResponse:
    form = ClosingForm(request.POST)
    if form.is_valid():
        try:
            operations.close_period(actor=request.actor, through=form.cleaned_data["through"])
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The books are closed up to that day."))
            return redirect("ledger:periods")
    return _page(request, form, ReopeningForm())


@require_POST
@signed_in
def delete_closing(request: Request) -> HttpResponse:
    form = ReopeningForm(request.POST)
    if form.is_valid():
        try:
            operations.reopen_period(actor=request.actor, **form.cleaned_data)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The days are open again."))
            return redirect("ledger:periods")
    return _page(request, ClosingForm(), form)


def _page(request: Request, closing: Form, reopening: Form) -> HttpResponse:
    wrong = closing.errors or reopening.errors
    return render(
        request,
        "ledger/periods.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        closing=closing,
        reopening=reopening,
        closed_through=queries.closed_through(request.actor),
        closings=queries.closings(request.actor)[:SHOWN],
    )
