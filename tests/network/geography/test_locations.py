"""Where each party is, kept beside the record and always what their addresses say."""

import pytest
from django.db import IntegrityError, transaction

from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import conditions, locating, operations, queries
from hedgerow.network.asking import Ask
from hedgerow.network.models import Address, Location, Party, Premises, SegmentMember
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.geography.conftest import at, ids, settle

pytestmark = pytest.mark.django_db


def known(people: dict[str, Party]) -> dict[str, str]:
    name = ids(people)
    return {name[party]: how for party, how in Location.objects.values_list("party_id", "accuracy")}


def test_everybody_is_where_their_address_says_as_exactly_as_it_says(rye: Workspace, people: dict[str, Party]) -> None:
    with scope(rye):
        assert known(people) == {"Ada": "given", "Ben": "postcode", "Cleo": "city"}
        ada = Location.objects.get(party=people["Ada"])
        assert (ada.latitude, ada.longitude) == (51.5301, -1.1402)
        assert ada.coarse_accuracy == "postcode"
        assert ada.coarse_latitude != ada.latitude


def test_looking_up_again_is_no_change_and_the_given_place_is_left_alone(
    rye: Workspace, people: dict[str, Party]
) -> None:
    with scope(rye):
        before = sorted(Location.objects.values_list("party_id", "latitude", "longitude", "accuracy"))
        assert operations.locate_everybody(actor=an_actor(rye)) == 3
        assert sorted(Location.objects.values_list("party_id", "latitude", "longitude", "accuracy")) == before
        address = Address.objects.get(party=people["Ada"])
        assert (float(address.latitude or 0), float(address.longitude or 0)) == (51.5301, -1.1402)


def test_who_moves_is_somewhere_else_and_who_loses_the_address_is_nowhere(
    rye: Workspace, people: dict[str, Party]
) -> None:
    with scope(rye):
        ben, cleo = (Address.objects.get(party=people[name]) for name in ("Ben", "Cleo"))
        operations.change_address(actor=an_actor(rye), address=ben, parts={"city": "Bath", "postal_code": "BA1 1SU"})
        nothing = {"city": "", "country": ""}
        operations.change_address(actor=an_actor(rye), address=cleo, parts=nothing)
        read_on()
        assert known(people) == {"Ada": "given", "Ben": "postcode"}
        assert Location.objects.get(party=people["Ben"]).longitude < -2


def test_coordinates_of_a_place_that_somebody_has_left_go_and_those_of_a_mended_street_stay(
    rye: Workspace, people: dict[str, Party]
) -> None:
    with scope(rye):
        address = Address.objects.get(party=people["Ada"])
        operations.change_address(actor=an_actor(rye), address=address, parts={"street": "3 Mill Lane"})
        assert Address.objects.get(party=people["Ada"]).latitude is not None
        operations.change_address(actor=an_actor(rye), address=address, parts={"postal_code": "BA1 1SU"})
        assert Address.objects.get(party=people["Ada"]).latitude is None


def test_the_first_address_speaks_unless_another_says_more_than_a_country(rye: Workspace) -> None:
    ada = at(rye, "Ada Wren", country="France")
    with scope(rye):
        operations.add_address(actor=an_actor(rye), party=ada, city="Lyon", country="France")
        operations.add_address(actor=an_actor(rye), party=ada, city="Paris", country="France")
        read_on()
        found = Location.objects.get(party=ada)
        assert (found.accuracy, found.address.city) == ("city", "Lyon")


def test_another_home_country_moves_those_who_named_none(rye: Workspace) -> None:
    party = at(rye, "Ada Wren", postal_code="10115")
    with scope(rye):
        assert not Location.objects.filter(party=party).exists()
        operations.set_premises(actor=an_actor(rye), address={"city": "Berlin", "country": "Deutschland"})
        operations.locate_everybody(actor=an_actor(rye), only_stale=True)
        assert Location.objects.get(party=party).latitude == pytest.approx(52.5, abs=0.1)


def test_half_a_pair_or_a_place_off_the_earth_is_refused_and_nothing_is_written(rye: Workspace) -> None:
    party = at(rye, "Ada Wren", city="Reading")
    with scope(rye):
        for parts in ({"latitude": 51.5}, {"longitude": 1.0, "city": "Bath"}):
            with pytest.raises(Invalid):
                operations.add_address(actor=an_actor(rye), party=party, **parts)
        for latitude, longitude in ((91, 0), (0, 181), (51, None)):
            with pytest.raises(IntegrityError), transaction.atomic():
                Address.objects.create(party=party, latitude=latitude, longitude=longitude)
        assert Address.objects.count() == 1


