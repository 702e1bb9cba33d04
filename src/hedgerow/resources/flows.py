"""The flows that follow from the inventory: whoever was brought together with somebody was given that."""

from collections.abc import Sequence

from hedgerow.exchange.registries import DerivedFlow, FlowRule, flow_rules
from hedgerow.resources import events
from hedgerow.timeline.models import Activity

ONE = 1000


def _introduced(activity: Activity) -> Sequence[DerivedFlow]:
    """The business gave each of the two a referral. Where one of them is the business, nobody gave anything yet."""
    two = (activity.object_id, activity.target_id)
    return [DerivedFlow("referrals", None, party, ONE) for party in two if party] if all(two) else ()


def register() -> None:
    flow_rules.add(FlowRule(events.INTRODUCED, _introduced))
