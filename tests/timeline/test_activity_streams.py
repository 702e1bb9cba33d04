"""Activities in the words of Activity Streams 2.0, for programs that know those."""

import json
from typing import Any

import pytest
from django.test import Client
from jsonschema_rs import Draft202012Validator

from hedgerow.api import operations as api
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.timeline.registries import verbs
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db
STREAMS = "application/activity+json"
TYPES = set(
    "Accept TentativeAccept Add Arrive Create Delete Follow Ignore Join Leave Like Offer Invite Reject TentativeReject "
    "Remove Undo Update View Listen Read Move Travel Announce Block Flag Dislike Question Activity".split()
)
MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"
SUBJECT = {
    "type": "object",
    "required": ["id", "type"],
    "properties": {
        "id": {"type": "string", "pattern": "^(urn:uuid:|https?://)"},
        "type": {"enum": ["Object", "Organization"]},
        "name": {"type": "string", "minLength": 1},
        "kind": {"type": "string"},
    },
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "required": ["id", "type", "summary", "published", "startTime", "actor", "verb", "position"],
    "properties": {
        "@context": {"type": "array", "prefixItems": [{"const": "https://www.w3.org/ns/activitystreams"}]},
        "id": {"type": "string", "pattern": "^https?://"},
        "type": {"enum": sorted(TYPES)},
        "summary": {"type": "string", "minLength": 1},
        "published": {"type": "string", "pattern": MOMENT},
        "startTime": {"type": "string", "pattern": MOMENT},
        "actor": SUBJECT,
        "object": SUBJECT,
        "target": SUBJECT,
        "context": {"type": "string", "pattern": "^https?://"},
        "verb": {"type": "string"},
        "position": {"type": "integer"},
        "channel": {"type": "string"},
        "currency": {"type": "string"},
        "amountMinor": {"type": "integer"},
        "properties": {"type": "object"},
    },
    "additionalProperties": False,
}


@pytest.fixture
def rye() -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def asking(rye: Workspace) -> Any:
    """Ask the API as a program that reads the log."""
    with scope(rye):
        token = api.create_api_key(actor=an_actor(rye), label="x", scopes=["timeline:read"]).token

    def ask(path: str, accept: str = STREAMS) -> Any:
        return Client().get(path, headers={"Authorization": f"Bearer {token}", "Accept": accept})

    return ask


def test_every_verb_is_an_activity_that_the_vocabulary_and_the_schema_allow(rye: Workspace, asking: Any) -> None:
    with scope(rye):
        actor = the_system(rye)
        one = network.add_party(actor=actor, name="Grace").id
        two = network.add_party(actor=actor, name="Hill Mill").id
        sides = {"actor_id": one, "object_id": two, "target_id": one, "amount_minor": 5, "currency": "GBP"}
        facts = [Fact(verb.name, **sides, channel="web", properties={"text": "x"}) for verb in verbs]
        timeline.record(actor, *facts, *[Fact(verb.name) for verb in verbs])
    validator = Draft202012Validator(SCHEMA)
    found: dict[str, Any] = {"next": "/api/v1/activities?limit=200"}
    seen = []
    while "next" in found:
        answer = asking(found["next"])
        assert answer["Content-Type"] == STREAMS
        found = answer.json()
        assert (found["type"], found["@context"][0]) == (
            "OrderedCollectionPage",
            "https://www.w3.org/ns/activitystreams",
        )
        assert found["partOf"] == "http://testserver/api/v1/activities"
        seen += found["orderedItems"]
    for item in seen:
        validator.validate(item)
    assert {item["verb"] for item in seen} == {verb.name for verb in verbs}
    assert {item["type"] for item in seen if item["verb"] == "sales.purchase_made"} == {"Accept"}
    positions = [item["position"] for item in seen]
    assert positions == sorted(set(positions))


def test_one_activity_leads_back_to_itself_and_names_whom_the_reader_may_see(rye: Workspace, asking: Any) -> None:
    with scope(rye):
        party = network.add_party(actor=the_system(rye), name="Grace Okafor")
        (key,) = timeline.record(the_system(rye), Fact("network.visited", actor_id=party.id)).ids
    shown = asking(f"/api/v1/activities/{key}").json()
    assert shown["id"] == f"http://testserver/api/v1/activities/{key}"
    assert shown["actor"] == {
        "id": f"urn:uuid:{party.id}",
        "type": "Object",
        "kind": "party",
        "name": "Grace Okafor",
    }
    assert asking(shown["id"].removeprefix("http://testserver")).json() == shown
    business = asking("/api/v1/activities?verb=network.party_added").json()["orderedItems"][0]["actor"]
    assert (business["type"], business["name"]) == ("Organization", "Rye")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (STREAMS, STREAMS),
        ('application/ld+json; profile="https://www.w3.org/ns/activitystreams"', STREAMS),
        ("application/json", "application/json; charset=utf-8"),
        ("*/*", "application/json; charset=utf-8"),
        ("text/html", "application/json; charset=utf-8"),
    ],
)
def test_who_does_not_ask_for_it_gets_the_api_as_it_is(accept: str, expected: str, asking: Any) -> None:
    answer = asking("/api/v1/activities?limit=1", accept)
    assert answer["Content-Type"] == expected
    assert ("orderedItems" in json.loads(answer.content)) == (expected == STREAMS)
