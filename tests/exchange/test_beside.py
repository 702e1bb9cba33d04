"""What stands beside the exchange: conditions, columns, weights of the map, figures, lines of the log, the command."""

import io
import json
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.accounts import queries as accounts
from hedgerow.exchange import events, operations, panels
from hedgerow.exchange.models import Flow
from hedgerow.exchange.queries import Period
from hedgerow.exchange.report import report
from hedgerow.exchange.worths import rounded
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network import queries as parties
from hedgerow.network.models import Party
from hedgerow.network.registries import party_columns, party_weights
from hedgerow.resources import operations as resources
from hedgerow.timeline import queries as log
from hedgerow.timeline.models import Activity
from tests.cli.conftest import Command, hedgerow
from tests.exchange.conftest import a_rate, gave
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
__all__ = ["hedgerow"]
GBP = {"currency": "GBP"}


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"field": "exchange.gave", "op": "at_least", "value": 2}, 1),
        ({"field": "exchange.gave", "op": "at_least", "value": 1, "options": {"within": 90}}, 1),
        ({"field": "exchange.gave", "op": "at_least", "value": 1, "options": {"kind": ["goods"]}}, 0),
        ({"field": "exchange.got", "op": "at_least", "value": 1}, 1),
        ({"field": "exchange.got", "op": "at_most", "value": 0}, 1),
        ({"field": "exchange.gave_worth", "op": "at_least", "value": {"minor": 1000, **GBP}}, 1),
        ({"field": "exchange.got_worth", "op": "at_least", "value": {"minor": 1000, **GBP}}, 0),
    ],
)
def test_conditions_ask_for_what_was_given(
    rye: Workspace, owner: Actor, grace: Party, ben: Party, asked: dict[str, Any], count: int
) -> None:
    with scope(rye):
        gave(owner, grace, None, on=date(2026, 5, 1), worth_minor=1000, **GBP)
        gave(owner, grace, None, on=date(2025, 5, 1), worth_minor=900, currency="EUR")
        gave(owner, None, ben, worth_minor=999, **GBP)
        operations.take_back_flow(actor=owner, flow=gave(owner, None, grace))
        assert parties.count_defined(owner, asked)[0] == count


