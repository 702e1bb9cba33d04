"""What was given, divided and booked in the workspace that every page is looked at in."""

from dataclasses import replace
from datetime import timedelta

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import FlowKind
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party
from hedgerow.sharing import operations as sharing
from tests.e2e.books import keep_books
from tests.factories.circles import a_circle
from tests.factories.initiatives import an_initiative_of
from tests.factories.value_networks import a_value_network


def exchanged(actor: Actor, people: list[Party]) -> None:
    _given_and_received(actor, people)
    _splits(actor, people)
    a_value_network(actor, "What goes between the mill and the very old town hall")
    keep_books(actor, people[0])
    an_initiative_of(actor, "An open evening at the mill and in the very old town hall beside it", *people[:4])
    a_circle(actor, "Hours for everybody between the mill and the very old town hall", *people[:2])


def _given_and_received(actor: Actor, people: list[Party]) -> None:
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


def _splits(actor: Actor, people: list[Party]) -> None:
    """One that is agreed with a newer version proposed, and one of thirteen, drawn by lot, that was taken back."""
    told = {0b001: Money(30_000, "GBP"), 0b010: Money(60_000, "GBP"), 0b110: Money(95_000, "GBP")}
    stall = sharing.SplitDraft("Stall at the very old town hall", Money(99_999, "GBP"), [None, *people[:2]], told)
    made = sharing.propose_split(actor=actor, draft=stall)
    sharing.agree(actor=actor, split=made, number=1)
    hours = {"rule": "hours", "basis": (1_500, 2_000, 12_250)}
    sharing.revise_split(actor=actor, split=made, draft=replace(stall, **hours), after=1)
    many = replace(stall, contributors=people[:13], told={3: Money(50_000, "GBP"), 6: Money(40_000, "GBP")})
    sharing.take_back(actor=actor, split=sharing.propose_split(actor=actor, draft=many))
