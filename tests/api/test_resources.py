"""What everybody gives and needs, for programs."""

from collections.abc import Callable
from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.resources.models import MatchDecision, Resource
from tests.api.conftest import JsonClient, token_of

Count = Callable[[Any], int]


@pytest.fixture
def mill(api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Harrow Mill", "kind": "organisation"}).json()["id"])


def test_an_entry_is_made_read_changed_ended_and_taken_out(api: JsonClient, mill: str, count: Count) -> None:
    body = {"party": mill, "side": "gives", "kind": "goods", "title": "Rye flour", "quantity": "2.50", "unit": "kg"}
    made = api.post("resources", {**body, "worth_minor": 1200, "currency": "GBP", "valid_until": "2027-01-31"})
    assert made.status_code == 201
    one = made.json()
    assert {name: one[name] for name in ("party", "kind", "quantity", "unit", "worth_minor", "valid_until")} == {
        "party": mill, "kind": "goods", "quantity": "2.5", "unit": "kg", "worth_minor": 1200,
        "valid_until": "2027-01-31",
    }  # fmt: skip
    address = f"resources/{one['id']}"
    assert api.get(address).json() == one
    changed = api.patch(address, {"title": "Oat flour", "quantity": None}).json()
    assert (changed["title"], changed["quantity"], changed["unit"], changed["worth_minor"]) == (
        "Oat flour",
        None,
        "",
        1200,
    )
    assert [row["id"] for row in api.get(f"resources?party={mill}&side=gives&kind=goods").json()["items"]] == [
        one["id"]
    ]
    assert api.get("resources?expires_by=2027-01-30").json()["items"] == []
    for _again in range(2):
        assert api.post(f"{address}/end").json()["ended_at"]
    assert api.get("resources").json()["items"] == []
    assert len(api.get("resources?ended=true").json()["items"]) == 1
    assert api.delete(f"{address}/end").json()["ended_at"] is None
    assert api.delete(address).status_code == 204
    assert api.get(address).status_code == 404
    assert count(Resource) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "magic"},
        {"title": " "},
        {"side": "sells"},
        {"quantity": "-1"},
        {"quantity": "1.2345"},
        {"worth_minor": 5},
        {"since": "2026-06-02", "until": "2026-06-01"},
        {"colour": "red"},
    ],
)
def test_what_makes_no_sense_is_refused(api: JsonClient, count: Count, wrong: dict[str, Any]) -> None:
    body = {"side": "needs", "kind": "goods", "title": "Rye flour", **wrong}
    assert api.post("resources", body).status_code == 422
    assert count(Resource) == 0


def test_matches_come_with_their_parts_and_are_decided(api: JsonClient, mill: str, count: Count) -> None:
    need = api.post("resources", {"side": "needs", "kind": "goods", "title": "Flour", "quantity": "4"}).json()["id"]
    body = {"party": mill, "side": "gives", "kind": "goods", "title": "Rye flour", "quantity": "2"}
    give = api.post("resources", body).json()["id"]
    match = {"need": need, "give": give, "score": 88, "words": 1.0, "quantity": 0.5, "period": None}
    for one in (need, give):
        assert api.get(f"resources/{one}/matches").json() == {"items": [match]}
    told = {"kind": "goods", "given": 1, "givers": 1, "needed": 1, "covered": 1, "missing": 0, "by_one": 1}
    assert told in api.get("resources/capabilities").json()["items"]
    assert "goods" in [kind["key"] for kind in api.get("resources/kinds").json()["items"]]
    pair = f"resources/{need}/matches/{give}"
    assert api.post(f"{pair}/introduction", {}).status_code == 204
    assert api.post(f"{pair}/rejection").status_code == 204
    assert api.get(f"resources/{need}/matches").json() == {"items": []}
    assert api.delete(f"{pair}/rejection").status_code == 204
    assert (api.get(f"resources/{need}/matches").json(), count(MatchDecision)) == ({"items": [match]}, 0)
    assert api.post(f"resources/{give}/matches/{need}/rejection").status_code == 422


def test_a_key_that_may_not_see_people_sees_no_entry(api: JsonClient, workspace: Workspace, mill: str) -> None:
    api.post("resources", {"party": mill, "side": "gives", "kind": "goods", "title": "Rye flour"})
    blind = JsonClient(token_of(workspace, "resources:read"))
    assert blind.get("resources").status_code == 403
