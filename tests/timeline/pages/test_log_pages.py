"""What happened, and the readers of the log."""

import re
from collections.abc import Sequence
from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity, Cursor, SetAside
from hedgerow.timeline.operations import record
from hedgerow.timeline.registries import Reactor
from tests.factories.workspaces import a_workspace, an_actor

FEED, SETTINGS = "/w/rye/happened/", "/w/rye/settings/timeline/"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace("rye")


def browser_of(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    user = User.objects.create_user(f"{role}@rye.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


class Oven:
    """A reactor that fails while it is cold."""

    def __init__(self) -> None:
        self.cold, self.baked = True, 0

    def handle(self, batch: Sequence[Activity]) -> None:
        if self.cold:
            raise RuntimeError("the oven is cold")
        self.baked += len(batch)


@pytest.fixture
def oven(monkeypatch: pytest.MonkeyPatch) -> Oven:
    oven = Oven()
    known = {"test.oven": Reactor("test.oven", "Baking", oven.handle)}

    class Known(dict[str, Reactor]):
        def __iter__(self):  # type: ignore[no-untyped-def]  # as a registry does: the contributions themselves
            return iter(self.values())

        def __contains__(self, name: object) -> bool:
            return name in self.keys()

    for module in ("queries.readers", "views.log", "operations.reacting"):
        monkeypatch.setattr(f"hedgerow.timeline.{module}.reactors", Known(known))
    return oven


def log(workspace: Workspace, *texts: str) -> None:
    with scope(workspace):
        actor = an_actor(workspace)
        party = operations.add_party(actor=actor, name="Grace Okafor")
        record(actor, *(Fact(events.NOTED, object_id=party.id, properties={"text": text}) for text in texts))


def text(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def set_aside(workspace: Workspace) -> SetAside:
    with scope(workspace):
        activity = Activity.objects.latest("position")
        return SetAside.objects.create(
            reactor="test.oven", activity=activity, attempts=5, error="RuntimeError: cold", set_aside_at=clock.now()
        )


def test_nothing_yet_says_what_will_be_there(browsing: Client) -> None:
    assert "Nothing is on record yet" in text(browsing, FEED)


def test_the_newest_stands_first_with_whom_it_is_about(browsing: Client, rye: Workspace) -> None:
    log(rye, "First.", "Second.")
    page = text(browsing, FEED)
    assert page.index("Second.") < page.index("First.")
    assert re.search(r'<a href="/w/rye/people/[^"]+/">Grace Okafor</a>', page)


def test_the_feed_goes_on_by_key_and_loses_nothing(
    browsing: Client, rye: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hedgerow.timeline.views.log.SIZE", 3)
    log(rye, *(f"No {n}." for n in range(7)))
    page, seen = text(browsing, FEED), []
    for _ in range(5):
        seen += re.findall(r"No (\d)\.", page)
        older = re.search(r'hx-get="([^"]+)"', page.split('class="tl"')[-1])
        if older is None:
            break
        page = text(browsing, older[1], **HTMX)
        assert "<html" not in page
    assert seen == [str(n) for n in reversed(range(7))]


@pytest.mark.parametrize("before", ["0", "nonsense", "9" * 40, "-1", "²"])
def test_a_broken_key_is_no_error(browsing: Client, rye: Workspace, before: str) -> None:
    log(rye, "First.")
    assert ("First." in text(browsing, f"{FEED}?before={before}")) is (before != "0")


def test_the_feed_takes_as_many_queries_for_three_as_for_one(browsing: Client, rye: Workspace) -> None:
    log(rye, "First.")
    text(browsing, FEED)
    counts = []
    for more in ((), ("Second.", "Third.")):
        if more:
            log(rye, *more)
        with CaptureQueriesContext(connection) as queries:
            text(browsing, FEED)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_reader_shows_how_far_it_is_and_can_be_paused(browsing: Client, rye: Workspace, oven: Oven) -> None:
    log(rye, "First.")
    assert "2 lines still to read." in text(browsing, SETTINGS)
    browsing.post(f"{SETTINGS}test.oven/pause/")
    assert "Paused" in text(browsing, SETTINGS)
    browsing.post(f"{SETTINGS}test.oven/pause/end/")
    assert "Paused" not in text(browsing, SETTINGS)
    with scope(rye):
        Cursor.objects.update(position=2, updated_at=clock.now() - timedelta(hours=1))
    assert "It has read everything." in text(browsing, SETTINGS)
    assert browsing.post(f"{SETTINGS}nobody/pause/").status_code == HTTPStatus.NOT_FOUND


def test_what_was_set_aside_says_why_and_is_tried_again(browsing: Client, rye: Workspace, oven: Oven) -> None:
    log(rye, "Bake it.")
    waiting = set_aside(rye)
    page = text(browsing, SETTINGS)
    assert "could not finish" in page
    assert "RuntimeError: cold" in page
    assert '<span class="badge care">1</span>' in text(browsing, "/w/rye/settings/")
    said = browsing.post(f"{SETTINGS}set-aside/{waiting.pk}/attempt/", follow=True).content.decode()
    assert "It went wrong again." in said
    assert "the oven is cold" in said
    oven.cold = False
    said = browsing.post(f"{SETTINGS}set-aside/{waiting.pk}/attempt/", follow=True).content.decode()
    assert "It is settled." in said
    assert "Every line was worked through." in said
    assert oven.baked == 1


def test_more_than_a_page_was_set_aside(
    browsing: Client, rye: Workspace, oven: Oven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hedgerow.timeline.queries.SHOWN", 2)
    for number in range(5):
        log(rye, f"Line {number}")
        set_aside(rye)
    found = [browsing.get(f"{SETTINGS}{end}").content.decode() for end in ("", "?after=2", "?after=4", "?after=x")]
    assert [page.count("/attempt/") for page in found] == [2, 2, 1, 2]
    assert ['href="?after=4"' in page for page in found] == [False, True, False, False]
    assert ["To the newest" in page for page in found] == [False, True, True, False]


def test_a_reader_is_let_read_again_from_the_beginning_a_day_or_a_line(
    browsing: Client, rye: Workspace, oven: Oven
) -> None:
    log(rye, "First.", "Second.")
    page = f"{SETTINGS}test.oven/replay/"
    assert "there is nothing to read again" in text(browsing, page)
    with scope(rye):
        Cursor.objects.create(reactor="test.oven", position=3, updated_at=clock.now())
    assert "Nothing that was done already is done twice" in text(browsing, page)

    def begun(**sent: str) -> int:
        response = browsing.post(f"{page}begin/", sent)
        assert response.status_code == HTTPStatus.FOUND
        with scope(rye):
            found = Cursor.objects.get().position
            Cursor.objects.update(position=3, replay_from=None, replay_until=None)
        return found

    today = clock.today("Europe/London").isoformat()
    assert [begun(start="beginning"), begun(start="day", day=today), begun(start="position", position="3")] == [0, 0, 2]
    assert begun(start="day", day="2100-01-01") == 3
    for sent in ({}, {"start": "day"}, {"start": "position", "position": "4"}, {"start": "position", "position": "0"}):
        answer = browsing.post(f"{page}begin/", sent)
        assert (answer.status_code, 'class="err"' in answer.content.decode()) == (422, True)
    with scope(rye):
        Cursor.objects.update(position=1, replay_from=0, replay_until=3)
    shown = text(browsing, SETTINGS, **HTMX)
    assert ("Reading again" in shown, "1 of 3" in shown, "<html" in shown) == (True, True, False)
    assert browsing.get(f"{SETTINGS}nobody/replay/").status_code == HTTPStatus.NOT_FOUND


def test_other_workspaces_stay_apart(browsing: Client, rye: Workspace, oven: Oven) -> None:
    oak = a_workspace("oak")
    log(oak, "Theirs.")
    theirs = set_aside(oak)
    assert "Theirs." not in text(browsing, FEED) + text(browsing, SETTINGS)
    for key in (theirs.pk, uuid4()):
        assert browsing.post(f"{SETTINGS}set-aside/{key}/attempt/").status_code == HTTPStatus.NOT_FOUND
    with scope(oak):
        assert SetAside.objects.get().attempts == 5


def test_readers_are_for_leaders_and_the_feed_is_not_for_analysts(rye: Workspace, oven: Oven) -> None:
    log(rye, "First.")
    waiting = set_aside(rye)
    staff, analyst = browser_of(rye, AccessRole.STAFF), browser_of(rye, AccessRole.ANALYST)
    assert staff.get(FEED).status_code == HTTPStatus.OK
    assert analyst.get(FEED).status_code == HTTPStatus.FORBIDDEN
    for client in (staff, analyst):
        assert client.get(SETTINGS).status_code == HTTPStatus.FORBIDDEN
        assert client.post(f"{SETTINGS}test.oven/pause/").status_code == HTTPStatus.FORBIDDEN
        assert client.get(f"{SETTINGS}test.oven/replay/").status_code == HTTPStatus.FORBIDDEN
        assert client.post(f"{SETTINGS}test.oven/replay/begin/").status_code == HTTPStatus.FORBIDDEN
        assert client.post(f"{SETTINGS}set-aside/{waiting.pk}/attempt/").status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert Cursor.objects.count() == 0
        assert SetAside.objects.get().settled_at is None


def test_looking_changes_nothing(browsing: Client, rye: Workspace, oven: Oven) -> None:
    for path in ("test.oven/pause/", "test.oven/pause/end/", f"set-aside/{uuid4()}/attempt/"):
        assert browsing.get(SETTINGS + path).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    text(browsing, SETTINGS)
    with scope(rye):
        assert Cursor.objects.count() == 0
