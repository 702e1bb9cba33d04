"""Who gives what to whom, for programs."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.value_network.models import NetworkVersion
from tests.api.conftest import JsonClient, token_of

Count = Callable[[Any], int]


@pytest.fixture
def ours(api: JsonClient) -> Any:
    return api.post("value-networks", {"name": "Ours"}).json()


def put(api: JsonClient, path: str, body: Any) -> Any:
    return api("PUT", path, body)


def test_a_network_is_begun_drawn_judged_and_read_with_its_analysis(api: JsonClient, ours: Any) -> None:
    address = f"value-networks/{ours['id']}"
    [us] = ours["roles"]
    assert (us["name"], us["stands_for"], ours["version"]) == ("Rye", "us", 1)
    made = api.post(f"{address}/roles", {"name": "Guests", "stands_for": "client"})
    assert made.status_code == 201
    guests = made.json()["roles"][1]["id"]
    bread = {"name": "Bread", "giver": us["id"], "receiver": guests, "kind": "goods"}
    word = {"name": "A good word", "giver": guests, "receiver": us["id"], "is_tangible": False}
    drawn = api.post(f"{address}/deliverables", bread).json()
    assert drawn["deliverables"][0]["has_return"] is False
    assert drawn["analysis"]["missing_returns"] == [{"giver": us["id"], "receiver": guests}]
    drawn = api.post(f"{address}/deliverables", word).json()
    assert {name: drawn["analysis"][name] for name in ("tangible", "intangible", "reciprocity", "density")} == {
        "tangible": 1,
        "intangible": 1,
        "reciprocity": 1,
        "density": 1,
    }
    first = drawn["deliverables"][0]["id"]
    judged = put(api, f"{address}/deliverables/{first}/judgements/received", {"benefit": 3, "cost": 1})
    assert (judged.status_code, judged.json()["benefit"], judged.json()["side"]) == (200, 3, "received")
    [judgement] = api.get(address).json()["judgements"]
    assert judgement["deliverable"] == first
    worth = {one["role"]: one for one in api.get(f"{address}/worth").json()}
    assert worth[guests]["impact"]["worthwhile"] == [first]
    assert worth[us["id"]]["creation"]["unjudged"] == [first]


def test_parts_are_changed_taken_out_and_brought_back(api: JsonClient) -> None:
    shop = api.post("value-networks", {"example": "shop"}).json()
    address = f"value-networks/{shop['id']}"
    role, arrow = shop["roles"][-1], shop["deliverables"][0]
    body = {name: arrow[name] for name in ("giver", "receiver", "is_tangible", "kind")}
    changed = put(api, f"{address}/deliverables/{arrow['id']}", {**body, "name": "Fine goods"}).json()
    assert changed["deliverables"][0]["name"] == "Fine goods"
    assert put(api, f"{address}/roles/{role['id']}", {"name": "Street"}).json()["roles"][-1]["name"] == "Street"
    gone = api.delete(f"{address}/roles/{role['id']}").json()
    assert len(gone["roles"]) == len(shop["roles"]) - 1
    assert len(api.delete(f"{address}/deliverables/{arrow['id']}").json()["deliverables"]) < len(shop["deliverables"])
    versions = api.get(f"{address}/versions").json()["items"]
    first = next(one for one in versions if one["version"] == 1)
    moved = api.post(f"{address}/versions/{first['id']}/return?after=1")
    assert (moved.status_code, moved.json()["code"]) == (409, "network_moved")
    back = api.post(f"{address}/versions/{first['id']}/return").json()
    assert (back["version"], back["roles"], back["deliverables"]) == (6, shop["roles"], shop["deliverables"])
    other = api.post("value-networks", {"example": "service"}).json()
    assert api.post(f"value-networks/{other['id']}/versions/{first['id']}/return").status_code == 404


def test_it_is_renamed_put_away_and_compared_with_what_flowed(api: JsonClient) -> None:
    bakery = api.post("value-networks", {"example": "bakery"}).json()
    address = f"value-networks/{bakery['id']}"
    guest = api.post("parties", {"name": "Guest", "roles": ["client"]}).json()["id"]
    for kind in ("referrals", "space"):
        api.post("exchange/flows", {"giver": guest, "kind": kind, "on": "2026-05-01"})
    found = api.get(f"{address}/flows").json()
    names = {one["id"]: one["name"] for one in bakery["deliverables"]}
    assert {names[one["deliverable"]]: one["entries"] for one in found["drawn"] if one["entries"]} == {
        "Word of mouth": 1
    }
    assert found["undrawn"] == [{"giver": "client", "receiver": "us", "kind": "space", "entries": 1, "worth_minor": 0}]
    assert api.get(f"{address}/flows?until=2026-04-30").json()["undrawn"] == []
    assert api.patch(address, {"name": "Mill Lane"}).json()["name"] == "Mill Lane"
    assert api.delete(address).status_code == 204
    assert api.get("value-networks").json()["items"] == []
    assert [one["name"] for one in api.get("value-networks?put_away=true").json()["items"]] == ["Mill Lane"]


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("roles", {"name": "Nobody", "stands_for": "dragon"}, 422, "unknown_role"),
        ("roles", {"name": "rye"}, 409, "drawn_role_exists"),
        ("roles", {"name": ""}, 422, "invalid"),
        ("deliverables", {"name": "x", "giver": str(uuid4()), "receiver": str(uuid4())}, 404, "drawn_role_not_found"),
        ("deliverables", {"name": "x", "giver": "us", "receiver": "us"}, 422, "gives_to_itself"),
        ("deliverables", {"name": "x", "giver": "us", "receiver": "us", "kind": "fire"}, 422, "unknown_flow_kind"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(
    api: JsonClient, ours: Any, count: Count, path: str, body: dict[str, Any], status: int, code: str
) -> None:
    us = ours["roles"][0]["id"]
    sent = {name: us if value == "us" else value for name, value in body.items()}
    refused = api.post(f"value-networks/{ours['id']}/{path}", sent)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert count(NetworkVersion) == 1


def test_a_key_needs_the_scope(workspace: Workspace, count: Count) -> None:
    reader = JsonClient(token_of(workspace, "exchange:read"))
    assert reader.get("value-networks").status_code == 200
    assert reader.post("value-networks", {"example": "shop"}).status_code == 403
    assert count(NetworkVersion) == 0
