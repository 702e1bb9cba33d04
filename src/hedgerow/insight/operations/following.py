"""What was done about warning signs and steps of maturity stands in the log, so that nobody has to tick it off."""

from collections.abc import Iterator
from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.exchange import events as exchange
from hedgerow.insight import events, queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.health.answering import GIFT, GIFT_BACK, TIE, TOUCH, Deed, signs_answered
from hedgerow.insight.readings.health.found import HealthFound
from hedgerow.insight.readings.maturity.taking import steps_taken
from hedgerow.insight.touch import TOUCH as TURNED_TO
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of, today_of
from hedgerow.kernel.permissions import require
from hedgerow.network import events as network
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity

_KINDS = {
    TOUCH: TURNED_TO,
    GIFT: frozenset({network.GAVE, network.GOT}),
    GIFT_BACK: frozenset({network.GAVE}),
    TIE: frozenset({network.TIE_MADE}),
}


# house: operation-shape: the caller's transaction keeps what was found together with what was noted
def note_followed(*, actor: Actor, before: HealthFound, now: HealthFound, position: int) -> None:
    """Note what was done since the log's `position`, where `before` was read. Again on the same day it is no change."""
    require(actor, Permission.VIEW_FIGURES)
    today = today_of(actor)
    signs = signs_answered(before, now, _deeds(before, position) if before.signs else ())
    steps = steps_taken(queries.all_criteria(actor), before.evidence, now.evidence)
    told = [
        *(events.sign_answered(actor.workspace_id, key, today) for key in signs),
        *(events.step_taken(actor.workspace_id, key, level, today) for key, level in steps),
    ]
    if told:
        timeline.record(actor, *told)


def _deeds(before: HealthFound, position: int) -> list[Deed]:
    """What counts was recorded since, and happened no earlier than `before` was read."""
    zone = ZoneInfo(queries.workspace_here().time_zone)
    verbs = {*frozenset().union(*_KINDS.values()), exchange.FLOW_STATED}
    rows = Activity.objects.filter(position__gt=position, verb__in=verbs)
    rows = rows.filter(occurred_at__gte=datetime.combine(date_of(before.day), time(), tzinfo=zone))
    return [Deed(_kinds(one), frozenset(_parties(one))) for one in log.still_true(rows).order_by("position")]


def _kinds(one: Activity) -> frozenset[str]:
    """A flow between two others is no deed of the business."""
    if one.verb != exchange.FLOW_STATED:
        return frozenset(kind for kind, verbs in _KINDS.items() if one.verb in verbs)
    if one.actor_id is not None and one.object_id is not None:
        return frozenset()
    return frozenset({GIFT} if one.actor_id is not None else {GIFT, GIFT_BACK})


def _parties(one: Activity) -> Iterator[UUID]:
    done_to = one.object_id if one.object_kind == "party" else None
    yield from (key for key in (one.actor_id, done_to, one.target_id) if key is not None)
