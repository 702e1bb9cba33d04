"""What was given is noted, confirmed or disputed by who got it, taken back, and put back."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from hedgerow.exchange import events, queries
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.exchange.errors import (
    FlowAlreadyConfirmed,
    FlowAlreadyDisputed,
    FlowFileNotTaken,
    FlowNotFound,
    FlowTakenBack,
    SameSides,
    StatedByTheRecord,
)
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.exchange.operations.kinds import kind_of
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline

LONGEST_NOTE = 500
PAPER = "flow"


@transaction.atomic
def state_flow(
    *,
    actor: Actor,
    giver: Party | None,
    receiver: Party | None,
    draft: FlowDraft,
    upload: "UploadedFile[Any] | None" = None,
    source: str = "page",
) -> Flow:
    """Note that something was given; None is the business itself. Its worth is fixed now, by what is said or the rate.

    `upload` is a paper about it, kept with it or not at all. Raises SameSides, UnknownFlowKind, NotAnAmount,
    AmountTooLarge, AmountMissing, DayAhead, FileTooLarge, FlowFileNotTaken.
    """
    require(actor, Permission.STATE_FLOWS, giver)
    require(actor, Permission.STATE_FLOWS, receiver)
    if (giver.pk if giver else None) == (receiver.pk if receiver else None):
        raise SameSides(field="party")
    kind = kind_of(draft.kind)
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
    columns = queries.columns_of(draft, kind, clock.today(zone.key))
    flow = Flow(
        kind=kind,
        giver=giver,
        receiver=receiver,
        on=draft.on,
        note=" ".join(draft.note.split())[:LONGEST_NOTE],
        file=files.save_paper(upload, kind=PAPER, refused=FlowFileNotTaken) if upload else None,
        source=source[:60],
        stated_at=clock.now(),
        **columns,
    )
    flow.save()
    at = clock.moment_on(min(draft.on, clock.today(zone.key)), zone)
    return _noted(actor, events.FLOW_STATED, flow, text=flow.note, at=at)


@transaction.atomic
def confirm_flow(*, actor: Actor, flow: Flow) -> Flow:
    """Who got it says that it is so, or staff who heard it from them.

    Of two at once one is refused. Raises FlowTakenBack, FlowAlreadyConfirmed.
    """
    require(actor, Permission.STATE_FLOWS, flow)
    one = _locked(flow)
    if one.taken_back_at is not None:
        raise FlowTakenBack
    if one.state == FlowState.CONFIRMED:
        raise FlowAlreadyConfirmed
    return _answered(actor, events.FLOW_CONFIRMED, one, FlowState.CONFIRMED, "")


@transaction.atomic
def dispute_flow(*, actor: Actor, flow: Flow, objection: str = "") -> Flow:
    """Who got it says that it is not so: from now on it counts on neither side.

    Of two at once one is refused. Raises FlowTakenBack, FlowAlreadyDisputed.
    """
    require(actor, Permission.STATE_FLOWS, flow)
    one = _locked(flow)
    if one.taken_back_at is not None:
        raise FlowTakenBack
    if one.state == FlowState.DISPUTED:
        raise FlowAlreadyDisputed
    words = " ".join(objection.split())[:LONGEST_NOTE]
    return _answered(actor, events.FLOW_DISPUTED, one, FlowState.DISPUTED, words)


@transaction.atomic
def end_dispute(*, actor: Actor, flow: Flow, was: FlowState = FlowState.STATED) -> Flow:
    """It was disputed by mistake: it is what it `was` before, confirmed or not. One that is not disputed stays so.

    Raises FlowTakenBack.
    """
    require(actor, Permission.STATE_FLOWS, flow)
    one = _locked(flow)
    if one.taken_back_at is not None:
        raise FlowTakenBack
    if one.state != FlowState.DISPUTED:
        return one
    state = FlowState.CONFIRMED if was == FlowState.CONFIRMED else FlowState.STATED
    return _answered(actor, events.FLOW_DISPUTE_ENDED, one, state, "")


@transaction.atomic
def take_back_flow(*, actor: Actor, flow: Flow) -> Flow:
    """It never was; nothing is deleted. Again is no change. Raises StatedByTheRecord for what follows from the log."""
    require(actor, Permission.STATE_FLOWS, flow)
    one = _locked(flow)
    if one.activity_id is not None:
        raise StatedByTheRecord
    if one.taken_back_at is not None:
        return one
    one.taken_back_at = clock.now()
    one.save(update_fields=["taken_back_at"])
    return _noted(actor, events.FLOW_TAKEN_BACK, one)


@transaction.atomic
def restore_flow(*, actor: Actor, flow: Flow) -> Flow:
    """Put one back that was taken back by hand. Again is no change. Raises StatedByTheRecord."""
    require(actor, Permission.STATE_FLOWS, flow)
    one = _locked(flow)
    if one.activity_id is not None:
        raise StatedByTheRecord
    if one.taken_back_at is None:
        return one
    one.taken_back_at = None
    one.save(update_fields=["taken_back_at"])
    return _noted(actor, events.FLOW_RESTORED, one)


def _locked(flow: Flow) -> Flow:
    """As it is now, and as nobody else changes it until this is done. Raises FlowNotFound."""
    rows = Flow.objects.select_for_update(no_key=True, of=("self",)).select_related("kind")
    one = rows.filter(pk=flow.pk).first()
    if one is None:
        raise FlowNotFound
    return one


def _answered(actor: Actor, verb: str, one: Flow, state: FlowState, objection: str) -> Flow:
    one.state, one.objection = state, objection
    if state == FlowState.DISPUTED:
        one.disputed_at = clock.now()
    one.save(update_fields=["state", "objection", "disputed_at"])
    return _noted(actor, verb, one, text=objection)


def _noted(actor: Actor, verb: str, flow: Flow, *, text: str = "", at: datetime | None = None) -> Flow:
    timeline.record(actor, events.flow_fact(verb, flow, text=text, at=at))
    return flow
