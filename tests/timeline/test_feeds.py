"""Public feeds: nothing until somebody says so, and never anything of a person."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.resources import events
from hedgerow.resources import operations as resources
from hedgerow.resources.models import Resource
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.errors import NotPublic
from hedgerow.timeline.feeds import reading
from hedgerow.timeline.models import PublicFeed
from hedgerow.timeline.registries import verbs
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.fixtures.clock import FrozenClock

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = f"/feeds/rye/{events.ADDED}"


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Iterator[Workspace]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


def gives(workspace: Workspace, title: str, party: Any = None) -> Resource:
    draft = resources.ResourceDraft(side="gives", kind="space", title=title)
    return resources.add_resource(actor=the_system(workspace), party=party, draft=draft)


def titles() -> list[str]:
    return [item["content_text"] for item in Client().get(f"{FEED}.json").json()["items"]]


def test_no_feed_is_open_until_a_leader_opens_it(rye: Workspace) -> None:
    gives(rye, "An oven")
    assert Client().get(f"{FEED}.atom").status_code == 404
    with pytest.raises(NotPermitted):
        timeline.open_feed(actor=an_actor(rye, AccessRole.STAFF), verb=events.ADDED)
    assert PublicFeed.objects.count() == 0
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    assert titles() == ["Gives: An oven"]
    timeline.close_feed(actor=an_actor(rye), verb=events.ADDED)
    assert Client().get(f"{FEED}.json").status_code == 404
    found = AuditEntry.objects.filter(event__startswith="timeline.feed").order_by("at", "id")
    assert list(found.values_list("event", flat=True)) == ["timeline.feed_opened", "timeline.feed_closed"]


def test_what_speaks_of_a_party_or_was_taken_out_is_in_no_feed(rye: Workspace) -> None:
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    gives(rye, "An oven")
    gives(rye, "Grace's van", network.add_party(actor=the_system(rye), name="Grace"))
    resources.remove_resource(actor=the_system(rye), resource=gives(rye, "A mistake"))
    assert titles() == ["Gives: An oven"]


def test_only_verbs_that_their_package_declares_public_can_be_opened(rye: Workspace) -> None:
    public = {verb.name for verb in reading.public_verbs()}
    assert public == {events.ADDED, events.RESUMED, events.ENDED}
    for name in {*verbs.keys(), "no.such"} - public:
        with pytest.raises(NotPublic):
            timeline.open_feed(actor=an_actor(rye), verb=name)
    PublicFeed.objects.create(verb="network.visited", opened_at="2026-01-01T00:00:00Z")
    assert Client().get("/feeds/rye/network.visited.json").status_code == 404


def test_atom_has_what_the_standard_asks_for_and_survives_any_text(rye: Workspace) -> None:
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    gives(rye, 'Oven <b>& "van"</b> \x0b\ufffe 🍞')
    answer = Client().get(f"{FEED}.atom")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(answer.content)  # noqa: S314  (our own)
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == f"http://testserver{FEED}.atom"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Rye"
    for name in ("id", "title", "updated", "published", "content"):
        assert len(feed.findall(f"{ATOM}entry/{ATOM}{name}")) == 1, name
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == 'Gives: Oven <b>& "van"</b>  🍞'
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", feed.findtext(f"{ATOM}updated") or "")
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "first"}


def test_who_has_the_feed_already_is_told_so_and_pages_follow_one_another(
    rye: Workspace, frozen_clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SIZE", 2)
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    for number in range(5):
        gives(rye, f"Oven {number}")
    first = Client().get(f"{FEED}.json")
    for condition in ({"If-None-Match": first["ETag"]}, {"If-Modified-Since": first["Last-Modified"]}):
        assert Client().get(f"{FEED}.json", headers=condition).status_code == 304
    found, shown = first.json(), []
    assert (found["version"], found["title"]) == ("https://jsonfeed.org/version/1.1", "Rye: Gives and needs: noted")
    while found:
        shown += [item["content_text"] for item in found["items"]]
        following = found.get("next_url", "").removeprefix("http://testserver")
        found = Client().get(following).json() if following else {}
    assert shown == [f"Gives: Oven {number}" for number in range(4, -1, -1)]
    frozen_clock.advance(seconds=5)
    gives(rye, "Another")
    assert Client().get(f"{FEED}.json", headers={"If-None-Match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "²", "1"])
def test_a_place_that_is_none_breaks_nothing(before: str, rye: Workspace) -> None:
    timeline.open_feed(actor=an_actor(rye), verb=events.ADDED)
    assert Client().get(f"{FEED}.atom", {"before": before}).status_code == 200
