"""What a question in SQL can do to the copy itself, and to the process that asked: nothing."""

import io
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest

from hedgerow.lake.errors import QuestionRefused, QuestionTooHeavy
from hedgerow.lake.workbench import asking
from hedgerow.lake.workbench.asking import Answer, Readable

CHILD = Path(asking.__file__).with_name("child.py")
COPY = "COPY (SELECT 1) TO '{path}' (FORMAT csv, USE_TMP_FILE false)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "1.parquet"
    with duckdb.connect() as base:
        base.execute(f"COPY (SELECT range AS a FROM range(3)) TO '{path}' (FORMAT parquet)")
    return path


def ask(path: Path, sql: str, **more: int) -> Answer:
    return asking.ask(sql, Readable([f"CREATE VIEW v AS SELECT * FROM read_parquet('{path}')"], [str(path)]), **more)


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
