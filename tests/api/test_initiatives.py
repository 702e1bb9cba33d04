"""Initiatives, for programs."""

from collections.abc import Callable
from typing import Any

import pytest

from hedgerow.initiatives.models import Initiative, Piece, TakingPart
from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of

Count = Callable[[Any], int]
SPENT = {"kind": "money", "on": "2026-01-01", "worth_minor": 1}
FAIR = {"title": "Spring fair", "kind": "event", "first_day": "2026-01-01", "last_day": "2026-01-31"}


@pytest.fixture
def ann(api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Ann Alder"}).json()["id"])


@pytest.fixture
def fair(api: JsonClient) -> str:
    made = api.post("initiatives", FAIR)
    assert made.status_code == 201, made.content
    return str(made.json()["id"])


def sale(party: str, minor: int = 5000) -> dict[str, Any]:
    at = "2026-01-05T10:00:00Z"
    times = {"placed_at": at, "paid_at": at}
    return {"source": "till", "external_id": "1", "currency": "GBP", "total_minor": minor, "party": party, **times}


def test_one_is_begun_reckoned_compared_and_put_away(api: JsonClient, fair: str, ann: str) -> None:
    address = f"initiatives/{fair}"
    joined = api.post(f"{address}/parties", {"party": ann, "since": "2026-01-02"})
    assert (joined.status_code, joined.json()["since"]) == (201, "2026-01-02")
    assert api.post("purchases", sale(ann)).status_code == 201
    spent = api.post(f"{address}/pieces", {"kind": "money", "on": "2026-01-01", "worth_minor": 2000})
    assert spent.status_code == 201, spent.content
    told = api.get(address).json()
    results = {result["assumption"]: result for result in told["results"]}
    assert (told["went_in_minor"], told["taking_part"], told["others_minor"]) == (2000, 1, 0)
    assert (results["everything"]["out_minor"], results["everything"]["ratio"]) == (5000, 2.5)
    assert (results["everything"]["paid_back_on"], results["above"]["out_minor"]) == ("2026-01-05", None)
    assert [(line["party"], line["brought_minor"]) for line in told["parties"]] == [(ann, 5000)]
    chosen = api("PUT", f"{address}/basis", {"assumption": "share", "share_bp": 1000}).json()
    assert (chosen["assumption"], chosen["share_bp"]) == ("share", 1000)
    changed = api("PUT", address, {**FAIR, "margin_bp": 5000}).json()
    assert (changed["margin_bp"], changed["assumption"]) == (5000, "share")
    compared = api.get("initiatives/comparison?assumption=everything").json()
    assert [(item["initiative"], item["out_minor"]) for item in compared["items"]] == [(fair, 2500)]
    assert compared["sums"][0]["twice_minor"] == 0
    assert api.post(f"{address}/archive").json()["archived_at"]
    assert api.get("initiatives").json()["items"] == []
    assert [item["id"] for item in api.get("initiatives?archived=true").json()["items"]] == [fair]
    assert api.delete(f"{address}/archive").json()["archived_at"] is None


def test_parts_are_added_linked_and_taken_back(api: JsonClient, fair: str, ann: str) -> None:
    address = f"initiatives/{fair}"
    asked = {"field": "name", "op": "contains", "value": "Ann"}
    segment = api.post("segments", {"name": "Anns", "definition": asked}).json()["id"]
    added = api.post(f"{address}/segments", {"segment": segment, "since": "2026-01-02"}).json()
    assert (added["added"], added["already"]) == (1, 0)
    assert [item["party"] for item in api.get(f"{address}/parties").json()["items"]] == [ann]
    assert api.delete(f"{address}/parties/{ann}").json()["taken_out_at"]
    flow = api.post("exchange/flows", {"giver": ann, "kind": "hours", "on": "2026-01-03"}).json()["id"]
    linked = api.post(f"{address}/links", {"flow": flow, "side": "in"}).json()
    assert (linked["flow"], linked["side"]) == (flow, "in")
    again = api.post(f"{address}/links", {"flow": flow, "side": "in"})
    assert (again.status_code, again.json()["code"]) == (409, "linked_elsewhere")
    piece = f"initiatives/pieces/{linked['id']}/removal"
    assert api.post(piece).json()["taken_back_at"]
    assert api.delete(piece).json()["taken_back_at"] is None
    worked = {"kind": "hours", "on": "2026-01-03", "party": ann, "given_by_party": True, "quantity_milli": 1500}
    assert api.post(f"{address}/pieces", worked).json()["flow"]
    assert len(api.get(f"{address}/pieces").json()["items"]) == 2


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("", {**FAIR, "title": " "}, "invalid"),
        ("", {**FAIR, "last_day": "2025-01-01"}, "days_turned_round"),
        ("", {**FAIR, "first_day": None}, "first_day_missing"),
        ("", {**FAIR, "margin_bp": 10_001}, "invalid"),
        ("", {**FAIR, "in_charge": "019e1643-c280-747f-b033-b1fa3d9fcfe4"}, "not_in_team"),
        ("/{fair}/pieces", {"kind": "money", "on": "2026-01-01"}, "amount_missing"),
        (
            "/{fair}/pieces",
            {"kind": "money", "on": "2026-01-01", "worth_minor": 1, "currency": "EUR"},
            "other_currency",
        ),
        ("/{fair}/links", {}, "invalid"),
        ("/{fair}/parties", {"party": "{ann}", "since": "2026-02-01"}, "joined_too_late"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    api: JsonClient, fair: str, ann: str, count: Count, path: str, body: dict[str, Any], code: str
) -> None:
    sent = {name: ann if value == "{ann}" else value for name, value in body.items()}
    refused = api.post(f"initiatives{path.format(fair=fair)}", sent)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert (count(Initiative), count(Piece), count(TakingPart)) == (1, 0, 0)


def test_a_key_needs_its_scope(workspace: Workspace, fair: str) -> None:
    reader = JsonClient(token_of(workspace, "initiatives:read"))
    assert reader.get(f"initiatives/{fair}").status_code == 200
    assert reader.post("initiatives", FAIR).status_code == 403
    writer = JsonClient(token_of(workspace, "initiatives:write"))
    assert writer.post(f"initiatives/{fair}/pieces", {"kind": "hours", "on": "2026-01-01"}).status_code == 201
    assert JsonClient(token_of(workspace, "sales:read")).get("initiatives").status_code == 403
