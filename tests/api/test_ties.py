"""Roles with history, relationships, and the workspace's own words, through the API."""

from typing import Any
from urllib.parse import quote

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Relationship, Role
from tests.api.conftest import JsonClient
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock


def party(api: JsonClient, name: str, kind: str = "organisation") -> str:
    return str(api.post("parties", {"name": name, "kind": kind}).json()["id"])


def test_a_role_is_given_ended_and_stays_in_the_history(frozen_clock: FrozenClock, api: JsonClient, count: Any) -> None:
    ada = party(api, "Ada", "person")

    given = api.post(f"parties/{ada}/roles", {"role": "prospect", "since": "2026-01-01"})
    twice = api.post(f"parties/{ada}/roles", {"role": "prospect"})
    ended = api.delete(f"parties/{ada}/roles/prospect?until=2026-03-01")
    missing = api.delete(f"parties/{ada}/roles/prospect")
    client = api.post(f"parties/{ada}/roles", {"role": "client"})

    assert (given.status_code, twice.status_code, twice.json()["code"]) == (201, 409, "role_held")
    assert ended.json() == {**given.json(), "until": "2026-03-01"}
    assert (missing.status_code, missing.json()["code"]) == (409, "role_not_held")
    assert client.json()["since"] == "2026-05-11"
    assert api.get(f"parties/{ada}/roles").json()["items"] == [ended.json(), client.json()]
    assert [role["role"] for role in api.get(f"parties/{ada}").json()["roles"]] == ["client"]
    assert count(Role) == 2


def test_a_role_cannot_end_before_it_began(api: JsonClient) -> None:
    ada = party(api, "Ada", "person")
    api.post(f"parties/{ada}/roles", {"role": "client", "since": "2026-02-01"})

    response = api.delete(f"parties/{ada}/roles/client?until=2026-01-31")

    assert (response.status_code, response.json()["code"]) == (422, "dates_reversed")
    assert api.get(f"parties/{ada}/roles").json()["items"][0]["until"] is None


def test_a_relationship_is_made_listed_and_ended(frozen_clock: FrozenClock, api: JsonClient) -> None:
    mill, farm, bakery = (party(api, name) for name in ("Mill", "Farm", "Bakery"))
    supplies = api.post(
        "relationships", {"from_party": farm, "to_party": mill, "kind": "supplies", "since": "2025-01-01"}
    )
    rival = api.post(
        "relationships", {"from_party": mill, "to_party": bakery, "kind": "competes_with", "note": "Friendly"}
    )

    assert (supplies.status_code, rival.status_code) == (201, 201)
    assert api.get("relationships").json()["items"] == [supplies.json(), rival.json()]
    assert api.get(f"relationships?party={farm}").json()["items"] == [supplies.json()]
    assert api.get("relationships?kind=competes_with").json()["items"] == [rival.json()]
    assert api.get(f"relationships/{rival.json()['id']}").json() == rival.json()

    ended = api.delete(f"relationships/{supplies.json()['id']}")
    assert ended.json() == {**supplies.json(), "until": "2026-05-11"}
    assert api.delete(f"relationships/{supplies.json()['id']}?until=2026-05-12").json() == ended.json()
    assert api.get("relationships?current=true").json()["items"] == [rival.json()]
    assert api.get("relationships?current=false").json()["items"] == [ended.json()]


def test_relationships_that_cannot_be_are_refused_and_nothing_is_written(
    api: JsonClient, stranger: JsonClient, count: Any
) -> None:
    ada, mill, theirs = party(api, "Ada", "person"), party(api, "Mill"), party(stranger, "Theirs")

    def answer(first: str, second: str, kind: str) -> tuple[int, str]:
        response = api.post("relationships", {"from_party": first, "to_party": second, "kind": kind})
        return response.status_code, response.json()["code"]

    assert answer(ada, ada, "knows") == (422, "self_tie")
    assert answer(ada, mill, "employs") == (422, "tie_does_not_fit")
    assert answer(ada, mill, "haunts") == (422, "unknown_tie")
    assert answer(ada, theirs, "refers_to") == (404, "party_not_found")
    assert count(Relationship) == 0


