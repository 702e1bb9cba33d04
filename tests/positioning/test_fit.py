"""Fit of parties: three values of each criterion, reasons, ranking; the database works out what the measure does."""

from itertools import product
from typing import Any

import pytest
from django.db.models import Q

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.measures.fit import State
from hedgerow.network import operations as network
from hedgerow.network import queries as asking
from hedgerow.network.models import Party
from hedgerow.network.registries import Ask
from hedgerow.positioning import operations, queries, words
from hedgerow.positioning.models import Profile
from tests.factories.workspaces import an_actor
from tests.positioning.conftest import BREAD, CAFE, CITY, RIVAL, a_field, a_tag, criteria, somebody, the_usual

pytestmark = pytest.mark.django_db


def a_profile(owner: Actor, *pairs: tuple[str, dict[str, Any]]) -> Profile:
    wanted = criteria(*pairs) if pairs else the_usual()
    return operations.define_profile(actor=owner, name="Cafés", criteria=wanted)


def all_there_are(owner: Actor) -> dict[str, Party]:
    """One party for each way in which the four criteria can stand: 3 × 2 × 3 × 2."""
    a_field(owner)
    first = somebody(owner, "the tag is there")
    a_tag(owner, first)
    found = {}
    ways = product(("", "Leeds", "York"), (False, True), ("", "1", "5"), ((), ("competitor",)))
    for city, cafe, breads, roles in ways:
        name = f"{city or '?'} {cafe} {breads or '?'} {bool(roles)}"
        found[name] = somebody(owner, name, city=city, cafe=cafe, breads=breads, roles=roles)
    return found


