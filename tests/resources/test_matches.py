"""Who could help whom: with reasons, from both sides, and as a person said."""

from datetime import timedelta
from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party, Relationship
from hedgerow.resources import errors, events, operations, queries
from hedgerow.resources.models import MatchDecision, Resource
from hedgerow.resources.stems import stems
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.resources.conftest import note

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(rye: Workspace, owner: Actor) -> dict[str, Party]:
    names = ("Harrow Mill", "Long Barn", "Food Bank")
    with scope(rye):
        return {name: network.add_party(actor=owner, name=name, kind="organisation") for name in names}


def fitting(owner: Actor, one: Resource) -> list[tuple[str, int]]:
    return [(each.other.title, each.match.fit.score) for each in queries.suggestions_for(owner, one)]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Deck ovens", "OVEN on the deck", "en"),
        ("Deliveries with a van", "the vans for delivery", "en"),
        ("Hornos de piedra", "horno con piedras", "es"),
        ("Camión frigorífico", "camiones frigorificos", "es"),
        ("أفران", "الأفران", "ar"),
        ("Backöfen", "backofen", "de"),
    ],
)
def test_words_are_compared_without_endings_accents_and_joining_words(first: str, second: str, language: str) -> None:
    assert stems(first, language)
    assert stems(first, language) == stems(second, language)


def test_a_need_is_served_by_the_same_kind_with_words_in_common(
    rye: Workspace, owner: Actor, who: dict[str, Party]
) -> None:
    with scope(rye):
        need = note(owner, None, "needs", "Cargo bike")
        bike = note(owner, who["Long Barn"], "gives", "Cargo bikes")
        some = note(owner, who["Harrow Mill"], "gives", "Bike trailer")
        note(owner, who["Harrow Mill"], "gives", "Cargo bikes", kind="skills")
        note(owner, who["Food Bank"], "gives", "Van")
        note(owner, None, "gives", "Cargo bike of our own")
        assert fitting(owner, need) == [("Cargo bikes", 100), ("Bike trailer", 50)]
        assert fitting(owner, bike) == [("Cargo bike", 100)]
        operations.end_resource(actor=owner, resource=some)
        assert fitting(owner, need) == [("Cargo bikes", 100)]


