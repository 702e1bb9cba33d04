"""Facts of the exchange. Properties hold keys and figures; `text` is what was written, and can be erased."""

from datetime import datetime
from typing import Any

from hedgerow.exchange.models import Flow
from hedgerow.timeline.events import Fact

FLOW_STATED = "exchange.flow_stated"
FLOW_CONFIRMED = "exchange.flow_confirmed"
FLOW_DISPUTED = "exchange.flow_disputed"
FLOW_DISPUTE_ENDED = "exchange.flow_dispute_ended"
FLOW_TAKEN_BACK = "exchange.flow_taken_back"
FLOW_RESTORED = "exchange.flow_restored"
ABOUT_FLOWS = (FLOW_STATED, FLOW_CONFIRMED, FLOW_DISPUTED, FLOW_DISPUTE_ENDED, FLOW_TAKEN_BACK, FLOW_RESTORED)

RATE_SET = "exchange.rate_set"
PAST_VALUED = "exchange.past_valued"
EXPORTED = "exchange.exported"
"""These stand in the audit log."""


def flow_fact(verb: str, flow: Flow, *, text: str = "", at: datetime | None = None) -> Fact:
    """Giver and receiver are its two sides; its worth is no amount of the log, where only what was paid is money.

    Between two parties without a word of it: who sees one of the two may not see the other.
    """
    properties: dict[str, Any] = {"flow": str(flow.pk), "kind": flow.kind.key, "on": flow.on.isoformat()}
    if flow.quantity_milli is not None:
        properties |= {"quantity_milli": flow.quantity_milli, "unit": flow.unit}
    if flow.worth_minor is not None:
        properties |= {"worth_minor": flow.worth_minor, "currency": flow.currency}
    if text and (flow.giver_id is None or flow.receiver_id is None):
        properties["text"] = text
    return Fact(verb, actor_id=flow.giver_id, object_id=flow.receiver_id, occurred_at=at, properties=properties)
