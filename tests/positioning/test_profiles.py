"""Ideal clients: criteria with conditions, versions, one main one, and no circles through their own fit."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import errors as network_errors
from hedgerow.network import operations as network
from hedgerow.network.models import RoleKind, Segment, SegmentMember
from hedgerow.positioning import criteria as kept
from hedgerow.positioning import differing, errors, operations, queries
from hedgerow.positioning.models import Profile, ProfileVersion
from hedgerow.positioning.operations import NewCriterion
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.positioning.conftest import CITY, criteria, somebody

pytestmark = pytest.mark.django_db
FIT = {"field": "positioning.fit", "op": "at_least", "value": 70}
CLIENTS = {"field": "role", "op": "any_of", "value": ["client"]}
PARTNERS = {"field": "role", "op": "any_of", "value": ["partner"]}


def a_profile(owner: Actor, name: str = "Cafés", *pairs: tuple[str, dict[str, Any]]) -> Profile:
    return operations.define_profile(actor=owner, name=name, criteria=criteria(*(pairs or [("must", CITY)])))


def rows_of(owner: Actor, profile: Profile) -> tuple[kept.Criterion, ...]:
    return kept.read(queries.current_version(owner, profile).criteria)


def nothing_kept() -> bool:
    return (Profile.objects.count(), ProfileVersion.objects.count(), AuditEntry.objects.count()) == (0, 0, 0)


def test_the_first_is_the_main_one_and_exactly_one_stays_it(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        first, second = a_profile(owner), a_profile(owner, "Families")
        assert [(one.name, one.is_main) for one in queries.visible_profiles(owner)] == [
            ("Cafés", True),
            ("Families", False),
        ]
        operations.choose_main(actor=owner, profile=second)
        assert [one.name for one in Profile.objects.filter(is_main=True)] == ["Families"]
        first.refresh_from_db()
        first.is_main = True
        with pytest.raises(DatabaseError), transaction.atomic():
            first.save()


@pytest.mark.parametrize(
    ("name", "criterion", "error", "field"),
    [
        (" ", NewCriterion("Near", "must", CITY), errors.NameNeeded, "name"),
        ("Cafés", NewCriterion(" ", "must", CITY), errors.BadCriterion, "words"),
        ("Cafés", NewCriterion("Near", "vital", CITY), errors.BadCriterion, "weight"),
        ("Cafés", NewCriterion("Near", "must", {"all": []}), errors.BadCriterion, "definition"),
        ("Cafés", NewCriterion("Near", "must", {"field": "shoe"}), errors.BadCriterion, "definition"),
        ("Cafés", NewCriterion("Near", "must", FIT), errors.FitCircle, "definition"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(
    rye: Workspace, owner: Actor, name: str, criterion: NewCriterion, error: type[Exception], field: str
) -> None:
    with scope(rye):
        with pytest.raises(error) as refused:
            operations.define_profile(actor=owner, name=name, criteria=[criterion])
        assert refused.value.field == field  # type: ignore[attr-defined]  # ours have it
        assert nothing_kept()


def test_more_criteria_than_anybody_reads_and_twice_the_same_key_are_refused(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        with pytest.raises(errors.BadCriterion):
            a_profile(owner, "Many", *[("nice", CITY)] * (kept.MOST + 1))
        same = NewCriterion("Near", "must", CITY, uuid7())
        with pytest.raises(errors.BadCriterion):
            operations.define_profile(actor=owner, name="Twice", criteria=[same, same])
        assert nothing_kept()
        full = a_profile(owner, "Full", *[("nice", CITY)] * kept.MOST)
        with pytest.raises(errors.BadCriterion):
            operations.put_criterion(actor=owner, profile=full, criterion=NewCriterion("More", "nice", CITY))
        assert ProfileVersion.objects.count() == 1


def test_criteria_come_change_and_go_each_as_a_version(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        profile = a_profile(owner)
        [near] = rows_of(owner, profile)
        operations.put_criterion(actor=owner, profile=profile, criterion=NewCriterion("Clients", "nice", CLIENTS))
        changed = NewCriterion("Close by", "important", CITY, near.key)
        operations.put_criterion(actor=owner, profile=profile, criterion=changed, after=2)
        assert [(one.words, one.weight) for one in rows_of(owner, profile)] == [
            ("Close by", "important"),
            ("Clients", "nice"),
        ]
        operations.put_criterion(actor=owner, profile=profile, criterion=changed)
        assert profile.number == 3  # the same again is no new version
        operations.take_out_criterion(actor=owner, profile=profile, key=near.key)
        with pytest.raises(errors.CriterionNotFound):
            operations.take_out_criterion(actor=owner, profile=profile, key=near.key)
        versions = list(queries.profile_versions(owner, profile))
        pairs = zip(versions[1:], versions[:-1], strict=True)
        changes = [[str(one.label) for one in differing.of_profiles(was, now)] for was, now in pairs]
        assert ([one.number for one in versions], changes) == ([4, 3, 2, 1], [["Criterion"]] * 3)
        operations.bring_back_version(actor=owner, version=versions[1])
        profile.refresh_from_db()
        assert [one.words for one in rows_of(owner, profile)] == ["Close by", "Clients"]
        assert queries.current_version(owner, profile).again_of == 3
        again = queries.current_version(owner, profile)
        assert operations.bring_back_version(actor=owner, version=again) == again


def test_another_condition_alone_is_told_too(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        profile = a_profile(owner)
        [near] = rows_of(owner, profile)
        moved = NewCriterion(near.words, near.weight, CLIENTS, near.key)
        operations.put_criterion(actor=owner, profile=profile, criterion=moved)
        operations.write_profile(actor=owner, profile=profile, summary="Small kitchens")
        third, second, first = queries.profile_versions(owner, profile)
        assert [str(one.label) for one in differing.of_profiles(first, second)] == ["What it asks"]
        assert [str(one.label) for one in differing.of_profiles(second, third)] == ["Who they are"]


def test_a_change_of_an_older_version_is_refused(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        profile = a_profile(owner)
        operations.write_profile(actor=owner, profile=profile, name="Cafés in town", summary="Small", after=1)
        with pytest.raises(errors.ProfileMoved):
            operations.write_profile(actor=owner, profile=profile, summary="Large", after=1)
        assert queries.current_version(owner, profile).summary == "Small"
        assert Profile.objects.get().name == "Cafés in town"


def test_names_are_given_once_and_are_free_again_when_put_away(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        main, other = a_profile(owner), a_profile(owner, "Families")
        with pytest.raises(errors.ProfileExists):
            a_profile(owner, "cafés")
        with pytest.raises(errors.ProfileExists):
            operations.write_profile(actor=owner, profile=other, name="CAFÉS")
        with pytest.raises(errors.ProfileIsMain):
            operations.put_away_profile(actor=owner, profile=main)
        assert Profile.objects.filter(put_away_at=None).count() == 2
        other.refresh_from_db()
        operations.put_away_profile(actor=owner, profile=other)
        assert [one.name for one in queries.visible_profiles(owner, put_away=True)] == ["Families"]
        a_profile(owner, "Families")
        with pytest.raises(errors.ProfileExists):
            operations.bring_back_profile(actor=owner, profile=other)


def test_the_last_one_can_be_put_away_and_is_the_main_one_again_when_it_comes_back(
    rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        only = a_profile(owner)
        operations.put_away_profile(actor=owner, profile=only)
        assert queries.main_yardstick(owner) is None
        operations.bring_back_profile(actor=owner, profile=only)
        assert Profile.objects.get(is_main=True) == only
        assert [entry.event for entry in AuditEntry.objects.order_by("pk")] == [
            "positioning.profile_written",
            "positioning.profile_put_away",
            "positioning.profile_brought_back",
        ]


def test_a_criterion_reaches_fit_through_no_segment_and_no_rule(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        profile = a_profile(owner)
        fitting = network.define_segment(actor=owner, name="Fitting", definition=FIT)
        inside = {"field": "segment", "op": "any_of", "value": [str(fitting.pk)]}
        network.set_role_rule(actor=owner, kind=RoleKind.objects.get(key="partner"), definition=inside)
        for asked in (inside, PARTNERS):
            with pytest.raises(errors.FitCircle):
                operations.put_criterion(actor=owner, profile=profile, criterion=NewCriterion("Circle", "nice", asked))
        assert ProfileVersion.objects.count() == 1


def test_a_segment_that_comes_back_to_itself_through_a_profile_is_refused(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        segment = network.define_segment(actor=owner, name="Clients", definition=CLIENTS)
        inside = {"field": "segment", "op": "any_of", "value": [str(segment.pk)]}
        a_profile(owner, "Cafés", ("must", inside))
        with pytest.raises(network_errors.SegmentCircle):
            network.change_segment(actor=owner, segment=segment, name="Clients", definition=FIT)
        segment.refresh_from_db()
        assert segment.definition == {"all": [CLIENTS]}
        fitting = network.define_segment(actor=owner, name="Fitting", definition=FIT)
        with pytest.raises(network_errors.SegmentInUse) as used:
            network.delete_segment(actor=owner, segment=segment)
        assert "Fitting" in str(used.value)
        assert Segment.objects.count() == 2
        network.delete_segment(actor=owner, segment=fitting)


def test_a_circle_that_was_made_while_it_was_away_does_not_come_back(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_profile(owner, "Main")
        segment = network.define_segment(actor=owner, name="Clients", definition=CLIENTS)
        inside = {"field": "segment", "op": "any_of", "value": [str(segment.pk)]}
        other = a_profile(owner, "Other", ("must", inside))
        plain = operations.put_criterion(actor=owner, profile=other, criterion=NewCriterion("Near", "must", CITY))
        network.change_segment(actor=owner, segment=segment, name="Clients", definition=FIT)
        for act in (
            lambda: operations.choose_main(actor=owner, profile=other),
            lambda: operations.bring_back_version(actor=owner, version=queries.profile_versions(owner, other).last()),
        ):
            with pytest.raises(errors.FitCircle):
                act()
        operations.put_away_profile(actor=owner, profile=other)
        with pytest.raises(errors.FitCircle):
            operations.bring_back_profile(actor=owner, profile=other)
        assert (Profile.objects.get(is_main=True).name, other.number) == ("Main", plain.number)


def test_a_segment_of_who_fits_follows_what_becomes_known(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        ann = somebody(owner, "Ann")
        a_profile(owner)
        segment = network.define_segment(actor=owner, name="Fitting", definition=FIT)
        assert SegmentMember.objects.count() == 0
        network.add_address(actor=owner, party=ann, city="Leeds")
        read_on()
        assert [one.party_id for one in SegmentMember.objects.filter(segment=segment)] == [ann.pk]


@pytest.mark.parametrize("role", [AccessRole.STAFF, AccessRole.ANALYST])
def test_only_leaders_define(rye: Workspace, owner: Actor, role: AccessRole) -> None:
    other = an_actor(rye, role)
    new = NewCriterion("Near", "must", CITY)
    with scope(rye):
        profile = a_profile(owner)
        [near] = rows_of(owner, profile)
        version = queries.current_version(owner, profile)
        for act in (
            lambda: operations.define_profile(actor=other, name="Mine"),
            lambda: operations.write_profile(actor=other, profile=profile, name="Mine"),
            lambda: operations.put_criterion(actor=other, profile=profile, criterion=new),
            lambda: operations.take_out_criterion(actor=other, profile=profile, key=near.key),
            lambda: operations.bring_back_version(actor=other, version=version),
            lambda: operations.choose_main(actor=other, profile=profile),
            lambda: operations.put_away_profile(actor=other, profile=profile),
            lambda: operations.bring_back_profile(actor=other, profile=profile),
        ):
            with pytest.raises(NotPermitted):
                act()
        assert (Profile.objects.count(), ProfileVersion.objects.count(), AuditEntry.objects.count()) == (1, 1, 1)
        assert queries.current_version(other, profile) == version


def test_another_workspace_sees_and_changes_nothing(rye: Workspace, owner: Actor) -> None:
    oak = a_workspace("oak")
    with scope(rye):
        profile = a_profile(owner)
        version = queries.current_version(owner, profile)
    with scope(oak):
        stranger = an_actor(oak)
        assert list(queries.visible_profiles(stranger)) == []
        with pytest.raises(errors.ProfileNotFound):
            queries.visible_profile(stranger, profile.pk)
        with pytest.raises(errors.VersionNotFound):
            queries.visible_profile_version(stranger, version.pk)
        with pytest.raises(CrossWorkspace):
            operations.choose_main(actor=stranger, profile=profile)


def test_no_version_is_ever_changed(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_profile(owner)
        with pytest.raises(DatabaseError), transaction.atomic():
            ProfileVersion.objects.update(summary="x")
        assert ProfileVersion.objects.get().summary == ""
