"""The log through the API."""

from typing import Any
from uuid import uuid4

import pytest

from hedgerow.timeline.models import Activity
from tests.api.conftest import JsonClient
from tests.fixtures.clock import FrozenClock

VISIT = "network.visited"


@pytest.fixture
def ada(frozen_clock: FrozenClock, api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Ada"}).json()["id"])


def test_an_activity_is_recorded_and_read_back(api: JsonClient, ada: str) -> None:
    sent = {
        "verb": VISIT,
        "actor_id": ada,
        "occurred_at": "2026-05-10T17:30:00+02:00",
        "channel": "store",
        "amount_minor": 1340,
        "currency": "GBP",
        "properties": {"text": "Two rye loaves"},
    }
    response = api.post("activities", sent)
    told = response.json()

    assert response.status_code == 201, response.content
    assert {name: told[name] for name in sent} == {**sent, "occurred_at": "2026-05-10T15:30:00Z"}
    assert (told["position"], told["source"], told["recorded_at"]) == (2, "api", "2026-05-11T09:00:00Z")
    assert told["recorded_by"].startswith("key:")
    assert api.get(f"activities/{told['id']}").json() == told


def test_a_repeat_of_the_sources_own_id_gives_the_first_activity(api: JsonClient, ada: str, count: Any) -> None:
    sent = {"verb": VISIT, "actor_id": ada, "source": "till", "external_id": "7"}
    first, again = api.post("activities", sent), api.post("activities", {**sent, "channel": "web"})

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert count(Activity) == 2


def test_the_log_is_read_in_order_by_party_by_verb_and_from_a_position(api: JsonClient, ada: str) -> None:
    bea = api.post("parties", {"name": "Bea"}).json()["id"]
    for who, verb in ((ada, VISIT), (bea, VISIT), (ada, "network.called")):
        assert api.post("activities", {"verb": verb, "actor_id": who}).status_code == 201

    def positions(query: str) -> list[int]:
        return [activity["position"] for activity in api.get(f"activities?{query}").json()["items"]]

    assert positions("") == [1, 2, 3, 4, 5]
    assert positions(f"party={ada}") == [1, 3, 5]
    assert positions(f"verb={VISIT}") == [3, 4]
    assert positions(f"party={ada}&verb={VISIT}") == [3]
    assert positions("since=3") == [4, 5]
    assert positions(f"since={2**63 - 1}") == []
    assert positions(f"party={uuid4()}") == []
    page = api.get("activities?limit=2&since=1").json()
    assert [activity["position"] for activity in page["items"]] == [2, 3]
    assert positions(f"limit=2&since=1&after={page['next']}") == [4, 5]


def test_what_may_not_be_logged_is_refused_and_nothing_is_written(
    api: JsonClient, stranger: JsonClient, ada: str, count: Any
) -> None:
    theirs = stranger.post("parties", {"name": "Theirs"}).json()["id"]
    before = count(Activity)

    def code(**body: Any) -> tuple[int, str]:
        response = api.post("activities", {"verb": VISIT, "actor_id": ada, **body})
        return response.status_code, response.json()["code"]

    assert code(verb="network.sang") == (422, "unknown_verb")
    assert code(verb="network.party_added") == (422, "verb_not_loggable")
    assert code(actor_id=theirs) == (422, "subject_not_found")
    assert code(target_id=str(uuid4())) == (422, "subject_not_found")
    assert code(channel="telepathy") == (422, "invalid")
    assert code(currency="XYZ") == (422, "invalid")
    assert code(amount_minor=2**63) == (422, "invalid")
    assert code(occurred_at="yesterday") == (422, "invalid")
    assert code(position=1) == (422, "invalid")
    assert count(Activity) == before


def test_an_activity_is_never_changed_or_deleted(api: JsonClient, ada: str, count: Any) -> None:
    told = api.post("activities", {"verb": VISIT, "actor_id": ada}).json()

    assert api.patch(f"activities/{told['id']}", {"verb": "network.called"}).status_code == 405
    assert api.delete(f"activities/{told['id']}").status_code == 405
    assert api.get(f"activities/{told['id']}").json() == told


def test_the_verbs_say_what_a_program_may_record(api: JsonClient) -> None:
    verbs = {verb["name"]: verb for verb in api.get("verbs").json()["items"]}

    assert verbs[VISIT] == {
        "name": VISIT,
        "label": "Came by",
        "activity_streams_type": "Activity",
        "may_be_logged": True,
    }
    assert verbs["network.party_added"]["may_be_logged"] is False
