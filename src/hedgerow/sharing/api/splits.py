"""How joint results are divided, for programs. A key needs `network:read` to name who took part."""

from uuid import UUID

from ninja import Query, Router

from hedgerow.api.auth import needs
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.sharing import operations, queries
from hedgerow.sharing.api.schemas import AgreementInput, RevisionInput, SplitDetail, SplitInput, SplitOutput

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
    return SplitDetail.shown(queries.shown_version(request.actor, one))


@router.post("/{split_id}/versions", response={201: SplitDetail}, auth=WRITE)
def revise_split(request: ApiRequest, split_id: UUID, body: RevisionInput) -> SplitDetail:
    """Write it anew. The agreed version holds until the new one is agreed on."""
    one = queries.visible_split(request.actor, split_id)
    made = operations.revise_split(actor=request.actor, split=one, draft=body.draft(request), after=body.after)
    return SplitDetail.shown(queries.shown_version(request.actor, made))


@router.post("/{split_id}/agreement", response=SplitOutput, auth=WRITE)
def agree_on_split(request: ApiRequest, split_id: UUID, body: AgreementInput) -> SplitOutput:
    """The newest version holds from now on. Doing it again changes nothing."""
    one = queries.visible_split(request.actor, split_id)
    return SplitOutput.of(operations.agree(actor=request.actor, split=one, number=body.version))


@router.delete("/{split_id}/agreement", response=SplitOutput, auth=WRITE)
def take_split_back(request: ApiRequest, split_id: UUID) -> SplitOutput:
    """Nothing of it holds any longer; what was written stays to be read."""
    one = queries.visible_split(request.actor, split_id)
    return SplitOutput.of(operations.take_back(actor=request.actor, split=one))