def test_three_values_of_each_criterion_make_the_score_and_its_ends(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        people = all_there_are(owner)
        a_profile(owner)
        found = queries.scores_of(owner, [party.pk for party in people.values()])
    scores = {
        name: (found[party.pk].score, found[party.pk].low, found[party.pk].high) for name, party in people.items()
    }
    assert scores["Leeds True 5 False"] == (100, 100, 100)
    assert scores["Leeds True 1 False"] == (89, 89, 89)
    assert scores["Leeds False ? False"] == (61, 56, 67)
    assert scores["York True 5 False"] == (30, 30, 30)
    assert scores["? True 5 False"] == (65, 30, 100)
    assert scores["? False ? False"] == (33, 0, 67)
    assert scores["Leeds True 5 True"] == (10, 10, 10)


@pytest.mark.parametrize(
    ("op", "value", "fits"),
    [
        ("at_least", 70, lambda score: score >= 70),
        ("at_least", 30.5, lambda score: score >= 31),
        ("at_most", 30, lambda score: score <= 30),
        ("at_most", 29.9, lambda score: score <= 29),
        ("is", 65, lambda score: score == 65),
        ("is", 65.5, lambda score: score < 0),
        ("between", [10, 60], lambda score: 10 <= score <= 60),
        ("at_least", -5, lambda score: score >= 0),
        ("at_least", 9e15, lambda score: score < 0),
        ("at_most", 9e15, lambda score: score >= 0),
    ],
)
@pytest.mark.parametrize("is_for_page", [False, True])
def test_conditions_ask_in_the_database_what_the_measure_works_out(
    rye: Workspace, owner: Actor, op: str, value: Any, fits: Any, is_for_page: bool
) -> None:
    with scope(rye):
        people = all_there_are(owner)
        a_profile(owner)
        keys = [party.pk for party in Party.objects.all()]
        scores = queries.scores_of(owner, keys)
        definition = {"field": "positioning.fit", "op": op, "value": value}
        catalogue = asking.catalogue_of(owner)
        asked = asking.read_conditions(definition, catalogue)
        for given in (None, tuple(keys)):
            ask = Ask.of(rye.pk, keys=given, is_for_page=is_for_page)
            met = set(Party.objects.filter(asked.judged(ask).holds).values_list("pk", flat=True))
            assert met == {key for key in keys if fits(scores[key].score)}
    assert len(people) == 36


def test_the_fit_with_another_profile_and_the_best_of_several(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        cafe, both = somebody(owner, "Café"), somebody(owner, "Both", city="Leeds")
        a_tag(owner, cafe)
        a_profile(owner, ("must", CITY))
        other = operations.define_profile(actor=owner, name="Shops", criteria=criteria(("must", CAFE)))
        main = Profile.objects.get(is_main=True)

        def found(*profiles: Profile) -> set[str]:
            options = {"profile": [str(one.pk) for one in profiles]} if profiles else {}
            definition = {"field": "positioning.fit", "op": "at_least", "value": 100, "options": options}
            return {one.name for one in asking.visible_parties(owner) if one.pk in ids(owner, definition)}

        assert (main.name, found()) == ("Cafés", {both.name})
        assert found(other) == {cafe.name}
        assert found(main, other) == {cafe.name, both.name}


def ids(owner: Actor, definition: dict[str, Any]) -> set[Any]:
    asked = asking.read_conditions(definition, asking.catalogue_of(owner))
    return set(Party.objects.filter(asked.judged(Ask.of(owner.workspace_id)).holds).values_list("pk", flat=True))


def test_without_an_ideal_client_nobody_has_a_fit(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        ann = somebody(owner, "Ann")
        assert queries.scores_of(owner, [ann.pk]) == {}
        assert ids(owner, {"field": "positioning.fit", "op": "at_most", "value": 100}) == set()
        operations.define_profile(actor=owner, name="Empty", criteria=criteria(("against", RIVAL)))
        assert queries.main_yardstick(owner) is None
        assert queries.scores_of(owner, [ann.pk]) == {}


def test_reasons_say_what_is_met_what_is_missing_and_what_nobody_knows(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        all_there_are(owner)
        ann = somebody(owner, "Ann", cafe=True)
        a_profile(owner)
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        found = queries.weighed(owner, yardstick, [ann.pk])[ann.pk]
        standing = words.standing(found)
        lines = [(line.sign, line.words, line.says) for line in words.lines(found)]
    assert [(reason.state, reason.gaps) for reason in found.reasons] == [
        (State.UNKNOWN, ("City",)),
        (State.MET, ()),
        (State.UNKNOWN, ("Breads",)),
        (State.NOT_MET, ()),
    ]
    assert standing == "Between 30 and 100 of 100: we do not know City or Breads."
    assert lines == [
        ("good", "tag 1", ""),
        ("open", "city 0", "not known: City"),
        ("open", "custom.breads 2", "not known: Breads"),
        ("good", "role 3", "is not so"),
    ]


def test_what_decides_comes_first_in_plain_words(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        all_there_are(owner)
        far = somebody(owner, "Far", city="York", roles=("competitor",))
        a_profile(owner)
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        found = queries.weighed(owner, yardstick, [far.pk])[far.pk]
        says = [line.says for line in words.lines(found)]
    assert says[:2] == ["is missing, and they must", "speaks against"]
    assert found.score.score <= 10


def test_nested_conditions_are_judged_in_three_values(rye: Workspace, owner: Actor) -> None:
    """Kleene: "Leeds or a café" is known of a café wherever it is; "neither" is known as soon as one of them is."""
    with scope(rye):
        a_field(owner)
        cafe = somebody(owner, "Café", cafe=True)
        somewhere, elsewhere = somebody(owner, "Somewhere"), somebody(owner, "Elsewhere", city="York")
        either, neither = {"any": [CITY, CAFE]}, {"none": [CITY, CAFE]}
        both, nothing = {"all": [CITY, CAFE]}, {"all": [{"any": []}, CAFE]}
        not_here = {"field": "city", "op": "is_not", "value": "Leeds"}
        filled = {"field": "city", "op": "filled"}
        expected = [
            (either, (1, -1, 0)),
            (neither, (0, -1, 1)),
            (both, (-1, 0, 0)),
            (nothing, (1, 0, 0)),
            (not_here, (-1, -1, 1)),
            (filled, (0, 0, 1)),
            ({"all": [BREAD, CAFE]}, (-1, 0, 0)),
        ]
        for definition, states in expected:
            asked = asking.read_conditions(definition, asking.catalogue_of(owner))
            verdict = asked.judged(Ask.of(rye.pk))
            holds, fails = (set(Party.objects.filter(part).values_list("pk", flat=True)) for part in _both(verdict))
            assert not holds & fails
            found = [1 if one.pk in holds else 0 if one.pk in fails else -1 for one in (cafe, somewhere, elsewhere)]
            assert tuple(found) == states, definition


def _both(verdict: asking.Verdict) -> tuple[Q, Q]:
    return verdict.holds, verdict.fails


def test_everybody_is_ranked_by_fit_then_by_what_is_known_then_by_name(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_field(owner)
        for name, more in (
            ("Zoe", {"city": "Leeds"}),
            ("Ann", {"city": "Leeds"}),
            ("Far", {"city": "York"}),
            ("Who", {}),
            ("Best", {"city": "Leeds", "cafe": True}),
        ):
            somebody(owner, name, roles=("prospect",), **more)  # type: ignore[arg-type]  # a city, or a tag
        somebody(owner, "Not asked for", city="Leeds", cafe=True)
        a_profile(owner, ("must", CITY), ("important", CAFE))
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        first = queries.ranked(owner, yardstick, role="prospect", size=3)
        then = queries.ranked(owner, yardstick, role="prospect", start=3, size=3)
        nobody = queries.ranked(owner, yardstick, role="vendor")
    assert [(party.name, weighed.score.score) for party, weighed in first.rows] == [
        ("Best", 100),
        ("Ann", 63),
        ("Zoe", 63),
    ]
    assert [(party.name, weighed.score.score) for party, weighed in then.rows] == [("Who", 31), ("Far", 0)]
    assert (first.total, first.fitting, nobody.total, nobody.rows) == (5, 1, 0, ())


def test_the_same_number_of_statements_for_one_party_and_for_many(
    rye: Workspace, owner: Actor, django_assert_num_queries: Any
) -> None:
    with scope(rye):
        keys = [party.pk for party in all_there_are(owner).values()]
        a_profile(owner)
        with django_assert_num_queries(5):
            queries.scores_of(owner, keys[:1])
        with django_assert_num_queries(5):
            queries.scores_of(owner, keys)
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        for size in (1, 30):
            with django_assert_num_queries(5):
                queries.ranked(owner, yardstick, size=size)


def test_a_field_that_is_gone_leaves_its_criterion_out_and_a_hidden_one_hides_the_fit(
    rye: Workspace, owner: Actor
) -> None:
    from hedgerow.network.models import CustomField

    with scope(rye):
        all_there_are(owner)
        a_profile(owner)
        CustomField.objects.all().delete()
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        assert ([one.words for one in yardstick.broken], len(yardstick.criteria)) == (["custom.breads 2"], 3)
        bought = {"field": "sales.purchases", "op": "at_least", "value": 1}
        operations.write_profile(actor=owner, profile=yardstick.profile, criteria=criteria(("must", bought)))
        blind = Actor(rye.pk, owner.kind, "a key", frozenset({"positioning.view", "network.view"}))
        assert queries.main_yardstick(blind) is None
        assert queries.main_yardstick(owner) is not None


def test_who_may_not_see_people_gets_no_ranking_and_no_names(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        somebody(owner, "Ann", city="Leeds")
        a_profile(owner, ("must", CITY))
        analyst = an_actor(rye, AccessRole.ANALYST)
        yardstick = queries.main_yardstick(analyst)
        assert yardstick is not None
        with pytest.raises(NotPermitted):
            queries.ranked(analyst, yardstick)
        nobody = Actor(rye.pk, owner.kind, "a key", frozenset())
        with pytest.raises(NotPermitted):
            queries.scores_of(nobody, [])


def test_put_away_and_merged_parties_are_not_ranked(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        gone, kept = somebody(owner, "Gone", city="Leeds"), somebody(owner, "Kept", city="Leeds")
        away = somebody(owner, "Away", city="Leeds")
        a_profile(owner, ("must", CITY))
        network.merge_parties(actor=owner, kept_id=kept.pk, gone_id=gone.pk)
        network.archive_party(actor=owner, party=away)
        yardstick = queries.main_yardstick(owner)
        assert yardstick is not None
        assert [party.name for party, _weighed in queries.ranked(owner, yardstick).rows] == ["Kept"]
