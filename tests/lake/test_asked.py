"""A question that takes long is a job's: on the page after two seconds, for programs from the first."""

import json
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from hedgerow.api import operations as keys
from hedgerow.kernel.jobs import AWAITED
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import queries, tasks
from hedgerow.lake.models import Question
from hedgerow.lake.views import asking
from hedgerow.lake.workbench import asking as workbench
from tests.factories.workspaces import a_workspace, the_system
from tests.insight.records import a_browser
from tests.lake.copies import Town, a_town, copied

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
LONG = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range * b.range) = 5"


@pytest.fixture
def town(db: None) -> Town:
    town = a_town(a_workspace("rye"))
    with scope(town.workspace):
        Job.objects.all().delete()
    copied(town.workspace)
    return town


class Program:
    def __init__(self, town: Town, *scopes: str) -> None:
        with scope(town.workspace):
            self.token = keys.create_api_key(actor=the_system(town.workspace), label="p", scopes=list(scopes)).token

    def __call__(self, method: str, path: str, body: Any = None) -> Any:
        told = json.dumps(body) if body is not None else ""
        headers = {"authorization": f"Bearer {self.token}"}
        return Client().generic(method, f"/api/v1/lake/{path}", told, content_type="application/json", headers=headers)


def test_a_program_has_a_question_answered_and_asks_for_the_answer(town: Town) -> None:
    program = Program(town, "lake:read")
    sql = "SELECT kind, DATE '2026-05-01' AS day, chr(0) || 'x' AS text FROM parties WHERE kind = 'organisation'"
    asked = program("POST", "answers", {"sql": sql})
    assert (asked.status_code, asked.json()["is_waiting"], asked.json()["rows"]) == (HTTPStatus.ACCEPTED, True, [])
    again = program("POST", "answers", {"sql": sql}).json()
    assert again["id"] == asked.json()["id"]
    run_pending()
    found = program("GET", f"answers/{again['id']}").json()
    assert found["columns"] == [
        {"name": name, "type": kind} for name, kind in (("kind", "VARCHAR"), ("day", "DATE"), ("text", "VARCHAR"))
    ]
    assert found["rows"] == [["organisation", "2026-05-01", "x"]]
    assert (found["is_waiting"], found["is_cut"], found["problem"], found["sql"]) == (False, False, "", sql)


def test_what_cannot_be_answered_is_said_and_no_job_fails(town: Town) -> None:
    program = Program(town, "lake:read")
    for sql, why in (
        ("DROP VIEW purchases", "Questions only read"),
        ("SELECT list(range) FROM range(2000000000)", "memory"),
        ("SELECT " + ", ".join(["repeat('x', 99000)"] * 30), "memory"),
    ):
        asked = program("POST", "answers", {"sql": sql}).json()
        run_pending()
        found = program("GET", f"answers/{asked['id']}").json()
        assert (found["is_waiting"], found["rows"], why in found["problem"]) == (False, [], True)
    with scope(town.workspace):
        assert set(Job.objects.values_list("state", flat=True)) == {"succeeded"}


def test_answers_are_for_who_reads_the_copy_of_that_workspace(town: Town) -> None:
    program = Program(town, "lake:read")
    asked = program("POST", "answers", {"sql": "SELECT 1"}).json()
    other = a_town(a_workspace("oak"))
    copied(other.workspace)
    assert Program(other, "lake:read")("GET", f"answers/{asked['id']}").status_code == HTTPStatus.NOT_FOUND
    assert program("GET", f"answers/{uuid4()}").status_code == HTTPStatus.NOT_FOUND
    assert Program(town, "network:read")("POST", "answers", {"sql": "SELECT 1"}).status_code == HTTPStatus.FORBIDDEN
    staff = a_browser(town.workspace, AccessRole.STAFF)
    assert staff.get(f"/w/rye/questions/asked/{asked['id']}/").status_code == HTTPStatus.FORBIDDEN
    with scope(town.workspace):
        check = Job.objects.create(**_row(Job.objects.get()), unique_key="other")
    assert program("GET", f"answers/{check.pk}").status_code == HTTPStatus.NOT_FOUND


