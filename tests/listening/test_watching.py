"""Addresses that are watched: asked kindly, told when they fail, given up after a week."""

from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.http import UrlRefused
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.listening import operations
from hedgerow.listening.errors import WatchExists
from hedgerow.listening.models import Mention, Watch
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.fixtures.clock import FrozenClock
from tests.http.neighbour import Answer, Neighbour
from tests.listening.conftest import address
from tests.listening.test_feeds import ATOM

pytestmark = pytest.mark.django_db
CALENDAR = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T100000Z\r\nSUMMARY:Tea\r\n"
    "ATTENDEE:mailto:grace@post.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260302T100000Z\r\n"
    "CLASS:PRIVATE\r\nSUMMARY:Secret\r\nATTENDEE:mailto:grace@post.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def a_watch(actor: Actor, url: str, kind: str = "calendar") -> Watch:
    return operations.add_watch(actor=actor, kind=kind, name="Mine", url=url)


def looked(actor: Actor, watch: Watch) -> Watch:
    operations.fetch_watch(actor=actor, watch=watch)
    watch.refresh_from_db()
    return watch


def test_a_calendar_comes_in_and_is_asked_for_what_changed(
    rye: Workspace, owner: Actor, grace: Party, neighbour: Neighbour, frozen_clock: FrozenClock
) -> None:
    neighbour.answer = Answer(headers={"ETag": '"1"'}, pieces=[CALENDAR.encode()])
    with scope(rye):
        watch = looked(owner, a_watch(owner, address(neighbour)))
        assert (watch.came, watch.left_out, watch.etag, watch.error) == (1, 1, '"1"', "")
        assert Activity.objects.get(verb=events.MET).properties == {"text": "Tea"}
        neighbour.answer = Answer(status=304, pieces=[])
        frozen_clock.advance(hours=2)
        assert operations.fetch_due(actor=owner) == 1
        watch.refresh_from_db()
        assert (watch.came, watch.total, watch.etag) == (0, 1, '"1"')
    assert neighbour.requests[-1][2]["If-None-Match"] == '"1"'


def test_a_feed_comes_in(rye: Workspace, owner: Actor, grace: Party, neighbour: Neighbour) -> None:
    neighbour.answer = Answer(pieces=[ATOM.encode()])
    with scope(rye):
        watch = looked(owner, a_watch(owner, address(neighbour), "feed"))
        assert (watch.came, Mention.objects.get().party) == (1, grace)
        assert looked(owner, watch).came == 0


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=404),
        Answer(status=403),
        Answer(status=302, headers={"Location": "http://127.0.0.1/"}),
        Answer(status=500),
        Answer(pieces=[b"no calendar at all"]),
    ],
)
def test_what_fails_is_told_and_asked_later(rye: Workspace, owner: Actor, neighbour: Neighbour, answer: Any) -> None:
    neighbour.answer = answer
    with scope(rye):
        watch = looked(owner, a_watch(owner, address(neighbour)))
        assert watch.failures == 1
        assert watch.error
        assert watch.next_at > watch.failing_since  # type: ignore[operator]  # it failed


def test_after_a_week_of_failing_it_is_paused_and_resumed_by_a_person(
    rye: Workspace, owner: Actor, neighbour: Neighbour, frozen_clock: FrozenClock
) -> None:
    neighbour.answer = Answer(status=500)
    with scope(rye):
        watch = looked(owner, a_watch(owner, address(neighbour)))
        frozen_clock.advance(days=6)
        assert looked(owner, watch).paused_at is None
        frozen_clock.advance(days=1)
        assert looked(owner, watch).paused_at is not None
        assert operations.fetch_due(actor=owner) == 0
        operations.resume_watch(actor=owner, watch=watch)
        watch.refresh_from_db()
        assert (watch.paused_at, watch.failures, watch.error) == (None, 0, "")


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("file:///etc/passwd", UrlRefused),
        ("https://user:pass@a.example/", UrlRefused),
        ("https://a.example:22/", UrlRefused),
        ("http://[", UrlRefused),
        ("", UrlRefused),
    ],
)
def test_an_address_that_is_none_is_refused(rye: Workspace, owner: Actor, url: str, error: Any) -> None:
    with scope(rye):
        with pytest.raises(error):
            a_watch(owner, url)
        assert Watch.objects.count() == 0


def test_a_private_address_is_never_asked(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        assert "private network" in looked(owner, a_watch(owner, "http://127.0.0.1/it")).error


def test_once_is_enough_and_webcal_is_the_web(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        assert a_watch(owner, "webcal://a.example/it").url == "https://a.example/it"
        with pytest.raises(WatchExists):
            a_watch(owner, "https://a.example/it")
        operations.pause_watch(actor=owner, watch=Watch.objects.get())
        operations.remove_watch(actor=owner, watch=Watch.objects.get())
        assert Watch.objects.count() == 0
