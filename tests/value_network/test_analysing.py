"""What is judged, what really flowed, and what the picture lacks: against counts by hand."""

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.operations import FlowDraft
from hedgerow.exchange.queries import Period
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.value_network import analysing, errors, operations, queries, telling
from hedgerow.value_network.drawn import US
from hedgerow.value_network.models import JudgedSide, Judgement, ValueNetwork
from hedgerow.value_network.operations import JudgementDraft
from tests.fixtures.clock import FrozenClock
from tests.value_network.conftest import a_gift, a_role, drawn, key_of

pytestmark = pytest.mark.django_db


def judged_as(
    actor: Actor, of: ValueNetwork, name: str, side: JudgedSide = JudgedSide.RECEIVED, **said: Any
) -> Judgement:
    one = drawn(actor, of).deliverable(key_of(actor, of, name))
    return operations.judge(actor=actor, network=of, deliverable=one, side=side, draft=JudgementDraft(**said)).judgement


def test_what_gets_no_return_is_found_the_business_first(owner: Actor, bakery: ValueNetwork) -> None:
    found = analysing.exchanged(drawn(owner, bakery))
    assert [(giver.name, receiver.name) for giver, receiver in found.missing] == [
        ("Fellow bakers", "Rye"),
        ("Staff", "Customers"),
    ]
    assert telling.headline(found) == "Fellow bakers give you something, and nothing goes back to them."
    [first, second] = telling.missing_lines(bakery, found)
    assert (first.fact, first.label) == (
        "Rye: nothing goes back to Fellow bakers for “A sack of flour on loan”.",
        "Note it",
    )
    assert (second.label, second.needs_drawing) == ("Write it in", True)


def test_whom_you_give_and_get_nothing_from_is_shown_as_people(owner: Actor, alone: ValueNetwork) -> None:
    guests = a_role(owner, alone, "Guests", "client")
    assert telling.headline(analysing.exchanged(drawn(owner, alone))).startswith("Nothing is drawn yet.")
    us = key_of(owner, alone, "Rye")
    a_gift(owner, alone, "Bread", us, guests)
    found = analysing.exchanged(drawn(owner, alone))
    assert telling.headline(found) == "You give Guests something, and nothing comes back."
    [line] = telling.missing_lines(alone, found)
    assert (line.label, line.link.endswith("/people/?role=client")) == ("See who", True)
    a_gift(owner, alone, "Money", guests, us)
    assert "on an invoice" in telling.headline(analysing.exchanged(drawn(owner, alone)))
    a_gift(owner, alone, "A good word", guests, us, is_tangible=False)
    words = telling.headline(analysing.exchanged(drawn(owner, alone)))
    assert words == "Everything has a return, and 33% of it is on no invoice."


def test_impact_and_creation_say_what_is_worth_it_and_what_is_not_judged(owner: Actor, bakery: ValueNetwork) -> None:
    judged_as(owner, bakery, "Word of mouth", benefit=3, cost=1, relationships=3)
    judged_as(owner, bakery, "News of harvest and prices", benefit=1, risk=2, done="We plan by it")
    judged_as(owner, bakery, "Wages", JudgedSide.GIVEN, benefit=2, cost=2, financial=2)
    drawing = drawn(owner, bakery)
    judged = queries.judged(owner, bakery)
    us = drawing.us
    assert us
    impact = analysing.table(drawing, us, JudgedSide.RECEIVED, judged)
    assert impact.named(impact.figures.worthwhile) == ["Word of mouth"]
    assert impact.named(impact.figures.costly) == ["News of harvest and prices"]
    assert len(impact.figures.unjudged) == len(drawing.received_by(us.key)) - 2
    shown = telling.judged_table(impact)
    assert shown.sums[0] == "9 of 11 are not judged yet."
    assert [row.verdict for row in shown.rows if row.verdict] == ["worth it", "takes more than it brings"]
    creation = telling.judged_table(analysing.table(drawing, us, JudgedSide.GIVEN, judged))
    assert creation.sums == ["6 of 7 are not judged yet.", "Draws most on: Money and goods."]


def test_the_latest_judgement_counts_and_can_be_taken_back(
    owner: Actor, bakery: ValueNetwork, frozen_clock: FrozenClock
) -> None:
    first = judged_as(owner, bakery, "Wages", benefit=1)
    assert judged_as(owner, bakery, "Wages", benefit=1) == first
    frozen_clock.advance(days=1)
    second = judged_as(owner, bakery, "Wages", benefit=3)
    key = (second.deliverable, JudgedSide.RECEIVED)
    assert queries.judged(owner, bakery)[key].benefit == 3
    with pytest.raises(errors.NetworkMoved):
        operations.take_back_judgement(actor=owner, judgement=first)
    back = operations.take_back_judgement(actor=replace(owner, label="Ben"), judgement=second)
    assert queries.judged(owner, bakery)[key].benefit == 1
    assert (back.judged_by, Judgement.objects.count()) == ("Maren", 3)
    other = judged_as(owner, bakery, "The craft, taught", JudgedSide.GIVEN, done="Shown at the bench")
    operations.take_back_judgement(actor=owner, judgement=other)
    assert list(queries.judged(owner, bakery)) == [key]


