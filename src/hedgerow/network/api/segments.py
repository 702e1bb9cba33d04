"""Segments: live definitions of parties, who is in them, and what a definition would find."""

from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from ninja import Query, Router, Status
from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import conditions, operations, queries, tasks
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import PartyOutput
from hedgerow.network.asking import ops_of
from hedgerow.network.models import Party, Segment
from hedgerow.network.registries import PartyField

router = Router(tags=["Segments"], auth=READ)
Definition = Annotated[
    dict[str, Any],
    Field(
        max_length=20,
        description='A condition, {"field", "op", "value", "options"}, or a group of them, {"all"|"any"|"none": […]}.',
    ),
]
Name = Annotated[str, Field(min_length=1, max_length=120)]


class SegmentInput(Input):
    name: Name
    definition: Definition


class SegmentChange(Input):
    name: Name | None = None
    definition: Definition | None = None


class CopyInput(Input):
    name: Name


class CountInput(Input):
    definition: Definition


class CountOutput(Output):
    count: int
    words: Annotated[str, Field(description="The definition in plain words.")]


class SegmentOutput(Output):
    """`counted_at` is null until everybody was looked at; `problem` says why it cannot be read any more."""

    id: UUID
    name: str
    definition: dict[str, Any]
    is_frozen: bool
    members: int
    counted_at: datetime | None
    problem: str

    @classmethod
    def of(cls, segment: Segment) -> Self:
        return cls(
            id=segment.pk,
            name=segment.name,
            definition=segment.definition,
            is_frozen=segment.is_frozen,
            members=segment.members,
            counted_at=segment.looked_at,
            problem=segment.problem,
        )


class AskableOutput(Output):
    name: str
    label: str
    kind: str
    ops: list[str]
    choices: dict[str, str]
    options: list[str]

    @classmethod
    def of(cls, one: PartyField, catalogue: conditions.Catalogue) -> Self:
        return cls(
            name=one.name,
            label=str(one.label),
            kind=one.kind.value,
            ops=[op.value for op in ops_of(one.kind, is_always_known=one.is_always_known)],
            choices={key: str(word) for key, word in catalogue.choices(one).items()},
            options=[option.name for option in one.options],
        )


def _shown(found: list[Segment]) -> list[SegmentOutput]:
    return [SegmentOutput.of(segment) for segment in found]


@router.get("segments", response=Page[SegmentOutput])
def list_segments(request: ApiRequest, wanted: Query[PageQuery]) -> Page[SegmentOutput]:
    """All segments that this key may read."""
    readable = [segment.pk for segment in queries.listed_segments(request.actor)]
    return page_of(request, queries.visible_segments(request.actor).filter(pk__in=readable), wanted, show=_shown)


@router.post("segments", response={201: SegmentOutput}, auth=WRITE)
def create_segment(request: ApiRequest, body: SegmentInput) -> SegmentOutput:
    """A live segment. Among very many parties it is filled a moment later: `counted_at` says when."""
    segment = operations.define_segment(actor=request.actor, name=body.name, definition=body.definition)
    tasks.fill_later(segment)
    return SegmentOutput.of(segment)


@router.get("segment-fields", response=list[AskableOutput])
def list_segment_fields(request: ApiRequest) -> list[AskableOutput]:
    """Everything that a condition can ask about here, with its operators and choices."""
    catalogue = conditions.Catalogue.of(request.actor)
    return [AskableOutput.of(one, catalogue) for one in catalogue]


@router.post("segments/count", response=CountOutput)
def count_segment(request: ApiRequest, body: CountInput) -> CountOutput:
    """How many parties a definition finds. Nothing is kept."""
    count, words = queries.count_defined(request.actor, body.definition)
    return CountOutput(count=count, words=words)


@router.get("segments/{segment_id}", response=SegmentOutput)
def get_segment(request: ApiRequest, segment_id: UUID) -> SegmentOutput:
    """One segment."""
    return SegmentOutput.of(queries.visible_segment(request.actor, segment_id))


@router.patch("segments/{segment_id}", response=SegmentOutput, auth=WRITE)
def change_segment(request: ApiRequest, segment_id: UUID, body: SegmentChange) -> SegmentOutput:
    """Another name or definition. A frozen segment keeps whom it has: only its name changes."""
    segment = queries.visible_segment(request.actor, segment_id)
    changed = operations.change_segment(
        actor=request.actor, segment=segment, name=body.name or segment.name, definition=body.definition
    )
    tasks.fill_later(changed)
    return SegmentOutput.of(changed)


@router.delete("segments/{segment_id}", response={204: None}, auth=WRITE)
def delete_segment(request: ApiRequest, segment_id: UUID) -> Status[None]:
    """The parties stay as they are."""
    operations.delete_segment(actor=request.actor, segment=queries.visible_segment(request.actor, segment_id))
    return Status(204, None)


@router.post("segments/{segment_id}/copies", response={201: SegmentOutput}, auth=WRITE)
def freeze_segment(request: ApiRequest, segment_id: UUID, body: CopyInput) -> SegmentOutput:
    """A frozen copy of who is in it now."""
    segment = queries.visible_segment(request.actor, segment_id)
    return SegmentOutput.of(operations.freeze_segment(actor=request.actor, segment=segment, name=body.name))


@router.get("segments/{segment_id}/parties", response=Page[PartyOutput])
def list_segment_parties(request: ApiRequest, segment_id: UUID, wanted: Query[PageQuery]) -> Page[PartyOutput]:
    """Who is in it now."""
    segment = queries.visible_segment(request.actor, segment_id)
    rows = queries.with_parts(queries.members_of(request.actor, segment))
    return page_of(request, rows, wanted, by=("added_at", "id"), show=_parties)


def _parties(found: list[Party]) -> list[PartyOutput]:
    return [PartyOutput.of(party) for party in found]
