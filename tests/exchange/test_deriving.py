"""Flows follow from the log: each activity's once, gone with what was taken back, the same when made anew."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.exchange import errors, operations, queries, receivers
from hedgerow.exchange.models import Flow
from hedgerow.exchange.report import report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events as network_events
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sales import events as sales_events
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Purchase
from hedgerow.sales.operations import NewLine, NewPurchase
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity, Cursor
from tests.exchange.conftest import a_rate
from tests.factories.bringing import bring
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
AT = datetime(2026, 4, 1, 10, tzinfo=UTC)


def a_sale(party: Party | None, minor: int, number: int, *, items: int = 1) -> NewPurchase:
    return NewPurchase(
        party_id=party.pk if party else None,
        purchased_at=AT + timedelta(days=number),
        amount_minor=minor,
        currency="GBP",
        source="till",
        external_id=f"t{number}",
        lines=(NewLine(minor, items * 1000, "Rye"),),
    )


def rows() -> list[tuple[object, ...]]:
    columns = ("kind__key", "giver_id", "receiver_id", "quantity_milli", "worth_minor", "worth_by", "is_settled")
    return list(Flow.objects.filter(taken_back_at=None).order_by("on", "activity_id", "part").values_list(*columns))


def again() -> None:
    Cursor.objects.filter(reactor=receivers.FLOWS).update(position=0)
    read_on()


def test_a_purchase_is_money_one_way_and_goods_the_other_and_its_worth_counts_once(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        sold = [a_sale(grace, 1340, 1, items=2), a_sale(grace, 0, 2), a_sale(None, 500, 3), a_sale(grace, -340, 4)]
        sales.record_purchases(actor=owner, purchases=sold)
        for _again in range(2):
            again()
        assert rows() == [
            ("money", grace.pk, None, None, 1340, "amount", True),
            ("goods", None, grace.pk, 2000, 1340, "price", True),
            ("goods", None, grace.pk, 1000, None, "", False),
            ("money", grace.pk, None, None, -340, "amount", True),
            ("goods", None, grace.pk, 1000, -340, "price", True),
        ]
        assert queries.exchanged() == {"flows": 5, "worth": {"GBP": 1000}, "money": {"GBP": 1000}}


def test_what_was_taken_back_takes_its_flows_back_also_when_the_log_is_read_again(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        sales.record_purchases(actor=owner, purchases=[a_sale(grace, 1000, 1)])
        made = Activity.objects.get(verb=sales_events.PURCHASE_MADE)
        read_on()
        never = taken_back(sales_events.PURCHASE_TAKEN_BACK, made.pk, actor_id=grace.pk)
        timeline.record(owner, never)
        for step in (read_on, again):
            step()
            assert (rows(), Flow.objects.count()) == ([], 2)


def test_referrals_promises_and_favours_are_flows_with_the_worth_that_rates_gave_when_they_were_told(
    rye: Workspace, owner: Actor, grace: Party, ben: Party, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        a_rate(owner, "referrals", 2500)
        network.make_tie(actor=owner, from_party=grace, to_party=ben, kind="refers_to")
        network.make_tie(actor=owner, from_party=grace, to_party=ben, kind="knows")
        facts = [
            network_events.logged(grace.pk, network_events.GAVE, "A loaf"),
            network_events.logged(grace.pk, network_events.GOT, "Flowers"),
            Fact(network_events.PROMISE_KEPT, object_id=grace.pk),
        ]
        timeline.record(owner, *facts)
        read_on()
        assert sorted(rows(), key=str) == sorted(
            [
                ("referrals", grace.pk, None, 1000, 2500, "rate", False),
                ("favours", None, grace.pk, 1000, None, "", False),
                ("favours", grace.pk, None, 1000, None, "", False),
                ("promises", None, grace.pk, 1000, None, "", False),
            ],
            key=str,
        )
        flow = Flow.objects.filter(kind__key="referrals").get()
        for change in (operations.take_back_flow, operations.restore_flow):
            with pytest.raises(errors.StatedByTheRecord):
                change(actor=owner, flow=flow)
        frozen_clock.advance(minutes=1)
        a_rate(owner, "promises", 100)  # it is known from now on, and changes nothing of what was told before
        before = rows()
        Flow.objects.filter(kind__key="promises").delete()
        found = timeline.rebuild(actor=owner, name=receivers.FLOWS)
        assert (found.differed, rows()) == (1, before)


def test_a_rebuild_puts_right_what_differs_and_keeps_what_was_answered(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        sales.record_purchases(actor=owner, purchases=[a_sale(grace, 100 * n, n) for n in range(1, 4)])
        read_on()
        before = rows()
        first, second, *_others = Flow.objects.order_by("on", "part")
        operations.confirm_flow(actor=owner, flow=first)
        Flow.objects.filter(pk=first.pk).update(worth_minor=1, giver=ben)
        second.delete()
        verified = timeline.rebuild(actor=owner, name=receivers.FLOWS, changes=False)
        rebuilt = timeline.rebuild(actor=owner, name=receivers.FLOWS)
        assert (verified.differed, rebuilt.differed, rows()) == (2, 2, before)
        assert Flow.objects.get(pk=first.pk).state == "confirmed"
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS).differed == 0


def test_a_rebuild_takes_out_what_nothing_says_and_takes_back_what_was(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        sales.record_purchases(actor=owner, purchases=[a_sale(grace, 100, 1), a_sale(grace, 200, 2)])
        read_on()
        first, second = Flow.objects.filter(part=1).order_by("on")
        Flow.objects.filter(pk=first.pk).update(part=9)
        never = taken_back(sales_events.PURCHASE_TAKEN_BACK, second.activity_id, actor_id=grace.pk)
        timeline.record(owner, never)
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS).differed == 4
        assert [row[4] for row in rows()] == [100, 100]
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS).differed == 0


def test_flows_follow_a_merge_and_come_back_when_it_is_taken_apart(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        sales.record_purchases(actor=owner, purchases=[a_sale(ben, 900, 1)])
        timeline.record(owner, Fact(network_events.GAVE, actor_id=ben.pk, object_id=grace.pk))
        read_on()
        before = rows()
        merge = network.merge_parties(actor=owner, kept_id=grace.pk, gone_id=ben.pk)
        assert [row[1:3] for row in rows()] == [(grace.pk, None), (None, grace.pk)]
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS, changes=False).differed == 0
        network.take_apart(actor=owner, merge_id=merge.pk)
        assert rows() == before


def test_a_sale_to_nobody_in_particular_is_no_flow(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        sales.record_purchases(actor=owner, purchases=[a_sale(None, 500, 1)])
        read_on()
        assert Flow.objects.count() == 0


def test_an_import_that_is_taken_back_leaves_no_flow(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        of = bring(rye, "Customer e-mail,Customer name,Date,Amount\nann@x.example,Ann Reed,2024-03-01,5.00\n")
        read_on()
        assert queries.exchanged()["money"] == {"GBP": 500}
        network.undo_import(actor=the_system(rye), import_id=of.pk)
        read_on()
        assert rows() == []
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS, changes=False).differed == 0


@given(amounts=st.lists(st.integers(-500, 500), max_size=6), size=st.integers(1, 4))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_however_the_log_is_cut_the_money_adds_up_to_what_was_paid(
    rye: Workspace, owner: Actor, grace: Party, amounts: list[int], size: int
) -> None:
    with scope(rye):
        already = Purchase.objects.count()
        sold = [a_sale(grace, minor, already + n) for n, minor in enumerate(amounts)]
        sales.record_purchases(actor=owner, purchases=sold)
        told = list(Activity.objects.order_by("position"))
        for start in range(0, len(told), size):
            operations.derive_flows(told[start : start + size])
        paid = Purchase.objects.aggregate(all=Sum("amount_minor"))["all"] or 0
        assert queries.exchanged()["money"].get("GBP", 0) == paid


@pytest.mark.parametrize(
    ("said", "milli"),
    [
        ({"minutes": 90}, 1500),
        ({"minutes": 50}, 833),
        ({"minutes": 0}, None),
        ({"minutes": 1440}, None),
        ({"minutes": "90"}, None),
        ({"minutes": True}, None),
        ({}, None),
    ],
)
def test_a_meeting_that_says_how_long_it_was_is_hours_both_ways_and_even(
    rye: Workspace, owner: Actor, grace: Party, said: dict[str, object], milli: int | None
) -> None:
    with scope(rye):
        a_rate(owner, "hours", 1500)
        timeline.record(owner, Fact(network_events.MET, actor_id=grace.pk, properties=said))
        again()
        hours = [("hours", *sides, milli, None, "", True) for sides in ((grace.pk, None), (None, grace.pk))]
        assert rows() == (hours if milli else [])
        rate = a_rate(owner, "hours", 2000)
        assert not queries.changes_past(rate)
        told = report(owner, queries.Period(), "GBP")
        assert (told.total.gave.untold, told.total.got.untold, told.total.is_valued) == (0, 0, False)
        never = taken_back(network_events.LOG_TAKEN_BACK, Activity.objects.get(verb=network_events.MET).pk)
        timeline.record(owner, never)
        read_on()
        assert rows() == []
        assert timeline.rebuild(actor=owner, name=receivers.FLOWS, changes=False).differed == 0
