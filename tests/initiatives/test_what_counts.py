"""Returns, other currencies, what is noted by hand, and whose figures somebody sees."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.models import Flow
from hedgerow.initiatives import errors, operations, queries, telling, words
from hedgerow.initiatives.comparing import comparison
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, Piece, PieceSide, ReturnAssumption, TakingPart
from hedgerow.initiatives.operations import FlowDraft
from hedgerow.initiatives.report import report
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import EditKind, Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Purchase
from tests.fixtures.clock import FrozenClock
from tests.initiatives.conftest import FIRST, LAST, TODAY, an_initiative, buys, joins, put_in, reckoned
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db


def came(owner: Actor, one: Initiative, assumption: ReturnAssumption = ReturnAssumption.EVERYTHING) -> int | None:
    return report(owner, one).results[assumption].out


def test_what_is_given_back_after_the_window_counts_against_what_was_bought_in_it(
    rye: Workspace, owner: Actor, ann: Party, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        one = reckoned(owner, an_initiative(owner), ReturnAssumption.EVERYTHING, window_days=0)
        joins(owner, one, ann)
        sold = sales.Sale(5000, "GBP", datetime.combine(LAST, datetime.min.time(), tzinfo=UTC))
        order = sales.record_sale(actor=owner, party=ann, sale=sold)
        operations.link_purchase(actor=owner, initiative=one, purchase=Purchase.objects.get(amount_minor=5000))
        assert (came(owner, one), came(owner, one, ReturnAssumption.LINKED)) == (5000, 5000)
        sales.record_return(actor=owner, order=order, amount_minor=2000, reason="Dry")
        assert Purchase.objects.get(amount_minor=-2000).day == TODAY
        assert (came(owner, one), came(owner, one, ReturnAssumption.LINKED)) == (3000, 3000)
        assert report(owner, one).lines[0].brought == 3000


def test_what_is_given_back_for_a_purchase_before_counts_for_nothing(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        before = datetime.combine(FIRST - timedelta(days=1), datetime.min.time(), tzinfo=UTC)
        order = sales.record_sale(actor=owner, party=ann, sale=sales.Sale(5000, "GBP", before))
        sales.record_return(actor=owner, order=order, amount_minor=2000, reason="Dry")
        buys(owner, ann, 700, FIRST)
        assert came(owner, one) == 700


def test_other_currencies_are_told_and_never_added(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 5000, FIRST, "EUR")
        buys(owner, ann, 700, FIRST)
        put_in(owner, one, "hours", quantity_milli=1000, worth_minor=900, party=ann)
        flow = Flow.objects.get(is_settled=False)
        Flow.objects.filter(pk=flow.pk).update(currency="USD")
        told = report(owner, one)
        assert (told.chosen.out, told.totals.foreigners, told.ins.worth) == (700, 1, 0)
        assert words.unmeasured(told, {}) == [
            "What is worth USD is told apart and added to nothing.",
            "1 purchase or gift in another currency is not counted.",
        ]
        assert telling.ins(told) == [("Hours", "1 hour, no worth yet")]


def test_what_came_out_by_hand_and_what_somebody_denied(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = reckoned(owner, an_initiative(owner), ReturnAssumption.LINKED)
        put_in(owner, one, worth_minor=2000, side=PieceSide.OUT, note="In the cash box")
        put_in(owner, one, "hours", quantity_milli=1000, worth_minor=900, party=ann, is_ours=False, side=PieceSide.OUT)
        told = report(owner, one)
        assert (told.chosen.bought, told.chosen.gave, told.chosen.out) == (0, 2900, 2900)
        assert [(line.party, line.brought) for line in told.lines] == [(ann.pk, 900)]
        assert told.rest == 2000
        exchange.dispute_flow(actor=owner, flow=Flow.objects.get(is_settled=False))
        assert report(owner, one).chosen.out == 2000


def test_what_the_business_gave_never_came_out_of_it(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = reckoned(owner, an_initiative(owner), ReturnAssumption.LINKED)
        with pytest.raises(errors.GivenByUs):
            put_in(owner, one, worth_minor=2000, party=ann, is_ours=True, side=PieceSide.OUT)
        put_in(owner, one, worth_minor=700, party=ann, side=PieceSide.OUT)
        assert Flow.objects.get().giver_id == ann.pk
        draft = FlowDraft(kind="hours", on=FIRST, worth_minor=900, currency="GBP")
        given = exchange.state_flow(actor=owner, giver=None, receiver=ann, draft=draft)
        with pytest.raises(errors.GivenByUs):
            operations.link_flow(actor=owner, initiative=one, flow=given, side=PieceSide.OUT)
        assert (report(owner, one).chosen.out, Piece.objects.count()) == (700, 1)


def test_what_was_linked_is_told_with_how_many_purchases_it_was(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = reckoned(owner, an_initiative(owner), ReturnAssumption.LINKED)
        for minor in (500, 700):
            sold = buys(owner, ann, minor, FIRST)
            operations.link_purchase(actor=owner, initiative=one, purchase=sold)
        put_in(owner, one, worth_minor=100, party=ann, side=PieceSide.OUT)
        [line] = report(owner, one).lines
        assert (line.purchases, line.bought, line.brought) == (2, 1300, 1300)


def test_who_sees_only_her_own_gets_their_figures_and_changes_nobody_elses(
    rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    violet = uuid7()
    with scope(rye):
        one = an_initiative(owner)
        for party, minor in ((ann, 1000), (bo, 5000)):
            joins(owner, one, party)
            buys(owner, party, minor, FIRST)
            put_in(owner, one, "hours", quantity_milli=1000, worth_minor=minor, party=party)
        put_in(owner, one, worth_minor=7)
        Party.objects.filter(pk=ann.pk).update(keeper_id=violet)
        narrow = replace(owner, sees=frozenset({violet}))
        told = report(narrow, one)
        assert (told.totals.parties, told.chosen.out, told.ins.worth) == (1, 1000, 1007)
        assert [line.party for line in told.lines] == [ann.pk]
        assert comparison(narrow, Basis(assumption=ReturnAssumption.EVERYTHING)).sums[0].out == 1000
        blind = report(replace(owner, sees=frozenset()), one)
        assert (blind.totals.parties, blind.chosen.out, blind.ins.worth) == (0, 0, 7)
        hidden = Piece.objects.get(flow__receiver=bo)
        assert hidden not in queries.visible_pieces(narrow)
        assert queries.flows_to_link(narrow, one, "", 10) == []
        for batch in TakingPart.objects.values_list("batch", flat=True):
            operations.take_out_batch(actor=narrow, initiative=one, batch=batch)
        assert list(TakingPart.objects.filter(taken_out_at=None).values_list("party_id", flat=True)) == [bo.pk]


def test_a_segment_brings_in_who_is_in_it_at_that_moment(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        asked = {"field": "name", "op": "contains", "value": "A"}
        segment = network.define_segment(actor=owner, name="With an A", definition=asked)
        added = operations.add_segment(actor=owner, initiative=one, segment=segment, since=FIRST)
        a_party(rye, "Ada Later")
        network.look_at_segment(actor=owner, segment_id=segment.pk)
        assert added.added == 1
        assert TakingPart.objects.get().party_id == ann.pk
        network.change_many(actor=owner, party_ids=[ann.pk], kind=EditKind.TAG_ADDED, what="Here")
        assert TakingPart.objects.count() == 1


def test_before_it_begins_nothing_comes_out_and_what_went_in_is_known(rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner, first_day=TODAY + timedelta(days=3), last_day=None)
        joins(owner, one, ann, TODAY + timedelta(days=3))
        put_in(owner, one, worth_minor=900, on=TODAY)
        buys(owner, ann, 5000, TODAY)
        told = report(owner, one)
        assert (told.window, told.taking_part) == (None, 1)
        assert (told.chosen.out, told.ins.worth, told.lines) == (0, 900, [])
        assert words.state(one, told.today) == "not begun"
        assert words.headline(told).startswith("It has not begun.")
        draft = an_initiative(owner, "Draft", first_day=None, last_day=None)
        assert (words.state(draft, TODAY), words.period(draft)) == ("draft", "no day set")


def test_days_are_those_of_the_business(rye: Workspace, owner: Actor, ann: Party) -> None:
    """At 23:30 in London it is the next day in Tokyo."""
    Workspace.objects.filter(pk=rye.pk).update(time_zone="Asia/Tokyo")
    rye.refresh_from_db()
    with scope(rye):
        one = reckoned(owner, an_initiative(owner), ReturnAssumption.EVERYTHING, window_days=0)
        joins(owner, one, ann)
        late = datetime(2026, 4, 20, 23, 30, tzinfo=UTC)
        sold = sales.NewPurchase(ann.pk, late, 500, "GBP", "till", "late")
        sales.record_purchases(actor=owner, purchases=[sold])
        assert Purchase.objects.get().day == date(2026, 4, 21)
        assert came(owner, one) == 0