def test_lists_and_the_map_show_what_went_besides_sales(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        gave(owner, grace, None, worth_minor=1000, **GBP)
        gave(owner, None, grace, worth_minor=300, **GBP)
        gave(owner, grace, None)
        column = party_columns["exchange.balance"]
        assert str(column.read(column.values(owner, [grace.pk])[grace.pk]).major) == "7.00"
        assert party_weights["exchange.got"].values(owner) == {grace.pk: 1000}
        assert party_weights["exchange.gave"].values(owner) == {grace.pk: 300}
        analyst = an_actor(rye, AccessRole.ANALYST)
        assert (column.values(analyst, [grace.pk]), party_weights["exchange.got"].values(analyst)) == ({}, {})
        assert panels.given_and_received(analyst, grace) is None


def test_which_way_it_leans_is_told_against_the_period_before(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        today = date(2026, 5, 11)
        period = Period(today - timedelta(days=9), today)
        assert report(owner, period, "GBP").leaning == 0
        for giver, receiver, day, minor in (
            (grace, None, today, 900),
            (None, grace, today, 100),
            (grace, None, today - timedelta(days=12), 100),
            (None, grace, today - timedelta(days=12), 900),
        ):
            gave(owner, giver, receiver, on=day, worth_minor=minor, **GBP)
        told = report(owner, period, "GBP")
        assert (told.leaning, told.quiet, told.total.difference) == (1, 0, 800)
        assert report(owner, Period(today - timedelta(days=19), today - timedelta(days=10)), "GBP").leaning == 0


def test_that_we_take_more_than_we_give_is_said_with_enough_facts_only(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):

        def takes_more() -> bool:
            return report(owner, Period(), "GBP").takes_more

        assert not takes_more()
        for day in range(1, 6):
            gave(owner, grace, None, on=date(2026, 3, day), worth_minor=4000, **GBP)
        assert not takes_more()  # five entries
        gave(owner, grace, None, on=date(2026, 3, 30), worth_minor=4000, **GBP)
        assert not takes_more()  # within a month
        gave(owner, None, grace, on=date(2026, 3, 31), worth_minor=1000, **GBP)
        assert takes_more()
        gave(owner, None, grace)
        assert takes_more()  # one given without a worth, one with
        gave(owner, None, grace, worth_minor=9000, currency="EUR")
        assert not takes_more()
        gave(owner, None, grace, on=date(2026, 3, 31), worth_minor=19_000, **GBP)
        assert not takes_more()  # 240 got, 200 given


def test_who_has_no_entry_is_counted_among_those_who_are_here(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        gone, quiet = (network.add_party(actor=owner, name=name) for name in ("Gone", "Quiet"))
        gave(owner, gone, None)
        network.archive_party(actor=owner, party=gone)
        assert report(owner, Period(), "GBP").quiet == 3
        operations.take_back_flow(actor=owner, flow=gave(owner, None, quiet))
        assert report(owner, Period(), "GBP").quiet == 3
        gave(owner, grace, ben)
        assert report(owner, Period(), "GBP").quiet == 1
        operations.dispute_flow(actor=owner, flow=gave(owner, None, quiet))
        assert report(owner, Period(), "GBP").quiet == 0
        assert report(owner, Period(date(2026, 4, 1), date(2026, 5, 1)), "GBP").quiet == 3


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_an_entry_of_another_day_stands_at_noon_where_the_business_is(frozen_clock: FrozenClock, zone: str) -> None:
    oak = a_workspace("oak", time_zone=zone)
    owner = an_actor(oak)
    with scope(oak):
        party = network.add_party(actor=owner, name="Ada")
        today = clock.today(zone)
        days = (today - timedelta(days=40), today, today + timedelta(days=1))
        for day in days:
            gave(owner, party, None, on=day)
        told = Activity.objects.filter(verb=events.FLOW_STATED).order_by("position")
        at = [one.occurred_at.astimezone(ZoneInfo(zone)) for one in told]
        assert at[0].replace(tzinfo=None) == datetime.combine(days[0], time(12))
        assert at[1:] == [clock.now()] * 2


def test_what_is_set_and_taken_away_stands_in_the_audit_log_in_words(
    rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None)
        rate = a_rate(owner, "hours", 1500)
        operations.value_past(actor=owner, rate=rate)
        operations.export_flows(actor=owner, out=io.BytesIO())
        told = [line.sentence for line in accounts.visible_audit(owner, accounts.AuditWish()).lines]
        assert [line.removeprefix("Somebody since forgotten ") for line in told] == [
            "took what was given and received away as a file (entries: 1).",
            "valued what was given before by a rate (Hours, £15.00; entries: 1).",
            "set a rate: Hours, £15.00.",
        ]


def test_who_was_brought_together_was_given_a_referral_each(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        needed, given_ = (
            resources.add_resource(
                actor=owner, party=party, draft=resources.ResourceDraft(side=side, kind="space", title="Room")
            )
            for party, side in ((grace, "needs"), (ben, "gives"))
        )
        resources.introduce(actor=owner, need=needed, give=given_)
        read_on()
        assert sorted(Flow.objects.values_list("kind__key", "giver", "receiver__name")) == [
            ("referrals", None, "Ben Storr"),
            ("referrals", None, "Grace Okafor"),
        ]


def test_every_line_of_the_log_reads_well_also_after_an_erasure(
    rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        flow = gave(owner, grace, ben, quantity_milli=2500, unit="hours", note="At the market", worth_minor=900, **GBP)
        operations.dispute_flow(actor=owner, flow=flow, objection="Not me")
        gave(owner, None, grace, "money", note="At the market", worth_minor=500, **GBP)
        stated, disputed, paid = Activity.objects.filter(verb__in=events.ABOUT_FLOWS).order_by("position")
        assert [str(line.text) for line in log.lines(owner, [stated, disputed, paid])] == [
            "Grace Okafor to Ben Storr: Hours: 2.5 hours, £9.00",
            "Hours: 2.5 hours, £9.00",
            "You gave: Money: £5.00: At the market",
        ]
        assert stated.occurred_at.date() == flow.on
        network.erase_party(actor=owner, party=grace)
        for line in log.lines(owner, list(Activity.objects.filter(verb__in=events.ABOUT_FLOWS))):
            assert "market" not in str(line.text)


def test_the_command_tells_what_each_gave_and_got(
    rye: Workspace, owner: Actor, grace: Party, hedgerow: Command
) -> None:
    with scope(rye):
        gave(owner, grace, None, quantity_milli=2500, unit="hours", worth_minor=900, **GBP)
    told = json.loads(hedgerow("flows", "-w", "rye", "--json").out)["parties"]
    hours = {"hours": {"flows": 1, "worth": {"GBP": 900}, "quantity": {"hours": 2500}}}
    us = {"party": None, "name": "", "given": {}, "received": hours}
    assert told == [us, {"party": str(grace.pk), "name": "Grace Okafor", "given": hours, "received": {}}]
    words = hedgerow("flows", "-w", "rye", "--party", str(grace.pk)).out
    assert "given     hours" in words
    assert hedgerow("flows", "-w", "rye", "--party", str(uuid4()), "--json").out.strip() == '{"parties": []}'
    assert hedgerow("flows", "-w", "rye", "--party", "grace").status == 1


@given(whole=st.integers(-(10**24), 10**24), by=st.integers(1, 10**12))
def test_worth_is_rounded_half_away_from_zero(whole: int, by: int) -> None:
    found = rounded(whole, by)
    assert abs(2 * (whole - found * by)) <= by
    assert rounded(-whole, by) == -found
