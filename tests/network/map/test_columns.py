"""The map's data: the contract that the script reads, who is in it, and what a second asking costs."""

import gzip
import json
import re
from http import HTTPStatus
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party, RoleKind
from tests.factories.workspaces import an_actor
from tests.network.map.conftest import DATA, data
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db


def tie(found: dict[str, Any], kind: str) -> list[tuple[str, str, int, int]]:
    """Ties of a kind by names: (source, target, weight, back)."""
    names = [*found["parties"]["name"], "the business"]  # -1 is the last
    at = [each["key"] for each in found["kinds"]].index(kind)
    rows = zip(*(found["ties"][name] for name in ("source", "target", "kind", "weight", "back")), strict=True)
    return [(names[source], names[target], weight, back) for source, target, of, weight, back in rows if of == at]


def test_columns_have_one_length_and_indices_point_somewhere(browsing: Client, people: dict[str, Party]) -> None:
    found = data(browsing)
    parties, ties = found["parties"], found["ties"]
    assert {len(column) for column in parties.values()} == {4}
    assert {len(column) for column in ties.values()} == {4}
    assert set(parties["role"]) == set(range(len(found["roles"])))
    assert set(ties["kind"]) == set(range(len(found["kinds"])))
    assert all(-1 <= end < 4 for end in (*ties["source"], *ties["target"]))
    assert all(2 <= size <= 16 for size in parties["size"])
    assert all(x * x + y * y <= 384**2 for x, y in zip(parties["x"], parties["y"], strict=True))
    assert (found["version"], found["first"], found["business"]) == (2, 4, {"name": "Rye & Rosemary", "short": "R&R"})
    assert re.fullmatch(r"[0-9a-f-]{36}", parties["id"][0])


def test_who_gives_most_and_was_here_last_comes_first_and_stands_nearest(
    browsing: Client, people: dict[str, Party]
) -> None:
    parties = data(browsing)["parties"]
    by_name = {name: place for place, name in enumerate(parties["name"])}
    assert by_name["Grace Okafor"] == 0
    assert by_name["Omar Said"] == 3
    assert [parties["close"][by_name[name]] for name in ("Grace Okafor", "Omar Said")] == [62, 0]
    assert parties["close"][by_name["Ben Storr"]] < 62
    assert [name for name in by_name if parties["overdue"][by_name[name]]] == ["Ben Storr"]


def test_branches_carry_money_and_favours_and_ties_stand_between_others(
    browsing: Client, people: dict[str, Party]
) -> None:
    found = data(browsing)
    assert sorted(tie(found, "money")) == [
        ("Ben Storr", "the business", 400, 0),
        ("Grace Okafor", "the business", 2000, 0),
    ]
    assert tie(found, "favours") == [("Harrow Mill", "the business", 600, 600)]
    assert tie(found, "tie.refers_to") == [("Grace Okafor", "Ben Storr", 0, 0)]


def test_a_party_with_several_roles_stands_under_the_last_and_none_is_a_role_too(
    browsing: Client, people: dict[str, Party]
) -> None:
    found = data(browsing)
    roles = [(role["key"], role["count"]) for role in found["roles"]]
    assert roles == [("client", 1), ("advocate", 1), ("vendor", 1), ("none", 1)]
    assert [sector["name"] for sector in found["sectors"]] == ["Customers", "Vendors", "No role yet"]


def test_a_workspace_s_own_word_is_used_at_once(browsing: Client, rye: Workspace, people: dict[str, Party]) -> None:
    data(browsing)
    with scope(rye):
        RoleKind.objects.filter(key="vendor").update(label="Supplier", label_plural="Suppliers")
    assert "Suppliers" in [role["many"] for role in data(browsing)["roles"]]


def test_the_same_record_makes_the_same_map(browsing: Client, people: dict[str, Party]) -> None:
    first = data(browsing)
    cache.clear()
    assert data(browsing) == first


def test_whoever_is_put_away_or_of_another_workspace_is_not_there(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    with scope(rye):
        operations.archive_party(actor=an_actor(rye), party=people["Ben"])
    found = data(browsing)
    assert sorted(found["parties"]["name"]) == ["Grace Okafor", "Harrow Mill", "Omar Said"]
    assert "tie.refers_to" not in [kind["key"] for kind in found["kinds"]]


def test_an_analyst_sees_everything_but_names(analyst: Client, browsing: Client, people: dict[str, Party]) -> None:
    named, found = data(browsing), data(analyst)
    assert found["parties"]["name"] == ["Advocate 1", "Vendor 1", "Customer 1", "No role yet 1"]
    assert found["parties"].pop("name") != named["parties"].pop("name")
    assert found == named


def test_another_workspace_s_member_and_a_stranger_get_nothing(rye: Workspace, people: dict[str, Party]) -> None:
    oak = Workspace.objects.get(slug="oak")
    assert browser_of(oak).get(DATA).status_code == HTTPStatus.NOT_FOUND
    assert Client().get(DATA).status_code == HTTPStatus.FOUND


def test_a_second_asking_is_answered_with_304_until_something_happens(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    tag = browsing.get(DATA)["ETag"]
    again = browsing.get(DATA, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")
    a_party(rye, "Una Roe", roles=("client",))
    fresh = browsing.get(DATA, headers={"If-None-Match": tag})
    assert fresh.status_code == HTTPStatus.OK
    assert "Una Roe" in fresh.json()["parties"]["name"]


def test_an_analyst_s_copy_is_never_taken_for_an_owner_s(
    analyst: Client, browsing: Client, people: dict[str, Party]
) -> None:
    tag = analyst.get(DATA)["ETag"]
    assert browsing.get(DATA, headers={"If-None-Match": tag}).status_code == HTTPStatus.OK


def test_it_travels_compressed_and_stays_with_the_reader(browsing: Client, people: dict[str, Party]) -> None:
    response = browsing.get(DATA, headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert response["Cache-Control"] == "private, no-cache"
    assert json.loads(gzip.decompress(response.content))["version"] == 2
    again = browsing.get(DATA, headers={"If-None-Match": response["ETag"], "Accept-Encoding": "gzip"})
    assert again.status_code == HTTPStatus.NOT_MODIFIED


def test_more_parties_cost_no_more_queries_and_a_kept_map_few(
    browsing: Client, rye: Workspace, people: dict[str, Party]
) -> None:
    counts = []
    for name in ("One", "Two", "Three"):
        a_party(rye, name, roles=("client",))
        with CaptureQueriesContext(connection) as queries:
            data(browsing)
        counts.append(len(queries))
    with CaptureQueriesContext(connection) as kept:
        data(browsing)
    assert counts[0] == counts[1] == counts[2] <= 24
    assert len(kept) <= counts[0] - 8
