"""Many activities in one request: each for itself, once, and in the order given."""

import json
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.api.openapi import PROBLEM
from hedgerow.kernel.models import Workspace
from hedgerow.timeline import items
from hedgerow.timeline.api import batches
from hedgerow.timeline.api.activities import ActivityInput
from hedgerow.timeline.models import Activity
from tests.api.conftest import JsonClient, token_of
from tests.fixtures.clock import FrozenClock

BATCH, VISIT = "activities:batch", "network.visited"
NDJSON = {"Content_Type": "application/x-ndjson"}


@pytest.fixture
def ada(frozen_clock: FrozenClock, api: JsonClient) -> str:
    return str(api.post("parties", {"name": "Ada"}).json()["id"])


def visit(actor: str, **more: Any) -> dict[str, Any]:
    return {"verb": VISIT, "actor_id": actor, **more}


def refusal(result: dict[str, Any]) -> tuple[str, str]:
    problem = result["problem"]
    return problem["code"], problem["errors"][0]["pointer"]


def test_what_fits_is_recorded_in_the_order_given_and_what_does_not_is_told(
    api: JsonClient, stranger: JsonClient, ada: str, count: Any
) -> None:
    theirs = stranger.post("parties", {"name": "Theirs"}).json()["id"]
    sent = [
        visit(ada, occurred_at="2026-05-10T17:30:00+02:00", channel="store", properties={"text": "One", "n": [1]}),
        visit(ada, verb="network.sang"),
        visit(ada, verb="network.party_added"),
        visit(theirs),
        visit(ada, target_id=str(uuid4())),
        visit(ada, amount_minor=2**63),
        visit(ada, channel="telepathy"),
        visit(ada, currency="XYZ"),
        visit(ada, position=1),
        "a text",
        visit(ada, amount_minor=1340, currency="GBP"),
    ]
    response = api.post(BATCH, sent)
    told = response.json()
    assert response.status_code == 200, response.content
    assert (told["recorded"], told["repeated"], told["refused"]) == (2, 0, 9)
    assert [result["status"] for result in told["results"]] == [201, *[422] * 9, 201]
    assert [refusal(result) for result in told["results"][1:-1]] == [
        ("unknown_verb", "#/1/verb"),
        ("verb_not_loggable", "#/2/verb"),
        ("subject_not_found", "#/3/actor_id"),
        ("subject_not_found", "#/4/target_id"),
        ("invalid", "#/5/amount_minor"),
        ("invalid", "#/6/channel"),
        ("invalid", "#/7/currency"),
        ("invalid", "#/8"),
        ("invalid", "#/9"),
    ]
    assert set(PROBLEM["required"]) <= told["results"][1]["problem"].keys()
    first, last = told["results"][0], told["results"][-1]
    assert (first["position"], last["position"]) == (2, 3)
    read = api.get(f"activities/{first['id']}").json()
    assert (read["occurred_at"], read["channel"], read["source"]) == ("2026-05-10T15:30:00Z", "store", "api")
    assert (read["properties"], read["position"]) == ({"text": "One", "n": [1]}, 2)
    assert count(Activity) == 3


def test_a_repeat_by_source_and_id_gives_the_first_one_within_and_across_batches(
    api: JsonClient, ada: str, count: Any
) -> None:
    one, two = (visit(ada, source="till", external_id=key) for key in "12")
    first = api.post(BATCH, [one, two, {**one, "channel": "web"}]).json()
    again = api.post(BATCH, [two, visit(ada, source="door", external_id="1"), one]).json()
    places = [(result["status"], result["position"]) for result in first["results"] + again["results"]]
    assert places == [(201, 2), (201, 3), (200, 2), (200, 3), (201, 4), (200, 2)]
    assert again["results"][2]["id"] == first["results"][0]["id"] == first["results"][2]["id"]
    assert count(Activity) == 4


