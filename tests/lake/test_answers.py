"""Answers as files: of the same run as the page, whole or not at all, never made while somebody waits for a page."""

import io
import os
import re
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries, tasks
from hedgerow.lake.errors import AnswerGone, AnswerNotKept, QuestionRefused, QuestionTooHeavy, QuestionTooLong
from hedgerow.lake.filing import folder
from hedgerow.lake.views import asking as views
from hedgerow.lake.workbench import asking, keeping
from hedgerow.lake.workbench.asking import Readable
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.insight.records import a_browser
from tests.lake.copies import Town, a_town, copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
MANY = "SELECT range AS n, random() AS r FROM range(1200)"


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "PATIENCE", asking.SECONDS)


@pytest.fixture
def town(db: None) -> Town:
    town = a_town(a_workspace("rye"))
    copied(town.workspace)
    with scope(town.workspace):
        Job.objects.all().delete()
    return town


def file_on(page: str) -> str:
    """Where the button of the answer leads."""
    return str(re.findall(r'action="(/w/rye/questions/(?:answers/[^"]+|csv/))"', page)[0])


def taken(browser: Client, address: str) -> list[str]:
    sent = browser.post(address)
    assert sent["Content-Type"].startswith("text/csv")
    return b"".join(sent.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]  # a file


def cells(page: str) -> list[str]:
    return re.findall(r"<bdi>([^<]*)</bdi></td>", page)


def test_an_answer_that_is_shown_whole_is_taken_as_it_stands(town: Town) -> None:
    browser = a_browser(town.workspace)
    sql = "SELECT '=1+1' AS a, 5 AS b, -2.50 AS c, NULL::DECIMAL AS d, random()::VARCHAR AS e"
    page = browser.post("/w/rye/questions/", {"sql": sql}).text
    lines = taken(browser, file_on(page))
    assert lines == ["a,b,c,d,e", f"'=1+1,5,-2.50,,{cells(page)[4]}"]
    with scope(town.workspace):
        assert AuditEntry.objects.get(event="lake.copy_taken").after == {"what": "question", "rows": 1}
        assert not Job.objects.exists()


def test_a_list_of_decimals_is_a_text_in_the_file(town: Town) -> None:
    browser = a_browser(town.workspace)
    page = browser.post("/w/rye/questions/", {"sql": "SELECT [1.5, -2.5] AS a, {'b': 1.5} AS c"}).text
    assert taken(browser, file_on(page)) == ["a,c", '"[""1.5"", ""-2.5""]","{""b"": ""1.5""}"']


def test_more_rows_than_a_page_shows_are_found_by_a_job_and_its_page_and_file_are_of_one_run(town: Town) -> None:
    browser = a_browser(town.workspace)
    page = browser.post("/w/rye/questions/", {"sql": MANY}).text
    assert "There are more. Have up to 100,000 of them found." in page
    assert file_on(page) == "/w/rye/questions/csv/"
    assert not answers(town)
    sent = browser.post("/w/rye/questions/csv/", {"sql": MANY})
    run_pending()
    shown = browser.get(sent["Location"]).text
    assert "The file has 1,200 rows." in shown
    lines = taken(browser, file_on(shown))
    assert len(lines) == 1 + 1200
    assert [line for row in lines[1:501] for line in row.split(",")] == cells(shown)
    with scope(town.workspace):
        assert AuditEntry.objects.get(event="lake.copy_taken").after["rows"] == 1200


def test_of_a_wide_answer_a_page_shows_fewer_rows_and_the_file_has_all(town: Town) -> None:
    browser = a_browser(town.workspace)
    sql = "SELECT " + ", ".join(["range"] * 200) + " FROM range(300)"
    page = browser.post("/w/rye/questions/", {"sql": sql}).text
    assert len(cells(page)) == views.CELLS
    assert "100 rows in" in page
    assert "The file has 300 rows." in page
    assert len(taken(browser, file_on(page))) == 1 + 300


