"""Two records of one party: which there may be, merging them, and taking them apart."""

from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from ninja import Query, Router, Status
from pydantic import Field

from hedgerow.api.fields import Flag, Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import PartyOutput
from hedgerow.network.combining import Choice
from hedgerow.network.models import Duplicate, Merge

router = Router(tags=["Duplicates"], auth=READ)


class MergeInput(Input):
    other: Annotated[UUID, Field(description="The party that goes into this one; its id leads here from then on.")]
    take: Annotated[
        list[Annotated[str, Field(max_length=80)]],
        Field(max_length=100, description="Fields whose other value is wanted: birthday, custom.loaf."),
    ] = []
    dry_run: Annotated[Flag, Field(description="Only show what would come of it.")] = False


class ChoiceOutput(Output):
    name: str
    kept: Any
    gone: Any
    is_open: Annotated[bool, Field(description="False where a rule decides: of two consents, the stricter.")]

    @classmethod
    def of(cls, choice: Choice) -> Self:
        return cls(name=choice.name, kept=choice.kept, gone=choice.gone, is_open=choice.is_open)


class MergeOutput(Output):
    """`id` is null in a dry run; `choices` are fields in which the two differed, told in a dry run."""

    id: UUID | None
    party: PartyOutput
    gone_id: UUID
    choices: list[ChoiceOutput] = []


class MergedOutput(Output):
    id: UUID
    kept_id: UUID
    gone_id: UUID
    merged_at: datetime
    merged_by: str
    undone_at: datetime | None


class ApartOutput(MergedOutput):
    left: Annotated[int, Field(description="Rows that stay as they are: somebody changed them since.")]


class DuplicateOutput(Output):
    id: UUID
    first_id: UUID
    second_id: UUID
    score: Annotated[int, Field(description="How sure it is, in hundredths.")]
    reasons: list[str]
    found_at: datetime


@router.get("duplicates", response=Page[DuplicateOutput])
def list_duplicates(request: ApiRequest, wanted: Query[PageQuery]) -> Page[DuplicateOutput]:
    """Pairs that may be one and that nobody has decided on, in the order they were found."""
    return page_of(request, queries.visible_duplicates(request.actor), wanted, show=_pairs)


def _pairs(found: list[Duplicate]) -> list[DuplicateOutput]:
    return [DuplicateOutput.model_validate(pair) for pair in found]


@router.post("duplicates/{duplicate_id}/rejection", response={204: None}, auth=WRITE)
def reject_duplicate(request: ApiRequest, duplicate_id: UUID) -> Status[None]:
    """These two are not the same; no later search asks again. Doing it again changes nothing."""
    pair = queries.visible_duplicate(request.actor, duplicate_id)
    operations.reject_duplicate(actor=request.actor, first=pair.first_id, second=pair.second_id)
    return Status(204, None)


@router.delete("duplicates/{duplicate_id}/rejection", response={204: None}, auth=WRITE)
def ask_again(request: ApiRequest, duplicate_id: UUID) -> Status[None]:
    """Take the rejection back. Doing it again changes nothing."""
    pair = queries.visible_duplicate(request.actor, duplicate_id)
    operations.ask_again(actor=request.actor, first=pair.first_id, second=pair.second_id)
    return Status(204, None)


@router.get("parties/{party_id}/merges", response=Page[MergedOutput])
def list_merges(request: ApiRequest, party_id: UUID, wanted: Query[PageQuery]) -> Page[MergedOutput]:
    """What was merged into the party, taken apart since or not."""
    rows = queries.visible_merges(request.actor, queries.visible_party(request.actor, party_id))
    return page_of(request, rows, wanted, show=_merges)


def _merges(found: list[Merge]) -> list[MergedOutput]:
    return [MergedOutput.model_validate(merge) for merge in found]


@router.post("parties/{party_id}/merges", response={201: MergeOutput, 200: MergeOutput}, auth=WRITE)
def merge_parties(request: ApiRequest, party_id: UUID, body: MergeInput) -> Status[MergeOutput]:
    """Merge another party into this one. A dry run answers 200 with what would come of it, and changes nothing."""
    both: dict[str, Any] = {"kept_id": party_id, "gone_id": body.other, "take": body.take}
    if body.dry_run:
        found = operations.preview_merge(actor=request.actor, **both)
        choices = [ChoiceOutput.of(choice) for choice in found.choices]
        shown = MergeOutput(id=None, party=PartyOutput.of(found.party), gone_id=body.other, choices=choices)
        return Status(200, shown)
    made = operations.merge_parties(actor=request.actor, **both)
    party = PartyOutput.of(queries.party_in_detail(request.actor, party_id))
    return Status(201, MergeOutput(id=made.pk, party=party, gone_id=body.other))


@router.delete("merges/{merge_id}", response=ApartOutput, auth=WRITE)
def take_apart(request: ApiRequest, merge_id: UUID) -> ApartOutput:
    """Both as they were before; what somebody changed since stays. The last merge of a party goes first."""
    made, left = operations.take_apart(actor=request.actor, merge_id=merge_id)
    return ApartOutput(**MergedOutput.model_validate(made).model_dump(), left=left)