def _row(job: Job) -> dict[str, Any]:
    kept = ("workspace_id", "task", "queue", "args", "max_attempts", "run_after", "enqueued_at")
    return {name: getattr(job, name) for name in kept}


def test_a_program_keeps_questions_and_removes_them(town: Town) -> None:
    reading, writing = Program(town, "lake:read"), Program(town, "lake:read", "lake:write")
    body = {"name": "One", "sql": "SELECT 1"}
    assert reading("POST", "questions", body).status_code == HTTPStatus.FORBIDDEN
    kept = writing("POST", "questions", body)
    assert kept.status_code == HTTPStatus.CREATED
    assert [one["name"] for one in reading("GET", "questions").json()] == ["One"]
    for _again in range(2):
        assert writing("DELETE", f"questions/{kept.json()['id']}").status_code == HTTPStatus.NO_CONTENT
    assert reading("GET", "questions").json() == []
    with scope(town.workspace):
        assert Question.objects.count() == 1


def test_on_the_page_a_long_question_goes_on_as_a_job(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = a_browser(town.workspace)
    monkeypatch.setattr(asking, "PATIENCE", 1)
    sent = browser.post("/w/rye/questions/", {"sql": LONG})
    with scope(town.workspace):
        job = Job.objects.get()
    assert (sent.status_code, sent["Location"]) == (HTTPStatus.FOUND, f"/w/rye/questions/asked/{job.pk}/")
    waiting = browser.get(sent["Location"]).text
    assert (f'id="job-{job.pk}"' in waiting, "longer than two seconds" in waiting, "hash(a.range" in waiting) == (
        True,
        True,
        True,
    )
    _answered(job.pk, {"columns": [["n", "BIGINT"]], "rows": [[41_107]], "is_cut": False, "seconds": 3.2})
    shown = browser.get(sent["Location"]).text
    assert ("41107" in shown, "longer than two seconds" in shown) == (True, False)
    _answered(job.pk, {"refused": "The question took too long."})
    assert "The question took too long." in browser.get(sent["Location"]).text


def _answered(job_id: UUID, result: dict[str, Any]) -> None:
    Job.objects.filter(pk=job_id).update(state="succeeded", result=result)


def test_who_asks_much_holds_up_no_other(town: Town) -> None:
    oak = a_town(a_workspace("oak"))
    copied(oak.workspace)
    for one, count in ((town, 4), (oak, 1)):
        with scope(one.workspace):
            for number in range(count):
                tasks.start_question(actor=the_system(one.workspace), sql=f"SELECT {number}")
    assert run_pending(queues=[AWAITED], limit=2) == 2
    done = Job.objects.filter(state="succeeded").values_list("workspace__slug", flat=True)
    assert sorted(done) == ["oak", "rye"]


def test_where_two_are_being_answered_a_job_takes_the_next(town: Town) -> None:
    browser = a_browser(town.workspace)
    with workbench._turns, workbench._turns:
        sent = browser.post("/w/rye/questions/", {"sql": "SELECT 'in its turn' AS a"})
    assert (sent.status_code, "/questions/asked/" in sent["Location"]) == (302, True)
    run_pending()
    assert "<bdi>in its turn</bdi>" in browser.get(sent["Location"]).text


def test_an_answer_too_long_for_its_page_is_shown_as_far_as_it_fits(town: Town) -> None:
    program = Program(town, "lake:read")
    asked = program("POST", "answers", {"sql": "SELECT repeat('x', 90000) FROM range(99)"}).json()
    run_pending()
    found = program("GET", f"answers/{asked['id']}").json()
    assert (len(found["rows"]), found["is_cut"], found["problem"]) == (2_000_000 // 90_004, True, "")
    with scope(town.workspace):
        kept = queries.kept_answer(the_system(town.workspace), UUID(asked["id"]))
    assert (kept.count, len(list(kept.rows()))) == (99, 99)


def test_a_question_that_is_not_kept_any_more_is_not_found(town: Town) -> None:
    assert a_browser(town.workspace).get(f"/w/rye/questions/asked/{uuid4()}/").status_code == HTTPStatus.NOT_FOUND
    with scope(town.workspace):
        assert queries.key_of_question(the_system(town.workspace)).startswith("lake-question:")
