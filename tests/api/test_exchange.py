"""What was given and received, for programs."""

from collections.abc import Callable
from typing import Any

import pytest

from hedgerow.exchange.models import Flow, Rate
from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of

Count = Callable[[Any], int]
RATE = {"kind": "hours", "unit": "hours", "worth_minor": 1500, "currency": "GBP", "since": "2026-01-01"}


@pytest.fixture
def mill(api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Harrow Mill", "kind": "organisation"}).json()["id"])


def test_a_flow_is_noted_valued_answered_and_taken_back(api: JsonClient, mill: str, count: Count) -> None:
    rate = api.post("exchange/rates", RATE)
    assert (rate.status_code, rate.json()["per"]) == (201, "1")
    body = {"giver": mill, "kind": "hours", "on": "2026-05-01", "quantity": "2.50", "unit": "hours", "note": "Market"}
    made = api.post("exchange/flows", body)
    assert made.status_code == 201
    one = made.json()
    shown = ("giver", "receiver", "quantity", "worth_minor", "worth_by", "rate", "state", "activity")
    assert {name: one[name] for name in shown} == {
        "giver": mill, "receiver": None, "quantity": "2.5", "worth_minor": 3750, "worth_by": "rate",
        "rate": rate.json()["id"], "state": "stated", "activity": None,
    }  # fmt: skip
    address = f"exchange/flows/{one['id']}"
    assert api.get(address).json() == one
    found = api.get(f"exchange/flows?party={mill}&kind=hours&since=2026-05-01&until=2026-05-01").json()["items"]
    assert [row["id"] for row in found] == [one["id"]]
    balance = {
        "party": mill, "currency": "GBP", "gave_us_minor": 3750, "got_from_us_minor": 0, "paid_us_minor": 0,
        "unvalued": 0, "disputed": 0,
    }  # fmt: skip
    assert api.get(f"exchange/parties/{mill}").json() == balance
    assert api.post(f"{address}/dispute", {"objection": "No"}).json()["state"] == "disputed"
    again = api.post(f"{address}/dispute", {"objection": "No"})
    assert (again.status_code, again.json()["code"]) == (409, "flow_already_disputed")
    assert api.get(f"exchange/parties/{mill}").json() == {**balance, "gave_us_minor": 0, "disputed": 1}
    assert api.post(f"{address}/confirmation").json()["state"] == "confirmed"
    again = api.post(f"{address}/confirmation")
    assert (again.status_code, again.json()["code"]) == (409, "flow_already_confirmed")
    for _again in range(2):
        assert api.post(f"{address}/removal").json()["taken_back_at"]
    assert api.get("exchange/flows").json()["items"] == []
    assert len(api.get("exchange/flows?taken_back=true").json()["items"]) == 1
    assert api.post(f"{address}/confirmation").status_code == 409
    assert api.delete(f"{address}/removal").json()["taken_back_at"] is None
    assert count(Flow) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "magic"},
        {"giver": None},
        {"quantity": "-1"},
        {"quantity": "0"},
        {"quantity": "1000000000000000"},
        {"worth_minor": 0, "currency": "GBP"},
        {"worth_minor": 10**18, "currency": "GBP"},
        {"worth_minor": 5},
        {"kind": "money"},
        {"on": "2999-01-01"},
        {"colour": "red"},
    ],
)
def test_what_makes_no_sense_is_refused(api: JsonClient, mill: str, count: Count, wrong: dict[str, Any]) -> None:
    body = {"giver": mill, "kind": "hours", "on": "2026-05-01", **wrong}
    assert api.post("exchange/flows", body).status_code == 422
    assert count(Flow) == 0


@pytest.mark.parametrize(
    "wrong", [{"worth_minor": 0}, {"per": "0"}, {"kind": "magic"}, {"kind": "money"}, {"currency": "QQQ"}]
)
def test_a_rate_that_is_none_is_refused(api: JsonClient, count: Count, wrong: dict[str, Any]) -> None:
    assert api.post("exchange/rates", {**RATE, **wrong}).status_code == 422
    assert count(Rate) == 0
    assert api.get("exchange/rates").json() == {"items": []}
    assert "hours" in [kind["key"] for kind in api.get("exchange/kinds").json()["items"]]


def test_a_key_that_may_not_read_flows_reads_none(api: JsonClient, workspace: Workspace, mill: str) -> None:
    blind = JsonClient(token_of(workspace, "network:read"))
    assert blind.get("exchange/flows").status_code == 403
    assert blind.get(f"exchange/parties/{mill}").status_code == 403
