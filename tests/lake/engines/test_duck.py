from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest

from hedgerow.lake.engines import DuckEngine, EngineMissing, configured_engine, run
from hedgerow.lake.engines.dialects import DUCKDB, SPARK, column, types_of
from hedgerow.lake.engines.spark import SparkEngine
from hedgerow.measures.tables import table
from tests.lake.engines.copies import files_of, invent, lay_down
from tests.lake.engines.questions import QUESTIONS, rows_of

POOL = {"bakery": 400, "mill's": 200, "Bücherei": 90}


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lake")
    for workspace, rows in POOL.items():
        invent(root, workspace, rows=rows, parties=30)
    return root


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_pool_says_of_each_workspace_what_it_says_alone(copies: Path, question: str) -> None:
    ask = QUESTIONS[question]
    pooled = run(ask(True), files_of(copies, *POOL))
    alone = [(workspace, *row) for workspace in POOL for row in rows_of(run(ask(False), files_of(copies, workspace)))]
    assert len(alone) > len(POOL)
    assert rows_of(pooled) == sorted(alone, key=repr)


@pytest.mark.parametrize("question", QUESTIONS)
def test_without_a_copy_every_column_is_there_and_empty(tmp_path: Path, question: str) -> None:
    for pooled in (False, True):
        expression = QUESTIONS[question](pooled)
        told = run(expression, files_of(tmp_path, "bakery"))
        assert list(told) == list(expression.columns)
        assert {each.dtype.name for each in told.values()} <= {"int64", "object"}
        assert {len(each) for each in told.values()} == {0}


def test_only_what_can_be_whole_comes_out(copies: Path) -> None:
    rows = table("purchases")
    with pytest.raises(TypeError, match="must give whole numbers, words or days, not float64"):
        run(rows.select(half=rows.amount_minor / 2), files_of(copies, "bakery"))
    told = run(
        rows.select("day", "channel", small=rows.day.month(), late=rows.day > date(2030, 1, 1)).limit(3),
        files_of(copies, "bakery"),
    )
    assert [each.dtype.name for each in told.values()] == ["datetime64[D]", "object", "int64", "bool"]


def test_a_missing_number_is_an_error_and_a_missing_word_is_none(tmp_path: Path) -> None:
    lay_down(tmp_path, "own", "purchases", [(1, None, date(2026, 1, 1), None, None, "", "")])
    own, rows = files_of(tmp_path, "own"), table("purchases")
    assert run(rows.select("currency"), own)["currency"].tolist() == [None]
    with pytest.raises(ValueError, match="a column of int64 has an empty place"):
        run(rows.select("amount_minor"), own)
    with pytest.raises(ValueError, match="a column of date has an empty place"):
        column("date", [None, date(2026, 1, 1)])


def test_a_sum_beyond_64_bits_is_no_figure(tmp_path: Path) -> None:
    day = date(2026, 1, 1)
    lay_down(tmp_path, "own", "purchases", [(n, 7, day, 2**63 - 1, "EUR", "", "") for n in range(2)])
    with pytest.raises(duckdb.Error, match="out of range"):
        run(QUESTIONS["summary"](False), files_of(tmp_path, "own"))


def test_an_engine_keeps_to_its_memory_and_leaves_nothing_behind(
    copies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    told = DuckEngine(memory="64MB", threads=1).run(QUESTIONS["timing"](False), files_of(copies, "bakery"))
    assert len(told["party"]) == len(np.unique(told["party"]))
    assert list(tmp_path.iterdir()) == []


def test_the_setting_chooses_the_engine(settings: Any) -> None:
    assert configured_engine() == DuckEngine()
    settings.HEDGEROW_SPARK_MASTER = "spark://127.0.0.1:7077"
    assert configured_engine() == SparkEngine("spark://127.0.0.1:7077")


def test_both_dialects_are_written_without_their_engine() -> None:
    expression = QUESTIONS["paths"](True)
    assert types_of(expression) == {
        "workspace": "string",
        "channels": "string",
        "converted": "int64",
        "paths": "int64",
        "value": "int64",
        "parties": "int64",
    }
    assert all(dialect.quoted("purchases") in dialect.sql(expression) for dialect in (DUCKDB, SPARK))


def test_spark_says_in_words_what_it_misses(copies: Path) -> None:
    with pytest.raises(EngineMissing, match=r"install hedgerow\[spark\]"):
        SparkEngine("local[1]").run(QUESTIONS["timing"](False), files_of(copies, "bakery"))


@pytest.mark.parametrize("kind", ["int64", "boolean", "date"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_missing_value_anywhere_in_a_column_is_refused(kind: str, place: int) -> None:
    there = {"int64": 1, "boolean": True, "date": date(2026, 5, 1)}[kind]
    values: list[Any] = [there, there, there]
    assert len(column(kind, values)) == 3
    values[place] = None
    for told in (values, np.array(values, dtype=object)):
        with pytest.raises(ValueError, match="empty place"):
            column(kind, told)
