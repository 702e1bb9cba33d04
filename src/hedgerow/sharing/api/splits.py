"""How joint results are divided, for programs. A key needs `network:read` to name who took part."""

from uuid import UUID

from ninja import Query, Router

from hedgerow.api.auth import needs
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.ledger import queries as ledger
from hedgerow.sharing import operations, queries
from hedgerow.sharing.api.schemas import (
    AgreementInput,
    RevisionInput,
    SplitBookingInput,
    SplitBookingOutput,
    SplitDetail,
    SplitInput,
    SplitOutput,
)
from hedgerow.sharing.models import Split

READ, WRITE = needs("sharing:read"), needs("sharing:write")
router = Router(tags=["Splits"], auth=READ)


@router.get("", response=Page[SplitOutput])
def list_splits(request: ApiRequest, wanted: Query[PageQuery]) -> Page[SplitOutput]:
    """All splits, the oldest first."""
    rows = queries.visible_splits(request.actor)
    return page_of(request, rows, wanted, show=lambda found: [SplitOutput.of(one) for one in found])


@router.post("", response={201: SplitDetail}, auth=WRITE)
def propose_split(request: ApiRequest, body: SplitInput) -> SplitDetail:
    """Divide a joint result. It is a proposal until somebody agrees on it."""
    made = operations.propose_split(actor=request.actor, draft=body.draft(request))
    return SplitDetail.shown(queries.shown_version(request.actor, made))


@router.get("/{split_id}", response=SplitDetail)
def get_split(request: ApiRequest, split_id: UUID) -> SplitDetail:
    """The newest version of one split."""
    one = queries.visible_split(request.actor, split_id)
    return _detail(request, one)


@router.post("/{split_id}/versions", response={201: SplitDetail}, auth=WRITE)
def revise_split(request: ApiRequest, split_id: UUID, body: RevisionInput) -> SplitDetail:
    """Write it anew. The agreed version holds until the new one is agreed on."""
    one = queries.visible_split(request.actor, split_id)
    made = operations.revise_split(actor=request.actor, split=one, draft=body.draft(request), after=body.after)
    return _detail(request, made)


@router.post("/{split_id}/agreement", response=SplitOutput, auth=WRITE)
def agree_on_split(request: ApiRequest, split_id: UUID, body: AgreementInput) -> SplitOutput:
    """The newest version holds from now on. Doing it again changes nothing."""
    one = queries.visible_split(request.actor, split_id)
    return SplitOutput.of(operations.agree(actor=request.actor, split=one, number=body.version))


@router.post("/{split_id}/booking", response={201: SplitBookingOutput}, auth=WRITE)
def book_split(request: ApiRequest, split_id: UUID, body: SplitBookingInput) -> SplitBookingOutput:
    """Put the parts of the agreed version into the ledger: one transfer to an account of each. A key needs
    `ledger:write` too. Doing it again changes nothing.
    """
    one = queries.visible_split(request.actor, split_id)
    account = ledger.visible_account(request.actor, body.account) if body.account else None
    return SplitBookingOutput.of(operations.book_split(actor=request.actor, split=one, account=account))


@router.delete("/{split_id}/agreement", response=SplitOutput, auth=WRITE)
def take_split_back(request: ApiRequest, split_id: UUID) -> SplitOutput:
    """Nothing of it holds any longer; what was written stays to be read, and what was booked is taken back."""
    one = queries.visible_split(request.actor, split_id)
    return SplitOutput.of(operations.take_back(actor=request.actor, split=one))


def _detail(request: ApiRequest, one: Split) -> SplitDetail:
    booking = queries.booking_of(request.actor, one)
    return SplitDetail.shown(queries.shown_version(request.actor, one), booking)
