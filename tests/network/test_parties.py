"""Parties, roles and ties: what is written, what is refused, what the log says."""

from datetime import date

import pytest

from hedgerow.kernel.errors import CrossWorkspace, NotPermitted
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import errors, events, operations, queries
from hedgerow.network.models import ContactPoint, FieldKind, Party, PartyTag, Relationship, Role, Tag
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor

pytestmark = pytest.mark.django_db


def verbs() -> list[str]:
    return list(Activity.objects.order_by("position").values_list("verb", flat=True))


def test_a_party_comes_with_contacts_and_roles_and_one_fact_each() -> None:
    rye = a_workspace()
    with scope(rye):
        party = operations.add_party(
            actor=an_actor(rye),
            given_name="Grace",
            family_name="Okafor",
            contacts=[
                operations.NewContact("email", " Grace@Example.org "),
                operations.NewContact("phone", "07700 900112"),
            ],
            roles=["client", "advocate"],
        )
        assert party.name == "Grace Okafor"
        points = ContactPoint.objects.order_by("kind").values_list("value", "normalised", "is_primary")
        assert list(points) == [
            ("Grace@Example.org", "grace@example.org", True),
            ("07700 900112", "+447700900112", True),
        ]
        assert verbs() == [events.PARTY_ADDED, events.ROLE_GIVEN, events.ROLE_GIVEN]


def test_a_party_without_any_name_is_refused_and_nothing_is_written() -> None:
    rye = a_workspace()
    with scope(rye):
        with pytest.raises(errors.NameMissing):
            operations.add_party(actor=an_actor(rye), name="  ")
        with pytest.raises(errors.UnknownRole):
            operations.add_party(actor=an_actor(rye), name="Grace", roles=["wizard"])
        assert (Party.objects.count(), Activity.objects.count()) == (0, 0)


def test_an_analyst_may_not_add_anybody() -> None:
    rye = a_workspace()
    with scope(rye), pytest.raises(NotPermitted):
        operations.add_party(actor=an_actor(rye, AccessRole.ANALYST), name="Grace")
    with scope(rye):
        assert Party.objects.count() == 0


def test_the_same_change_again_records_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        party = operations.add_party(actor=an_actor(rye), name="Grace")
        operations.change_party(actor=an_actor(rye), party=party, changes={"job_title": "Baker"})
        operations.change_party(actor=an_actor(rye), party=party, changes={"job_title": "Baker"})
        assert verbs() == [events.PARTY_ADDED, events.PARTY_CHANGED]


def test_a_role_ends_and_may_begin_again() -> None:
    rye = a_workspace()
    actor = an_actor(rye)
    with scope(rye):
        party = operations.add_party(actor=actor, name="Grace")
        operations.give_role(actor=actor, party=party, role="client", since=date(2025, 1, 1))
        with pytest.raises(errors.RoleHeld):
            operations.give_role(actor=actor, party=party, role="client")
        with pytest.raises(errors.DatesReversed):
            operations.end_role(actor=actor, party=party, role="client", until=date(2024, 1, 1))
        operations.end_role(actor=actor, party=party, role="client", until=date(2025, 3, 1))
        with pytest.raises(errors.RoleNotHeld):
            operations.end_role(actor=actor, party=party, role="client")
        operations.give_role(actor=actor, party=party, role="client", since=date(2025, 6, 1))
        spans = Role.objects.order_by("since").values_list("since", "until")
        assert list(spans) == [(date(2025, 1, 1), date(2025, 3, 1)), (date(2025, 6, 1), None)]


def test_a_symmetric_tie_is_stored_once_whoever_is_named_first() -> None:
    rye = a_workspace()
    actor = an_actor(rye)
    with scope(rye):
        ann, ben = (operations.add_party(actor=actor, name=name) for name in ("Ann", "Ben"))
        operations.make_tie(actor=actor, from_party=ann, to_party=ben, kind="knows")
        with pytest.raises(errors.TieExists):
            operations.make_tie(actor=actor, from_party=ben, to_party=ann, kind="knows")
        operations.make_tie(actor=actor, from_party=ben, to_party=ann, kind="mentors")
        assert Relationship.objects.count() == 2


