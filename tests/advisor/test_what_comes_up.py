"""Which prompts come up, for whom, about whom, and when again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from hedgerow.advisor import operations
from hedgerow.advisor.models import Prompt, State
from hedgerow.circles import operations as circles
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.inbox import operations as inbox
from hedgerow.inbox.models import Conversation
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import CommodityKind
from hedgerow.network import operations as network
from hedgerow.web.prompts import prompt_kinds
from tests.advisor.records import today
from tests.exchange.conftest import gave
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.records import record_sales


def test_letters_that_colleagues_took_on_do_not_hide_ones_own(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        actor = the_system(rye)
        mailbox = inbox.add_mailbox(actor=actor, mailbox=inbox.NewMailbox("Post", "post@rye.example"))
        for place in range(22):
            at = clock.now() - timedelta(days=2, minutes=-place)
            raw = f"From: Grace <g@x.example>\r\nDate: {at:%a, %d %b %Y %H:%M:%S +0000}\r\n"
            raw += f"Subject: Loaves {place}\r\nMessage-ID: <{place}@x>\r\n\r\nHello"
            inbox.bring_letter(actor=actor, mailbox=mailbox, raw=raw.encode(), received_at=at)
        mine = Conversation.objects.get(subject="Loaves 21")
        Conversation.objects.exclude(pk=mine.pk).update(assignee_id=uuid7())
        assert today(owner)["inbox.unanswered"].proposal.subject == mine.pk


def _disputed(owner: Actor) -> Flow:
    people = [network.add_party(actor=owner, name=name) for name in ("Ann", "Ben")]
    flow = gave(owner, people[0], people[1], "hours", on=clock.now().date(), quantity_milli=2000)
    return exchange.dispute_flow(actor=owner, flow=flow)


def test_an_entry_is_settled_with_who_disputes_it_which_is_who_got_it(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        flow = _disputed(owner)
        found = today(owner)["exchange.disputed"].proposal
    assert (found.title, found.party) == ("Settle with Ben what was given", flow.receiver_id)


@pytest.mark.parametrize("settle", [exchange.end_dispute, exchange.confirm_flow])
def test_an_entry_whose_dispute_was_settled_is_done_and_one_that_is_disputed_again_comes_up_again(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock, settle: Callable[..., Flow]
) -> None:
    with scope(rye):
        flow = _disputed(owner)
        first = today(owner)["exchange.disputed"]
        operations.note_shown(actor=owner)
        settle(actor=owner, flow=flow)
        read_on()
        assert Prompt.objects.get(pk=first.key).state == State.DONE
        frozen_clock.advance(hours=1)
        exchange.dispute_flow(actor=owner, flow=flow)
        assert today(owner)["exchange.disputed"].key != first.key


def test_what_the_sums_of_all_purchases_say_is_told_to_who_sees_them_all(rye: Workspace, owner: Actor) -> None:
    noon = clock.now()
    record_sales(rye, [(None, noon - timedelta(days=40, hours=place), 500) for place in range(200)])
    record_sales(rye, [(None, noon - timedelta(hours=place), 500) for place in range(50)])
    record_sales(rye, [(None, noon - timedelta(days=2, minutes=place), -500) for place in range(10)])
    kinds = {"sales.nobody_known", "sales.returns_rising"}
    with scope(rye):
        assert kinds <= set(today(owner))
        narrowed = replace(owner, id=uuid7(), sees=frozenset({uuid7()}))
        without = replace(owner, id=uuid7(), permissions=owner.permissions - {"sales.orders"})
        assert [kinds & set(today(actor)) for actor in (narrowed, without)] == [set(), set()]


def test_members_come_by_how_much_of_their_limit_is_used_up(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        draft = circles.CircleDraft(name="Round", unit="hours", limit=5000)
        circle = circles.found_circle(actor=owner, draft=draft, kind=CommodityKind.HOURS)
        people = [network.add_party(actor=owner, name=name) for name in ("Ann", "Ben", "Cem")]
        ann, ben, cem = (circles.join_circle(actor=owner, circle=circle, party=party) for party in people)
        ann = circles.set_limit(actor=owner, member=ann, limit=1000, ceiling=None)
        for payer, amount in ((ann, 1000), (ben, 4600)):
            paid = circles.propose_payment(actor=owner, payer=payer, payee=cem, amount=amount, purpose="Bread")
            circles.confirm_payment(actor=owner, payment=paid)
        found = list(prompt_kinds["circles.near_limit"].find(owner))
    assert [one.subject for one in found] == [ann.pk, ben.pk]
