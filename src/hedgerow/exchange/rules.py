"""The flows that follow from what the network itself records: who was brought, promises kept, favours, meetings."""

from collections.abc import Sequence

from hedgerow.exchange.builtin import FAVOURS, HOURS, PROMISES, REFERRALS
from hedgerow.exchange.registries import DerivedFlow, FlowRule, flow_rules
from hedgerow.kernel.money import rounded
from hedgerow.network import events
from hedgerow.timeline.models import Activity

BROUGHT = "refers_to"
"""The kind of tie that says that somebody brought somebody."""
ONE = 1000
_HOUR, _DAY = 60, 24 * 60
"""In minutes."""


def _brought(activity: Activity) -> Sequence[DerivedFlow]:
    """Whoever brought somebody gave the business a referral."""
    if activity.properties.get("kind") != BROUGHT or activity.object_id is None:
        return ()
    return (DerivedFlow(REFERRALS, activity.object_id, None, ONE),)


def _kept(activity: Activity) -> Sequence[DerivedFlow]:
    """Promises stand with those to whom they were made."""
    return () if activity.object_id is None else (DerivedFlow(PROMISES, None, activity.object_id, ONE),)


def _favour(activity: Activity) -> Sequence[DerivedFlow]:
    """ "You gave" is told of whom it went to, "You got" of who it came from; between two parties both are named."""
    giver, receiver = activity.actor_id, activity.object_id
    return () if giver is None and receiver is None else (DerivedFlow(FAVOURS, giver, receiver, ONE),)


def _met(activity: Activity) -> Sequence[DerivedFlow]:
    """Where it says how long a meeting was, each gave the other that time. A whole day or more is no meeting's length.

    Who came to do the other a favour, no calendar knows: it is even.
    """
    minutes = activity.properties.get("minutes")
    if type(minutes) is not int or not 0 < minutes < _DAY or activity.actor_id == activity.object_id:
        return ()
    one, other, hours = activity.actor_id, activity.object_id, rounded(minutes * ONE, _HOUR)
    return [DerivedFlow(HOURS, *sides, hours, is_settled=True) for sides in ((one, other), (other, one))]


def register() -> None:
    flow_rules.add(FlowRule(events.TIE_MADE, _brought))
    flow_rules.add(FlowRule(events.PROMISE_KEPT, _kept))
    flow_rules.add(FlowRule(events.GAVE, _favour))
    flow_rules.add(FlowRule(events.GOT, _favour))
    flow_rules.add(FlowRule(events.MET, _met))
