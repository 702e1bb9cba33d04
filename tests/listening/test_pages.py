"""The pages of what is heard."""

from http import HTTPStatus

from django.test import Client

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.listening.models import IgnoredAuthor, Mention, Watch
from hedgerow.network.models import Party
from tests.factories.bringing import bring
from tests.listening.test_meetings import a_meeting, a_table
from tests.listening.test_mentions import a_mention, noted
from tests.network.pages.conftest import browser_of

BASE = "/w/rye/"
CALENDARS, FEEDS, MENTIONS = f"{BASE}settings/calendars/", f"{BASE}settings/feeds/", f"{BASE}mentions/"


def test_a_calendar_is_added_paused_resumed_and_removed(browsing: Client, rye: Workspace) -> None:
    assert browsing.post(CALENDARS, {"url": "ftp://a.example"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert browsing.post(CALENDARS, {"url": "https://a.example/c.ics", "name": "Shop"}).status_code == HTTPStatus.FOUND
    with scope(rye):
        watch = Watch.objects.get()
    page = browsing.get(CALENDARS).content.decode()
    assert "Shop" in page
    assert "a.example/c.ics" not in page  # whoever has the address reads the calendar
    for way in ("pause/", "pause/removal/", "look/", "removal/"):
        assert browsing.post(f"{BASE}settings/watches/{watch.pk}/{way}").status_code == HTTPStatus.FOUND
    with scope(rye):
        assert Watch.objects.count() == 0


def test_strangers_are_added_and_passed_over(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        bring(rye, a_table(a_meeting()))
    assert "ben@moss.example" in browsing.get(CALENDARS).content.decode()
    browsing.post(f"{CALENDARS}guests/", {"email": "ben@moss.example"})
    assert browsing.post(f"{CALENDARS}guests/", {"email": "x@y.example"}).status_code == HTTPStatus.NOT_FOUND
    browsing.post(f"{CALENDARS}guests/removal/", {"email": "nobody@moss.example"})
    with scope(rye):
        assert Party.objects.filter(name="Ben").exists()


def test_a_mention_is_answered_told_whose_it_is_and_silenced(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        noted(owner, a_mention("1", "Zoe", "https://z.example"), a_mention("2", "Ann", "https://ann.example"))
        zoe, ann = Mention.objects.get(author="Zoe"), Mention.objects.get(author="Ann")
    assert "Lovely rye" in browsing.get(MENTIONS).content.decode()
    assert browsing.post(f"{MENTIONS}{zoe.pk}/state/", {"state": "x"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    browsing.post(f"{MENTIONS}{zoe.pk}/state/", {"state": "answered"})
    assert "Zoe" in browsing.get(f"{MENTIONS}?show=answered").content.decode()
    assert "Somebody new" in browsing.get(f"{MENTIONS}{zoe.pk}/author/").content.decode()
    browsing.post(f"{MENTIONS}{zoe.pk}/author/", {"party": "new", "q": "Zoe Blanchard"})
    browsing.post(f"{MENTIONS}{ann.pk}/silence/")
    with scope(rye):
        assert [one.party.name for one in Mention.objects.select_related("party")] == ["Zoe Blanchard"]
        ignored = IgnoredAuthor.objects.get()
    assert "Ann" in browsing.get(FEEDS).content.decode()
    browsing.post(f"{MENTIONS}authors/{ignored.pk}/silence/removal/")
    with scope(rye):
        assert not IgnoredAuthor.objects.exists()
    assert "Lovely rye" in browsing.get(f"{BASE}people/{zoe_of(rye).pk}/").content.decode()


def zoe_of(rye: Workspace) -> Party:
    with scope(rye):
        return Party.objects.get(name="Zoe Blanchard")


def test_staff_and_analysts_see_what_is_theirs(browsing: Client, rye: Workspace, owner: Actor) -> None:
    staff, analyst = browser_of(rye, AccessRole.STAFF), browser_of(rye, AccessRole.ANALYST)
    for page in (CALENDARS, FEEDS):
        assert staff.get(page).status_code == analyst.get(page).status_code == HTTPStatus.FORBIDDEN
    assert (staff.get(MENTIONS).status_code, analyst.get(MENTIONS).status_code) == (HTTPStatus.OK, HTTPStatus.FORBIDDEN)


def test_mentions_are_searched_narrowed_and_taken_away_like_every_list(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        noted(owner, a_mention("1", "Zoe", "https://z.example"), a_mention("2", "=Ann", "https://ann.example"))
        Mention.objects.filter(author="Zoe").update(network="Press", title="Sour dough")
    assert "2 in this list" in browsing.get(MENTIONS).content.decode()
    assert "1 in this list" in browsing.get(f"{MENTIONS}?q=dough").content.decode()
    assert "1 in this list" in browsing.get(f"{MENTIONS}?network=Press").content.decode()
    assert "No mention here fits" in browsing.get(f"{MENTIONS}?q=zebra").content.decode()
    assert "Nothing here" in browsing.get(f"{MENTIONS}?show=done").content.decode()
    taken = b"".join(browsing.post(f"{MENTIONS}", {"export": "csv"}).streaming_content).decode()  # type: ignore[attr-defined]
    assert ("Sour dough,Zoe," in taken, ",'=Ann," in taken) == (True, True)
    staff = browser_of(rye, AccessRole.STAFF)
    assert staff.post(f"{MENTIONS}", {"export": "csv"}).headers["Content-Type"].startswith("text/html")
    with scope(rye):
        told = AuditEntry.objects.filter(event=Event.LIST_TAKEN).values_list("after", flat=True)
        assert list(told) == [{"list": "Mentions"}]
