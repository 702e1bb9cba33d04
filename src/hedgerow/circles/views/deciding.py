"""A payment is confirmed, declined or reversed. What cannot be is told on its page, where its state stands."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.circles import operations, queries
from hedgerow.circles.models import Payment
from hedgerow.kernel.errors import Conflict
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_confirmation(request: Request, payment_id: UUID) -> HttpResponse:
    return _decided(request, payment_id, operations.confirm_payment, _("Paid."))


@require_POST
@signed_in
def create_refusal(request: Request, payment_id: UUID) -> HttpResponse:
    return _decided(request, payment_id, operations.decline_payment, _("Declined. Nothing was paid."))


@require_POST
@signed_in
def create_reversal(request: Request, payment_id: UUID) -> HttpResponse:
    return _decided(request, payment_id, operations.reverse_payment, _("Reversed."))


def _decided(request: Request, payment_id: UUID, decide: Callable[..., Payment], done: str) -> HttpResponse:
    one = queries.visible_payment(request.actor, payment_id)
    try:
        decide(actor=request.actor, payment=one)
    except Conflict as error:
        sorry(request, str(error))
    else:
        toast(request, done)
    return redirect("circles:payment", one.pk)
