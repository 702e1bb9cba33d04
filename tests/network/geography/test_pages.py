"""The map over the ground, its data, its list, and what is told to whom."""

import re
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party, Premises
from hedgerow.network.queries.geo import placing
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.geography.conftest import HOME, PLACE, TILES, at, settle, text
from tests.network.pages.conftest import HTMX, a_party

pytestmark = pytest.mark.django_db
PAGE, DATA, LIST = "/w/rye/map/?view=geo", "/w/rye/map/columns/geo.json", "/w/rye/map/list/?view=geo"


def data(client: Client, path: str = DATA) -> dict[str, Any]:
    response = client.get(path)
    assert response.status_code == HTTPStatus.OK
    found: dict[str, Any] = response.json()
    return found


def standing(client: Client, asked: str = "") -> dict[str, tuple[float, float]]:
    """Who stands where, of those who stand somewhere, by name."""
    names = data(client, f"/w/rye/map/parties.json{asked}")["parties"]["name"]
    found = data(client, f"{DATA}{asked}")
    spots = zip(names, found["x"], found["y"], strict=True)
    return {name: (x, y) for name, x, y in spots if x is not None}


def rows(page: str) -> list[tuple[str, ...]]:
    """Name, place, distance and accuracy of each row."""
    found = re.findall(r"<tr data-map-row.*?</tr>", page, re.DOTALL)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in found]
    return [tuple(re.sub(r"<[^>]+>", "", cell).strip() for cell in (c[0], *c[2:])) for c in cells]


def test_an_empty_workspace_is_shown_the_ways_in(browsing: Client) -> None:
    page = text(browsing, PAGE)
    assert "Nobody is here yet" in page
    assert "data-map=" not in page


def test_without_any_address_it_says_what_is_needed(browsing: Client, rye: Workspace) -> None:
    a_party(rye, "Dev Patel", roles=("client",))
    page = text(browsing, PAGE)
    assert "Nobody has a place yet" in page
    assert "/w/rye/import/" in page


def test_the_page_draws_the_ground_without_script_and_counts_who_has_no_place(
    browsing: Client, people: dict[str, Party]
) -> None:
    page = text(browsing, PAGE)
    assert re.search(r'<svg class="clearing".*?class="sea".*?Ada Wren.*?</svg>', page, re.DOTALL)
    assert re.search(r'name="view" value="geo"[^>]* checked', page)
    assert "data-on-ground" in page
    assert "3 have a place." in page
    assert "2 have none yet." in page
    lost = page[page.index('id="no-place"') :]
    assert re.findall(r'href="/w/rye/people/([^/]+)/edit/">(.*?)</a><small>(.*?)</small>', lost) == [
        (str(people[name].id), people[name].name, why)
        for name, why in (
            ("Dev", "No address yet."),
            ("Eve", "We do not know the country. Write it out, or as two letters such as FR."),
        )
    ]


def test_the_data_has_everybody_at_their_place_and_the_ground_beneath(
    browsing: Client, people: dict[str, Party]
) -> None:
    found = data(browsing)
    geo, where = found["geo"], standing(browsing)
    assert set(where) == {"Ada Wren", "Ben Storr", "Cleo Weiss"}
    assert (found["rings"], found["sectors"], found["hub"]) == ([], [], [0, 0])
    assert found["edition"] == data(browsing, "/w/rye/map/parties.json")["edition"]
    north, east = 51.5301 - HOME[0], -1.1402 - HOME[1]
    x, y = where["Ada Wren"]
    assert x < 0 < -y  # to the north-west, and y grows downward
    assert y * geo["km"] == pytest.approx(-north * 111.2, abs=0.06 * geo["km"])
    assert x * geo["km"] == pytest.approx(east * 111.2 * 0.622, abs=0.06 * geo["km"])
    assert (geo["home"], geo["miles"], geo["tiles"]) == (True, True, None)
    assert "Goring" in [town[0] for town in geo["towns"]]
    assert all(radius <= 400 for radius, _count in geo["rings"])


def test_everybody_is_in_the_picture_that_reaches_as_far_as_anyone_lives(
    browsing: Client, people: dict[str, Party]
) -> None:
    assert max(abs(value) for spot in standing(browsing, "?reach=all").values() for value in spot) <= 440
    assert max(abs(value) for spot in standing(browsing).values() for value in spot) > 440


def test_the_list_has_the_nearest_first_with_place_and_distance(browsing: Client, people: dict[str, Party]) -> None:
    assert rows(text(browsing, LIST, **HTMX)) == [
        ("Ada Wren", "RG8 9AB", "0.6 mi", "Exact"),
        ("Ben Storr", "Reading, RG1 1AA", "8.4 mi", "By postcode"),
        ("Cleo Weiss", "München", "612 mi", "By town"),
    ]


def test_the_list_pages_by_key_and_keeps_the_filters(
    browsing: Client, people: dict[str, Party], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "SIZE", 2)
    page = text(browsing, LIST, **HTMX)
    assert [row[0] for row in rows(page)] == ["Ada Wren", "Ben Storr"]
    later = re.search(r'hx-get="([^"]*after=[^"]*)"', page)
    assert later is not None
    assert [row[0] for row in rows(text(browsing, later[1].replace("&amp;", "&"), **HTMX))] == ["Cleo Weiss"]
    assert rows(text(browsing, f"{LIST}&off=client", **HTMX)) == []


