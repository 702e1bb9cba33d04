"""Staff who see only their own people: no group, way, step or day tells them of anybody else."""

from dataclasses import replace

import pytest

from hedgerow.accounts.models import User
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.exporting.graphs import graph_of
from hedgerow.network.models import Party
from hedgerow.network.queries import map as maps
from tests.factories.workspaces import an_actor

pytestmark = pytest.mark.django_db
HERS = ("Ann", "Bob", "Cat", "Dan", "Zed")
"""Not Ivo, over whom every way from Ann to Dan leads."""


@pytest.fixture
def staff(rye: Workspace, town: dict[str, Party]) -> Actor:
    """Somebody who looks after those of HERS alone."""
    keeper = User.objects.create_user("sam@rye.example", "a long password", name="Sam Reed").pk
    with scope(rye):
        Party.objects.filter(pk__in=[town[name].pk for name in HERS]).update(keeper_id=keeper)
    return replace(an_actor(rye, AccessRole.STAFF), sees=frozenset({keeper}))


def test_columns_hold_only_those_she_sees_and_fit_each_other(rye: Workspace, staff: Actor) -> None:
    with scope(rye):
        seen = maps.seen_map(staff)
        base = maps.columns(seen, business="Rye")
        measures, days = maps.measure_columns(seen), maps.day_columns(seen)
        views = [maps.view_columns(seen, view) for view in maps.VIEWS.values()]
        everybody = maps.columns(maps.seen_map(an_actor(rye)), business="Rye")
    assert sorted(base["parties"]["name"]) == sorted(HERS)
    assert {len(measures["group"]), len(measures["often"]), len(days["parties"])} == {5}
    assert {len(view["x"]) for view in views} == {5}
    assert len(days["ties"]) == len(base["ties"]["source"]) == 3
    assert {part["edition"] for part in (base, measures, days, *views)} == {base["edition"]}
    assert base["edition"] != everybody["edition"]


def test_groups_are_named_and_counted_by_those_she_sees(rye: Workspace, staff: Actor) -> None:
    with scope(rye):
        groups = maps.listed_groups(maps.seen_map(staff))
    assert not {name for group in groups for name in group.name.split(" and ")} - set(HERS)
    assert sum(group.count for group in groups) == 4


def test_no_way_and_no_step_leads_over_whom_she_does_not_see(
    rye: Workspace, staff: Actor, town: dict[str, Party]
) -> None:
    with scope(rye):
        seen = maps.seen_map(staff)
        begin, end = (maps.visible_place(seen, town[name].id) for name in ("Ann", "Dan"))
        assert maps.way_between(seen, begin, end).steps == ()
        near = maps.sifted(seen, maps.Sieve(near=town["Ann"].id, steps=3))
    assert sorted(seen.names[place] for place in near) == ["Ann", "Bob", "Cat"]


def test_no_file_takes_anybody_else_along(rye: Workspace, staff: Actor) -> None:
    with scope(rye):
        graph = graph_of(maps.seen_map(staff), maps.Sieve(), business="Rye", look=maps.Look(colour=maps.Colour.GROUP))
    told = {node.name for node in graph.nodes[1:]}
    assert told == set(HERS)
    assert not {name for node in graph.nodes for name in node.group.split(" and ") if name} - set(HERS)