def test_premises_are_set_by_leaders_with_a_whole_address_of_tiles(rye: Workspace) -> None:
    with scope(rye):
        before = Premises.objects.values().get()
        staff, owner = an_actor(rye, AccessRole.STAFF), an_actor(rye)
        with pytest.raises(NotPermitted):
            operations.set_premises(actor=staff, address={"city": "Bath"})
        template = "https://tiles.example.org/{z}/{x}/{y}.png"
        for wrong in (
            {"tile_url": "http://tiles.example.org/{z}/{x}/{y}.png", "tile_credit": "© them"},
            {"tile_url": template, "tile_credit": " "},
            {"at": (91.0, 0.0)},
        ):
            with pytest.raises(Invalid):
                operations.set_premises(actor=owner, address={"city": "Bath"}, **wrong)  # type: ignore[arg-type]
        assert Premises.objects.values().get() == before
        operations.set_premises(actor=owner, address={"city": "Bath"}, tile_url=template, tile_credit="© them")
        found = Premises.objects.get()
        assert (found.city, found.latitude, found.tile_url, found.tile_credit) == ("Bath", None, template, "© them")


def test_two_workspaces_have_their_own_premises_and_their_own_people(rye: Workspace, people: dict[str, Party]) -> None:
    oak = a_workspace("oak", country="GB")
    settle(oak, (40.0, -3.0))
    stranger = at(oak, "Omar Said", city="Madrid", country="Spain")
    with scope(oak):
        assert list(Location.objects.values_list("party_id", flat=True)) == [stranger.id]
        home = locating.home().point
        assert home is not None
        assert home.latitude == 40.0
    with scope(rye):
        assert Location.objects.count() == 3


def fitting(rye: Workspace, people: dict[str, Party], *tests: object) -> set[str]:
    """Whom a condition finds, in all three ways of asking."""
    actor, name = an_actor(rye), ids(people)
    catalogue = conditions.Catalogue.of(actor)
    node = conditions.read({"all": list(tests)}, catalogue)
    keys = tuple(people[each].id for each in people)
    seen = queries.visible_parties(actor)
    found = []
    for ask in (Ask.of(rye.id), Ask.of(rye.id, is_for_page=True), Ask.of(rye.id, keys=keys)):
        fit = seen.filter(conditions.fitting(node, catalogue, ask)).values_list("pk", flat=True)
        found.append({name[key] for key in fit})
    assert found[0] == found[1] == found[2]
    assert conditions.sentence(node, catalogue)
    return found[0]


@pytest.mark.parametrize(
    ("field", "op", "value", "who"),
    [
        ("km_away", "at_most", 2, {"Ada"}),
        ("km_away", "at_most", 30, {"Ada", "Ben"}),
        ("km_away", "at_least", 30, {"Cleo"}),
        ("km_away", "between", [5, 2000], {"Ben", "Cleo"}),
        ("miles_away", "at_most", 5, {"Ada"}),
        ("miles_away", "at_most", 12, {"Ada", "Ben"}),
        ("km_away", "is", 1, {"Ada"}),
        ("km_away", "at_most", 0, set()),
        ("km_away", "at_most", 40_000, {"Ada", "Ben", "Cleo"}),
        ("km_away", "filled", None, {"Ada", "Ben", "Cleo"}),
        ("km_away", "empty", None, {"Dev", "Eve"}),
    ],
)
def test_who_lives_how_far_away_can_be_asked(
    rye: Workspace, people: dict[str, Party], field: str, op: str, value: object, who: set[str]
) -> None:
    test = {"field": field, "op": op} | ({} if value is None else {"value": value})
    with scope(rye):
        assert fitting(rye, people, test) == who


def test_nobody_lives_near_a_business_that_nobody_can_find(rye: Workspace, people: dict[str, Party]) -> None:
    settle(rye, None)
    with scope(rye):
        Premises.objects.update(city="Hallowbridge")
        assert fitting(rye, people, {"field": "km_away", "op": "at_most", "value": 100_000}) == set()


def test_a_segment_of_neighbours_follows_who_moves_in(rye: Workspace, people: dict[str, Party]) -> None:
    with scope(rye):
        near = {"field": "km_away", "op": "at_most", "value": 5}
        segment = operations.define_segment(actor=an_actor(rye), name="Neighbours", definition={"all": [near]})
        operations.look_at_segment(actor=an_actor(rye), segment_id=segment.pk)
    newcomer = at(rye, "Fay Hill", postal_code="RG8 9AB")
    with scope(rye):
        members = set(SegmentMember.objects.filter(segment=segment).values_list("party__name", flat=True))
    assert members == {"Ada Wren", newcomer.name}
