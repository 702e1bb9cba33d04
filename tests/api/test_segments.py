"""Segments for programs: what can be asked, how many fit, and who is in one."""

from typing import Any

from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of

CLIENT: dict[str, Any] = {"field": "role", "op": "any_of", "value": ["client"]}


def test_a_segment_from_its_fields_to_its_parties(workspace: Workspace, api: JsonClient) -> None:
    ada = api.post("parties", {"name": "Ada Wren", "roles": ["client"]}).json()["id"]
    api.post("parties", {"name": "Ben"})
    fields = {one["name"]: one for one in api.get("segment-fields").json()}
    assert fields["role"]["ops"][:3] == ["any_of", "all_of", "none_of"]
    assert fields["role"]["choices"]["client"] == "Customer"
    assert "sales.purchases" in fields
    blind = JsonClient(token_of(workspace, "network:read"))
    assert "sales.purchases" not in {one["name"] for one in blind.get("segment-fields").json()}
    counted = api.post("segments/count", {"definition": CLIENT})
    assert counted.json() == {"count": 1, "words": "Role: Customer"}
    made = api.post("segments", {"name": "Customers", "definition": CLIENT})
    assert (made.status_code, made.json()["members"]) == (201, 1)
    segment = made.json()["id"]
    assert [one["id"] for one in api.get(f"segments/{segment}/parties").json()["items"]] == [ada]
    assert [one["name"] for one in api.get("segments").json()["items"]] == ["Customers"]
    changed = api.patch(f"segments/{segment}", {"definition": {"none": [CLIENT]}}).json()
    assert (changed["name"], changed["members"]) == ("Customers", 1)
    copy = api.post(f"segments/{segment}/copies", {"name": "In May"})
    assert (copy.status_code, copy.json()["is_frozen"]) == (201, True)
    assert api.delete(f"segments/{segment}").status_code == 204
    assert api.get(f"segments/{segment}").status_code == 404


def test_a_refusal_names_the_place(api: JsonClient) -> None:
    bad = api.post("segments", {"name": "Odd", "definition": {"all": [{"field": "shoe_size"}]}})
    assert (bad.status_code, bad.json()["code"]) == (422, "bad_conditions")
    assert "all/0/field" in bad.content.decode()
    assert api.post("segments", {"name": "Customers", "definition": CLIENT}).status_code == 201
    assert api.post("segments", {"name": "customers", "definition": CLIENT}).status_code == 409
