"""Definitions that cannot be read are refused with the place that is wrong, and never reach the database."""

from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import conditions, operations
from hedgerow.network.errors import BadConditions
from hedgerow.sales.permissions import Permission as Sales
from tests.factories.workspaces import an_actor

pytestmark = pytest.mark.django_db
ROLE = {"field": "role", "op": "any_of", "value": ["client"]}


def refused(rye: Workspace, definition: Any) -> tuple[str, str]:
    """The place that is named, and the words."""
    with scope(rye), pytest.raises(BadConditions) as caught:
        conditions.read(definition, conditions.Catalogue.of(an_actor(rye)))
    return caught.value.field, str(caught.value.message)


def nested(levels: int) -> Any:
    tree: Any = ROLE
    for _level in range(levels):
        tree = {"all": [tree]}
    return tree


@pytest.mark.parametrize(
    ("definition", "place"),
    [
        ("role", ""),
        (None, ""),
        ({}, ""),
        ({"all": [], "any": []}, ""),
        ({"all": {}}, "all"),
        ({"all": [ROLE, 7]}, "all.1"),
        ({"all": [{"field": "shoe_size", "op": "is", "value": 7}]}, "all.0.field"),
        ({"all": [{"field": ["role"], "op": "is"}]}, "all.0.field"),
        ({"all": [{**ROLE, "op": "at_least"}]}, "all.0.op"),
        ({"all": [{**ROLE, "op": ["any_of"]}]}, "all.0.op"),
        ({"any": [{"none": [{**ROLE, "value": []}]}]}, "any.0.none.0.value"),
        ({**ROLE, "value": ["wizard"]}, "value"),
        ({**ROLE, "value": [{"a": 1}]}, "value"),
        ({**ROLE, "sql": "1 = 1"}, ""),
        ({**ROLE, "options": {"within": 3}}, "options"),
        ({"field": "name", "op": "is", "value": "  "}, "value"),
        ({"field": "name", "op": "is", "value": "a\0b"}, "value"),
        ({"field": "added", "op": "in_last", "value": -1}, "value"),
        ({"field": "added", "op": "in_last", "value": 10**9}, "value"),
        ({"field": "added", "op": "in_last", "value": True}, "value"),
        ({"field": "added", "op": "before", "value": "2026-02-30"}, "value"),
        ({"field": "added", "op": "between", "value": ["2026-02-02", "2026-02-01"]}, "value"),
        ({"field": "ties", "op": "at_least", "value": "many"}, "value"),
        ({"field": "ties", "op": "at_least", "value": "NaN"}, "value"),
        ({"field": "ties", "op": "at_least", "value": 1e300}, "value"),
        ({"field": "ties", "op": "empty"}, "op"),
        ({"field": "happened", "op": "at_least", "value": 1}, "options.what"),
        ({"field": "sales.spent", "op": "at_least", "value": 5}, "value"),
        ({"field": "sales.spent", "op": "at_least", "value": {"minor": 5, "currency": "EUR"}}, "value"),
        ({"field": "sales.spent", "op": "at_least", "value": {"minor": 5.5, "currency": "GBP"}}, "value"),
        ({"field": "sales.purchases", "op": "is", "value": 1, "options": {"within": "90"}}, "options.within"),
        (nested(6), ".0.".join(["all"] * 6)),
        ({"all": [ROLE] * 61}, "all.60"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(rye: Workspace, definition: Any, place: str) -> None:
    assert refused(rye, definition)[0] == place


def test_the_refusal_says_what_would_fit(rye: Workspace) -> None:
    assert "any_of, all_of, none_of" in refused(rye, {**ROLE, "op": "is"})[1]
    assert "GBP" in refused(rye, {"field": "sales.spent", "op": "is", "value": 3})[1]


def test_who_may_not_see_purchases_cannot_ask_about_them(rye: Workspace) -> None:
    asked = {"field": "sales.purchases", "op": "at_least", "value": 1}
    actor = an_actor(rye, AccessRole.STAFF)
    blind = type(actor)(actor.workspace_id, actor.kind, "Ivo", actor.permissions - {Sales.VIEW_SALES}, actor.id)
    with scope(rye), pytest.raises(BadConditions):
        conditions.read(asked, conditions.Catalogue.of(blind))
    with scope(rye):
        assert conditions.read(asked, conditions.Catalogue.of(actor))


def test_a_choice_that_is_gone_is_refused_anew_but_read_where_it_is_kept(rye: Workspace) -> None:
    with scope(rye):
        actor = an_actor(rye)
        operations.define_field(actor=actor, label="Diet", kind="choice", options=["Vegan"])
        asked = {"field": "custom.diet", "op": "any_of", "value": ["Meat"]}
        catalogue = conditions.Catalogue.of(actor)
        with pytest.raises(BadConditions):
            conditions.read(asked, catalogue)
        assert conditions.read(asked, catalogue, is_strict=False)


def test_an_address_with_nonsense_asks_for_everybody(rye: Workspace) -> None:
    with scope(rye):
        catalogue = conditions.Catalogue.of(an_actor(rye))
        for text in ("", "{", "[]", "7", "[" * 5000, '{"all":[{"field":"x"}]}', "x" * 30_000):
            assert conditions.tree_in(text, catalogue).is_empty
        tree = conditions.read(ROLE, catalogue)
        assert conditions.tree_in(conditions.as_address(tree, catalogue), catalogue) == tree


def test_conditions_read_as_a_person_would_say_them(rye: Workspace) -> None:
    tree = {
        "all": [
            ROLE,
            {"any": [{"field": "sales.purchases", "op": "at_least", "value": 3, "options": {"within": 90}},
                     {"field": "sales.spent", "op": "between",
                      "value": [{"minor": 500, "currency": "GBP"}, {"minor": 1000, "currency": "GBP"}]}]},
            {"none": [{"field": "last_seen", "op": "longer_ago", "value": 30}, {"field": "birthday", "op": "empty"}]},
        ]
    }  # fmt: skip
    with scope(rye):
        catalogue = conditions.Catalogue.of(an_actor(rye))
        said = conditions.sentence(conditions.read(tree, catalogue), catalogue)
    assert said == (
        "Role: Customer; and (Purchases: at least 3, in the last 90 days; or Spent: from £5.00 to £10.00); "
        "and not (Last seen: more than 30 days ago; or Birthday: empty)"
    )
