"""A profile held against the customers there are, and what the best of them have in common."""

from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.positioning import operations, queries, shown
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.models import Weight
from hedgerow.sales import operations as sales
from tests.factories.workspaces import an_actor
from tests.positioning.conftest import CAFE, CITY, criteria, somebody

pytestmark = pytest.mark.django_db


def buys(owner: Actor, party: Party, pence: int) -> None:
    bought = sales.NewPurchase(party.pk, clock.now(), pence, "GBP", "till", str(party.pk))
    sales.record_purchases(actor=owner, purchases=[bought])


def a_town(
    owner: Actor, *, best: int = 12, others: int = 48, cafes_of_best: int = 10, cafes_of_others: int = 6
) -> None:
    """Who is among the best spends a hundred times what the others do. All are clients; one more never bought."""
    network.define_field(actor=owner, label="Belief", kind="choice", options=["one", "none"])
    for number in range(best + others):
        is_best = number < best
        is_cafe = number < cafes_of_best if is_best else number - best < cafes_of_others
        city, belief = "Leeds" if number % 2 else "York", "one" if is_best else "none"
        party = somebody(owner, f"P{number:03}", city=city, cafe=is_cafe, roles=("client",), belief=belief)
        buys(owner, party, (10_000 if is_best else 100) + number)
    somebody(owner, "Only looks", cafe=True, roles=("client",))
    somebody(owner, "Not yet", cafe=True, roles=("prospect",))


def the_yardstick(owner: Actor, *pairs: tuple[str, dict[str, Any]]) -> queries.Yardstick:
    operations.define_profile(actor=owner, name="Cafés", criteria=criteria(*(pairs or [("must", CAFE)])))
    found = queries.main_yardstick(owner)
    assert found is not None
    return found


def test_the_best_fifth_is_compared_with_all_who_bought(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner)
        found = queries.reality(owner, the_yardstick(owner))
        told = shown.check(found)
    assert (found.clients, found.fitting) == (61, 17)
    assert found.lift is not None
    assert (found.lift.best.hits, found.lift.best.n, found.lift.others.hits, found.lift.others.n) == (10, 12, 6, 48)
    assert told.says == "Of your 12 best customers 10 fit; of all who bought, 27%."
    assert told.means == "Your best customers fit 3.1 times as often as all do: the profile knows them."
    assert told.is_clear


@pytest.mark.parametrize(
    ("town", "means"),
    [
        ({"cafes_of_best": 3, "cafes_of_others": 9}, "hardly more often"),
        ({"cafes_of_best": 1, "cafes_of_others": 20}, "less often than the others"),
        ({"cafes_of_best": 0, "cafes_of_others": 0}, "Nobody who bought fits"),
        ({"best": 4, "others": 16, "cafes_of_best": 4, "cafes_of_others": 0}, "too few to tell"),
    ],
)
def test_what_chance_explains_is_said_to_be_chance(
    rye: Workspace, owner: Actor, town: dict[str, int], means: str
) -> None:
    with scope(rye):
        a_town(owner, **town)
        told = shown.check(queries.reality(owner, the_yardstick(owner)))
    assert means in told.means
    assert not told.is_clear


def test_without_purchases_only_the_clients_are_counted(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        somebody(owner, "Ann", cafe=True, roles=("client",))
        found = queries.reality(owner, the_yardstick(owner))
        told = shown.check(found)
    assert (found.clients, found.fitting, found.lift) == (1, 1, None)
    assert (told.says, told.means, told.is_clear) == ("", "", False)


def test_an_analyst_sees_the_same_figures(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner, best=3, others=12, cafes_of_best=2, cafes_of_others=2)
        yardstick = the_yardstick(owner)
        assert queries.reality(an_actor(rye, AccessRole.ANALYST), yardstick) == queries.reality(owner, yardstick)


def test_a_criterion_is_tried_out_before_it_is_kept(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner, best=3, others=12, cafes_of_best=2, cafes_of_others=2)
        yardstick = the_yardstick(owner)
        [first] = yardstick.criteria

        def fitting(wanted: Criterion) -> int:
            found = queries.reality_with(owner, yardstick.version, wanted)
            return -1 if found is None else found.fitting

        assert fitting(Criterion(uuid7(), "In Leeds", Weight.MUST, CITY)) == 2
        assert fitting(Criterion(first.key, first.words, Weight.MUST, CITY)) == 7
        assert fitting(Criterion(first.key, first.words, Weight.AGAINST, CITY)) == -1
        assert queries.current_version(owner, yardstick.profile).number == 1


def test_suggested_is_what_the_best_have_and_the_others_have_not(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner)
        found = queries.suggestions(owner)
        told = [(one.asked.words, shown.suggested(one)) for one in found.found]
    assert found.is_enough
    assert told == [("Tag: Café", "10 of the 12 best, 6 of the 48 others")]
    assert found.looked_at > 5


def test_the_workspaces_own_lists_are_looked_at_only_when_asked_for(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner)
        assert [one.name for one in queries.own_lists(owner)] == ["custom.belief"]
        found = queries.suggestions(owner, ["custom.belief", "birthday", "name"])
        fields = {test.field for one in found.found for test in one.asked.tree.parts}  # type: ignore[union-attr]  # each is a test
    assert fields == {"custom.belief", "tag"}


def test_nothing_is_suggested_of_too_few(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        a_town(owner, best=4, others=16, cafes_of_best=4, cafes_of_others=0)
        found = queries.suggestions(owner)
    assert (found.best, found.others, found.looked_at, found.found, found.is_enough) == (4, 16, 0, (), False)


def test_places_and_ties_are_compared_too(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        partner = somebody(owner, "The Mill", roles=("partner",))
        for number in range(60):
            party = somebody(owner, f"P{number:03}", city="Leeds" if number < 12 else "York", roles=("client",))
            buys(owner, party, 9000 if number < 12 else 10)
            if number < 12:
                network.make_tie(actor=owner, from_party=partner, to_party=party, kind="refers_to")
        words = {one.asked.words for one in queries.suggestions(owner).found}
    assert words == {"City: Leeds", "Ties: at least 1, where: was brought by"}
