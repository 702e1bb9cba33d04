"""Who the business is for, for programs: the message, the ideal clients, and the fit of a party with its reasons."""

from typing import Any

from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of

CITY: dict[str, Any] = {"field": "city", "op": "is", "value": "Leeds"}
NEAR = {"words": "They are near", "weight": "must", "definition": CITY}
BOUGHT = {"field": "sales.purchases", "op": "at_least", "value": 1}
SAID = {"audience": "cafés", "benefit": "bakes rye"}


def put(api: JsonClient, body: dict[str, Any]) -> Any:
    return api("PUT", "core-message", body)


def test_the_message_is_written_and_read(api: JsonClient) -> None:
    assert api.get("core-message").json() == []
    written = put(api, SAID)
    assert (written.status_code, written.json()["sentence"]) == (200, "For cafés, Rye bakes rye.")
    assert put(api, SAID).json()["version"] == 1
    changed = put(api, {**SAID, "language": "es", "tone": ["cálido"]}).json()
    assert (changed["language"], changed["tone"]) == ("es", ["cálido"])
    assert sorted(one["language"] for one in api.get("core-message").json()) == ["en", "es"]
    odd = put(api, {**SAID, "language": "tlh"})
    assert (odd.status_code, odd.json()["code"]) == (422, "unknown_language")


def test_an_ideal_client_from_its_first_criterion_to_being_put_away(api: JsonClient) -> None:
    made = api.post("ideal-clients", {"name": "Cafés", "criteria": [NEAR]})
    assert made.status_code == 201
    one = made.json()
    assert (one["is_main"], one["version"], one["criteria"][0]["words"]) == (True, 1, "They are near")
    assert api.get("ideal-clients").json() == [one]
    assert api.get(f"ideal-clients/{one['id']}").json() == one
    criteria = [{**one["criteria"][0], "weight": "nice"}, {**NEAR, "weight": "against"}]
    changed = api.patch(f"ideal-clients/{one['id']}", {"criteria": criteria, "version": 1}).json()
    assert [row["weight"] for row in changed["criteria"]] == ["nice", "against"]
    assert changed["criteria"][0]["id"] == one["criteria"][0]["id"]
    moved = api.patch(f"ideal-clients/{one['id']}", {"summary": "Small", "version": 1})
    assert (moved.status_code, moved.json()["code"]) == (409, "profile_moved")
    circle = {**NEAR, "definition": {"field": "positioning.fit", "op": "at_least", "value": 1}}
    refused = api.post("ideal-clients", {"name": "Circle", "criteria": [circle]})
    assert (refused.status_code, refused.json()["code"]) == (422, "fit_circle")
    assert api.delete(f"ideal-clients/{one['id']}").status_code == 204
    assert api.get("ideal-clients").json() == []


def test_the_fit_of_a_party_says_what_is_not_known(api: JsonClient) -> None:
    ada = api.post("parties", {"name": "Ada Wren"}).json()["id"]
    assert api.get(f"parties/{ada}/fit").json() == {"fit": None}
    one = api.post("ideal-clients", {"name": "Cafés", "criteria": [NEAR]}).json()
    found = api.get(f"parties/{ada}/fit").json()["fit"]
    assert (found["score"], found["low"], found["high"], found["known"]) == (50, 0, 100, 0.0)
    [reason] = found["reasons"]
    assert (reason["state"], reason["not_known"], reason["weight"]) == ("unknown", ["City"], "must")
    assert api.get(f"parties/{ada}/fit?ideal_client={one['id']}").json()["fit"] == found
    assert api.get(f"parties/{ada}/fit?ideal_client={ada}").status_code == 404


def test_a_key_reads_only_what_it_may(workspace: Workspace, api: JsonClient, stranger: JsonClient) -> None:
    ada = api.post("parties", {"name": "Ada Wren"}).json()["id"]
    reading = JsonClient(token_of(workspace, "positioning:read"))
    one = api.post("ideal-clients", {"name": "Cafés", "criteria": [NEAR]}).json()
    assert reading.get("ideal-clients").status_code == 200
    assert reading.get(f"parties/{ada}/fit").status_code == 403
    assert reading.post("ideal-clients", {"name": "Mine"}).status_code == 403
    assert put(reading, SAID).status_code == 403
    assert stranger.get(f"ideal-clients/{one['id']}").status_code == 404
    assert stranger.get("ideal-clients").json() == []
    assert api.get("core-message").json() == []


def test_a_fit_that_rests_on_sales_is_hidden_from_a_key_without_them(workspace: Workspace, api: JsonClient) -> None:
    ada = api.post("parties", {"name": "Ada Wren"}).json()["id"]
    buyers = {"name": "Buyers", "criteria": [{**NEAR, "definition": BOUGHT}]}
    blind = JsonClient(token_of(workspace, "network:read", "positioning:read", "positioning:write"))
    assert blind.post("ideal-clients", buyers).status_code == 422
    seeing = JsonClient(token_of(workspace, "network:read", "positioning:read", "positioning:write", "sales:read"))
    assert seeing.post("ideal-clients", buyers).status_code == 201
    assert seeing.get(f"parties/{ada}/fit").json()["fit"]["score"] == 0
    assert blind.get(f"parties/{ada}/fit").json() == {"fit": None}
