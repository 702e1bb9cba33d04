"""Prompts about what is given, owed, written and sold, each from a record made by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hedgerow.circles import operations as circles
from hedgerow.circles.models import Member
from hedgerow.exchange import operations as exchange
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Conversation, State
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import CommodityKind
from hedgerow.network import operations as network
from hedgerow.resources import operations as resources
from hedgerow.timeline.registries import verbs
from hedgerow.web.prompts import prompt_kinds
from tests.advisor.records import today
from tests.exchange.conftest import gave
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales
from tests.resources.conftest import note


def test_every_kind_may_come_up_for_the_owner(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        assert [kind.key for kind in prompt_kinds if not kind.is_for(owner)] == []


def test_every_kind_explains_itself_and_is_done_by_facts_that_there_are() -> None:
    assert [kind.key for kind in prompt_kinds if not str(kind.explains).endswith(".")] == []
    assert {verb for kind in prompt_kinds for verb in kind.done_by if verb not in verbs} == set()


@pytest.mark.parametrize(("left", "urgency"), [(-1, 90), (5, 80), (40, 50)])
def test_a_certificate_presses_the_more_the_nearer_its_last_day(
    rye: Workspace, owner: Actor, left: int, urgency: int
) -> None:
    with scope(rye):
        mill = network.add_party(actor=owner, name="Harrow Mill")
        day = clock.today(rye.time_zone) + timedelta(days=left)
        one = note(owner, mill, "gives", "Organic", kind="certificates", valid_until=day)
        found = today(owner)["resources.running_out"].proposal
        assert (found.subject, found.party, found.urgency, found.quote) == (one.pk, mill.pk, urgency, "Organic")
        resources.renew_resource(actor=owner, resource=one, valid_until=day + timedelta(days=365))
        assert "resources.running_out" not in today(owner)


def test_the_businesss_own_certificate_is_called_by_its_name(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        note(owner, None, "gives", "Hygiene", kind="certificates", valid_until=clock.today(rye.time_zone))
        found = today(owner)["resources.running_out"].proposal
    assert (found.title, found.party) == ("A certificate of Rye", None)


def test_a_need_that_somebody_could_serve_is_told_until_they_were_brought_together(
    rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        ann, ben = (network.add_party(actor=owner, name=name) for name in ("Ann", "Ben"))
        need, give = note(owner, ann, "needs", "Dough mixer"), note(owner, ben, "gives", "Dough mixer")
        found = today(owner)["resources.could_help"].proposal
        assert (found.subject, found.title) == (need.pk, "Ben could help Ann")
        assert "Needed: Dough mixer. Given: Dough mixer." in found.reason
        resources.introduce(actor=owner, need=need, give=give)
        assert "resources.could_help" not in today(owner)


def a_letter_of(workspace: Workspace, days: int) -> Conversation:
    """One that came so many days ago, from somebody unknown."""
    actor = the_system(workspace)
    mailbox = inbox.add_mailbox(actor=actor, mailbox=inbox.NewMailbox("Post", "post@rye.example"))
    at = clock.now() - timedelta(days=days)
    raw = f"From: Grace <g@x.example>\r\nTo: post@rye.example\r\nDate: {at:%a, %d %b %Y %H:%M:%S +0000}\r\n"
    raw += "Subject: Six loaves\r\nMessage-ID: <1@x>\r\n\r\nHello"
    inbox.bring_letter(actor=actor, mailbox=mailbox, raw=raw.encode(), received_at=at)
    return Conversation.objects.get()


@pytest.mark.parametrize(("days", "urgency"), [(2, 65), (9, 80)])
def test_a_letter_waits_for_an_answer_after_a_day(rye: Workspace, owner: Actor, days: int, urgency: int) -> None:
    with scope(rye):
        one = a_letter_of(rye, days)
        found = today(owner)["inbox.unanswered"].proposal
        assert (found.subject, found.title, found.quote) == (one.pk, "Answer Grace", "Six loaves")
        assert (found.reason, found.urgency) == (f"It has waited for {days} days.", urgency)
        inbox.set_state(actor=owner, conversation=one, state=State.SOLVED)
        assert "inbox.unanswered" not in today(owner)  # at once, though nothing was recorded


def test_a_fresh_letter_and_one_a_colleague_took_on_wait_for_nobody_else(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        one = a_letter_of(rye, 0)
        assert "inbox.unanswered" not in today(owner)
        Conversation.objects.update(last_received_at=clock.now() - timedelta(days=3))
        Conversation.objects.update(last_message_at=clock.now() - timedelta(days=3), assignee_id=uuid7())
        assert "inbox.unanswered" not in today(owner)
        Conversation.objects.filter(pk=one.pk).update(assignee_id=owner.id)
        assert "inbox.unanswered" in today(owner)
        assert "inbox.unanswered" in today(the_system(rye))


def test_who_gave_twice_as_much_as_came_back_is_to_get_something(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace = network.add_party(actor=owner, name="Grace Okafor")
        for days in (10, 30, 60):
            day = clock.today(rye.time_zone) - timedelta(days=days)
            gave(owner, grace, None, "goods", on=day, worth_minor=10_000, currency="GBP", quantity_milli=1000)
        found = today(owner)["exchange.short"].proposal
        assert (found.title, found.worth_minor) == ("Give Grace Okafor something back", 30_000)
        assert found.reason == "Within a year you got £300 from them besides sales, and gave £0."


def test_a_disputed_entry_is_to_be_settled(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace = network.add_party(actor=owner, name="Grace Okafor")
        flow = gave(owner, None, grace, "hours", on=clock.today(rye.time_zone), quantity_milli=2000)
        exchange.dispute_flow(actor=owner, flow=flow, objection="One hour")
        found = today(owner)["exchange.disputed"].proposal
        assert (found.subject, found.title) == (flow.pk, "Settle with Grace Okafor what was given")
        assert found.quote == "One hour"
        exchange.confirm_flow(actor=owner, flow=flow)
        assert "exchange.disputed" not in today(owner)


@pytest.mark.parametrize(("amount", "is_near"), [(899, False), (900, True)])
def test_a_member_near_what_they_may_owe_is_told_from_nine_tenths_on(
    rye: Workspace, owner: Actor, amount: int, is_near: bool
) -> None:
    with scope(rye):
        draft = circles.CircleDraft(name="Round", unit="hours", limit=1000)
        circle = circles.found_circle(actor=owner, draft=draft, kind=CommodityKind.HOURS)
        people = [network.add_party(actor=owner, name=name) for name in ("Ann", "Ben")]
        ann, ben = (circles.join_circle(actor=owner, circle=circle, party=party) for party in people)
        paid = circles.propose_payment(actor=owner, payer=ann, payee=ben, amount=amount, purpose="Bread")
        circles.confirm_payment(actor=owner, payment=paid)
        found = today(owner)
        assert ("circles.near_limit" in found) == is_near
        if is_near:
            one = found["circles.near_limit"].proposal
            assert (one.subject, one.title) == (
                Member.objects.get(pk=ann.pk).pk,
                "Ann can hardly pay any more in Round",
            )


@pytest.mark.parametrize(("known", "is_told"), [(20, True), (21, False)])
def test_six_of_ten_purchases_without_a_name_are_told(rye: Workspace, owner: Actor, known: int, is_told: bool) -> None:
    [ann] = add_people(rye, ["Ann"])
    noon = clock.now()
    sold = [(ann if place < known else None, noon - timedelta(hours=place), 500) for place in range(50)]
    record_sales(rye, sold)
    with scope(rye):
        assert ("sales.nobody_known" in today(owner)) == is_told


def test_returns_beyond_chance_are_told_with_both_shares(rye: Workspace, owner: Actor) -> None:
    noon = clock.now()
    before = [(None, noon - timedelta(days=40, hours=place), 500) for place in range(200)]
    lately = [(None, noon - timedelta(hours=place), 500) for place in range(50)]
    back = [(None, noon - timedelta(days=2, minutes=place), -500) for place in range(10)]
    record_sales(rye, [*before, *lately])
    with scope(rye):
        assert "sales.returns_rising" not in today(owner)
    record_sales(rye, back)
    with scope(rye):
        found = today(owner)["sales.returns_rising"].proposal
        assert found.reason == "In four weeks 20% of purchases came back, in the twelve before 0%."
        assert found.worth_minor == 5000


def test_what_needs_a_right_is_proposed_to_who_has_it(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_letter_of(rye, 2)
        without = replace(owner, permissions=owner.permissions - {"inbox.write"})
        assert "inbox.unanswered" not in today(without)
