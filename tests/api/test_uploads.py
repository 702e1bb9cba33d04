"""Files of activities and one party's line of time, through the API."""

import json
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.timeline.models import Activity, Upload
from tests.api.conftest import JsonClient, token_of
from tests.fixtures.clock import FrozenClock

UPLOAD, VISIT = "activities:upload", "network.visited"
NDJSON = {"Content_Type": "application/x-ndjson"}


@pytest.fixture
def ada(frozen_clock: FrozenClock, api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Ada"}).json()["id"])


def lines(*told: dict[str, Any]) -> bytes:
    return b"\n".join(json.dumps(one).encode() for one in told)


def test_a_file_is_taken_in_by_a_job_and_tells_what_stayed_out(api: JsonClient, ada: str, count: Any) -> None:
    body = lines({"verb": VISIT, "actor_id": ada}, {"verb": VISIT, "actor_id": str(uuid4())})
    sent = api.post(UPLOAD, body, **NDJSON, Idempotency_Key="k")
    assert (sent.status_code, sent.json()["state"], count(Activity)) == (202, "waiting", 1)
    assert api.post(UPLOAD, body, **NDJSON, Idempotency_Key="k").json() == sent.json()
    assert api.post(UPLOAD, body + b"\n", **NDJSON, Idempotency_Key="k").json()["code"] == "idempotency_key_reused"
    run_pending()
    now = api.get(f"activities/uploads/{sent.json()['id']}").json()
    counts = [now[name] for name in ("lines_done", "recorded", "repeated", "refused", "bytes_done")]
    assert (now["state"], counts) == ("done", [2, 1, 0, 1, len(body)])
    refused = api.get(f"activities/uploads/{now['id']}/refused")
    [told] = [json.loads(line) for line in b"".join(refused.streaming_content).splitlines()]
    assert (refused["Content-Type"], told["line"], told["code"]) == ("application/x-ndjson", 2, "subject_not_found")
    assert [one["id"] for one in api.get("activities/uploads").json()["items"]] == [now["id"]]
    assert api.post(f"activities/uploads/{now['id']}/cancellation").json()["state"] == "done"
    assert count(Activity) == 2


def test_another_key_does_not_see_the_file_and_too_large_a_one_is_refused(
    api: JsonClient, workspace: Workspace, ada: str, count: Any, settings: Any
) -> None:
    sent = api.post(UPLOAD, lines({"verb": VISIT}), **NDJSON).json()
    other = JsonClient(token_of(workspace))
    assert other.get(f"activities/uploads/{sent['id']}").status_code == 404
    assert other.get("activities/uploads").json()["items"] == []
    settings.HEDGEROW_MAX_UPLOAD = 100
    assert api.post(UPLOAD, b" " * 101, **NDJSON).json()["code"] == "too_large"
    assert api.post(UPLOAD, b"{}").json()["code"] == "not_json"
    assert count(Upload) == 1


def test_a_partys_timeline_is_paged_and_narrowed_by_group_day_and_channel(api: JsonClient, ada: str) -> None:
    """The business is in London: 23:30 in May is the day after."""
    told = [
        {"verb": VISIT, "occurred_at": "2026-05-08T09:00:00Z", "channel": "store"},
        {"verb": "network.called", "occurred_at": "2026-05-08T23:30:00Z", "channel": "phone"},
        {"verb": VISIT, "occurred_at": "2026-05-09T09:00:00Z", "channel": "store", "properties": {"text": "Rye"}},
    ]
    assert api.post("activities:batch", [{**one, "actor_id": ada} for one in told]).json()["recorded"] == 3
    api.post("activities", {"verb": VISIT})

    def positions(query: str = "") -> list[int]:
        return [one["position"] for one in api.get(f"parties/{ada}/timeline?{query}").json()["items"]]

    assert positions() == [1, 4, 3, 2]
    assert positions("channel=phone") == [3]
    assert positions("day=2026-05-09") == [4, 3]
    assert positions("day=9999-12-31") == positions("day=0001-01-01") == positions("group=moon") == []
    page = api.get(f"parties/{ada}/timeline?limit=3").json()
    assert positions(f"limit=3&after={page['next']}") == [2]
    latest = page["items"][1]
    assert (latest["label"], "Rye" in latest["text"]) == ("Came by", True)
    assert positions(f"group={latest['group']}&day=2026-05-08") == [2]


def test_the_timeline_of_a_stranger_is_not_found(api: JsonClient, stranger: JsonClient, ada: str) -> None:
    assert stranger.get(f"parties/{ada}/timeline").status_code == 404
    assert api.get(f"parties/{uuid4()}/timeline").status_code == 404
