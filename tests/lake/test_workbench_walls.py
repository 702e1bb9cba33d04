"""What a question in SQL can do to the copy itself, and to the process that asked: nothing."""

import io
import json
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pytest

from hedgerow.lake.errors import QuestionRefused, QuestionTooHeavy, QuestionTooLong
from hedgerow.lake.workbench import asking
from tests.lake.three_rows import ask, three_rows

CHILD = Path(asking.__file__).with_name("child.py")
COPY = "COPY (SELECT 1) TO '{path}' (FORMAT csv, USE_TMP_FILE false)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return three_rows(tmp_path)


def serialised(sql: str) -> str:
    with duckdb.connect() as base:
        ((text,),) = base.execute("SELECT json_serialize_sql(?)", [sql]).fetchall()
    return str(text).replace("'", "''")


WITH = f"WITH x AS ({COPY}) SELECT * FROM x"


@pytest.mark.parametrize(
    "sql",
    [
        WITH,
        f"WITH y AS (SELECT 1), x AS MATERIALIZED ({COPY}) SELECT * FROM y, x",
        f"EXPLAIN ANALYZE {COPY}",
        f"EXPLAIN ANALYZE {WITH}",
        f"DESCRIBE {WITH}",
        f"SUMMARIZE {WITH}",
        f"SELECT * FROM ({WITH})",
        "SELECT * FROM query('{with}')",
        "SELECT * FROM json_execute_serialized_sql('{serialised}')",
        "SELECT * FROM system.main.JSON_EXECUTE_SERIALIZED_SQL('{serialised}')",
        "WITH x AS (DELETE FROM v RETURNING *) SELECT * FROM x",
        "WITH x AS (INSERT INTO v VALUES (1) RETURNING *) SELECT * FROM x",
    ],
)
def test_no_question_writes_to_a_file_of_the_copy(path: Path, sql: str) -> None:
    before = sha256(path.read_bytes()).digest()
    whole = WITH.format(path=path)
    words = {"{serialised}": serialised(whole), "{with}": whole.replace("'", "''"), "{path}": str(path)}
    for mark, word in words.items():
        sql = sql.replace(mark, word)
    with pytest.raises(QuestionRefused) as refused:
        ask(path, sql)
    assert str(refused.value)
    assert sha256(path.read_bytes()).digest() == before