def test_a_symmetric_relationship_is_one_whoever_is_named_first(api: JsonClient, count: Any) -> None:
    mill, farm = party(api, "Mill"), party(api, "Farm")
    api.post("relationships", {"from_party": farm, "to_party": mill, "kind": "partners_with"})

    again = api.post("relationships", {"from_party": mill, "to_party": farm, "kind": "partners_with"})

    assert (again.status_code, again.json()["code"]) == (409, "tie_exists")
    assert count(Relationship) == 1


def test_roles_are_listed_renamed_and_added(api: JsonClient) -> None:
    kinds = api.get("role-kinds").json()["items"]
    renamed = api.patch("role-kinds/client", {"label": "Guest", "label_plural": "Guests"})
    added = api.post("role-kinds", {"key": "baker", "label": "Baker", "label_plural": "Bakers", "family": "hazel"})

    assert [kind["key"] for kind in kinds][:3] == ["suspect", "prospect", "client"]
    assert kinds[2] == {
        "key": "client",
        "label": "Customer",
        "label_plural": "Customers",
        "family": "rose",
        "is_hidden": False,
    }
    assert renamed.json() == {**kinds[2], "label": "Guest", "label_plural": "Guests"}
    assert added.status_code == 201
    assert [kind["label"] for kind in api.get("role-kinds").json()["items"]][2::8] == ["Guest", "Baker"]
    assert api.post("role-kinds", {**added.json(), "is_hidden": False}).status_code == 422
    assert api.patch("role-kinds/nothing", {"label": "", "label_plural": ""}).status_code == 422


def test_kinds_of_relationships_have_both_readings(api: JsonClient) -> None:
    kinds = {kind["key"]: kind for kind in api.get("relationship-kinds?limit=200").json()["items"]}

    assert (kinds["supplies"]["label"], kinds["supplies"]["inverse_label"]) == ("supplies", "is supplied by")
    assert kinds["knows"]["is_symmetric"] is True


def test_roles_and_ties_of_the_workspace_s_own_are_used_by_their_keys(api: JsonClient, workspace: Workspace) -> None:
    with scope(workspace):
        actor = an_actor(workspace)
        parent = operations.add_own_role(actor=actor, label="School parent", family="rose")
        neighbour = operations.add_own_role(actor=actor, label="جار", family="elder")
        bakes = operations.add_tie_kind(actor=actor, label="bakes for", inverse_label="eats the bread of")
    ada = api.post("parties", {"name": "Ada", "roles": [parent.key, neighbour.key]})
    mill = party(api, "Mill")
    tie = api.post("relationships", {"from_party": mill, "to_party": ada.json()["id"], "kind": bakes.key})
    ended = api.delete(f"parties/{ada.json()['id']}/roles/{quote(neighbour.key)}")
    renamed = api.patch(f"role-kinds/{parent.key}", {"label": "Parent", "label_plural": "Parents"})
    assert {role["role"] for role in ada.json()["roles"]} == {"school-parent", "جار"}
    assert (tie.status_code, tie.json()["kind"]) == (201, "bakes-for")
    assert (ended.status_code, ended.json()["role"]) == (200, "جار")
    assert (renamed.status_code, renamed.json()["label"]) == (200, "Parent")


def test_a_relationship_says_what_is_on_record_between_the_two(frozen_clock: FrozenClock, api: JsonClient) -> None:
    ada, ben = party(api, "Ada", "person"), party(api, "Ben", "person")
    made = api.post("relationships", {"from_party": ada, "to_party": ben, "kind": "knows"}).json()
    assert made["bond"] is None
    assert api.post("activities", {"verb": "network.called", "actor_id": ada, "object_id": ben}).status_code == 201
    bond = api.get(f"relationships/{made['id']}").json()["bond"]
    assert (bond["strength"], bond["contact_days"], bond["silence_days"], bond["trust"]) == (54, 1, 0, None)
    assert api.get("relationships").json()["items"][0]["bond"] == bond
