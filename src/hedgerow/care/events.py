"""Facts of care. A plan's own text stands in the audit log; a party's activities hold days and keys only."""

from datetime import date
from uuid import UUID

import msgspec

from hedgerow.network import events as network
from hedgerow.timeline.events import Fact

THANKED = "care.thanked"
WROTE_ROUND = "care.newsletter_sent"
PAUSED = "care.paused"
RESUMED = "care.resumed"
PLAN_CHANGED = "care.plan_changed"

OURS = frozenset({network.GAVE, THANKED, WROTE_ROUND})
"""Attention that we give: no contact of theirs, but they were thought of."""
_SOURCE = "care.done"


def done(party_id: UUID, verb: str, text: str, *, attention_id: UUID, today: date) -> Fact:
    """One attention ticked off; ticked again on the same day, it is the same fact."""
    key = f"{attention_id.hex}:{party_id.hex}:{today.isoformat()}"
    return msgspec.structs.replace(network.logged(party_id, verb, text), source=_SOURCE, external_id=key)


def paused(party_id: UUID, until: date) -> Fact:
    return Fact(PAUSED, object_id=party_id, properties={"until": until.isoformat()})


def resumed(party_id: UUID) -> Fact:
    return Fact(RESUMED, object_id=party_id)


def plan_changed(plan_id: UUID, role: str) -> Fact:
    return Fact(PLAN_CHANGED, object_id=plan_id, object_kind="care_plan", properties={"role": role})
