"""Webhooks set up by a program."""

from typing import Any

import pytest
from django.test import Client
from standardwebhooks import Webhook

from hedgerow.api import operations as api
from hedgerow.api.models import FirstResult
from hedgerow.automation.models import Endpoint
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from tests.automation.telling import happens, send, told, url_of
from tests.http.neighbour import Answer, Neighbour

ROOT = "/api/v1/webhooks"
ALL = ("webhooks:read", "webhooks:write", "timeline:read")


@pytest.fixture
def ask(owner: Actor) -> Any:
    def ask(method: str, path: str, body: Any = None, scopes: tuple[str, ...] = ALL, **headers: str) -> Any:
        token = api.create_api_key(actor=owner, label="x", scopes=scopes).token
        sent = {"data": body or "", "content_type": "application/json"} if method != "get" else {}
        given = {"Authorization": f"Bearer {token}", **headers}
        return getattr(Client(), method)(f"{ROOT}{path}", headers=given, **sent)

    return ask


def test_a_program_sets_up_tests_changes_and_removes_a_webhook(rye: Workspace, receiver: Neighbour, ask: Any) -> None:
    wish = {"url": url_of(receiver), "description": "Till", "wanted": ["group:money"], "headers": {"X-Key": "hush"}}
    made = ask("post", "", wish)
    assert made.status_code == 201
    new = made.json()
    assert (new["state"], new["header_names"], new["wanted"]) == ("on", ["X-Key"], ["group:money"])
    key = new["id"]
    one = ask("get", f"/{key}").json()
    assert one == {name: value for name, value in new.items() if name != "secret"}
    assert ask("get", "").json() == {"items": [one], "next": None}
    tested = ask("post", f"/{key}/tests")
    assert (tested.status_code, tested.json()["state"], tested.json()["verb"]) == (201, "delivered", "test")
    _method, _path, headers, body = receiver.requests[0]
    Webhook(new["secret"]).verify(body, dict(headers))
    assert headers["X-Key"] == "hush"
    changed = ask("patch", f"/{key}", {"wanted": []})
    assert (changed.json()["wanted"], changed.json()["description"]) == ([], "Till")
    renewed = ask("post", f"/{key}/secret", {"overlap_hours": 1}).json()
    assert renewed["secret"] not in ("", new["secret"])
    assert renewed["old_secret_until"]
    assert ask("post", f"/{key}/pause").json()["state"] == "paused"
    assert ask("delete", f"/{key}/pause").json()["state"] == "on"
    assert ask("delete", f"/{key}").status_code == 204
    assert Endpoint.objects.count() == 0
    assert ask("get", f"/{key}").json()["code"] == "endpoint_not_found"


def test_deliveries_are_listed_and_sent_again(rye: Workspace, made: Any, receiver: Neighbour, ask: Any) -> None:
    receiver.answer = Answer(410)
    (key,) = happens(rye)
    send()
    path = f"/{made.endpoint.pk}"
    assert ask("post", f"{path}/replays", {"since": "2020-01-01"}).json()["code"] == "endpoint_switched_off"
    ask("delete", f"{path}/pause")
    receiver.answer = Answer()
    assert ask("post", f"{path}/replays", {"since": "2020-01-01"}).json() == {"count": 1, "since": "2020-01-01"}
    send()
    (one,) = ask("get", f"{path}/deliveries?state=delivered").json()["items"]
    assert (one["event_id"], one["attempts"]) == (str(key), 2)
    assert ask("get", f"{path}/deliveries?state=dead").json()["items"] == []
    log = ask("get", f"/deliveries/{one['id']}").json()["log"]
    assert [(each["number"], each["status"], each["outcome"]) for each in log] == [
        (2, 200, "delivered"),
        (1, 410, "gone"),
    ]
    assert ask("post", f"/deliveries/{one['id']}/replay").json()["state"] == "waiting"
    send()
    assert told(receiver) == [str(key)] * 3


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"url": "https://127.0.0.1/"}, "destination_refused"),
        ({"url": "http://shop.example/"}, "destination_refused"),
        ({"wanted": ["no.such"]}, "invalid"),
        ({"headers": {"webhook-id": "1"}}, "header_refused"),
        ({"colour": "red"}, "invalid"),
    ],
)
def test_what_cannot_be_set_up_is_refused_and_nothing_is_kept(
    wish: dict[str, Any], code: str, receiver: Neighbour, ask: Any
) -> None:
    refused = ask("post", "", {"url": url_of(receiver), **wish})
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert Endpoint.objects.count() == 0


def test_a_key_that_may_not_read_the_log_cannot_have_it_sent_to_itself(receiver: Neighbour, ask: Any) -> None:
    refused = ask("post", "", {"url": url_of(receiver)}, scopes=("webhooks:write",))
    assert (refused.status_code, refused.json()["code"]) == (403, "not_permitted")
    assert ask("post", "", {"url": url_of(receiver)}, scopes=("webhooks:read", "timeline:read")).status_code == 403
    assert Endpoint.objects.count() == 0


def test_a_repeat_gives_the_same_secret_which_lies_nowhere_in_the_open(owner: Actor, receiver: Neighbour) -> None:
    token = api.create_api_key(actor=owner, label="x", scopes=ALL).token
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "once"}
    wish = {"url": url_of(receiver)}
    first, again = (Client().post(ROOT, wish, content_type="application/json", headers=headers) for _ in range(2))
    assert first.json() == again.json()
    assert again["Idempotent-Replayed"] == "true"
    assert Endpoint.objects.count() == 1
    assert first.json()["secret"] not in FirstResult.objects.get().body
