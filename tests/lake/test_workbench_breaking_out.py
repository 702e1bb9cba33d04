"""Ways out of the workbench, and ways to hold the machine: each ends soon, in plain words, and tells nothing of it."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hedgerow.lake.errors import QuestionRefused, QuestionTooHeavy, QuestionTooLong
from hedgerow.lake.workbench import asking
from tests.lake.three_rows import ask, three_rows

CHILD = Path(asking.__file__).with_name("child.py")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return three_rows(tmp_path)


@pytest.mark.parametrize("name", ["allowed_paths", "secret_directory", '"allowed_paths"', "ALLOWED_PATHS", "threads"])
@pytest.mark.parametrize("around", ["SHOW {0}", "SELECT * FROM (SHOW {0})", "WITH x AS (FROM (SHOW {0})) FROM x"])
def test_show_tells_of_tables_and_of_no_setting(path: Path, around: str, name: str) -> None:
    with pytest.raises(QuestionRefused, match="is not answered here"):
        ask(path, around.format(name))


@pytest.mark.parametrize("name", ["v", "V", '"v"', "main.v"])
def test_show_of_a_table_is_answered(path: Path, name: str) -> None:
    assert [row[0] for row in ask(path, f"SHOW {name}").rows] == ["a"]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT json_serialize_plan('SELECT current_setting(''allowed_paths'')', optimize := true)",
        "SELECT JSON_Serialize_Plan('SELECT 1')",
        "SELECT system.main.json_serialize_plan('SELECT 1')",
        "SELECT pg_get_viewdef(range) FROM range(9999)",
        "SELECT pg_catalog.pg_get_viewdef(1)",
        "SELECT pg_postmaster_start_time()",
        "SELECT write_log('x')",
        "SELECT a FROM v ORDER BY current_setting('allowed_paths')",
        "SELECT a FROM v LIMIT (SELECT length(current_setting('allowed_paths')::VARCHAR))",
        "SELECT * REPLACE (current_setting('threads') AS a) FROM v",
        "SELECT 'threads'.current_setting()",
        "SELECT \"current_setting\"/**/('threads')",
        "SELECT COLUMNS(lambda c: current_setting('threads') = '') FROM v",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "DEALLOCATE p",
        "SELECT $1",
        "SELECT ?",
        "UPDATE EXTENSIONS",
        "CREATE SECRET s (TYPE s3)",
        "SET VARIABLE x = 1",
        "RESET memory_limit",
        "USE system",
        "CHECKPOINT",
        "BEGIN",
        "DETACH memory",
        "IMPORT DATABASE '/tmp'",
        "CREATE MACRO f() AS 1",
        "SELECT getenv('PATH')",
        "SELECT read_text('/etc/passwd')",
        "FROM '/proc/self/environ'",
        'FROM "/etc/passwd"',
        "FROM '/etc/hosts.csv'",
        "FROM '/**/*.parquet'",
        "FROM 's3://elsewhere/a.parquet'",
        "FROM query_table('v')",
        "FROM parquet_metadata('x')",
        "FROM which_secret('a', 's3')",
        "FROM python_map_function()",
        "SELECT 1 \x00; DROP VIEW v",
        "SELECT 1; -- and\nDROP VIEW v",
        "SELECT 1 /* ; */ ; DROP VIEW v",
        "/* SELECT 1",
        "SEL\u200bECT 1",
        "\uff33\uff25\uff2c\uff25\uff23\uff34 1",
        "SELECT chr(55296)",
        "SELECT ST_Point(1, 2)",
    ],
)
def test_no_way_out_is_answered_and_none_is_a_failure_of_ours(path: Path, sql: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        ask(path, sql)
    words = str(refused.value)
    assert words
    assert str(path) not in words
    assert "INSTALL" not in words
    assert "StatementType" not in words


@pytest.mark.parametrize(
    "sql", ["select/**/1", "/* x */ SELECT 1 -- ; DROP VIEW v", "; SELECT 1;;", "\ufeffSELECT\u00a01", "SELECT $$;$$"]
)
def test_odd_ways_to_write_a_question_are_answered_as_one(path: Path, sql: str) -> None:
    assert ask(path, sql).count == 1


@pytest.mark.parametrize(
    "sql",
    [
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
        "WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT * FROM t WHERE n < 0",
        "SELECT count(*) FROM range(1000000000000)",
        "SELECT sum(a.range) FROM range(1000000000000) a, range(1000000000000) b",
        "SELECT levenshtein(repeat('a', 100000), repeat('b', 100000))",
        "SELECT sleep_ms(60000)",
        "FROM v " + " ".join(f"JOIN v a{number} USING (a)" for number in range(600)),
    ],
)
def test_what_would_not_end_is_ended(path: Path, sql: str) -> None:
    began = time.monotonic()
    with pytest.raises((QuestionTooLong, QuestionTooHeavy)):
        ask(path, sql, seconds=3)
    assert time.monotonic() - began < 15


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT repeat('x', 10000000000)",
        "SELECT repeat('x', 1000000000)",
        "SELECT printf('%1000000000d', 1)",
        "SELECT lpad('a', 2000000000, 'b')",
        "SELECT bitstring('1', 1000000000)",
        "SELECT string_agg(repeat('x', 100000), '') FROM range(100000)",
        "SELECT list_resize([1], 10000000000)",
        "SELECT generate_series(1, 1000000000)",
        "SELECT * FROM range(1000000) a, range(1000000) b ORDER BY hash(a.range)",
        "SELECT " + ", ".join(f"repeat('a', 99000) AS c{number}" for number in range(240)),
    ],
)
def test_what_would_fill_the_memory_is_ended(path: Path, sql: str) -> None:
    with pytest.raises((QuestionTooHeavy, QuestionTooLong, QuestionRefused)):
        ask(path, sql, seconds=6)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not hold a process to its address space")
def test_strings_that_the_engine_does_not_count_take_no_more_than_a_gigabyte() -> None:
    script = (
        "import resource, subprocess, sys\n"
        f"subprocess.run([sys.executable, '-I', '-B', {str(CHILD)!r}], input=sys.stdin.read(), text=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    limits = {"most": 1, "memory": asking.MEMORY, "address_space": asking.ADDRESS_SPACE, "seconds": 20}
    told = json.dumps({"sql": "SELECT repeat('x', 1000000000)", "views": [], "paths": [], **limits})
    done = subprocess.run([sys.executable, "-c", script], input=told + "\n", capture_output=True, text=True, check=True)  # noqa: S603
    *answer, peak = done.stdout.splitlines()
    assert [json.loads(line).get("refused") for line in answer] == ["memory"]
    assert int(peak) < 2**20  # kilobytes


@pytest.mark.parametrize(
    "sql",
    [
        f"SELECT {'(' * 9_900}1{')' * 9_900}",
        f"SELECT {'NOT ' * 4_500}true",
        f"SELECT {'(SELECT ' * 900}1{')' * 900}",
        f"SELECT 1{'+1' * 9_000}",
        f"SELECT {'abs(' * 3_900}1{')' * 3_900}",
    ],
)
def test_what_is_nested_too_deeply_is_told_so(path: Path, sql: str) -> None:
    with pytest.raises(QuestionRefused, match="nested too deeply"):
        ask(path, sql)


@pytest.mark.parametrize(
    "sql",
    [
        f"SELECT {'[' * 900}1{']' * 900}",
        "SELECT * FROM " + ", ".join(f"v a{number}" for number in range(1500)),
        f"SELECT {'CASE WHEN true THEN ' * 600}1{' END' * 600}",
        f"SELECT '{'[' * 19_000}'::JSON",
    ],
)
def test_what_breaks_the_engine_breaks_nothing_else(path: Path, sql: str) -> None:
    with pytest.raises((QuestionTooHeavy, QuestionRefused)):
        ask(path, sql)
    assert ask(path, "SELECT 1").rows == [[1]]


def test_an_answer_of_too_many_columns_for_a_page_is_refused(path: Path) -> None:
    wide = ", ".join(["1"] * asking.COLUMNS)
    assert len(ask(path, f"SELECT {wide}").columns) == asking.COLUMNS
    with pytest.raises(QuestionRefused, match="at most 250 columns"):
        ask(path, f"SELECT {wide}, 1")
