"""Where the business is, said by its owner; and coordinates on a card."""

import re
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Address, Premises
from tests.network.geography.conftest import PLACE, TILES, at, text
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db


def test_where_the_business_is_is_said_on_a_page_of_its_own(browsing: Client, rye: Workspace) -> None:
    said = {"city": "Bath", "postal_code": "BA1 1SU", "country": "UK", "coordinates": ""}
    assert browsing.post(PLACE, said).status_code == HTTPStatus.FOUND
    with scope(rye):
        premises = Premises.objects.get()
        assert (premises.city, premises.latitude) == ("Bath", None)
        assert AuditEntry.objects.filter(event="network.premises_set").count() == 2
    assert "by your postcode" in text(browsing, PLACE)
    browsing.post(PLACE, {**said, "coordinates": "51,3811; -2,3590"})
    with scope(rye):
        assert float(Premises.objects.get().latitude or 0) == 51.3811
    assert "by your coordinates" in text(browsing, PLACE)
    browsing.post(PLACE, {"city": "Hallowbridge"})
    assert "We do not know this place yet" in text(browsing, PLACE)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("coordinates", "here", "Type both, latitude first"),
        ("coordinates", "51.5", "There is only one of the two"),
        ("coordinates", "95, 200", "Latitudes go from -90 to 90"),
        ("coordinates", "0, 0", "lies in the sea off Africa"),
        ("tile_url", "http://tiles.example.org/{z}/{x}/{y}.png", "begins with https://"),
        ("tile_url", TILES, "Type whom the map is by"),
    ],
)
def test_what_is_no_place_and_no_server_of_pictures_is_told_beside_its_box(
    browsing: Client, rye: Workspace, field: str, value: str, words: str
) -> None:
    with scope(rye):
        before = Premises.objects.values().get()
    response = browsing.post(PLACE, {"city": "Bath", field: value})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert words in response.content.decode()
    with scope(rye):
        assert Premises.objects.values().get() == before


def test_staff_neither_see_nor_change_the_settings_of_the_place(rye: Workspace) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    assert staff.get(PLACE).status_code == HTTPStatus.FORBIDDEN
    assert staff.post(PLACE, {"city": "Bath"}).status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert Premises.objects.get().city == "Goring"


def test_a_card_takes_coordinates_and_gives_them_back(browsing: Client, rye: Workspace) -> None:
    party = at(rye, "Ann Hill", city="Bath", country="UK")
    edit = f"/w/rye/people/{party.id}/edit/"
    seen = re.search(r'name="seen" value="([^"]+)"', text(browsing, edit))
    assert seen is not None
    lines = {"contacts-TOTAL_FORMS": 0, "contacts-INITIAL_FORMS": 0}
    said = {**lines, "seen": seen[1], "kind": "person", "name": "Ann Hill", "city": "Bath", "country": "UK"}
    assert browsing.post(edit, {**said, "coordinates": "51.3811, -2.359"}).status_code == HTTPStatus.FOUND
    assert 'value="51.3811, -2.359"' in text(browsing, edit)
    response = browsing.post(edit, {**said, "coordinates": "95, 200"})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        assert float(Address.objects.get(party=party).latitude or 0) == 51.3811
