"""Payments in a circle: proposed, found by their code, confirmed or declined."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.circles import operations, queries
from hedgerow.circles.amounts import EXPONENT
from hedgerow.circles.api.access import READ, WRITE
from hedgerow.circles.api.schemas import (
    CircleCodeInput,
    CircleLookupOutput,
    CirclePaymentInput,
    CirclePaymentOutput,
)
from hedgerow.circles.errors import PaymentNotFound
from hedgerow.circles.models import Payment
from hedgerow.kernel.numbers import read_plain

router = Router(tags=["Circles"], auth=READ)


class PaymentQuery(PageQuery):
    circle: Annotated[UUID | None, Field(description="Only of this circle.")] = None


@router.get("/payments", response=Page[CirclePaymentOutput])
def list_circle_payments(request: ApiRequest, wanted: Query[PaymentQuery]) -> Page[CirclePaymentOutput]:
    """Of which the key may see both sides, the oldest first."""
    rows = queries.visible_payments(request.actor)
    if wanted.circle:
        rows = rows.filter(circle_id=wanted.circle)
    return page_of(request, rows, wanted, by=("proposed_at", "id"), show=_shown)


@router.post("/payments", response={201: CirclePaymentOutput}, auth=WRITE)
def propose_circle_payment(request: ApiRequest, body: CirclePaymentInput) -> CirclePaymentOutput:
    """The amount is held back until the payer's side confirms it; after a week it is free again."""
    payer = queries.visible_member(request.actor, body.payer)
    payee = queries.visible_member(request.actor, body.payee)
    amount = read_plain(body.amount, EXPONENT)
    made = operations.propose_payment(
        actor=request.actor, payer=payer, payee=payee, amount=amount, purpose=body.purpose
    )
    return _again(request, made)


@router.post("/payments/lookup", response=CircleLookupOutput)
def look_up_circle_payment(request: ApiRequest, body: CircleCodeInput) -> CircleLookupOutput:
    """The payment under a code, or null. Nothing is paid; after ten codes that lead nowhere the key has to wait."""
    try:
        found = operations.look_up_code(actor=request.actor, code=body.code)
    except PaymentNotFound:
        # An answer, not a refusal: a refused request is undone, and the try would not count.
        return CircleLookupOutput(payment=None)
    return CircleLookupOutput(payment=CirclePaymentOutput.of(found))


@router.get("/payments/{circle_payment_id}", response=CirclePaymentOutput)
def get_circle_payment(request: ApiRequest, circle_payment_id: UUID) -> CirclePaymentOutput:
    """One payment, as it stands."""
    return CirclePaymentOutput.of(queries.visible_payment(request.actor, circle_payment_id))


@router.post("/payments/{circle_payment_id}/confirmation", response=CirclePaymentOutput, auth=WRITE)
def confirm_circle_payment(request: ApiRequest, circle_payment_id: UUID) -> CirclePaymentOutput:
    """The payer's side says yes: it is paid, once. A second time is refused."""
    one = queries.visible_payment(request.actor, circle_payment_id)
    return _again(request, operations.confirm_payment(actor=request.actor, payment=one))


@router.post("/payments/{circle_payment_id}/refusal", response=CirclePaymentOutput, auth=WRITE)
def decline_circle_payment(request: ApiRequest, circle_payment_id: UUID) -> CirclePaymentOutput:
    """Nothing is paid, and what was held back is free."""
    one = queries.visible_payment(request.actor, circle_payment_id)
    return _again(request, operations.decline_payment(actor=request.actor, payment=one))


def _shown(found: list[Payment]) -> list[CirclePaymentOutput]:
    return [CirclePaymentOutput.of(one) for one in found]


def _again(request: ApiRequest, payment: Payment) -> CirclePaymentOutput:
    """With the state it has now."""
    return CirclePaymentOutput.of(queries.visible_payment(request.actor, payment.pk))
