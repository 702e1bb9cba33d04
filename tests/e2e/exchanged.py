"""What was given and received in the workspace that every page is looked at in."""

from datetime import timedelta

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import FlowKind
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party


def given_and_received(actor: Actor, people: list[Party]) -> None:
    """With rates, of the past too; one of each state, and one who comes short."""
    today = clock.now().date()
    hours = FlowKind.objects.get(key="hours")
    exchange.set_rate(actor=actor, kind=hours, unit="hours", worth_minor=1500, currency="GBP", since=today)
    note = "Stood at the market in the rain and the wind until everything was sold"
    flows = [
        exchange.state_flow(
            actor=actor,
            giver=giver,
            receiver=receiver,
            draft=exchange.FlowDraft(
                kind=kind, on=today - timedelta(days=days), quantity_milli=2500, unit="hours", note=note, **worth
            ),
        )
        for giver, receiver, kind, days, worth in (
            *((people[0], None, "hours", 20 * n, {"worth_minor": 3000, "currency": "GBP"}) for n in range(4)),
            (None, people[0], "recognition", 3, {}),
            (None, people[2], "goods", 4, {"worth_minor": 1234567, "currency": "EUR"}),
            (people[2], people[3], "knowledge", 5, {}),
            (people[3], None, "access", 6, {}),
        )
    ]
    exchange.confirm_flow(actor=actor, flow=flows[0])
    exchange.dispute_flow(actor=actor, flow=flows[-1], objection="It was never opened for us")
    exchange.take_back_flow(actor=actor, flow=flows[-2])
    exchange.add_kind(actor=actor, label="Old bread")
