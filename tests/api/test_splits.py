"""Joint results divided, for programs."""

from collections.abc import Callable
from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.sharing.models import SplitVersion
from tests.api.conftest import JsonClient, token_of

Count = Callable[[Any], int]


@pytest.fixture
def mill(api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Harrow Mill", "kind": "organisation"}).json()["id"])


@pytest.fixture
def stall(mill: str) -> dict[str, Any]:
    groups = [{"members": [0], "worth_minor": 3_000}, {"members": [1], "worth_minor": 1_000, "currency": "GBP"}]
    return {
        "title": "Christmas market",
        "total_minor": 10_000,
        "currency": "GBP",
        "contributors": [{}, {"party": mill}],
        "groups": groups,
    }


def test_a_split_is_proposed_written_anew_agreed_on_and_taken_back(
    api: JsonClient, mill: str, stall: dict[str, Any]
) -> None:
    made = api.post("splits", stall)
    assert made.status_code == 201
    one = made.json()
    untold = {"error_minor": 0, "basis": None, "cost_minor": None, "hours_milli": None, "parts_milli": None}
    assert one["parts"] == [
        {"party": None, "part_minor": 6_000, "fair_minor": 6_000, **untold},
        {"party": mill, "part_minor": 4_000, "fair_minor": 4_000, **untold},
    ]
    assert one["groups"] == [{"members": [0], "worth_minor": 3_000}, {"members": [1], "worth_minor": 1_000}]
    address = f"splits/{one['id']}"
    assert api.get(address).json() == one
    agreed = api.post(f"{address}/agreement", {"version": 1}).json()
    assert (agreed["version"], agreed["agreed_version"]) == (1, 1)
    basis = [{"basis": 1_500}, {"party": mill, "basis": 4_500}]
    revised = api.post(f"{address}/versions", {**stall, "contributors": basis, "rule": "hours", "after": 1})
    assert [(part["part_minor"], part["basis"]) for part in revised.json()["parts"]] == [(2_500, 1_500), (7_500, 4_500)]
    assert (revised.json()["version"], revised.json()["agreed_version"]) == (2, 1)
    assert api.delete(f"{address}/agreement").json()["taken_back_at"]
    assert [each["id"] for each in api.get("splits").json()["items"]] == [one["id"]]
    refused = api.delete(f"{address}/agreement")
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_take_back")


def test_a_formula_divides_by_what_it_names(api: JsonClient, mill: str, stall: dict[str, Any]) -> None:
    told = [{"cost_minor": 3_000, "hours_milli": 1_000}, {"party": mill, "cost_minor": 1_000, "hours_milli": 2_000}]
    asked = {**stall, "contributors": told, "rule": "formula", "formula": "cost + 20 * hours"}
    one = api.post("splits", asked).json()
    assert (one["rule"], one["formula"]) == ("formula", "cost + 20 * hours")
    assert [part["part_minor"] for part in one["parts"]] == [5_000, 5_000], "30 + 20 and 10 + 40"
    assert [(part["cost_minor"], part["hours_milli"]) for part in one["parts"]] == [(3_000, 1_000), (1_000, 2_000)]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"total_minor": 0}, "total_not_positive"),
        ({"total_minor": 10**18}, "amount_too_large"),
        ({"groups": [{"members": [0], "worth_minor": 1, "currency": "EUR"}]}, "currency_mismatch"),
        ({"groups": [{"members": [2], "worth_minor": 1}]}, "unknown_group"),
        ({"groups": [{"members": [0, 0], "worth_minor": 1}]}, "unknown_group"),
        ({"groups": [{"members": [0], "worth_minor": 1}] * 2}, "group_twice"),
        ({"contributors": [{}, {}]}, "same_party_twice"),
        ({"contributors": [{}], "groups": []}, "too_few_contributors"),
        ({"rule": "amount"}, "basis_missing"),
        ({"rule": "formula"}, "formula_wrong"),
        ({"rule": "formula", "formula": "hours"}, "basis_missing"),
        ({"rule": "formula", "formula": "__import__('os')"}, "formula_wrong"),
        ({"rule": "formula", "formula": "total - total"}, "formula_below_nothing"),
        ({"title": " "}, "invalid"),
    ],
)
def test_what_cannot_be_divided_is_refused_by_name(
    api: JsonClient, stall: dict[str, Any], count: Count, wrong: dict[str, Any], code: str
) -> None:
    refused = api.post("splits", {**stall, **wrong})
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert count(SplitVersion) == 0


def test_a_key_needs_its_scope_and_a_party_that_is_there(workspace: Workspace, stall: dict[str, Any]) -> None:
    reader = JsonClient(token_of(workspace, "sharing:read"))
    assert reader.post("splits", stall).status_code == 403
    writer = JsonClient(token_of(workspace, "sharing:write", "network:read"))
    nobody = {**stall, "contributors": [{}, {"party": "019e1643-c280-747f-b033-b1fa3d9fcfe4"}]}
    assert writer.post("splits", nobody).status_code == 404


def test_the_parts_go_into_the_ledger_once_and_out_again(
    api: JsonClient, workspace: Workspace, mill: str, stall: dict[str, Any]
) -> None:
    address = f"splits/{api.post('splits', stall).json()['id']}"
    early = api.post(f"{address}/booking", {})
    assert (early.status_code, early.json()["code"]) == (409, "split_not_agreed")
    api.post(f"{address}/agreement", {"version": 1})
    first, again = (api.post(f"{address}/booking", {}) for _again in range(2))
    assert (first.status_code, again.json()) == (201, first.json())
    assert api.get(address).json()["booking"] == first.json()
    transfer = api.get(f"ledger/transfers/{first.json()['transfer']}").json()
    assert sorted(line["amount"] for line in transfer["lines"]) == [-10_000, 4_000, 6_000]
    narrow = JsonClient(token_of(workspace, "sharing:write", "sharing:read", "network:read"))
    assert narrow.post(f"{address}/booking", {}).status_code == 403
    assert narrow.delete(f"{address}/agreement").status_code == 403
    api.delete(f"{address}/agreement")
    assert api.get(address).json()["booking"] is None
    refused = api.post(f"{address}/agreement", {"version": 1})
    assert (refused.status_code, refused.json()["code"]) == (409, "split_taken_back")
    other = "019e1643-c280-747f-b033-b1fa3d9fcfe4"
    assert api.post(f"{address}/booking", {"account": other}).json()["code"] == "account_not_found"
