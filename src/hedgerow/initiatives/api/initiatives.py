"""Initiatives begun, changed and compared, and what counts as their result."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.initiatives import operations, queries
from hedgerow.initiatives.api.access import READ, WRITE
from hedgerow.initiatives.api.schemas import (
    ComparedOutput,
    ComparedSumOutput,
    ComparisonOutput,
    InitiativeBasisInput,
    InitiativeDetail,
    InitiativeInput,
    InitiativeOutput,
)
from hedgerow.initiatives.comparing import comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption
from hedgerow.initiatives.models.initiatives import LONGEST_WINDOW, WHOLE
from hedgerow.initiatives.report import report

router = Router(tags=["Initiatives"], auth=READ)


class InitiativeQuery(PageQuery):
    archived: Annotated[bool, Field(description="Those that were put away, instead of the others.")] = False


class ComparisonQuery(BaseModel):
    assumption: ReturnAssumption = ReturnAssumption.EVERYTHING
    window_days: Annotated[int, Field(ge=0, le=LONGEST_WINDOW)] = 30
    share_bp: Annotated[int, Field(ge=1, le=WHOLE)] = 5000


@router.get("", response=Page[InitiativeOutput])
def list_initiatives(request: ApiRequest, wanted: Query[InitiativeQuery]) -> Page[InitiativeOutput]:
    """All initiatives, the oldest first."""
    rows = queries.visible_initiatives(request.actor, archived=wanted.archived)
    return page_of(request, rows, wanted, show=_shown)


def _shown(found: list[Initiative]) -> list[InitiativeOutput]:
    return [InitiativeOutput.of(one) for one in found]


@router.post("", response={201: InitiativeOutput}, auth=WRITE)
def create_initiative(request: ApiRequest, body: InitiativeInput) -> InitiativeOutput:
    """Begin one. Everything that those who take part buy counts, until another assumption is chosen."""
    return InitiativeOutput.of(operations.found_initiative(actor=request.actor, draft=body.draft()))


@router.get("/comparison", response=ComparisonOutput)
def compare_initiatives(request: ApiRequest, wanted: Query[ComparisonQuery]) -> ComparisonOutput:
    """All initiatives by one assumption, the best return first; in the sums nothing counts twice."""
    basis = Basis(assumption=wanted.assumption, window_days=wanted.window_days, share_bp=wanted.share_bp)
    told = comparison(request.actor, basis)
    sums = [
        ComparedSumOutput(
            currency=one.currency,
            initiatives=one.initiatives,
            went_in_minor=one.worth,
            out_minor=one.out,
            twice_minor=one.twice,
        )
        for one in told.sums
    ]
    return ComparisonOutput(items=[ComparedOutput.of(line) for line in told.lines], sums=sums)


@router.get("/{initiative_id}", response=InitiativeDetail)
def get_initiative(request: ApiRequest, initiative_id: UUID) -> InitiativeDetail:
    """One initiative with what went in and what came out, by every assumption."""
    return InitiativeDetail.told(report(request.actor, queries.visible_initiative(request.actor, initiative_id)))


@router.put("/{initiative_id}", response=InitiativeOutput, auth=WRITE)
def change_initiative(request: ApiRequest, initiative_id: UUID, body: InitiativeInput) -> InitiativeOutput:
    """Write it anew: what the body does not name is empty then. What counts as its result stays."""
    one = queries.visible_initiative(request.actor, initiative_id)
    changed = operations.change_initiative(actor=request.actor, initiative=one, draft=body.draft())
    return InitiativeOutput.of(changed)


@router.put("/{initiative_id}/basis", response=InitiativeOutput, auth=WRITE)
def choose_initiative_basis(request: ApiRequest, initiative_id: UUID, body: InitiativeBasisInput) -> InitiativeOutput:
    """What counts as its result from now on. Doing it again changes nothing."""
    one = queries.visible_initiative(request.actor, initiative_id)
    return InitiativeOutput.of(operations.choose_basis(actor=request.actor, initiative=one, basis=body.basis()))


@router.post("/{initiative_id}/archive", response=InitiativeOutput, auth=WRITE)
def archive_initiative(request: ApiRequest, initiative_id: UUID) -> InitiativeOutput:
    """It leaves lists and sums. Doing it again changes nothing."""
    one = queries.visible_initiative(request.actor, initiative_id)
    return InitiativeOutput.of(operations.archive_initiative(actor=request.actor, initiative=one))


@router.delete("/{initiative_id}/archive", response=InitiativeOutput, auth=WRITE)
def restore_initiative(request: ApiRequest, initiative_id: UUID) -> InitiativeOutput:
    """Take it out again. Doing it again changes nothing."""
    one = queries.visible_initiative(request.actor, initiative_id)
    return InitiativeOutput.of(operations.restore_initiative(actor=request.actor, initiative=one))
