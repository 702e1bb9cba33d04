"""What was given is noted, confirmed or disputed by who got it, taken back, and put back."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from hedgerow.exchange import events
from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.exchange.errors import (
    AmountMissing,
    AmountTooLarge,
    DayAhead,
    FlowAlreadyConfirmed,
    FlowAlreadyDisputed,
    FlowNotFound,
    FlowTakenBack,
    NotAnAmount,
    SameSides,
    StatedByTheRecord,
)
from hedgerow.exchange.models import Flow, FlowKind, FlowState, Rate, WorthBy
from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.operations.kinds import kind_of
from hedgerow.exchange.operations.papers import keep_paper
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.worths import Rates
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline

ONE = 1000
_LONGEST = {"unit": 40, "note": 500}


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
    _ensure_sound(draft, kind, clock.today(zone.key))
    flow = Flow(
        kind=kind,
        giver=giver,
        receiver=receiver,
        on=draft.on,
        note=" ".join(draft.note.split())[: _LONGEST["note"]],
        file=keep_paper(upload) if upload else None,
        source=source[:60],
        stated_at=clock.now(),
        **_worth(draft, kind),
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
    words = " ".join(objection.split())[: _LONGEST["note"]]
    return _answered(actor, events.FLOW_DISPUTED, one, FlowState.DISPUTED, words)


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


def _ensure_sound(draft: FlowDraft, kind: FlowKind, today: date) -> None:
    if draft.on > today + timedelta(days=1):  # it may be tomorrow already where it was given
        raise DayAhead(field="on")
    for name, value in (("quantity", draft.quantity_milli), ("worth", draft.worth_minor)):
        if value is not None and value <= 0:
            raise NotAnAmount(field=name)
        if value is not None and value > MOST:
            raise AmountTooLarge(field=name)
    if kind.key == MONEY and draft.worth_minor is None:
        raise AmountMissing(field="worth")
    if draft.worth_minor is not None and not is_currency(draft.currency):
        raise AmountMissing(field="currency")


def _worth(draft: FlowDraft, kind: FlowKind) -> dict[str, Any]:
    """Quantity and worth as columns."""
    if kind.key == MONEY:
        return {"worth_minor": draft.worth_minor, "currency": draft.currency, "worth_by": WorthBy.AMOUNT}
    unit = " ".join(draft.unit.split())[: _LONGEST["unit"]]
    counted: dict[str, Any] = {"quantity_milli": draft.quantity_milli or ONE, "unit": unit}
    if draft.worth_minor is not None:
        return {**counted, "worth_minor": draft.worth_minor, "currency": draft.currency, "worth_by": WorthBy.SAID}
    rates = Rates(Rate.objects.filter(kind=kind))
    found = rates.worth(kind=kind.pk, unit=unit, milli=counted["quantity_milli"], on=draft.on, told_at=None)
    if found is None:
        return counted
    if found.minor > MOST:
        raise AmountTooLarge(field="quantity")
    by = {"worth_minor": found.minor, "currency": found.currency, "worth_by": WorthBy.RATE, "rate_id": found.rate}
    return {**counted, **by}


def _answered(actor: Actor, verb: str, one: Flow, state: FlowState, objection: str) -> Flow:
    one.state, one.objection = state, objection
    one.save(update_fields=["state", "objection"])
    return _noted(actor, verb, one, text=objection)


def _noted(actor: Actor, verb: str, flow: Flow, *, text: str = "", at: datetime | None = None) -> Flow:
    timeline.record(actor, events.flow_fact(verb, flow, text=text, at=at))
    return flow
