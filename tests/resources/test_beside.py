"""What other parts know of it: conditions, search, panels, columns, verbs, merging."""

from datetime import timedelta
from typing import Any

import pytest

from hedgerow.kernel import clock, quantities
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network import queries as parties
from hedgerow.network.models import Party
from hedgerow.network.registries import party_columns
from hedgerow.resources import events, operations, panels
from hedgerow.resources.hits import _search
from hedgerow.resources.models import Resource
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import verbs
from tests.factories.workspaces import an_actor, the_system
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db


@pytest.fixture
def mill(rye: Workspace, owner: Actor) -> Party:
    with scope(rye):
        return network.add_party(actor=owner, name="Harrow Mill", kind="organisation")


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"field": "resources.gives", "op": "any_of", "value": ["space"]}, 1),
        ({"field": "resources.gives", "op": "any_of", "value": ["goods"]}, 0),
        ({"field": "resources.gives", "op": "none_of", "value": ["space"]}, 1),
        ({"field": "resources.needs", "op": "any_of", "value": ["skills"]}, 1),
        ({"field": "resources.needs", "op": "any_of", "value": ["space"]}, 0),
        ({"field": "resources.valid_until", "op": "in_next", "value": 30}, 1),
        ({"field": "resources.valid_until", "op": "in_next", "value": 10}, 0),
        ({"field": "resources.valid_until", "op": "empty"}, 1),
    ],
)
def test_conditions_ask_for_what_is_given_needed_and_runs_out(
    rye: Workspace, owner: Actor, mill: Party, asked: dict[str, Any], count: int
) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        network.add_party(actor=owner, name="Ann Lee")
        note(owner, mill, "gives", "Loft", kind="space")
        note(owner, mill, "needs", "Photos", kind="skills")
        note(owner, mill, "gives", "Yard", kind="goods", until=today - timedelta(days=1))
        note(owner, mill, "gives", "Organic", kind="certificates", valid_until=today + timedelta(days=20))
        operations.end_resource(actor=owner, resource=note(owner, mill, "needs", "Loft", kind="space"))
        assert parties.count_defined(owner, asked)[0] == count


def test_who_may_not_see_entries_asks_no_condition_about_them(rye: Workspace) -> None:
    analyst = an_actor(rye, AccessRole.ANALYST)
    with scope(rye):
        assert panels.given(analyst, []) == {}
        assert [_search(an_actor(rye), "oven", 5), analyst.may("resources.view")] == [[], False]


def test_the_palette_finds_an_entry_by_its_words_misspelt_or_not(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        note(owner, mill, "gives", "Cargo bike", note="With a rain cover")
        note(owner, None, "needs", "Lorry")
        for typed in ("cargo", "cargp bike", "rain cover"):
            [found] = _search(owner, typed, 5)
            assert (found.label, str(found.hint)) == ("Cargo bike", "Harrow Mill · Gives")
        [ours] = _search(owner, "lorry", 5)
        assert str(ours.hint) == "Rye · Needs"


def test_lists_of_people_show_what_they_give(rye: Workspace, owner: Actor, mill: Party) -> None:
    with scope(rye):
        note(owner, mill, "gives", "Loft")
        note(owner, mill, "gives", "Flour", kind="goods")
        note(owner, mill, "needs", "Photos", kind="skills")
        for name, said in (("gives", "Flour, Loft"), ("needs", "Photos")):
            column = party_columns[f"resources.{name}"]
            assert {key: column.read(answer) for key, answer in column.values(owner, [mill.pk]).items()} == {
                mill.pk: said
            }


def test_the_panel_shows_what_runs_out_first_and_nothing_to_who_may_not_see(
    rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        note(owner, mill, "gives", "A loft", kind="space")
        note(owner, mill, "gives", "Organic", kind="certificates", valid_until=today - timedelta(days=2))
        panel = panels.resources_of(owner, mill)
        assert panel is not None
        [(_label, lines)] = panel["groups"]
        assert [(line["resource"].title, "ran out 2 days ago" in str(line["expiry"])) for line in lines] == [
            ("Organic", True),
            ("A loft", False),
        ]
        assert panels.resources_of(an_actor(rye, AccessRole.ANALYST), mill) is None
        network.archive_party(actor=owner, party=mill)
        away = panels.resources_of(owner, Party.objects.get(pk=mill.pk))
        assert away is not None
        assert (away["may_edit"], away["is_open"]) == (False, False)


def test_entries_go_with_who_is_merged_and_come_back_when_taken_apart(
    rye: Workspace, owner: Actor, mill: Party
) -> None:
    with scope(rye):
        other = network.add_party(actor=owner, name="Harrow Mill Ltd", kind="organisation")
        for party in (mill, other):
            note(owner, party, "gives", "Flour", kind="goods")
        before = list(Resource.objects.order_by("pk").values())
        merge = network.merge_parties(actor=the_system(rye), kept_id=mill.pk, gone_id=other.pk)
        assert set(Resource.objects.values_list("party_id", flat=True)) == {mill.pk}
        network.take_apart(actor=the_system(rye), merge_id=merge.pk)
        assert list(Resource.objects.order_by("pk").values()) == before


@pytest.mark.parametrize(
    ("verb", "properties", "said"),
    [
        (events.ADDED, {"side": "needs", "text": "Van"}, "Needs: Van"),
        (events.ENDED, {"side": "gives", "text": "Van"}, "Gives: Van"),
        (events.CHANGED, {}, ""),
        (events.REMOVED, {"side": "odd", "text": "Van"}, "Van"),
        (events.RENEWED, {"text": "Permit", "valid_until": "2027-01-31"}, "Permit, valid until 31 January 2027"),
        (events.RENEWED, {"text": "Permit", "valid_until": "?"}, "Permit"),
        (events.INTRODUCED, {"kind": "equipment"}, "Equipment"),
        (events.MATCH_REJECTED, {"kind": "licences"}, "licences"),
        (events.MATCH_REOPENED, {}, ""),
    ],
)
def test_every_line_of_the_log_reads_well_also_after_an_erasure(
    verb: str, properties: dict[str, Any], said: str
) -> None:
    told = Told(verb, None, None, None, None, "", "", "", "", None, "", properties)
    assert str(verbs[verb].line(told)) == said


@pytest.mark.parametrize(
    ("typed", "milli", "shown"),
    [
        ("", None, ""),
        ("3", 3000, "3"),
        ("2,5", 2500, "2.5"),
        ("1,250.5", 1_250_500, "1250.5"),
        (" 1 000 ", 1_000_000, "1000"),
        ("0.001", 1, "0.001"),
    ],
)
def test_quantities_are_read_as_people_write_them(typed: str, milli: int | None, shown: str) -> None:
    assert quantities.read_milli(typed) == milli
    assert milli is None or f"{quantities.major(milli):f}" == shown


@pytest.mark.parametrize("typed", ["many", "-1", "1.2345", "1e9", "NaN", "1" * 14])
def test_what_is_no_quantity_is_refused(typed: str) -> None:
    with pytest.raises(Invalid):
        quantities.read_milli(typed)
