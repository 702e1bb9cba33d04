"""Files of many from the page: the list leads there, progress, fetching, and what went wrong."""

from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Export, Party
from hedgerow.network.queries import wishes
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import a_party, browser_of

PEOPLE, PLACE = "/w/rye/people/", "/w/rye/people/export/"


@pytest.fixture(autouse=True)
def _two_are_many(monkeypatch: pytest.MonkeyPatch, rye: Workspace) -> None:
    monkeypatch.setattr(wishes, "AT_ONCE", 2)
    for name in ("Ann Reed", "Ben Reed", "Cy Ash"):
        a_party(rye, name, email=f"{name[:2]}@x.example".lower(), roles=("client",))


def page_of(client: Client, address: str = PLACE) -> str:
    return client.get(address).content.decode()


def made(rye: Workspace) -> Export:
    with scope(rye):
        return Export.objects.order_by("-created_at", "-id").select_related("file").get()


def ask(client: Client, **form: str) -> None:
    assert client.post(f"{PLACE}file/", {"format": "csv", **form})["Location"] == PLACE


def test_many_are_written_later_and_fetched(browsing: Client, rye: Workspace, frozen_clock: FrozenClock) -> None:
    assert "Files made for you" not in page_of(browsing)
    assert "written while you go on" in page_of(browsing)
    ask(browsing)
    page = page_of(browsing)
    assert "It is being written" in page
    assert "Waiting for its turn." in page
    assert 'hx-trigger="every 1s"' in page_of(browsing, f"{PLACE}files/")
    run_pending()
    page = page_of(browsing)
    assert "3 records" in page
    assert 'hx-trigger="every 1s"' not in page
    answer = browsing.post(f"{PLACE}{made(rye).pk}/file/")
    assert answer["Content-Disposition"] == 'attachment; filename="rye-2026-05-11.csv"'
    assert answer["Cache-Control"] == "no-store"
    assert b"Cy Ash" in b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a file
    browsing.post(f"{PLACE}{made(rye).pk}/removal/")
    assert "you deleted it" in page_of(browsing)
    assert browsing.post(f"{PLACE}{made(rye).pk}/file/")["Location"] == PLACE
    assert "no longer here" in page_of(browsing)


def test_how_far_it_is_and_stopping_it(browsing: Client, rye: Workspace) -> None:
    ask(browsing)
    with scope(rye):
        Export.objects.update(state="running", rows_done=1200, rows_total=5000, restarts=1)
    page = page_of(browsing)
    assert "1,200 of 5,000" in page
    assert "It was interrupted and began anew." in page
    browsing.post(f"{PLACE}{made(rye).pk}/end/")
    page = page_of(browsing)
    assert "Stopped. Nothing of it is kept." in page
    assert "Stopped by you" in page
    run_pending()
    assert made(rye).state == "cancelled"


def test_one_that_stands_still_says_so_and_begins_anew(browsing: Client, rye: Workspace) -> None:
    ask(browsing)
    Job.objects.all().delete()
    assert "It stands still." in page_of(browsing)
    browsing.post(f"{PLACE}{made(rye).pk}/run/")
    browsing.post(f"{PLACE}{made(rye).pk}/run/")
    assert Job.objects.count() == 1
    run_pending()
    assert made(rye).state == "ready"


def test_a_list_is_taken_away_as_it_is_narrowed(browsing: Client, rye: Workspace) -> None:
    page = page_of(browsing, f"{PEOPLE}?q=reed&sort=-name")
    assert f'href="{PLACE}?list=1&amp;q=reed&amp;sort=-name"' in page
    page = page_of(browsing, f"{PLACE}?list=1&q=reed&sort=-name")
    assert "2 of your people" in page
    assert 'name="query" value="q=reed&amp;sort=-name"' in page
    form = {"format": "csv", "of": "list", "query": "q=reed&sort=-name", "columns": "shown"}
    answer = browsing.post(f"{PLACE}file/", form)
    told = b"".join(answer.streaming_content).decode("utf-8-sig").split("\r\n")  # type: ignore[attr-defined]  # a file
    assert told[0].startswith("Name,E-mail,Phone,Tags")
    assert [line.partition(",")[0] for line in told[1:3]] == ["Ben Reed", "Ann Reed"]
    assert "Columns" not in page_of(browsing)


def test_ticked_people_are_taken_away(browsing: Client, rye: Workspace) -> None:
    with scope(rye):
        key = Party.objects.get(name="Cy Ash").pk
    page = browsing.post(f"{PLACE}picks/", {"pick": [str(key)]}).content.decode()
    assert f'name="pick" value="{key}"' in page
    form = {"format": "vcard", "of": "chosen", "pick": [str(key)]}
    told = b"".join(browsing.post(f"{PLACE}file/", form).streaming_content)  # type: ignore[attr-defined]  # a file
    assert told.count(b"BEGIN:VCARD") == 1
    assert browsing.post(f"{PLACE}picks/", {})["Location"] == PEOPLE
    page = browsing.post(f"{PLACE}picks/", {"everything": "1", "within": "q=reed"}).content.decode()
    assert 'name="query" value="q=reed"' in page


def test_it_is_for_leaders_and_each_sees_their_own(browsing: Client, rye: Workspace, oak: Workspace) -> None:
    ask(browsing)
    run_pending()
    key = made(rye).pk
    for role in (AccessRole.STAFF, AccessRole.ANALYST):
        client = browser_of(rye, role)
        assert client.post(f"{PLACE}picks/", {"pick": [str(key)]}).status_code == HTTPStatus.FORBIDDEN
        for act in ("file", "run", "end", "removal"):
            assert client.post(f"{PLACE}{key}/{act}/").status_code == HTTPStatus.FORBIDDEN
        assert client.get(f"{PLACE}files/").status_code == HTTPStatus.FORBIDDEN
    manager = browser_of(rye, AccessRole.MANAGER)
    assert "Files made for you" not in page_of(manager)
    assert manager.post(f"{PLACE}{key}/file/").status_code == HTTPStatus.NOT_FOUND
    assert browser_of(oak).post(f"/w/oak/people/export/{key}/file/").status_code == HTTPStatus.NOT_FOUND
    assert made(rye).state == "ready"


def test_the_page_asks_as_much_for_three_files_as_for_one(
    browsing: Client,
) -> None:
    counted = []
    for _round in range(3):
        ask(browsing)
        page_of(browsing)
        with CaptureQueriesContext(connection) as asked:
            page_of(browsing)
        counted.append(len(asked))
    assert counted[0] == counted[2]
