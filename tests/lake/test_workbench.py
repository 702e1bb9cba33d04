"""Questions in SQL: what they may read, what stops them, what their answers look like, and what is kept of them."""

import json
import time
from pathlib import Path

import pytest
from django.test import Client

from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries
from hedgerow.lake.errors import CopyNotMade, QuestionRefused, QuestionTooHeavy, QuestionTooLong
from hedgerow.lake.filing import folder
from hedgerow.lake.models import Question
from hedgerow.lake.views import asking as views
from hedgerow.lake.workbench import asking
from hedgerow.lake.workbench.asking import Answer, Readable
from hedgerow.lake.workbench.examples import EXAMPLES
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.lake.copies import Town, a_town, copied, key

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def town(db: None) -> Town:
    town = a_town(a_workspace("rye"))
    copied(town.workspace)
    return town


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine, pages wait for their answer here; `test_asked` tells of those that do not."""
    monkeypatch.setattr(views, "PATIENCE", asking.SECONDS)


def a_browser(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    user = User.objects.create_user(f"{role}@{workspace.slug}.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


def ask(town: Town, sql: str, **more: int) -> Answer:
    with scope(town.workspace):
        return queries.answer(the_system(town.workspace), sql, **more)


def test_a_question_is_answered_with_names_types_and_rows(town: Town) -> None:
    found = ask(town, "SELECT currency, sum(amount_minor) AS amount FROM purchases GROUP BY currency")
    assert found.columns == [("currency", "VARCHAR"), ("amount", "HUGEINT")]
    assert found.rows == [["GBP", 500 - 100 + 250 + 250 + 99]]
    assert not found.is_cut


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: str(one.name))
def test_every_example_is_answered(town: Town, example: object) -> None:
    assert ask(town, example.sql).columns  # type: ignore[attr-defined]


def test_more_rows_than_are_shown_are_said_to_be_there(town: Town) -> None:
    assert ask(town, "SELECT * FROM range(3)", most=2).is_cut
    whole = ask(town, "SELECT * FROM range(2)", most=2)
    assert (len(whole.rows), whole.is_cut) == (2, False)


def test_values_of_every_kind_come_as_json_has_them(town: Town) -> None:
    sql = "SELECT DATE '2026-05-01', 1.5::DECIMAL(5, 2), 'é'::VARCHAR, NULL, 'nan'::DOUBLE, [1, 2], true, 'x'::BLOB"
    (row,) = ask(town, sql).rows
    assert row[:5] == ["2026-05-01", "1.50", "é", None, None]
    assert json.loads(str(row[5])) == [1, 2]
    assert row[6] is True


def outside(town: Town) -> list[str]:
    """Ways out, each as a question."""
    other = a_town(a_workspace("oak"))
    copied(other.workspace)
    theirs = next(folder.place_of(other.workspace.pk).glob("**/*.parquet"))
    return [
        f"SELECT * FROM read_parquet('{theirs}')",
        f"SELECT * FROM '{theirs}'",
        f"SELECT * FROM read_parquet('{folder.place_of(town.workspace.pk)}/**/*.parquet')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_blob('/proc/self/environ')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT * FROM 'https://example.org/a.csv'",
        "SELECT * FROM sqlite_scan('db.sqlite3', 'network_party')",
        "SELECT * FROM duckdb_secrets()",
    ]


def test_a_question_reads_nothing_but_its_own_copy(town: Town) -> None:
    for sql in outside(town):
        with pytest.raises(QuestionRefused):
            ask(town, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "DROP VIEW purchases",
        "CREATE TABLE a AS SELECT 1",
        "INSERT INTO purchases SELECT * FROM purchases",
        "COPY purchases TO '/tmp/out.csv'",
        "EXPORT DATABASE '/tmp/out'",
        "ATTACH '/tmp/out.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET memory_limit = '10GB'",
        "PRAGMA database_list",
        "CALL pragma_version()",
        "SELECT 1; SELECT 2",
        "SELECT 1; COPY purchases TO '/tmp/out.csv'",
        "",
        "   -- nothing",
        "SELEC 1",
        "SELECT nothing FROM purchases",
        "SELECT * FROM nowhere",
        "\x00",
        "EXPLAIN ANALYZE COPY purchases TO '/tmp/out.csv'",
    ],
)
def test_what_does_not_only_read_is_refused_in_words(town: Town, sql: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        ask(town, sql)
    assert str(refused.value)
    assert not Path("/tmp/out.csv").exists()  # noqa: S108  (it must not be there)


def test_a_question_without_end_is_stopped_and_leaves_no_process_behind(town: Town) -> None:
    began = time.monotonic()
    readable = Readable([], [])
    with pytest.raises(QuestionTooLong):
        asking.ask(
            "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range * b.range) = 5",
            readable,
            seconds=2,
        )
    assert time.monotonic() - began < 20


def test_a_question_that_wants_all_the_memory_is_stopped(town: Town) -> None:
    with pytest.raises(QuestionTooHeavy):
        ask(town, "SELECT list(range) FROM range(2000000000)")
    with pytest.raises(QuestionTooHeavy):
        ask(town, "SELECT a.range, b.range, count(*) FROM range(100000) a, range(100000) b GROUP BY ALL")


def test_a_question_that_is_too_long_is_not_even_asked(town: Town) -> None:
    with pytest.raises(QuestionRefused):
        ask(town, "SELECT 1 -- " + "x" * 20_000)


def test_without_a_copy_and_without_sight_of_everybody_nothing_is_answered(town: Town) -> None:
    bare = a_workspace("bare")
    with scope(bare), pytest.raises(CopyNotMade):
        queries.answer(the_system(bare), "SELECT 1")
    with scope(town.workspace), pytest.raises(NotPermitted):
        queries.answer(an_actor(town.workspace, AccessRole.STAFF), "SELECT 1")


def test_on_the_page_keys_lead_to_whom_the_reader_may_see(town: Town) -> None:
    browser = a_browser(town.workspace)
    page = browser.post("/w/rye/questions/", {"sql": "SELECT party, count(*) FROM purchases GROUP BY party"}).text
    assert str(town.ann.pk) in page
    assert "Ann Brook" not in page
    assert str(key(town.workspace, town.ann)) in page


def test_what_is_wrong_stands_beside_the_question(town: Town) -> None:
    answer = a_browser(town.workspace).post("/w/rye/questions/", {"sql": "SELECT nothing FROM purchases"})
    assert answer.status_code == 422
    assert "nothing" in answer.text


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_table_is_taken_away_whole_in_one_file(town: Town, form: str) -> None:
    taken = a_browser(town.workspace).post(f"/w/rye/settings/copy/tables/purchases/{form}/")
    body = b"".join(taken.streaming_content)  # type: ignore[attr-defined]  # a file
    if form == "csv":
        assert len(body.decode().splitlines()) == 1 + 5
    else:
        assert body[:4] == b"PAR1"
    assert a_browser(a_workspace("oak")).post(f"/w/rye/settings/copy/tables/purchases/{form}/").status_code == 404
    with scope(town.workspace):
        assert AuditEntry.objects.get(event="lake.copy_taken").after == {"what": "purchases", "rows": 5}


def test_what_is_no_table_or_no_form_is_not_found(town: Town) -> None:
    browser = a_browser(town.workspace)
    for path in ("nothing/csv", "purchases/xlsx"):
        assert browser.post(f"/w/rye/settings/copy/tables/{path}/").status_code == 404


def test_who_may_not_read_the_copy_asks_nothing(town: Town) -> None:
    staff = a_browser(town.workspace, AccessRole.STAFF)
    assert staff.get("/w/rye/questions/").status_code == 403
    assert staff.post("/w/rye/questions/", {"sql": "SELECT 1"}).status_code == 403
    assert staff.post("/w/rye/settings/copy/tables/purchases/csv/").status_code == 403


def test_a_question_that_is_too_long_is_not_kept_and_the_words_say_why(town: Town) -> None:
    with scope(town.workspace):
        with pytest.raises(QuestionRefused, match="Keep the question below 20000 letters"):
            operations.keep_question(actor=the_system(town.workspace), name="Long", sql="SELECT 1 -- " + "x" * 20_000)
        assert not Question.objects.exists()


def test_a_question_is_kept_removed_and_brought_back(town: Town) -> None:
    browser = a_browser(town.workspace)
    assert browser.post("/w/rye/questions/kept/", {"sql": "SELECT 1", "name": ""}).status_code == 422
    browser.post("/w/rye/questions/kept/", {"sql": "SELECT <1>", "name": "My <one>"})
    with scope(town.workspace):
        kept = Question.objects.get()
    page = browser.get(f"/w/rye/questions/{kept.pk}/").text
    assert "SELECT &lt;1&gt;" in page
    browser.post(f"/w/rye/questions/{kept.pk}/removal/")
    assert "My &lt;one&gt;" not in browser.get("/w/rye/questions/").text
    browser.post(f"/w/rye/questions/{kept.pk}/back/")
    assert "My &lt;one&gt;" in browser.get("/w/rye/questions/").text
    assert a_browser(a_workspace("oak")).get(f"/w/oak/questions/{kept.pk}/").status_code == 404
