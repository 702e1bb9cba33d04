"""Who takes part, what went in and what came out. A key needs `network:read` to name somebody."""

from uuid import UUID

from django.utils.translation import gettext as _
from ninja import Query, Router

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.exchange import queries as exchange
from hedgerow.initiatives import operations, queries
from hedgerow.initiatives.api.access import READ, WRITE
from hedgerow.initiatives.api.schemas import (
    AddedOutput,
    PieceInput,
    PieceLinkInput,
    PieceOutput,
    SegmentTakingPartInput,
    TakingPartInput,
    TakingPartOutput,
)
from hedgerow.initiatives.models import Piece, TakingPart
from hedgerow.kernel.errors import Invalid
from hedgerow.network import queries as network

router = Router(tags=["Initiatives"], auth=READ)


@router.get("/{initiative_id}/parties", response=Page[TakingPartOutput])
def list_taking_part(request: ApiRequest, initiative_id: UUID, wanted: Query[PageQuery]) -> Page[TakingPartOutput]:
    """Who takes part, in the order in which they came in."""
    one = queries.visible_initiative(request.actor, initiative_id)
    return page_of(request, queries.taking_part(request.actor, one), wanted, show=_places)


def _places(found: list[TakingPart]) -> list[TakingPartOutput]:
    return [TakingPartOutput.of(one) for one in found]


@router.post("/{initiative_id}/parties", response={201: TakingPartOutput}, auth=WRITE)
def add_taking_part(request: ApiRequest, initiative_id: UUID, body: TakingPartInput) -> TakingPartOutput:
    """Somebody takes part from a day on. Who does already keeps the day."""
    one = queries.visible_initiative(request.actor, initiative_id)
    party = network.visible_party(request.actor, body.party)
    made = operations.add_party(actor=request.actor, initiative=one, party=party, since=body.since)
    return TakingPartOutput.of(made)


@router.post("/{initiative_id}/segments", response={201: AddedOutput}, auth=WRITE)
def add_segment_taking_part(request: ApiRequest, initiative_id: UUID, body: SegmentTakingPartInput) -> AddedOutput:
    """Everybody who is in a segment now takes part; who joins it later does not."""
    one = queries.visible_initiative(request.actor, initiative_id)
    segment = network.visible_segment(request.actor, body.segment)
    added = operations.add_segment(actor=request.actor, initiative=one, segment=segment, since=body.since)
    return AddedOutput.of(added)


@router.delete("/{initiative_id}/parties/{party_id}", response=TakingPartOutput, auth=WRITE)
def remove_taking_part(request: ApiRequest, initiative_id: UUID, party_id: UUID) -> TakingPartOutput:
    """What they buy no longer counts. Doing it again changes nothing."""
    one = queries.visible_initiative(request.actor, initiative_id)
    place = queries.place_of(request.actor, one, party_id)
    return TakingPartOutput.of(operations.take_out(actor=request.actor, place=place))


@router.get("/{initiative_id}/pieces", response=Page[PieceOutput])
def list_pieces(request: ApiRequest, initiative_id: UUID, wanted: Query[PageQuery]) -> Page[PieceOutput]:
    """What went in and what was linked as come of it, also what was taken back."""
    one = queries.visible_initiative(request.actor, initiative_id)
    rows = queries.visible_pieces(request.actor).filter(initiative=one).select_related("kind")
    return page_of(request, rows, wanted, show=_pieces)


def _pieces(found: list[Piece]) -> list[PieceOutput]:
    return [PieceOutput.of(one) for one in found]


@router.post("/{initiative_id}/pieces", response={201: PieceOutput}, auth=WRITE)
def create_piece(request: ApiRequest, initiative_id: UUID, body: PieceInput) -> PieceOutput:
    """Note what went in, or came out."""
    one = queries.visible_initiative(request.actor, initiative_id)
    party = network.visible_party(request.actor, body.party) if body.party else None
    made = operations.note_piece(
        actor=request.actor,
        initiative=one,
        draft=body.draft(one.currency),
        side=body.side,
        party=party,
        is_ours=None if body.given_by_party is None else not body.given_by_party,
        source="api",
    )
    return PieceOutput.of(made)


@router.post("/{initiative_id}/links", response={201: PieceOutput}, auth=WRITE)
def link_piece(request: ApiRequest, initiative_id: UUID, body: PieceLinkInput) -> PieceOutput:
    """Link what is on record. It belongs to one initiative at most."""
    one = queries.visible_initiative(request.actor, initiative_id)
    if (body.flow is None) == (body.purchase is None):
        raise Invalid(_("Name either a flow or a purchase."), field="flow")
    if body.flow is not None:
        flow = exchange.visible_flow(request.actor, body.flow)
        return PieceOutput.of(operations.link_flow(actor=request.actor, initiative=one, flow=flow, side=body.side))
    purchase = queries.visible_purchase(request.actor, body.purchase or one.pk)
    return PieceOutput.of(operations.link_purchase(actor=request.actor, initiative=one, purchase=purchase))


@router.post("/pieces/{piece_id}/removal", response=PieceOutput, auth=WRITE)
def take_back_piece(request: ApiRequest, piece_id: UUID) -> PieceOutput:
    """It belongs to the initiative no more. Doing it again changes nothing."""
    piece = queries.visible_piece(request.actor, piece_id)
    return PieceOutput.of(operations.take_back_piece(actor=request.actor, piece=piece))


@router.delete("/pieces/{piece_id}/removal", response=PieceOutput, auth=WRITE)
def restore_piece(request: ApiRequest, piece_id: UUID) -> PieceOutput:
    """Put back what was taken back. Doing it again changes nothing."""
    piece = queries.visible_piece(request.actor, piece_id)
    return PieceOutput.of(operations.restore_piece(actor=request.actor, piece=piece))