def test_ties_that_make_no_sense_are_refused() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    actor = an_actor(rye)
    with scope(oak):
        stranger = operations.add_party(actor=an_actor(oak), name="Stranger")
    with scope(rye):
        ann, ben = (operations.add_party(actor=actor, name=name) for name in ("Ann", "Ben"))
        with pytest.raises(errors.SelfTie):
            operations.make_tie(actor=actor, from_party=ann, to_party=ann, kind="knows")
        with pytest.raises(errors.TieDoesNotFit):
            operations.make_tie(actor=actor, from_party=ann, to_party=ben, kind="employs")
        with pytest.raises(errors.UnknownTie):
            operations.make_tie(actor=actor, from_party=ann, to_party=ben, kind="haunts")
        with pytest.raises(CrossWorkspace):
            operations.make_tie(actor=actor, from_party=ann, to_party=stranger, kind="knows")
        assert Relationship.objects.count() == 0


def test_a_renamed_role_shows_its_own_word_and_the_usual_one_when_cleared() -> None:
    rye = a_workspace()
    with scope(rye):
        operations.rename_role(actor=an_actor(rye), role="client", label="Guest", label_plural="Guests")
        words = {word.key: (str(word.label), str(word.plural)) for word in queries.role_words()}
        assert words["client"] == ("Guest", "Guests")
        operations.rename_role(actor=an_actor(rye), role="client", label="", label_plural="")
        assert str(queries.role_words()[2].label) == "Customer"


def test_custom_values_are_checked_by_their_kind() -> None:
    rye = a_workspace()
    actor = an_actor(rye)
    with scope(rye):
        operations.define_field(actor=actor, label="Milk", kind=FieldKind.CHOICE, options=["oat", "cow"])
        operations.define_field(actor=actor, label="Since", kind=FieldKind.DATE)
        party = operations.add_party(actor=actor, name="Grace", custom={"milk": "oat", "since": "2024-02-29"})
        assert party.custom == {"milk": "oat", "since": "2024-02-29"}
        for bad in ({"milk": "soy"}, {"since": "2024-02-31"}, {"nowhere": "x"}):
            with pytest.raises(errors.BadFieldValue):
                operations.change_party(actor=actor, party=party, changes={"custom": bad})
        party.refresh_from_db()
        assert party.custom == {"milk": "oat", "since": "2024-02-29"}


def test_lists_show_only_what_is_not_put_away() -> None:
    rye = a_workspace()
    actor = an_actor(rye)
    with scope(rye):
        party = operations.add_party(actor=actor, name="Grace", roles=["client"])
        assert queries.visible_parties(actor, role="client").count() == 1
        operations.archive_party(actor=actor, party=party)
        operations.archive_party(actor=actor, party=party)
        assert queries.visible_parties(actor, role="client").count() == 0
        operations.restore_party(actor=actor, party=party)
        assert verbs()[-2:] == [events.PARTY_ARCHIVED, events.PARTY_RESTORED]
        with unscoped(), scope(a_workspace("oak")) as other, pytest.raises(errors.PartyNotFound):
            queries.visible_party(an_actor_of(other), party.id)


def an_actor_of(workspace_id: object) -> object:
    from hedgerow.kernel.models import Workspace

    return an_actor(Workspace.objects.get(pk=workspace_id))


def test_a_tag_is_the_same_however_it_came_in() -> None:
    rye = a_workspace()
    with scope(rye):
        party = operations.add_party(actor=an_actor(rye), name="Grace")
        operations.set_tags(actor=an_actor(rye), party=party, names=["Rye  bread"])
        words = (" rye   BREAD ", "rye bread", "  ")
        operations.add_parties(
            actor=an_actor(rye), parties=[operations.NewParty(name="Ben", tags=words)], source="test"
        )
        assert list(Tag.objects.values_list("name", "normalised")) == [("Rye bread", "rye bread")]
        assert PartyTag.objects.count() == 2
