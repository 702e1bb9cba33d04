"""A workspace and its owner, and ideal clients made of few words."""

from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.positioning.operations import NewCriterion
from tests.factories.workspaces import a_workspace, an_actor

CITY = {"field": "city", "op": "is", "value": "Leeds"}
CAFE = {"field": "tag", "op": "any_of", "value": ["café"]}
BREAD = {"field": "custom.breads", "op": "at_least", "value": 3}
RIVAL = {"field": "role", "op": "any_of", "value": ["competitor"]}


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


def criteria(*pairs: tuple[str, dict[str, Any]]) -> list[NewCriterion]:
    """(weight, definition) each; the words say which."""
    return [
        NewCriterion(f"{definition['field']} {n}", weight, definition) for n, (weight, definition) in enumerate(pairs)
    ]


def the_usual() -> list[NewCriterion]:
    """A must of 5 points, one of 3, one of 1, and something that speaks against."""
    return criteria(("must", CITY), ("important", CAFE), ("nice", BREAD), ("against", RIVAL))


def a_field(actor: Actor) -> None:
    network.define_field(actor=actor, label="Breads", kind="number")


def a_tag(actor: Actor, party: Party, name: str = "Café") -> None:
    network.set_tags(actor=actor, party=party, names=[name])


def somebody(
    actor: Actor,
    name: str,
    *,
    city: str = "",
    cafe: bool = False,
    breads: str = "",
    roles: tuple[str, ...] = (),
    **custom: str,
) -> Party:
    """More names are fields of the workspace's own."""
    known = {"breads": breads} if breads else {}
    party = network.add_party(actor=actor, name=name, roles=roles, custom={**known, **custom})
    if city:
        network.add_address(actor=actor, party=party, city=city)
    if cafe:
        a_tag(actor, party)
    return party
