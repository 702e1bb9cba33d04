"""Care in conditions, segments and lists."""

from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.measures.care import Standing
from hedgerow.network import conditions, operations
from hedgerow.network import queries as network
from hedgerow.network.models import Party, SegmentMember
from hedgerow.network.registries import party_columns
from tests.care.conftest import CALL, plan, someone, was
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor


@pytest.fixture
def three(rye: Workspace) -> dict[str, Party]:
    plan(rye, "vendor", CALL)
    people = {name: someone(rye, name, "vendor") for name in ("Kept", "Late", "Never")}
    people["No plan"] = someone(rye, "No plan", "client")
    was(rye, people["Kept"], 1)
    was(rye, people["Late"], 40)
    return people


def asks(op: str, *values: str) -> dict[str, Any]:
    return {"field": "care", "op": op, **({"value": list(values)} if values else {})}


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (asks("any_of", "neglected"), {"Late"}),
        (asks("any_of", "neglected", "never_noticed"), {"Late", "Never"}),
        (asks("none_of", "thriving"), {"Late", "Never", "No plan"}),
        (asks("filled"), {"Kept", "Late", "Never"}),
        (asks("empty"), {"No plan"}),
        ({"none": [asks("filled")]}, {"No plan"}),
    ],
)
def test_lists_are_narrowed_by_how_somebody_stands(
    owner: Actor, three: dict[str, Party], asked: dict[str, Any], names: set[str]
) -> None:
    catalogue = conditions.Catalogue.of(owner)
    tree = conditions.read(asked, catalogue)
    found = network.narrowed(network.visible_parties(owner), tree, catalogue, owner)
    assert set(found.values_list("name", flat=True)) == names


def test_a_condition_is_told_in_words(owner: Actor, three: dict[str, Party]) -> None:
    assert network.count_defined(owner, asks("any_of", "neglected", "due")) == (1, "Care: Neglected or Due soon")


def test_a_segment_of_the_neglected_follows_the_log(rye: Workspace, owner: Actor, three: dict[str, Party]) -> None:
    segment = operations.define_segment(actor=owner, name="Forgotten", definition=asks("any_of", "neglected"))

    def inside() -> list[str]:
        return list(SegmentMember.objects.filter(segment=segment).values_list("party__name", flat=True))

    assert inside() == ["Late"]
    was(rye, three["Late"], 0)
    read_on()
    assert inside() == []


def test_the_column_says_how_somebody_stands(rye: Workspace, owner: Actor, three: dict[str, Party]) -> None:
    column = party_columns["care"]
    keys = [party.pk for party in three.values()]
    answer = column.values(owner, keys)
    assert {name: column.read(answer[one.pk]) for name, one in three.items() if one.pk in answer} == {
        "Kept": "Thriving",
        "Late": "Neglected",
        "Never": "Never noticed",
    }
    assert not column.shown
    assert column.values(an_actor(rye, AccessRole.ANALYST), keys) == {}


def test_who_may_not_see_care_may_not_ask_for_it(rye: Workspace, three: dict[str, Party]) -> None:
    analyst = an_actor(rye, AccessRole.ANALYST)
    assert "care" not in {one.name for one in conditions.Catalogue.of(analyst)}
    with pytest.raises(NotPermitted):
        network.visible_parties(analyst)
    assert {standing.value for standing in Standing} >= {"neglected", "never_noticed"}
