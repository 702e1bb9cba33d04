"""What went in, and what came out as far as somebody says so: noted in seconds, or linked where it is on record."""

from dataclasses import replace
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from hedgerow.exchange import operations as exchange
from hedgerow.exchange import queries as exchanged
from hedgerow.exchange.errors import UnknownFlowKind
from hedgerow.exchange.models import Flow, FlowKind, FlowState
from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives import errors, events
from hedgerow.initiatives.models import Initiative, Piece, PieceSide
from hedgerow.initiatives.operations.initiatives import lock_open
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.sales.models import Purchase
from hedgerow.timeline import operations as timeline

LONGEST_NOTE = 500


@transaction.atomic
def note_piece(
    *,
    actor: Actor,
    initiative: Initiative,
    draft: FlowDraft,
    side: PieceSide = PieceSide.IN,
    party: Party | None = None,
    is_ours: bool | None = None,
    source: str = "page",
) -> Piece:
    """Note what was given: with a party it is a flow of the exchange, from the business (`is_ours`) or to it; without
    one it is what the business itself spent or worked. Either is valued now, by what is said or the rate of its day.
    Where it is not said who gave it, what went in is ours, and what came out theirs.

    Where no unit is said, that of the kind's newest rate by its day is meant. Raises InitiativeArchived, OtherCurrency,
    GivenByUs, and what `exchange.state_flow` raises.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, party)
    is_ours = side == PieceSide.IN if is_ours is None else is_ours
    if party is not None and is_ours and side == PieceSide.OUT:
        raise errors.GivenByUs(field="way")
    locked = lock_open(initiative)
    if draft.worth_minor is not None and draft.currency != locked.currency:
        raise errors.OtherCurrency(field="worth")
    kind = FlowKind.objects.filter(key=draft.kind).first()
    if kind is None:
        raise UnknownFlowKind(field="kind")
    usual = exchanged.usual_unit(kind, draft.on) if kind.key != exchanged.MONEY else ""
    told = replace(draft, unit=draft.unit.strip() or usual)
    if party is not None:
        sides = (None, party) if is_ours else (party, None)
        flow = exchange.state_flow(actor=actor, giver=sides[0], receiver=sides[1], draft=told, source=source)
        return _added(actor, locked, side, flow=flow, is_noted=True)
    columns = exchanged.columns_of(told, kind, exchanged.own_ways(actor).today)
    note = " ".join(draft.note.split())[:LONGEST_NOTE]
    return _added(actor, locked, side, kind=kind, on=draft.on, note=note, **columns)


@transaction.atomic
def link_flow(*, actor: Actor, initiative: Initiative, flow: Flow, side: PieceSide) -> Piece:
    """A flow that is on record went into the initiative, or came out of it. It belongs to just one.

    Raises NothingCounts, GivenByUs, OtherCurrency, LinkedElsewhere, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, flow)
    locked = lock_open(initiative)
    flow = Flow.objects.select_for_update(no_key=True, of=("self",)).get(pk=flow.pk)
    if flow.taken_back_at is not None or flow.state == FlowState.DISPUTED:
        raise errors.NothingCounts
    if flow.is_settled:
        raise errors.NothingCounts(_("That is one side of a sale. Link the sale itself."))
    if flow.giver_id is None and side == PieceSide.OUT:
        raise errors.GivenByUs
    if flow.currency not in ("", locked.currency):
        raise errors.OtherCurrency
    return _added(actor, locked, side, flow=flow)


@transaction.atomic
def link_purchase(*, actor: Actor, initiative: Initiative, purchase: Purchase) -> Piece:
    """A purchase came of the initiative, as somebody knows. It belongs to just one; what is given back is taken off.

    Raises NothingCounts, OtherCurrency, LinkedElsewhere, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, purchase)
    locked = lock_open(initiative)
    if purchase.amount_minor <= 0:
        raise errors.NothingCounts(_("What is given back is taken off by itself. Link what was bought."))
    if purchase.currency != locked.currency:
        raise errors.OtherCurrency
    return _added(actor, locked, PieceSide.OUT, purchase=purchase)


@transaction.atomic
def take_back_piece(*, actor: Actor, piece: Piece) -> Piece:
    """It belongs to it no more; a flow that was noted here never was, one that was linked stays. Again is no change."""
    require(actor, Permission.NOTE_IN_INITIATIVES, piece)
    lock_open(piece.initiative)
    locked = Piece.objects.select_for_update(of=("self",)).select_related("initiative", "flow", "kind").get(pk=piece.pk)
    if locked.taken_back_at is not None:
        return locked
    locked.taken_back_at = clock.now()
    locked.save(update_fields=["taken_back_at"])
    if locked.is_noted and locked.flow is not None:
        exchange.take_back_flow(actor=actor, flow=locked.flow)
    timeline.record(actor, events.piece_fact(events.PIECE_TAKEN_BACK, locked))
    return locked


@transaction.atomic
def restore_piece(*, actor: Actor, piece: Piece) -> Piece:
    """Put back what was taken back, with its flow where that was noted here. Again is no change.

    Raises LinkedElsewhere where another initiative has it since, InitiativeArchived.
    """
    require(actor, Permission.NOTE_IN_INITIATIVES, piece)
    lock_open(piece.initiative)
    locked = Piece.objects.select_for_update(of=("self",)).select_related("initiative", "flow", "kind").get(pk=piece.pk)
    if locked.taken_back_at is None:
        return locked
    locked.taken_back_at = None
    _kept(locked)
    if locked.is_noted and locked.flow is not None:
        exchange.restore_flow(actor=actor, flow=locked.flow)
    timeline.record(actor, events.piece_fact(events.PIECE_RESTORED, locked))
    return locked


def _added(actor: Actor, initiative: Initiative, side: PieceSide, **columns: Any) -> Piece:
    piece = Piece(initiative=initiative, side=side, added_at=clock.now(), added_by=actor.label[:80], **columns)
    _kept(piece)
    timeline.record(actor, events.piece_fact(events.PIECE_ADDED, piece))
    return piece


def _kept(piece: Piece) -> None:
    """The database says whether another initiative has it: two at once have one winner. Whatever else it refuses is
    raised as it is.
    """
    try:
        with transaction.atomic():
            piece.save()
    except IntegrityError as error:
        same = Q(flow=piece.flow_id) if piece.flow_id else Q(purchase=piece.purchase_id)
        linked = bool(piece.flow_id or piece.purchase_id)
        if linked and Piece.objects.filter(same, taken_back_at=None).exclude(pk=piece.pk).exists():
            raise errors.LinkedElsewhere from error
        raise
