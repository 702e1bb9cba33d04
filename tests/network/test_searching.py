"""What is found from one box: by anything known of somebody, misspelt or not, and only by who may see it."""

from datetime import UTC, datetime

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import SearchEntry, SearchWord, Workspace
from hedgerow.kernel.permissions import AccessRole, NotPermitted
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations, queries
from hedgerow.network.hits import shortened
from hedgerow.network.models import Party, Relationship
from hedgerow.network.operations import NewContact
from hedgerow.timeline import operations as timeline
from hedgerow.web.palette import search_sources
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor

pytestmark = pytest.mark.django_db


def people(owner: Actor, text: str) -> list[str]:
    return [party.name for party in queries.suggested_parties(owner, text, 8, country="GB")]


def grace(owner: Actor) -> Party:
    operations.define_field(actor=owner, label="Favourite loaf")
    party = operations.add_party(
        actor=owner,
        name="Grace Ökafor",
        organisation_name="Moulin Blanc",
        job_title="Miller",
        notes="Brings her own bags",
        contacts=[NewContact("email", "g.okafor@moulin.example"), NewContact("phone", "07700 900112")],
        custom={"favourite-loaf": "Seeded Sourdough"},
    )
    operations.set_tags(actor=owner, party=party, names=["Early bird"])
    operations.add_address(actor=owner, party=party, street="7 Quay Lane", city="Dundee")
    operations.add_party(actor=owner, name="Ben Ash")
    read_on()
    return party


@pytest.mark.parametrize(
    "typed",
    [
        "grace", "okafor", "ökaf", "OKAFOR GRACE", "gra oka", "moulin", "miller", "own bags", "g.okafor@moulin.example",
        "moulin.example", "07700900112", "+447700900112", "7700900112", "sourdough", "early", "dundee", "quay lane 7",
        "grcae okafor", "sourduogh", "okafr dundee",
    ],
)  # fmt: skip
def test_somebody_is_found_by_anything_that_is_known_of_them(rye: Workspace, owner: Actor, typed: str) -> None:
    with scope(rye):
        grace(owner)
        assert people(owner, typed) == ["Grace Ökafor"]


def test_a_change_is_found_and_what_it_replaced_is_not(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(owner)
        operations.change_party(actor=owner, party=party, changes={"notes": "Comes by bicycle"})
        read_on()
        assert (people(owner, "bicycle"), people(owner, "bags")) == (["Grace Ökafor"], [])
        operations.archive_party(actor=owner, party=party)
        read_on()
        assert people(owner, "bicycle") == []
        assert not SearchWord.objects.filter(word="bicycle").exists()
        operations.restore_party(actor=owner, party=party)
        read_on()
        assert people(owner, "bicycle") == ["Grace Ökafor"]


def test_who_was_merged_is_found_as_the_one_they_are(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(owner)
        other = operations.add_party(actor=owner, name="G. Quillfeather", contacts=[NewContact("email", "q@x.example")])
        merge = operations.merge_parties(actor=owner, kept_id=party.pk, gone_id=other.pk)
        read_on()
        assert people(owner, "q@x.example") == ["Grace Ökafor"]
        assert people(owner, "quillfeather") == []
        operations.take_apart(actor=owner, merge_id=merge.pk)
        read_on()
        assert people(owner, "quillfeather") == ["G. Quillfeather"]


def test_notes_are_found_with_whom_they_are_about_the_latest_first(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(owner)
        for text, day in (("Asked about the spelt flour", 1), ("Spelt again, and rye", 2)):
            fact = events.logged(party.pk, events.NOTED, text, datetime(2026, 3, day, tzinfo=UTC).date())
            timeline.log_activity(actor=owner, fact=fact)
        read_on()
        found = queries.found_notes(owner, "spelt", 5)
        assert [(one.activity.properties["text"], one.party.name) for one in found] == [
            ("Spelt again, and rye", "Grace Ökafor"),
            ("Asked about the spelt flour", "Grace Ökafor"),
        ]
        operations.archive_party(actor=owner, party=party)
        assert queries.found_notes(owner, "spelt", 5) == []


def test_ties_are_found_by_their_names_until_they_end(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        party = grace(owner)
        mill = operations.add_party(actor=owner, name="Hillside Mill", kind="organisation")
        operations.make_tie(actor=owner, from_party=mill, to_party=party, kind="employs", note="since the flood")
        read_on()
        for typed in ("hillside", "grace hillside", "flood"):
            assert [tie.from_party.name for tie in queries.found_ties(owner, typed, 5)] == ["Hillside Mill"]
        operations.end_tie(actor=owner, tie=Relationship.objects.get())
        read_on()
        assert queries.found_ties(owner, "hillside", 5) == []
        assert not SearchEntry.objects.filter(kind="tie").exists()


def test_analysts_find_nobody(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        grace(owner)
        analyst = an_actor(rye, AccessRole.ANALYST)
        for find in (queries.found_notes, queries.found_ties, queries.suggested_parties):
            with pytest.raises(NotPermitted):
                find(analyst, "grace", 5)


def test_a_long_note_is_shown_around_what_was_typed() -> None:
    written = "word " * 60 + "spelt flour " + "word " * 60
    shown = shortened(written, "spelt")
    assert "spelt flour" in shown
    assert (shown[0], shown[-1], len(shown) < 100) == ("…", "…", True)
    assert shortened("Only this", "nothing like it") == "Only this"


def test_who_is_found_by_something_else_than_the_name_says_by_what(rye: Workspace, owner: Actor) -> None:
    """A role stands where the name shows it, and where a word was taken for another."""
    with scope(rye):
        operations.give_role(actor=owner, party=grace(owner), role="client")
        find = search_sources["people"].find
        for typed, said in (
            ("gra", "Customer"),
            ("bags", "Brings her own bags"),
            ("dun", "Dundee"),
            ("grace sourdough", "seeded sourdough"),
            ("sour", "seeded sourdough"),
            ("sourduogh", "Customer"),
        ):
            assert [str(one.hint) for one in find(owner, typed, 8)] == [said], typed
