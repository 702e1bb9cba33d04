"""How one party stands with its plans, ticked off and paused."""

from datetime import date
from typing import Annotated, Self
from uuid import UUID

from ninja import Router, Status
from pydantic import Field

from hedgerow.api.fields import Day, Input, Output
from hedgerow.api.request import ApiRequest
from hedgerow.care import operations, queries
from hedgerow.care.api.access import READ, WRITE
from hedgerow.care.planned import Line
from hedgerow.care.queries import CareOfOne
from hedgerow.measures.care import Standing
from hedgerow.network import queries as network

router = Router(tags=["Care"], auth=WRITE)


class CareLineOutput(Output):
    attention_id: UUID
    role: str
    name: str
    last_on: Annotated[date | None, Field(description="The last day on which they had it; null for never.")]
    due_on: Annotated[date | None, Field(description="null where nothing is due any more.")]

    @classmethod
    def of(cls, line: Line) -> Self:
        one = line.planned
        return cls(attention_id=one.id, role=one.role, name=one.name, last_on=line.last, due_on=line.due)


class CareOutput(Output):
    """`standing` is null where nothing is planned for the party."""

    standing: Standing | None
    paused_until: date | None
    planned: list[CareLineOutput]

    @classmethod
    def of(cls, found: CareOfOne) -> Self:
        paused = found.pause.until if found.pause else None
        return cls(
            standing=found.standing, paused_until=paused, planned=[CareLineOutput.of(line) for line in found.lines]
        )


class PauseInput(Input):
    until: Day
    reason: Annotated[str, Field(max_length=300)] = ""


def _care(request: ApiRequest, party_id: UUID) -> CareOutput:
    return CareOutput.of(queries.care_of(request.actor, network.visible_party(request.actor, party_id)))


@router.get("{party_id}/care", response=CareOutput, auth=READ)
def get_care(request: ApiRequest, party_id: UUID) -> CareOutput:
    """What is planned for the party, when it was last done, and when it is due."""
    return _care(request, party_id)


@router.post("{party_id}/care/{attention_id}/done", response=CareOutput)
def tick_off(request: ApiRequest, party_id: UUID, attention_id: UUID) -> CareOutput:
    """Record that the party got it today. A second time on the same day changes nothing."""
    party = network.visible_party(request.actor, party_id)
    attention = queries.visible_attention(request.actor, attention_id)
    operations.tick_off(actor=request.actor, party=party, attention=attention)
    return _care(request, party_id)


@router.put("{party_id}/care/pause", response=CareOutput)
def put_pause(request: ApiRequest, party_id: UUID, body: PauseInput) -> CareOutput:
    """Ask for nothing until that day, itself included."""
    party = network.visible_party(request.actor, party_id)
    operations.pause_care(actor=request.actor, party=party, until=body.until, reason=body.reason)
    return _care(request, party_id)


@router.delete("{party_id}/care/pause", response={204: None})
def delete_pause(request: ApiRequest, party_id: UUID) -> Status[None]:
    """The plan holds again."""
    operations.resume_care(actor=request.actor, party=network.visible_party(request.actor, party_id))
    return Status(204, None)
