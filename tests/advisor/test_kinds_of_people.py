"""Prompts about people, each from a record made by hand."""

from datetime import timedelta

import pytest

from hedgerow.advisor import queries
from hedgerow.care import operations as care
from hedgerow.care.models import Unit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import RoleKind
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from tests.advisor.records import promised, quiet_customers, today
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, old_shop


def test_a_promise_of_today_says_what_was_promised_when_and_to_whom(rye: Workspace, owner: Actor) -> None:
    party, promise = promised(rye)
    with scope(rye):
        one = today(owner)["network.promise_due"].proposal
    assert (one.subject, one.party, one.quote, one.urgency) == (promise.pk, party, "A price list", 100)
    assert (one.title, one.reason) == ("Keep your word to Harrow Mill", "It is due today.")
    assert one.url.endswith(f"/people/{party}/")


@pytest.mark.parametrize(("days", "urgency"), [(-3, 100), (1, 85)])
def test_a_promise_presses_more_once_its_day_is_there(rye: Workspace, owner: Actor, days: int, urgency: int) -> None:
    promised(rye, in_days=days)
    with scope(rye):
        assert today(owner)["network.promise_due"].proposal.urgency == urgency


def test_a_broken_promise_asks_to_be_made_good_and_one_kept_later_does_not(rye: Workspace, owner: Actor) -> None:
    [room] = add_people(rye, ["Reading Room"], "partner")
    ago = clock.now() - timedelta(days=9)
    with scope(rye):
        told = Fact(events.PROMISE_BROKEN, object_id=room, occurred_at=ago, properties={"text": "A shelf."})
        timeline.record(the_system(rye), told)
        one = today(owner)["network.promise_broken"].proposal
        assert (one.title, one.quote, one.occasion) == (
            "Make good with Reading Room",
            "A shelf.",
            ago.date().isoformat(),
        )
        timeline.record(the_system(rye), Fact(events.PROMISE_KEPT, object_id=room))
        assert "network.promise_broken" not in today(owner)


def test_a_quiet_customer_comes_with_her_habit_her_worth_and_a_drawing(rye: Workspace, owner: Actor) -> None:
    [ann] = quiet_customers(rye)
    with scope(rye):
        found = today(owner)["insight.gone_quiet"]
    one = found.proposal
    assert (one.subject, one.title, one.currency) == (ann, "Ann 0 has gone quiet", "GBP")
    assert one.reason.startswith("Usually came every 7 days")
    assert list(one.evidence) == ["12 visits in all.", "Silent for 30 days."]
    assert one.worth_minor is not None
    assert found.expected_minor == round(one.worth_minor / 2)  # one half while nothing is known
    assert one.picture is not None


def test_of_many_quiet_ones_three_are_asked_for_and_twenty_could_be(rye: Workspace, owner: Actor) -> None:
    quiet_customers(rye, 24)
    with scope(rye):
        assert sum(one.kind.key == "insight.gone_quiet" for one in queries.candidates(owner)) == 20
        assert len(queries.todays_advice(owner).advice) == 3


def test_nobody_is_missed_where_it_is_the_purchases_that_end_long_ago(rye: Workspace, owner: Actor) -> None:
    old_shop(rye)
    with scope(rye):
        assert "insight.gone_quiet" not in today(owner)


def test_a_bringer_is_to_be_thanked_until_they_were(rye: Workspace, owner: Actor) -> None:
    ann, ben = add_people(rye, ["Ann", "Ben Bringer"])
    with scope(rye):
        network.make_ties(actor=the_system(rye), ties=[NewTie(ben, ann, "refers_to")], source="test")
        assert today(owner)["insight.unthanked"].proposal.title == "Thank Ben Bringer"
        timeline.record(the_system(rye), Fact(events.GAVE, object_id=ben))
        assert "insight.unthanked" not in today(owner)


def test_a_vendor_nobody_turned_to_for_long_is_named_with_the_days(rye: Workspace, owner: Actor) -> None:
    [mill] = add_people(rye, ["Harrow Mill"], "vendor")
    with scope(rye):
        ago = clock.now() - timedelta(days=200)
        timeline.record(the_system(rye), Fact(events.MET, object_id=mill, occurred_at=ago))
        read_on()
        one = today(owner)["insight.neglected"].proposal
    assert (one.title, one.family) == ("Harrow Mill has not heard from you", "sloe")
    assert one.reason.startswith("Nothing between you for 200 days.")


def test_what_a_care_plan_asks_for_comes_with_the_plan_as_reason(rye: Workspace, owner: Actor) -> None:
    actor, day = the_system(rye), clock.today(rye.time_zone)
    with scope(rye):
        calls = care.NewAttention("A call", (events.CALLED,), every=30, unit=Unit.DAY)
        kind = RoleKind.objects.get(key="vendor")
        care.set_plan(actor=actor, role_kind=kind, plan=care.NewPlan("", "", [calls]))
        since = day - timedelta(days=300)
        party = network.add_party(actor=actor, name="Mill", roles=["vendor"], since=since)
        timeline.record(actor, events.logged(party.pk, events.CALLED, "x", day - timedelta(days=50)))
        read_on()
        one = today(owner)["care.planned"].proposal
    assert (one.title, one.reason) == ("Mill: A call", "A call: every 30 days; the last was 50 days ago.")
