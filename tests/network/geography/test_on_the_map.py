"""The ground as one more view of the map: chosen as the others are, saved, listed, taken away."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party, SavedView
from hedgerow.network.queries import geo
from hedgerow.network.queries import map as maps
from tests.factories.workspaces import an_actor
from tests.network.geography.conftest import text
from tests.network.pages.conftest import HTMX

pytestmark = pytest.mark.django_db
FILE = "/w/rye/map/file/"


def taken(client: Client, **words: str) -> str:
    response = client.post(FILE, {"view": "geo", **words})
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def test_the_switch_offers_the_ground_beside_the_other_views_and_keeps_what_is_chosen(
    browsing: Client, people: dict[str, Party]
) -> None:
    page = text(browsing, "/w/rye/map/?view=geo&colour=close&off=vendor")
    assert re.findall(r'name="view" value="(\w+)" form', page) == ["rings", "network", "chain", "geo"]
    assert 'data-wish="view=geo&amp;colour=close&amp;off=vendor"' in page
    assert '/w/rye/map/list/?view=geo&amp;colour=close&amp;off=vendor"' in page
    assert "3 have a place." not in text(browsing, "/w/rye/map/")


def test_who_has_no_place_is_told_to_the_script_as_on_the_page(browsing: Client, people: dict[str, Party]) -> None:
    told = text(browsing, "/w/rye/map/places/?view=geo", **HTMX)
    assert "3 have a place." in told
    assert f"/people/{people['Dev'].id}/edit/" in told
    assert "<html" not in told
    assert "<html" in text(browsing, "/w/rye/map/places/")


def test_what_is_filtered_is_on_neither_picture_nor_list(browsing: Client, people: dict[str, Party]) -> None:
    asked = f"view=geo&near={people['Ben'].id}"
    picture = re.search(r'<svg class="clearing".*?</svg>', text(browsing, f"/w/rye/map/?{asked}"), re.DOTALL)
    assert picture is not None
    assert "Ben Storr" in picture[0]
    assert "Ada Wren" not in picture[0]
    listed = text(browsing, f"/w/rye/map/list/?{asked}")
    assert "One step from Ben Storr" in listed
    assert "Ada Wren" not in listed


def test_a_saved_map_remembers_the_ground_and_how_far_it_goes(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    moved = f'{{"geo": {{"{people["Ada"].id}": [1, 2]}}}}'
    query = "view=geo&reach=all&size=ties"
    answer = browsing.post("/w/rye/map/saved/", {"name": "Round us", "query": query, "pins": moved})
    assert answer.status_code == HTTPStatus.FOUND
    with scope(rye):
        saved = SavedView.objects.get()
        assert (saved.query, saved.pins) == ("view=geo&size=ties&reach=all", {})
    page = text(browsing, f"/w/rye/map/?saved={saved.pk}")
    assert re.search(r'name="view" value="geo"[^>]* checked', page)
    assert re.search(r'name="reach" value="all"[^>]* checked', page)


def test_the_picture_to_take_away_has_the_ground_beneath_and_who_stands_on_it(
    browsing: Client, people: dict[str, Party]
) -> None:
    picture = taken(browsing, format="svg")
    assert "Ada Wren" in picture
    assert "Dev Patel" not in picture
    assert 'id="earth"' in picture
    assert ">Goring<" in picture
    assert re.search(r">\d+ mi<", picture)
    assert "Cleo Weiss" not in picture  # far outside of what is shown
    assert "Cleo Weiss" in taken(browsing, format="svg", reach="all")
    assert 'id="earth"' not in browsing.post(FILE, {"format": "svg"}).content.decode()


def test_files_of_the_map_say_where_everybody_is_to_who_may_see_people(
    browsing: Client, analyst: Client, people: dict[str, Party]
) -> None:
    def table(client: Client) -> list[dict[str, str]]:
        response = client.post("/w/rye/map/file/", {"format": "csv"})
        packed = zipfile.ZipFile(io.BytesIO(response.content))
        return list(csv.DictReader(io.StringIO(packed.read("parties.csv").decode("utf-8-sig"))))

    where = {row["name"]: (row["latitude"], row["longitude"], row["accuracy"]) for row in table(browsing)}
    assert where["Ada Wren"] == ("51.5301", "-1.1402", "given")
    assert where["Cleo Weiss"][2] == "city"
    assert where["Dev Patel"] == ("", "", "")
    assert {(row["latitude"], row["accuracy"]) for row in table(analyst)} == {("", "")}
    for form in ("graphml", "gexf", "kumu"):
        assert b"51.5301" in browsing.post("/w/rye/map/file/", {"format": form}).content
        assert b"51.5" not in analyst.post("/w/rye/map/file/", {"format": form}).content


def test_staff_who_see_only_their_own_find_nobody_else_on_the_ground(rye: Workspace, people: dict[str, Party]) -> None:
    keeper = User.objects.create_user("sam@rye.example", "a long password", name="Sam Reed").pk
    staff = replace(an_actor(rye, AccessRole.STAFF), sees=frozenset({keeper}))
    with scope(rye):
        Party.objects.filter(pk__in=[people["Ben"].pk, people["Dev"].pk]).update(keeper_id=keeper)
        seen = maps.seen_map(staff)
        ground = geo.seen_ground(staff, seen)
        columns = geo.geo_columns(ground, {})
        spots, more = geo.listed_spots(ground, maps.Sieve())
        assert sorted(seen.names) == ["Ben Storr", "Dev Patel"]
        assert geo.placed(ground).names == ["Ben Storr"]
        assert [fact.name for fact, _why in geo.lost(ground)] == ["Dev Patel"]
        assert [value is None for value in columns["x"]] == [name == "Dev Patel" for name in seen.names]
        assert (len(spots), more) == (1, False)
        assert columns["edition"] == maps.columns(seen, business="Rye")["edition"]
