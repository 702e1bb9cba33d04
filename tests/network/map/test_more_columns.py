"""The columns that come later: other views, the measures, the days; each fits the map it belongs to."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.network.models import Party
from hedgerow.network.queries.map import VIEWS
from tests.network.map.conftest import data
from tests.network.pages.conftest import a_party

pytestmark = pytest.mark.django_db


def more(client: Client, name: str) -> dict[str, Any]:
    response = client.get(f"/w/rye/map/columns/{name}.json")
    assert response.status_code == HTTPStatus.OK
    found: dict[str, Any] = response.json()
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_a_place_for_everybody_on_the_map(browsing: Client, town: dict[str, Party], view: str) -> None:
    base, found = data(browsing), more(browsing, view)
    n = len(base["parties"]["id"])
    assert (len(found["x"]), len(found["y"]), found["edition"]) == (n, n, base["edition"])
    assert max(map(abs, (*found["x"], *found["y"]))) <= base["extent"]
    assert len(set(zip(found["x"], found["y"], strict=True))) == n


def test_the_chain_goes_from_vendors_over_us_to_customers(browsing: Client, town: dict[str, Party]) -> None:
    base, found = data(browsing), more(browsing, "chain")
    at = dict(zip(base["parties"]["name"], found["x"], strict=True))
    assert at["Harrow Mill"] < found["hub"][0] < at["Ann"] < at["Omar Said"]
    assert [lane["name"] for lane in found["lanes"]] == ["Vendors", "You", "Customers", "No role yet"]


def test_who_is_tied_to_nobody_stands_around_the_others(browsing: Client, town: dict[str, Party]) -> None:
    base, found = data(browsing), more(browsing, "network")
    places = zip(found["x"], found["y"], strict=True)
    far = {name: x * x + y * y for name, (x, y) in zip(base["parties"]["name"], places, strict=True)}
    assert min(far["Omar Said"], far["Harrow Mill"], far["Zed"]) > max(far[name] for name in ("Ann", "Dan", "Ivo"))
    assert found["own"] == 0


def test_measures_say_the_group_and_the_size_by_each_measure(browsing: Client, town: dict[str, Party]) -> None:
    base, found = data(browsing), more(browsing, "measures")
    place = {name: at for at, name in enumerate(base["parties"]["name"])}
    group, sizes = found["group"], found["sizes"]
    assert group[place["Ann"]] == group[place["Bob"]] != group[place["Eve"]] == group[place["Fay"]]
    assert group[place["Omar Said"]] == -1
    assert len(found["groups"]) == 2
    for size, largest in (("ties", {"Ann", "Dan"}), ("joins", {"Ivo"}), ("money", {"Grace Okafor"})):
        most = max(sizes[size])
        assert {name for name, at in place.items() if sizes[size][at] == most} == largest
    assert sizes["money"][place["Omar Said"]] == min(sizes["money"])
    assert found["often"][place["Grace Okafor"]] == 4


def test_days_say_since_when_and_which_ties_are_over(browsing: Client, town: dict[str, Party]) -> None:
    base, found = data(browsing), more(browsing, "days")
    names = base["parties"]["name"]
    day = (clock.now() - timedelta(days=130)).date().toordinal() - 719163
    assert (found["parties"][names.index("Ben Storr")], found["first"]) == (day, day)
    assert len(found["ties"]) == len(base["ties"]["source"])
    today = clock.now().date().toordinal() - 719163
    past = found["past"]
    assert {names[past["source"][0]], names[past["target"][0]]} == {"Ann", "Zed"}
    assert (past["since"], past["until"]) == ([today - 30], [today - 10])


def test_more_parties_cost_no_more_queries(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    for name in ("network", "measures", "days"):
        counts = []
        for number in range(2):
            a_party(rye, f"{name} {number}", roles=("client",))
            cache.clear()
            with CaptureQueriesContext(connection) as met:
                more(browsing, name)
            counts.append(len(met))
        assert counts[0] == counts[1] <= 30


def test_kept_columns_are_not_worked_out_again_until_something_happens(
    browsing: Client, rye: Workspace, town: dict[str, Party]
) -> None:
    response = browsing.get("/w/rye/map/columns/network.json")
    again = browsing.get("/w/rye/map/columns/network.json", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    edition = response.json()["edition"]
    a_party(rye, "Una Roe", roles=("client",))
    assert more(browsing, "network")["edition"] != edition
    assert len(more(browsing, "network")["x"]) == len(data(browsing)["parties"]["id"])


def test_columns_that_are_not_there_are_not_found(browsing: Client, people: dict[str, Party]) -> None:
    assert browsing.get("/w/rye/map/columns/moon.json").status_code == HTTPStatus.NOT_FOUND


def test_an_analyst_s_groups_carry_no_names(analyst: Client, town: dict[str, Party]) -> None:
    assert all("Customer" in group["name"] for group in more(analyst, "measures")["groups"])
