"""Who could help whom."""

from uuid import UUID

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.resources import operations, queries
from hedgerow.resources.api.access import READ, WRITE
from hedgerow.resources.api.schemas import IntroductionInput, MatchesOutput, MatchOutput

router = Router(tags=["Gives and needs"], auth=READ)


@router.get("/{resource_id}/matches", response=MatchesOutput)
def list_matches(request: ApiRequest, resource_id: UUID) -> MatchesOutput:
    """Of a need, who could give it; of what is given, whose need it could serve. The best first."""
    one = queries.visible_resource(request.actor, resource_id)
    found = queries.suggestions_for(request.actor, one) if one.ended_at is None else []
    return MatchesOutput(items=[MatchOutput.of(each.match) for each in found])


@router.post("/{need_id}/matches/{give_id}/introduction", response={204: None}, auth=WRITE)
def introduce(request: ApiRequest, need_id: UUID, give_id: UUID, body: IntroductionInput) -> None:
    """The two were brought together: on both timelines, and as a tie where one is named."""
    need = queries.visible_resource(request.actor, need_id)
    give = queries.visible_resource(request.actor, give_id)
    operations.introduce(actor=request.actor, need=need, give=give, tie=body.tie)


@router.post("/{need_id}/matches/{give_id}/rejection", response={204: None}, auth=WRITE)
def reject_match(request: ApiRequest, need_id: UUID, give_id: UUID) -> None:
    """Not a match: it is not suggested again. Doing it again changes nothing."""
    need = queries.visible_resource(request.actor, need_id)
    give = queries.visible_resource(request.actor, give_id)
    operations.reject_match(actor=request.actor, need=need, give=give)


@router.delete("/{need_id}/matches/{give_id}/rejection", response={204: None}, auth=WRITE)
def reopen_match(request: ApiRequest, need_id: UUID, give_id: UUID) -> None:
    """It is suggested again where it fits. Doing it again changes nothing."""
    need = queries.visible_resource(request.actor, need_id)
    give = queries.visible_resource(request.actor, give_id)
    operations.reopen_match(actor=request.actor, need=need, give=give)
