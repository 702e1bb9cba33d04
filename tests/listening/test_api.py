"""Mentions and what is watched, read and settled by a program."""

from typing import Any

import pytest
from django.test import Client

from hedgerow.api import operations as api
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.listening.drafts import MentionDraft
from hedgerow.listening.models import Mention, Watch
from hedgerow.listening.operations.mentions import note_mentions
from hedgerow.network.models import Party
from tests.http.neighbour import Neighbour
from tests.listening.conftest import address

ALL = ("listening:read", "listening:write", "network:read")


@pytest.fixture
def ask(owner: Actor) -> Any:
    def ask(method: str, path: str, body: Any = None, scopes: tuple[str, ...] = ALL) -> Any:
        token = api.create_api_key(actor=owner, label="x", scopes=scopes).token
        sent = {"data": body or "", "content_type": "application/json"} if method != "get" else {}
        return getattr(Client(), method)(f"/api/v1{path}", headers={"Authorization": f"Bearer {token}"}, **sent)

    return ask


@pytest.fixture
def written(rye: Workspace, owner: Actor) -> list[Mention]:
    drafts = [
        MentionDraft(guid=text, at=None, network="Post", author="Grace", text=text) for text in ("lovely", "warm")
    ]
    with scope(rye):
        note_mentions(actor=owner, drafts=drafts, source="list")
        return list(Mention.objects.order_by("-at", "-id"))


def test_mentions_are_read_settled_and_tied_to_who_wrote_them(
    ask: Any, rye: Workspace, written: list[Mention], grace: Party
) -> None:
    first, second = (str(one.pk) for one in written)
    assert [one["id"] for one in ask("get", "/mentions").json()["items"]] == [first, second]
    one = ask("get", f"/mentions/{first}").json()
    assert (one["author"], one["state"], one["party_id"]) == ("Grace", "open", None)
    assert ask("put", f"/mentions/{first}/state", {"state": "answered"}).json()["state"] == "answered"
    assert [one["id"] for one in ask("get", "/mentions?state=open").json()["items"]] == [second]
    assert ask("put", f"/mentions/{first}/author", {"party_id": str(grace.pk)}).json() == {"count": 2}
    assert ask("get", "/mentions?is_known=false").json()["items"] == []
    assert {one["party_id"] for one in ask("get", "/mentions?is_known=true").json()["items"]} == {str(grace.pk)}


def test_what_is_watched_is_added_paused_and_removed_and_its_address_told_to_nobody(
    ask: Any, rye: Workspace, neighbour: Neighbour
) -> None:
    made = ask("post", "/watches", {"kind": "feed", "url": address(neighbour), "name": "Press"})
    assert (made.status_code, made.json()["name"]) == (201, "Press")
    key = made.json()["id"]
    assert Job.objects.filter(unique_key=f"listening:{key}").count() == 1
    again = ask("post", "/watches", {"kind": "feed", "url": address(neighbour)})
    assert (again.status_code, again.json()["code"]) == (409, "watch_exists")
    assert ask("post", f"/watches/{key}/pause").json()["paused_at"]
    assert ask("delete", f"/watches/{key}/pause").json()["paused_at"] is None
    listed = ask("get", "/watches?kind=feed")
    assert [one["id"] for one in listed.json()["items"]] == [key]
    assert ask("get", "/watches?kind=calendar").json()["items"] == []
    assert str(neighbour.port) not in listed.content.decode()
    assert ask("delete", f"/watches/{key}").status_code == 204
    assert ask("get", f"/watches/{key}").json()["code"] == "watch_not_found"


def test_a_key_that_only_reads_settles_nothing(ask: Any, rye: Workspace, written: list[Mention], grace: Party) -> None:
    path, reading = f"/mentions/{written[0].pk}", ("listening:read", "network:read")
    refused = [
        ask("put", f"{path}/state", {"state": "done"}, reading),
        ask("put", f"{path}/author", {"party_id": str(grace.pk)}, reading),
        ask("post", "/watches", {"kind": "feed", "url": "https://x.example/"}, reading),
        ask("get", "/mentions", None, ("network:read",)),
    ]
    assert [one.status_code for one in refused] == [403] * 4
    with scope(rye):
        assert set(Mention.objects.values_list("state", "party")) == {("open", None)}
        assert Watch.objects.count() == 0
