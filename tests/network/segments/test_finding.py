"""Whom conditions find: always those whom plain Python finds, in every way of asking."""

import pytest
from hypothesis import HealthCheck, given, settings

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import conditions, queries
from hedgerow.network.asking import Ask
from tests.factories.workspaces import an_actor
from tests.network.segments.asked import trees
from tests.network.segments.crowd import crowd, written
from tests.network.segments.facts import Json, holds

pytestmark = pytest.mark.django_db


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=trees())
def test_conditions_find_whom_plain_python_finds(rye: Workspace, tree: Json) -> None:
    people = crowd()
    with scope(rye):
        if not queries.visible_parties(an_actor(rye)).exists():
            written(rye, people)
        actor = an_actor(rye)
        found = found_by_all_means(actor, rye, tree)
    assert found == sorted(who.name for who in people if holds(who, tree))


def found_by_all_means(actor: Actor, rye: Workspace, tree: Json) -> list[str]:
    """All parties at once, for a page, and of those who are asked for: the same, and the same again after writing."""
    catalogue = conditions.Catalogue.of(actor)
    node = conditions.read(tree, catalogue)
    assert conditions.read(conditions.written(node, catalogue), catalogue) == node
    assert conditions.sentence(node, catalogue)
    visible = queries.visible_parties(actor)
    keys = tuple(visible.values_list("pk", flat=True))
    asks = [Ask.of(rye.id), Ask.of(rye.id, is_for_page=True), Ask.of(rye.id, keys=keys)]
    found = [
        sorted(
            queries.visible_parties(actor)
            .filter(conditions.fitting(node, catalogue, ask))
            .values_list("name", flat=True)
        )
        for ask in asks
    ]
    assert found[0] == found[1] == found[2]
    assert queries.count_fitting(actor, node, catalogue) == len(found[0])
    return list(found[0])