def test_what_ran_out_or_never_meets_serves_nobody(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        need = note(owner, None, "needs", "Oven", since=today + timedelta(days=30))
        note(owner, who["Long Barn"], "gives", "Oven", until=today + timedelta(days=29))
        note(owner, who["Food Bank"], "gives", "Oven", valid_until=today - timedelta(days=1))
        late = note(owner, who["Harrow Mill"], "gives", "Oven", since=today + timedelta(days=30))
        assert fitting(owner, need) == [(late.title, 100)]


def test_not_a_match_is_remembered_until_somebody_says_otherwise(
    rye: Workspace, owner: Actor, who: dict[str, Party]
) -> None:
    with scope(rye):
        need = note(owner, who["Food Bank"], "needs", "Van")
        give = note(owner, who["Long Barn"], "gives", "Van")
        for _again in range(2):
            operations.reject_match(actor=owner, need=need, give=give)
        assert fitting(owner, need) == fitting(owner, give) == []
        assert queries.rejected_for(owner, need) == [give]
        assert queries.rejected_for(owner, give) == [need]
        for _again in range(2):
            operations.reopen_match(actor=owner, need=need, give=give)
        assert fitting(owner, need) == [("Van", 100)]
        lines = Activity.objects.filter(verb__in=events.ABOUT_MATCHES).order_by("position")
        told = [(one.verb, one.object_id, one.target_id) for one in lines]
        both = (who["Food Bank"].pk, who["Long Barn"].pk)
        assert told == [(events.MATCH_REJECTED, *both), (events.MATCH_REOPENED, *both)]


def test_who_is_introduced_is_told_with_the_day_and_tied_if_wished(
    rye: Workspace, owner: Actor, who: dict[str, Party]
) -> None:
    with scope(rye):
        need = note(owner, who["Food Bank"], "needs", "Van")
        give = note(owner, who["Long Barn"], "gives", "Van")
        operations.introduce(actor=owner, need=need, give=give, tie="supplies")
        [told] = queries.suggestions_for(owner, need)
        assert told.introduced_on == clock.today(rye.time_zone)
        tie = Relationship.objects.get()
        assert (tie.from_party_id, tie.to_party_id, tie.note) == (who["Long Barn"].pk, who["Food Bank"].pk, "Van")
        line = Activity.objects.get(verb=events.INTRODUCED)
        assert (line.object_id, line.target_id) == (who["Food Bank"].pk, who["Long Barn"].pk)


def test_with_the_business_itself_no_tie_is_made(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        need, give = note(owner, None, "needs", "Van"), note(owner, who["Long Barn"], "gives", "Van")
        operations.introduce(actor=owner, need=need, give=give, tie="supplies")
        assert not Relationship.objects.exists()
        assert Activity.objects.filter(verb=events.INTRODUCED).count() == 1


def test_a_refused_tie_leaves_nothing_behind(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        need = note(owner, who["Food Bank"], "needs", "Van")
        give = note(owner, who["Long Barn"], "gives", "Van")
        with pytest.raises(Exception, match="no such kind of tie"):
            operations.introduce(actor=owner, need=need, give=give, tie="magic")
        assert not MatchDecision.objects.exists()
        assert not Activity.objects.filter(verb=events.INTRODUCED).exists()


def test_two_that_are_given_are_no_pair(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        one, other = note(owner, None, "gives", "Van"), note(owner, who["Long Barn"], "gives", "Van")
        for decide in (operations.reject_match, operations.introduce):
            with pytest.raises(errors.NotACounterpart):
                decide(actor=owner, need=one, give=other)
        assert not MatchDecision.objects.exists()


def test_capabilities_count_what_is_covered_missing_and_hangs_on_one(
    rye: Workspace, owner: Actor, who: dict[str, Party]
) -> None:
    with scope(rye):
        need = note(owner, None, "needs", "Cargo bike")
        van = note(owner, who["Food Bank"], "needs", "Van")
        note(owner, who["Long Barn"], "gives", "Cargo bike")
        note(owner, who["Long Barn"], "gives", "Cargo bike, the old one")
        expected: dict[str, Any] = {
            "given": 2, "givers": 1, "needed": 2, "covered": 1, "missing": 1, "by_one": 1,
        }  # fmt: skip

        def row() -> dict[str, int]:
            [found] = [one for one in queries.capabilities(owner) if one.kind.key == "equipment"]
            return {name: getattr(found, name) for name in expected}

        assert row() == expected
        found = queries.coverage(owner)
        assert (found.needs("covered"), found.needs("missing"), found.needs("one")) == ([need.pk], [van.pk], [need.pk])
        note(owner, who["Harrow Mill"], "gives", "Bike")
        assert row() == {**expected, "given": 3, "givers": 2, "by_one": 0}


def test_who_is_put_away_neither_gives_nor_needs(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        need = note(owner, None, "needs", "Van")
        give = note(owner, who["Long Barn"], "gives", "Van")
        network.archive_party(actor=owner, party=who["Long Barn"])
        assert fitting(owner, need) == []
        with pytest.raises(errors.ResourceNotFound):
            queries.visible_resource(owner, give.pk)
        analyst = an_actor(rye, AccessRole.ANALYST)
        assert [row.given for row in queries.capabilities(analyst) if row.kind.key == "equipment"] == [0]


def test_an_analyst_counts_and_sees_no_entry(rye: Workspace, owner: Actor, who: dict[str, Party]) -> None:
    with scope(rye):
        one = note(owner, who["Long Barn"], "gives", "Van")
        analyst = an_actor(rye, AccessRole.ANALYST)
        assert [row.given for row in queries.capabilities(analyst) if row.kind.key == "equipment"] == [1]
        for look in (
            lambda: queries.visible_resources(analyst),
            lambda: queries.visible_resource(analyst, one.pk),
            lambda: queries.resources_of(analyst, who["Long Barn"]),
            lambda: queries.best_matches(analyst),
        ):
            with pytest.raises(NotPermitted):
                look()