def test_of_long_rows_a_page_shows_fewer_and_the_file_has_all(town: Town) -> None:
    browser = a_browser(town.workspace)
    page = browser.post("/w/rye/questions/", {"sql": "SELECT repeat('x', 90000) FROM range(40)"}).text
    assert len(cells(page)) == asking.ON_A_PAGE // 90_005
    assert "The file has 40 rows." in page
    assert len(taken(browser, file_on(page))) == 1 + 40
    wide = "SELECT " + ", ".join(["repeat('x', 99000)"] * 30)
    refused = browser.post("/w/rye/questions/", {"sql": wide})
    assert (refused.status_code, cells(refused.text)) == (422, [])


def test_no_question_is_asked_to_be_taken_away_while_a_page_waits(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "answer", None)
    browser = a_browser(town.workspace)
    for _twice in range(2):
        assert browser.post("/w/rye/questions/csv/", {"sql": MANY}).status_code == 302
    with scope(town.workspace):
        assert Job.objects.get().queue == "awaited"
    assert browser.post("/w/rye/questions/csv/", {"sql": ""}).status_code == 422
    bare = a_browser(a_workspace("bare"))
    assert bare.post("/w/bare/questions/csv/", {"sql": MANY}).status_code == 422


def test_an_answer_that_is_not_kept_any_more_is_asked_for_again(town: Town) -> None:
    browser = a_browser(town.workspace)
    job = browser.post("/w/rye/questions/csv/", {"sql": MANY})["Location"]
    run_pending()
    address = file_on(browser.get(job).text)
    for path in answers(town):
        path.unlink()
    assert file_on(browser.get(job).text) == "/w/rye/questions/csv/"
    gone = browser.post(address)
    assert (gone.status_code, "not kept any more" in gone.text) == (404, True)
    with scope(town.workspace):
        assert not AuditEntry.objects.filter(event="lake.copy_taken").exists()


def test_of_an_answer_that_is_whole_no_more_rows_are_offered(town: Town) -> None:
    browser = a_browser(town.workspace)
    with scope(town.workspace):
        job = tasks.start_question(actor=the_system(town.workspace), sql="SELECT 1")
    run_pending()
    for path in answers(town):
        path.unlink()
    page = browser.get(f"/w/rye/questions/asked/{job}/").text
    assert ("Find more rows" in page, "As CSV" in page) == (False, True)
    assert file_on(page) == "/w/rye/questions/csv/"
    assert "Find more rows" in browser.post("/w/rye/questions/", {"sql": MANY}).text


def test_an_answer_is_for_who_reads_the_copy_of_its_workspace(town: Town) -> None:
    browser = a_browser(town.workspace)
    address = file_on(browser.post("/w/rye/questions/", {"sql": "SELECT 1"}).text)
    assert a_browser(town.workspace, AccessRole.STAFF).post(address).status_code == 403
    other = a_workspace("oak")
    assert a_browser(other).post(address.replace("/rye/", "/oak/")).status_code == 404
    with scope(town.workspace), pytest.raises(NotPermitted):
        queries.is_kept(an_actor(town.workspace, AccessRole.STAFF), uuid4())
    assert browser.get(address).status_code == 405


def answers(town: Town) -> list[Path]:
    return sorted((folder.folder_of(town.workspace.pk) / folder.ANSWERS).glob("*"))


def asked(town: Town, sql: str, **more: Any) -> UUID:
    key = uuid4()
    with scope(town.workspace):
        operations.answer_and_keep(actor=the_system(town.workspace), sql=sql, answer_id=key, **more)
    return key


def test_nothing_is_kept_of_a_question_that_is_not_answered(town: Town) -> None:
    for sql, error in (
        ("SELECT nothing", QuestionRefused),
        ("SELECT list(range) FROM range(2000000000)", QuestionTooHeavy),
    ):
        with pytest.raises(error):
            asked(town, sql, most=asking.TAKEN)
    assert not answers(town)