def test_a_statement_that_passed_the_check_could_not_open_a_file_for_writing(path: Path) -> None:
    before = path.read_bytes()
    script = (
        f"import runpy\nruns = runpy.run_path({str(CHILD)!r})\nruns['seal']([{str(path)!r}])\n"
        f"open({str(path)!r}, 'rb').read()\nopen({str(path)!r}, 'r+b')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.stderr.splitlines()[-1].startswith("PermissionError")
    script = f"{script.rsplit(chr(10), 2)[0]}\nimport duckdb\nduckdb.execute({COPY.format(path=path)!r})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, path.read_bytes() == before) == (1, True)


@pytest.mark.parametrize(
    "sql",
    [
        "FROM v",
        "TABLE v",
        "VALUES (1), (2)",
        "DESCRIBE v",
        "SUMMARIZE v",
        "SHOW TABLES",
        "SELECT * FROM (SUMMARIZE v)",
        "SELECT a FROM v UNION SELECT 7 ORDER BY 1",
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 3) SELECT * FROM t",
        "WITH x AS MATERIALIZED (FROM v) SELECT (SELECT max(a) FROM x), range FROM range(2), x",
        "PIVOT v ON a IN (0, 1) USING count(*)",
        "SELECT unnest([1, 2]), 'COPY_QUERY_NODE' AS \"type\"",
    ],
)
def test_what_only_reads_is_answered(path: Path, sql: str) -> None:
    assert ask(path, sql).columns


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("PIVOT v ON a USING count(*)", "PIVOT needs its values"),
        ("SELECT * FROM (PIVOT v ON a USING count(*))", "PIVOT needs its values"),
        ("EXPLAIN SELECT 1", "EXPLAIN is not answered"),
        ("SELECT * FROM duckdb_views()", "duckdb_views() is not answered"),
        ("SELECT Current_Setting('allowed_paths')", "current_setting() is not answered"),
        ("SELECT system.main.current_setting('temp_directory')", "current_setting() is not answered"),
        ("SELECT list_transform(['threads'], lambda x: current_setting(x))", "current_setting() is not answered"),
        ("SELECT 1 WHERE EXISTS (FROM DUCKDB_VIEWS)", "DUCKDB_VIEWS is not answered"),
        ("SUMMARIZE duckdb_databases", "duckdb_databases is not answered"),
        ("FROM pg_catalog.pg_settings", "pg_settings is not answered"),
        ("FROM pragma_database_list", "pragma_database_list is not answered"),
        ("FROM sqlite_master", "sqlite_master is not answered"),
        ("SELECT view_definition FROM system.information_schema.views", "views is not answered"),
        ("SELECT INTERVAL '2000000000 days'", "cannot be shown (days=2000000000"),
        ("FROM (VALUES (INTERVAL '1 day'), (INTERVAL '2000000000 days'))", "cannot be shown (days=2000000000"),
    ],
)
def test_what_is_not_answered_is_named(path: Path, sql: str, words: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        ask(path, sql)
    assert words in str(refused.value)


def test_an_answer_that_would_fill_our_memory_is_stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LETTERS_SHOWN", 300_000)
    monkeypatch.setattr(asking, "LETTERS_TAKEN", 900_000)
    heavy = "SELECT repeat('é', 50_000) AS a FROM range(10)"
    with pytest.raises(QuestionTooHeavy):
        ask(path, heavy)
    assert len(ask(path, heavy, most=asking.TAKEN).rows) == 10
    with pytest.raises(QuestionTooHeavy):
        ask(path, "SELECT " + ", ".join(["repeat('a', 99_000)"] * 4))


def test_of_a_line_no_more_is_read_than_may_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LETTERS_SHOWN", 10)
    stream = io.StringIO("x" * 1000)
    with pytest.raises(QuestionTooHeavy):
        list(asking._lines(stream, 1))
    assert stream.tell() == 11


def test_a_long_cell_is_cut(path: Path) -> None:
    (row,) = ask(path, "SELECT repeat('a', 200_000), repeat(['b'], 200_000), 'c'").rows
    assert [len(str(cell)) for cell in row] == [100_001, 100_001, 1]
    assert str(row[0]).endswith("a…")


LONG = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range * b.range) = 5"
WIDE = "SELECT repeat('a', 1000) FROM range(100000)"


def told(sql: str, seconds: int) -> str:
    limits = {"most": 100_000, "memory": asking.MEMORY, "address_space": asking.ADDRESS_SPACE, "seconds": seconds}
    return json.dumps({"sql": sql, "views": [], "paths": [], **limits})


def test_a_question_ends_by_itself_where_nobody_reads_its_answer() -> None:
    command = [sys.executable, "-I", "-B", str(CHILD)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:  # type: ignore[call-overload]  # noqa: S603
        process.stdin.write(told(WIDE, seconds=4) + "\n")
        process.stdin.close()
        try:
            assert process.wait(timeout=30) == -signal.SIGALRM
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the clock ends it, which the test above tells")
def test_a_question_ends_with_the_process_that_asked_it() -> None:
    asks = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, '-I', '-B', {str(CHILD)!r}], stdin=subprocess.PIPE, text=True)\n"
        f"child.stdin.write({told(LONG, seconds=60)!r} + chr(10))\n"
        "child.stdin.close()\nprint(child.pid, flush=True)\ntime.sleep(300)"
    )
    with subprocess.Popen([sys.executable, "-c", asks], stdout=subprocess.PIPE, text=True) as parent:  # noqa: S603
        stat = Path(f"/proc/{int(parent.stdout.readline())}/stat")  # type: ignore[union-attr]
        while worked(stat) < 1:
            time.sleep(0.1)
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + 10
        while worked(stat) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not worked(stat)


def worked(stat: Path) -> float:
    """Seconds of the processor that it has used; 0 where it is no more, or waits to be buried."""
    try:
        state, *rest = stat.read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0
    return 0 if state == "Z" else (int(rest[10]) + int(rest[11])) / 100


def test_a_question_that_was_stopped_leaves_no_process(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen[str]] = []

    class Noted(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *words: Any, **more: Any) -> None:
            super().__init__(*words, **more)
            begun.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    with pytest.raises(QuestionTooLong):
        ask(path, LONG, seconds=2)
    assert [process.poll() is not None for process in begun] == [True]