def test_an_analyst_sees_neither_names_nor_anybodys_door(analyst: Client, people: dict[str, Party]) -> None:
    page, found, listed = text(analyst, PAGE), data(analyst), text(analyst, LIST, **HTMX)
    whole = page + str(found) + listed
    for secret in ("Ada", "Wren", "Storr", "RG8", "RG1 1AA", "51.53", "-1.14", "No address yet"):
        assert secret not in whole
    ada = rows(listed)[0]
    assert ada[-1] == "By postcode"
    assert text(analyst, f"/w/rye/map/parties/{people['Ada'].id}/", **HTMX).count("RG8") == 0


def test_a_neighbour_workspace_shines_through_nowhere(browsing: Client, people: dict[str, Party]) -> None:
    oak = a_workspace("oak")
    at(oak, "Stranger Danger", postal_code="RG8 9AB")
    assert "Stranger" not in text(browsing, PAGE) + str(data(browsing)) + text(browsing, LIST)


def test_odd_places_are_listed_with_what_was_made_of_them(browsing: Client, rye: Workspace) -> None:
    at(rye, "Ann", postal_code="1067", country="Germany")
    at(rye, "Ben", postal_code="RG8 9AB", latitude=-1.1334, longitude=51.5232)
    page = text(browsing, PAGE)
    odd = page[page.index('id="odd-places"') :]
    assert "Ann</a><small>The postcode had lost its zeros. We put them back to find it." in odd
    assert "Ben</a><small>The coordinates lie far from the address. Latitude and longitude look exchanged." in odd


def test_without_a_place_of_its_own_no_distance_is_told_and_the_owner_is_asked(
    browsing: Client, analyst: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    with scope(rye):
        Premises.objects.all().delete()
    page = text(browsing, PAGE)
    assert f'href="{PLACE}"' in page
    assert PLACE not in text(analyst, PAGE)
    assert data(browsing)["geo"]["home"] is False
    assert 'class="hub"' not in page
    assert {row[2] for row in rows(text(browsing, LIST, **HTMX))} == {""}


def test_the_panel_and_the_page_of_a_party_say_how_far_away_they_are(
    browsing: Client, people: dict[str, Party]
) -> None:
    assert "Reading, RG1 1AA, about 8.4 mi from you" in text(
        browsing, f"/w/rye/map/parties/{people['Ben'].id}/", **HTMX
    )
    assert "less than a mile from you" in text(browsing, f"/w/rye/people/{people['Ada'].id}/")
    assert "from you" not in text(browsing, f"/w/rye/people/{people['Eve'].id}/")


def test_kilometres_where_people_count_in_them(rye: Workspace, browsing: Client) -> None:
    Workspace.objects.filter(pk=rye.pk).update(country="FR")
    settle(rye, (48.8566, 2.3522))
    party = at(rye, "Ada Wren", city="Lyon")
    page = text(browsing, f"/w/rye/people/{party.id}/")
    assert re.findall(r"about \d+ km from you", page) == ["about 393 km from you"]


def test_a_segment_narrows_the_ground_too(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    near = {"field": "km_away", "op": "at_most", "value": 5}
    with scope(rye):
        segment = operations.define_segment(actor=an_actor(rye), name="Near", definition={"all": [near]})
        operations.look_at_segment(actor=an_actor(rye), segment_id=segment.pk)
    assert list(standing(browsing, f"?segment={segment.pk}")) == ["Ada Wren"]


def test_no_picture_comes_from_outside_until_a_server_is_chosen(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    policy = "Content-Security-Policy"
    assert "img-src 'self' data:;" in f"{browsing.get(PAGE).headers[policy]};"
    settle(rye, tile_url=TILES, tile_credit="© Somebody & friends")
    response = browsing.get(PAGE)
    switch = browsing.get("/w/rye/map/")  # from which one comes to the ground without loading anew
    assert response.headers[policy] == switch.headers[policy]
    assert "img-src 'self' data: https://tiles.example.org;" in f"{response.headers[policy]};"
    assert "© Somebody &amp; friends" in response.content.decode()
    assert data(browsing)["geo"]["tiles"] == {"url": TILES, "credit": "© Somebody & friends"}
    for elsewhere in ("/w/rye/people/", LIST):
        assert "tiles.example.org" not in browsing.get(elsewhere).headers[policy]


def test_the_same_number_of_statements_for_one_and_for_many(browsing: Client, rye: Workspace) -> None:
    def asked(path: str) -> int:
        browsing.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert browsing.get(path).status_code == HTTPStatus.OK
        return len(seen)

    at(rye, "Ann", city="Bath")
    a_party(rye, "Dev")
    paths = (PAGE, DATA, LIST, "/w/rye/map/places/?view=geo")
    one = [asked(path) for path in paths]
    for name in ("Ben", "Cat", "Dan"):
        at(rye, name, city="Reading")
        a_party(rye, f"{name} Nowhere")
    assert [asked(path) for path in paths] == one