def test_what_was_judged_comes_back_with_its_arrow(owner: Actor, bakery: ValueNetwork) -> None:
    wages = judged_as(owner, bakery, "Wages", benefit=2).deliverable
    taken = operations.take_out_deliverable(actor=owner, network=bakery, key=wages)
    assert not any(one.key == wages for one in drawn(owner, bakery).deliverables)
    operations.take_back_version(actor=owner, version=taken)
    assert queries.judged(owner, bakery)[drawn(owner, bakery).deliverable(wages).key, JudgedSide.RECEIVED].benefit == 2
    with pytest.raises(errors.NetworkMoved):
        operations.take_back_version(actor=owner, version=taken)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({}, errors.NothingJudged),
        ({"done": "  "}, errors.NothingJudged),
        ({"benefit": 4}, errors.UnknownLevel),
        ({"risk": -1}, errors.UnknownLevel),
    ],
)
def test_a_judgement_that_says_nothing_or_too_much_is_refused(
    owner: Actor, bakery: ValueNetwork, said: dict[str, Any], refusal: type[HedgerowError]
) -> None:
    with pytest.raises(refusal):
        judged_as(owner, bakery, "Wages", **said)
    assert Judgement.objects.count() == 0


def _flow(actor: Actor, giver: Party | None, receiver: Party | None, kind: str, **said: Any) -> None:
    draft = FlowDraft(kind=kind, on=clock.now().date() - timedelta(days=3), **said)
    exchange.state_flow(actor=actor, giver=giver, receiver=receiver, draft=draft)


def test_the_picture_is_put_beside_what_really_flowed(owner: Actor, alone: ValueNetwork) -> None:
    chance = random.Random(7)  # noqa: S311  (the same flows each time)
    us = key_of(owner, alone, "Rye")
    guests, mill = a_role(owner, alone, "Guests", "client"), a_role(owner, alone, "Mill", "vendor")
    bread = a_gift(owner, alone, "Bread", us, guests, kind="goods")
    advice = a_gift(owner, alone, "Advice", us, guests, is_tangible=False)
    news = a_gift(owner, alone, "News", mill, us, is_tangible=False, kind="knowledge")
    people = {role: network.add_party(actor=owner, name=role, roles=[role]) for role in ("client", "vendor")}
    nobody = network.add_party(actor=owner, name="No role")
    expected: Counter[tuple[str, str, str]] = Counter()
    for _number in range(60):
        kind = chance.choice(["goods", "hours"])
        giver, receiver = chance.sample([None, *people.values(), nobody], 2)
        _flow(owner, giver, receiver, kind, worth_minor=100, currency=chance.choice(["GBP", "EUR"]))
        names = {None: US, people["client"]: "client", people["vendor"]: "vendor", nobody: ""}
        expected[names[giver], names[receiver], kind] += 1
    found = queries.compared(owner, drawn(owner, alone), Period())
    seen = {key: one.flows if one else None for key, one in found.drawn.items()}
    assert seen == {bread: expected[US, "client", "goods"], advice: None, news: 0}
    undrawn = {way: one.flows for way, one in found.undrawn}
    assert undrawn == {
        way: many for way, many in expected.items() if way[0] and way[1] and way != (US, "client", "goods")
    }
    assert list(undrawn.values()) == sorted(undrawn.values(), reverse=True)
    assert found.roleless == sum(many for way, many in expected.items() if not (way[0] and way[1]))
    assert (found.seen, found.never) == (1, 1)
    earlier = Period(last=clock.now().date() - timedelta(days=30))
    assert queries.compared(owner, drawn(owner, alone), earlier).undrawn == []


def test_what_is_worth_other_money_counts_and_adds_no_worth(owner: Actor, alone: ValueNetwork) -> None:
    client = network.add_party(actor=owner, name="Guest", roles=["client"])
    for code in ("GBP", "EUR"):
        _flow(owner, client, None, "goods", worth_minor=250, currency=code)
    found = queries.compared(owner, drawn(owner, alone), Period())
    assert dict(found.undrawn)["client", US, "goods"] == queries.Seen(2, 250)


def test_an_unknown_arrow_cannot_be_judged(owner: Actor, bakery: ValueNetwork) -> None:
    with pytest.raises(errors.DeliverableNotFound):
        drawn(owner, bakery).deliverable(uuid4())