def test_answers_lie_where_only_the_owner_of_the_process_reads_them(town: Town) -> None:
    asked(town, "SELECT 1")
    (path,) = answers(town)
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_where_there_is_no_room_the_page_and_the_job_say_so(town: Town) -> None:
    (folder.folder_of(town.workspace.pk) / folder.ANSWERS).write_text("no folder")
    with pytest.raises(AnswerNotKept, match="could not be written: File exists"):
        asked(town, "SELECT 1")
    with scope(town.workspace):
        job = tasks.start_question(actor=the_system(town.workspace), sql="SELECT 1")
        run_pending()
        told = Job.objects.get(pk=job)
        assert (told.state, "could not be written" in told.result["refused"]) == ("succeeded", True)


def test_old_answers_go_and_the_oldest_where_they_take_too_much(town: Town) -> None:
    first, second, third = (asked(town, "SELECT 1") for _each in range(3))
    places = [keeping.path_of(town.workspace.pk, key) for key in (first, second, third)]
    now = clock.now().timestamp()
    for path, age in zip(places, (15 * 86400, 2 * 86400, 60), strict=True):
        os.utime(path, (now - age, now - age))
    operations.clear_away()
    assert [path.exists() for path in places] == [False, True, True]
    keeping.make_room(places[0].parent, room=places[2].stat().st_size)
    assert [path.exists() for path in places] == [False, False, True]


def test_two_that_write_one_answer_leave_one_of_the_two(town: Town) -> None:
    """As a job that is run again while its first worker, slow but alive, goes on."""
    path = keeping.path_of(town.workspace.pk, uuid4())
    with keeping.kept(path) as slow:
        slow("slow\n")
        with keeping.kept(path) as quick:
            quick("quick\n")
        slow("slow\n")
        assert path.read_text() == "quick\n"
    assert path.read_text() == "slow\nslow\n"
    assert answers(town) == [path]


def test_an_old_answer_that_cannot_go_now_keeps_no_new_one_away(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a system removes no file that somebody reads."""
    old, key = keeping.path_of(town.workspace.pk, asked(town, "SELECT 1")), uuid4()
    os.utime(old, (0, 0))
    unlink = Path.unlink

    def refused(path: Path, **more: bool) -> None:
        if path == old:
            raise PermissionError
        unlink(path, **more)

    monkeypatch.setattr(Path, "unlink", refused)
    with scope(town.workspace):
        operations.answer_and_keep(actor=the_system(town.workspace), sql="SELECT 2", answer_id=key)
        assert queries.is_kept(the_system(town.workspace), key)
    assert keeping.make_room(old.parent) == 0
    monkeypatch.undo()
    assert keeping.make_room(old.parent) == 1


def test_an_answer_of_which_nothing_reached_the_disk_is_gone(town: Town) -> None:
    key = asked(town, "SELECT 1")
    keeping.path_of(town.workspace.pk, key).write_text("")
    with scope(town.workspace), pytest.raises(AnswerGone):
        queries.kept_answer(the_system(town.workspace), key)


def test_with_the_copy_its_answers_go(town: Town) -> None:
    key = asked(town, "SELECT 1")
    with scope(town.workspace):
        operations.switch(actor=the_system(town.workspace), is_on=False)
        with pytest.raises(AnswerGone):
            queries.kept_answer(the_system(town.workspace), key)
    assert not answers(town)


def test_what_comes_to_its_limit_after_the_rows_that_are_shown_is_cut_there(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(asking, "LETTERS_TAKEN", 700_000)
    sql = "SELECT repeat('a', 1000) FROM range(90000)"
    found = asking.ask(sql, Readable([], []), most=asking.TAKEN, keep=kept.append)
    assert (len(found.rows), found.is_cut, found.goes_on) == (500, True, True)
    assert 500 < found.count == len(kept) - 1 < 700
    assert all(line.endswith("\n") for line in kept)


def test_a_line_that_was_not_ended_is_no_row() -> None:
    """Killed while it writes, a question's process leaves half of one."""
    late = [True]
    found = asking._Found(lambda _line: None)
    with pytest.raises(QuestionTooLong):
        found.read(asking._lines(io.StringIO('{"columns": []}\n[1]\n[2'), 500), late, 20)
    assert found.rows == [[1]]
