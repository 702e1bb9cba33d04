"""Transfers: booked at once, or reserved and then posted or voided; reversed whole or in part."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations, queries
from hedgerow.ledger.api.access import READ, WRITE
from hedgerow.ledger.api.schemas import ReversalInput, TransferInput, TransferOutput
from hedgerow.ledger.models import Outcome, Transfer
from hedgerow.ledger.operations import NewTransfer

router = Router(tags=["Ledger"], auth=READ)


class TransferQuery(PageQuery):
    activity: Annotated[UUID | None, Field(description="What happened, in the log.")] = None
    key: Annotated[str, Field(max_length=200)] = ""


@router.get("/transfers", response=Page[TransferOutput])
def list_transfers(request: ApiRequest, wanted: Query[TransferQuery]) -> Page[TransferOutput]:
    """Every transfer, the oldest first; of an account, ask for its entries."""
    asked = {"activity_id": wanted.activity, "key": wanted.key}
    rows = queries.visible_transfers(request.actor).filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows, wanted, show=TransferOutput.each)


@router.post("/transfers", response={201: TransferOutput}, auth=WRITE)
def create_transfer(request: ApiRequest, body: TransferInput) -> TransferOutput:
    """Book a transfer. Its lines sum to zero, and all accounts count the same. The same key again changes nothing."""
    new = NewTransfer(
        key=_key(request, body.key),
        lines=tuple(line.line() for line in body.lines),
        memo=body.memo,
        booked_on=body.booked_on,
        activity_id=body.activity,
        is_held=body.is_pending,
        expires_at=body.expires_at,
    )
    return _shown(request, operations.book(actor=request.actor, new=new))


@router.get("/transfers/{transfer_id}", response=TransferOutput)
def get_transfer(request: ApiRequest, transfer_id: UUID) -> TransferOutput:
    """One transfer, with its lines and how it stands: pending, posted or voided."""
    return TransferOutput.each([queries.visible_transfer(request.actor, transfer_id)])[0]


@router.post("/transfers/{transfer_id}/posting", response=TransferOutput, auth=WRITE)
def post_transfer(request: ApiRequest, transfer_id: UUID) -> TransferOutput:
    """What was reserved goes over. Doing it again changes nothing."""
    one = queries.visible_transfer(request.actor, transfer_id)
    return _shown(request, operations.settle(actor=request.actor, transfer=one, outcome=Outcome.POSTED))


@router.post("/transfers/{transfer_id}/voiding", response=TransferOutput, auth=WRITE)
def void_transfer(request: ApiRequest, transfer_id: UUID) -> TransferOutput:
    """What was reserved is free again. Doing it again changes nothing."""
    one = queries.visible_transfer(request.actor, transfer_id)
    return _shown(request, operations.settle(actor=request.actor, transfer=one, outcome=Outcome.VOIDED))


@router.post("/transfers/{transfer_id}/reversal", response={201: TransferOutput}, auth=WRITE)
def reverse_transfer(request: ApiRequest, transfer_id: UUID, body: ReversalInput) -> TransferOutput:
    """Take back all that is left of a transfer, or a part of it: each line in proportion."""
    one = queries.visible_transfer(request.actor, transfer_id)
    key = _key(request, body.key)
    made = operations.take_back(actor=request.actor, transfer=one, key=key, amount=body.amount, memo=body.memo)
    return _shown(request, made)


def _key(request: ApiRequest, given: str | None) -> str:
    """The body's; else the header's, which belongs to this API key; else a new one."""
    header = request.headers.get("Idempotency-Key", "").strip('"')
    return given or (f"{request.api_key.pk.hex}:{header}"[:200] if header else f"api:{uuid7()}")


def _shown(request: ApiRequest, one: Transfer) -> TransferOutput:
    return TransferOutput.each([queries.visible_transfer(request.actor, one.pk)])[0]
