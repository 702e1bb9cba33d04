"""Two records of one party through the API: shown first, merged, found under both ids, taken apart."""

from typing import Any

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from tests.api.conftest import JsonClient
from tests.factories.workspaces import the_system

MAIL = [{"kind": "email", "value": "ada@wren.example"}]


def made(api: JsonClient, name: str, **body: Any) -> str:
    return str(api.post("parties", {"name": name, "contacts": MAIL, **body}).json()["id"])


def test_a_dry_run_shows_what_would_come_of_it_and_changes_nothing(api: JsonClient) -> None:
    ada = made(api, "Ada Wren", birthday="1990-05-21")
    other = made(api, "A. Wren", birthday="1991-05-21", job_title="Miller")
    shown = api.post(f"parties/{ada}/merges", {"other": other, "take": ["birthday"], "dry_run": True})
    assert shown.status_code == 200
    told = shown.json()
    assert (told["id"], told["gone_id"]) == (None, other)
    assert (told["party"]["birthday"], told["party"]["job_title"]) == ("1991-05-21", "Miller")
    assert [choice["name"] for choice in told["choices"]] == ["name", "birthday"]
    assert api.get(f"parties/{other}").json()["id"] == other
    assert api.get(f"parties/{ada}").json()["birthday"] == "1990-05-21"


def test_merged_both_ids_answer_with_the_one_that_stays_until_taken_apart(api: JsonClient) -> None:
    ada, other = made(api, "Ada Wren"), made(api, "A. Wren")
    api.post("activities", {"verb": "network.visited", "actor_id": other})
    done = api.post(f"parties/{ada}/merges", {"other": other})
    assert done.status_code == 201
    assert api.get(f"parties/{other}").json()["id"] == ada
    assert [party["id"] for party in api.get("parties").json()["items"]] == [ada]
    assert api.get("parties?archived=true").json()["items"] == []
    seen = [each["verb"] for each in api.get(f"activities?party={ada}").json()["items"]]
    assert "network.visited" in seen
    [merge] = api.get(f"parties/{ada}/merges").json()["items"]
    assert (merge["id"], merge["gone_id"], merge["undone_at"]) == (done.json()["id"], other, None)
    apart = api.delete(f"merges/{merge['id']}")
    assert (apart.status_code, apart.json()["left"]) == (200, 0)
    assert api.get(f"parties/{other}").json()["name"] == "A. Wren"
    assert api.delete(f"merges/{merge['id']}").status_code == 409


def test_what_cannot_be_is_refused_in_words(api: JsonClient) -> None:
    ada, other = made(api, "Ada Wren"), made(api, "A. Wren")
    assert api.post(f"parties/{ada}/merges", {"other": ada}).status_code == 409
    odd = api.post(f"parties/{ada}/merges", {"other": other, "take": ["shoe_size"]})
    assert odd.status_code == 422
    assert "shoe_size" in odd.content.decode()
    assert api.post(f"parties/{ada}/merges", {"other": "01a00000-0000-7000-8000-000000000000"}).status_code == 404


def test_pairs_are_listed_and_can_be_rejected(api: JsonClient, workspace: Workspace) -> None:
    made(api, "Ada Wren"), made(api, "Ada Wren")
    with scope(workspace):
        operations.scan_duplicates(actor=the_system(workspace))
    [pair] = api.get("duplicates").json()["items"]
    assert (pair["score"], pair["reasons"]) == (95, ["same_name", "same_email"])
    assert api.post(f"duplicates/{pair['id']}/rejection").status_code == 204
    assert api.get("duplicates").json()["items"] == []
    assert api.delete(f"duplicates/{pair['id']}/rejection").status_code == 204
    assert len(api.get("duplicates").json()["items"]) == 1