def test_lines_are_taken_as_an_array_is_and_broken_ones_stay_out(api: JsonClient, ada: str, count: Any) -> None:
    good = json.dumps(visit(ada, external_id="1")).encode()
    bad = good.replace(b'"1"', b'"\xff"')
    body = b"\n".join(
        [good, b"", bad, good[:-5], b'{"properties":' + b'{"a":' * 100_000, b"[" * 300 + b"]" * 300, good]
    )
    told = api.post(BATCH, body, **NDJSON).json()
    assert [result["status"] for result in told["results"]] == [201, 422, 422, 422, 422, 200]
    assert [refusal(result) for result in told["results"][1:5]] == [
        ("not_json", "#/1"),
        ("not_json", "#/2"),
        ("not_json", "#/3"),
        ("invalid", "#/4"),
    ]
    assert count(Activity) == 2


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"text": "a\0b"}, "unstorable"),
        ({"a\0b": 1}, "unstorable"),
        ({"n": 2**64}, "unstorable"),
        ({"n": 2**70}, "unstorable"),
        ({"deep": json.loads("[" * 60 + "]" * 60)}, "unstorable"),
        ({"inside": [{"text": "a\0b"}]}, "unstorable"),
        ({f"k{n}": n for n in range(51)}, "invalid"),
    ],
)
def test_properties_that_cannot_be_kept_are_refused_as_for_a_single_activity(
    api: JsonClient, ada: str, count: Any, properties: dict[str, Any], code: str
) -> None:
    sent = visit(ada, properties=properties)
    told = api.post(BATCH, [sent]).json()["results"][0]
    assert refusal(told)[0] == code
    assert refusal(told)[1].startswith("#/0/properties")
    assert api.post("activities", sent).json()["code"] in {code, "invalid"}
    assert count(Activity) == 1


def test_what_lies_in_the_future_is_no_fact_but_a_clock_may_run_ahead(api: JsonClient, ada: str, count: Any) -> None:
    """The clock stands at 2026-05-11, nine o'clock."""
    moments = ["2026-05-12T08:59:00Z", "2026-05-12T09:01:00Z", "9999-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00"]
    told = api.post(BATCH, [visit(ada, occurred_at=moment) for moment in moments]).json()["results"]
    assert [result["status"] for result in told] == [201, 422, 422, 422]
    assert [refusal(result) for result in told[1:]] == [
        ("occurs_later", "#/1/occurred_at"),
        ("invalid", "#/2/occurred_at"),
        ("invalid", "#/3/occurred_at"),
    ]
    assert api.post("activities", visit(ada, occurred_at=moments[1])).json()["code"] == "occurs_later"
    assert count(Activity) == 2


def test_the_same_key_gives_the_first_answer_and_refuses_another_body(api: JsonClient, ada: str, count: Any) -> None:
    sent = [visit(ada), visit(ada, verb="network.sang")]
    first = api.post(BATCH, sent, Idempotency_Key="k1")
    again = api.post(BATCH, sent, Idempotency_Key="k1")
    other = api.post(BATCH, sent[:1], Idempotency_Key="k1")
    assert (again["Idempotent-Replayed"], again.json()) == ("true", first.json())
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert count(Activity) == 2


def test_too_much_the_wrong_type_and_no_array_are_refused_whole(
    api: JsonClient, ada: str, count: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_ITEMS", 2)
    monkeypatch.setattr(batches, "MOST_BYTES", 1024)
    answers = [
        api.post(BATCH, [visit(ada)] * 3),
        api.post(BATCH, b"\n".join([json.dumps(visit(ada)).encode()] * 3), **NDJSON),
        api.post(BATCH, b"[" + b" " * 2000 + b"]"),
        api.post(BATCH, b"[]", Content_Type="text/csv"),
        api.post(BATCH, visit(ada)),
        api.post(BATCH, b'[{"verb":'),
        api.post(BATCH, b"[" * 100_000),
        api.post(BATCH, [visit(ada)], Idempotency_Key="a b"),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [
        (413, "too_many_activities"),
        (413, "too_many_activities"),
        (413, "too_large"),
        (415, "not_json"),
        (400, "malformed"),
        (400, "malformed"),
        (413, "too_large"),
        (400, "malformed"),
    ]
    assert count(Activity) == 1


def test_a_key_that_may_only_read_sends_nothing(workspace: Workspace, ada: str, count: Any) -> None:
    reader = JsonClient(token_of(workspace, "timeline:read"))
    assert reader.post(BATCH, [visit(ada)]).json()["code"] == "scope_missing"
    assert reader.post("activities:upload", b"{}", **NDJSON).json()["code"] == "scope_missing"
    assert count(Activity) == 1


def test_the_lean_shape_is_that_of_a_single_activity() -> None:
    assert list(items.Item.__struct_fields__) == list(ActivityInput.model_fields)


@pytest.mark.parametrize(("length", "status", "code"), [("9" * 5000, 413, "too_large"), ("-5", 400, "bad_length")])
def test_a_length_that_is_none_or_beyond_all_bounds_is_refused_before_a_byte_is_read(
    api: JsonClient, length: str, status: int, code: str
) -> None:
    told = api.post(BATCH, b"[]", Content_Length=length)
    assert (told.status_code, told.json()["code"]) == (status, code)
