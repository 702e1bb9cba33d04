"""A small value network after Allee, worked out on paper."""

from typing import Any

import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.value_network import (
    Asset,
    Deliverable,
    Judgement,
    Level,
    Nature,
    analyse_creation,
    analyse_exchange,
    analyse_impact,
    value_network,
)

ROLES = ["Baker", "Customer", "Miller", "Newspaper", "Council"]
BREAD = Deliverable("Bread", "Baker", "Customer", Nature.TANGIBLE, perceived=2)
RECIPES = Deliverable("Recipes", "Baker", "Customer", Nature.INTANGIBLE, perceived=1)
MONEY = Deliverable("Payment", "Customer", "Baker", Nature.TANGIBLE)
FLOUR = Deliverable("Flour", "Miller", "Baker", Nature.TANGIBLE, perceived=2)
STORY = Deliverable("Stories", "Baker", "Newspaper", Nature.INTANGIBLE)
BAKERY = value_network(ROLES, [BREAD, RECIPES, MONEY, FLOUR, STORY])


def test_the_exchange_says_what_flows_and_what_is_missing() -> None:
    found = analyse_exchange(BAKERY)
    assert (found.tangible, found.intangible, found.intangible_share) == (3, 2, 0.4)
    assert found.reciprocity == pytest.approx(2 / 5)
    assert [(pair.first, pair.second, pair.there, pair.back) for pair in found.pairs] == [
        ("Baker", "Customer", 2, 1),
        ("Baker", "Miller", 0, 1),
        ("Baker", "Newspaper", 1, 0),
    ]
    assert found.pairs[0].reciprocity == pytest.approx(2 / 3)
    assert [pair.second for pair in found.missing_returns] == ["Miller", "Newspaper"]
    assert found.idle == ("Council",)
    assert found.density == pytest.approx(4 / 20)


def test_a_role_shows_what_hangs_on_it() -> None:
    baker, customer, miller, newspaper, council = analyse_exchange(BAKERY).roles
    assert (baker.given_tangible, baker.given_intangible, baker.received_tangible, baker.received_intangible) == (
        1,
        2,
        2,
        0,
    )
    assert (baker.share, baker.holds_together, baker.perceived) == (1.0, True, 1.5)
    assert (customer.holds_together, customer.only_gives, customer.only_receives) == (False, False, False)
    assert (miller.only_gives, newspaper.only_receives, newspaper.perceived) == (True, True, None)
    assert (council.share, council.only_gives, council.only_receives) == (0, False, False)


def test_agility_is_how_near_the_roles_are_along_what_they_hand_on() -> None:
    """Miller: Baker in 1, Customer and Newspaper in 2 steps; Baker: two in 1; Customer: 1 and 2. So 5.5 of 20."""
    assert analyse_exchange(BAKERY).agility == pytest.approx(5.5 / 20)


def test_nothing_exchanged_has_no_figures() -> None:
    found = analyse_exchange(value_network(["Baker"], []))
    assert (found.intangible_share, found.reciprocity, found.agility, found.roles[0].share) == (None, None, None, None)


def test_what_comes_of_what_is_received() -> None:
    flour = Judgement(FLOUR, done="Baked", assets={Asset.FINANCIAL: Level.HIGH}, cost=Level.MEDIUM, benefit=Level.HIGH)
    money = Judgement(MONEY, assets={Asset.FINANCIAL: Level.LOW}, risk=Level.LOW)
    found = analyse_impact(BAKERY, "Baker", [flour, money])
    assert found.assets == {
        Asset.FINANCIAL: 1,
        Asset.COMPETENCE: 0,
        Asset.RELATIONSHIPS: 0,
        Asset.STRUCTURE: 0,
    }
    assert (found.worthwhile, found.costly, found.unused, found.unjudged) == ((flour,), (money,), (), ())
    assert (flour.net, money.net) == (1, -1)


def test_what_giving_draws_on_and_what_nobody_looked_at() -> None:
    story = Judgement(STORY)
    found = analyse_creation(BAKERY, "Baker", [story])
    assert (found.unused, found.unjudged) == ((story,), (BREAD, RECIPES))


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        (lambda: value_network(["A", "A"], []), "named once"),
        (lambda: value_network(["A"], [Deliverable("x", "A", "B", Nature.TANGIBLE)]), "not named"),
        (lambda: value_network(["A"], [Deliverable("x", "A", "A", Nature.TANGIBLE)]), "to itself"),
        (lambda: value_network(["A", "B"], [Deliverable("x", "A", "B", Nature.TANGIBLE, 3)]), "between -2 and 2"),
        (lambda: value_network(["A", "B"], [Deliverable("x", "A", "B", Nature.TANGIBLE)] * 2), "once between"),
        (lambda: analyse_impact(BAKERY, "Mayor", []), "not a role"),
        (lambda: analyse_impact(BAKERY, "Baker", [Judgement(STORY)]), "receives, each once"),
        (lambda: analyse_creation(BAKERY, "Baker", [Judgement(STORY)] * 2), "gives, each once"),
    ],
)
def test_what_makes_no_network_is_refused(wrong: Any, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        wrong()
