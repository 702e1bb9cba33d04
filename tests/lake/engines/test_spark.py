"""What DuckDB gives in the process, a cluster gives as well, whatever happens to it. Run by `make test-spark`."""

import os
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hedgerow.lake.engines import DuckEngine
from hedgerow.lake.engines.spark import SparkEngine
from hedgerow.lake.pooling.questions import QUESTIONS as POOL_QUESTIONS
from hedgerow.lake.pooling.questions import PoolTerms
from tests.lake.engines.cluster import PATIENCE, Cluster, cluster, environment
from tests.lake.engines.copies import files_of, invent
from tests.lake.engines.questions import QUESTIONS, rows_of

pytestmark = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]

OPTIONS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "768m",
    "spark.executor.memory": "512m",
    "spark.executor.extraJavaOptions": "-XX:+UseSerialGC",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.coalescePartitions.enabled": "false",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    folder = tmp_path_factory.mktemp("cluster")
    with pytest.MonkeyPatch.context() as patch, cluster(folder, workers=2) as started:
        for name, value in environment(folder).items():
            patch.setenv(name, value)
        yield started
        if _sessions():
            SparkEngine(started.address, OPTIONS).stop()


@pytest.fixture(scope="module")
def spark(running: Cluster) -> SparkEngine:
    return SparkEngine(running.address, OPTIONS)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lake")
    for workspace, rows in (("bakery", 3000), ("mill's", 1500), ("Bücherei", 700)):
        invent(root, workspace, rows=rows, parties=200)
    return root


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_pool_of_workspaces_gives_the_same_table_on_the_cluster(
    spark: SparkEngine, copies: Path, question: str
) -> None:
    pool = files_of(copies, "bakery", "mill's", "not yet copied", "Bücherei")
    expression = QUESTIONS[question](True)
    here = rows_of(DuckEngine().run(expression, pool))
    assert {row[0] for row in here} == {"bakery", "mill's", "Bücherei"}
    assert rows_of(spark.run(expression, pool)) == here


@pytest.mark.parametrize("question", POOL_QUESTIONS)
def test_what_an_operator_asks_of_a_pool_is_the_same_table_on_the_cluster(
    spark: SparkEngine, copies: Path, question: str
) -> None:
    pool = files_of(copies, "bakery", "mill's", "Bücherei")
    expression = POOL_QUESTIONS[question].ask(PoolTerms(date(2026, 2, 28), "EUR", ["visits.visit_tied"]))
    here, there = DuckEngine().run(expression, pool), spark.run(expression, pool)
    assert list(there) == list(here)
    assert len(rows_of(here)) > 3
    assert rows_of(there) == rows_of(here)


@pytest.mark.parametrize("question", ["scores", "cohorts", "paths"])
def test_one_workspace_gives_the_same_columns_on_the_cluster(spark: SparkEngine, copies: Path, question: str) -> None:
    own, expression = files_of(copies, "bakery"), QUESTIONS[question](False)
    here, there = DuckEngine().run(expression, own), spark.run(expression, own)
    assert {name: column.dtype for name, column in there.items()} == {name: each.dtype for name, each in here.items()}
    assert rows_of(there) == rows_of(here)


def test_a_workspace_without_a_copy_gives_an_empty_table_on_both(spark: SparkEngine, copies: Path) -> None:
    nobody, expression = files_of(copies, "not yet copied"), QUESTIONS["summary"](True)
    here, there = DuckEngine().run(expression, nobody), spark.run(expression, nobody)
    assert list(there) == list(here)
    assert {name: len(column) for name, column in {**here, **there}.items()} == dict.fromkeys(here, 0)
    assert {name: column.dtype for name, column in there.items()} == {name: each.dtype for name, each in here.items()}


def test_a_sum_beyond_64_bits_fails_on_both(spark: SparkEngine, copies: Path) -> None:
    from tests.lake.engines.copies import lay_down

    most = 2**63 - 1
    day = "2026-01-01"
    lay_down(copies, "rich", "purchases", [(n, 7, day, most, "EUR", "shop", "") for n in range(2)])
    rich, expression = files_of(copies, "rich"), QUESTIONS["summary"](False)
    for engine in (DuckEngine(), spark):
        with pytest.raises(Exception, match=r"(?i)overflow|out of range"):
            engine.run(expression, rich)


def test_a_worker_killed_in_mid_job_changes_no_figure(running: Cluster, copies: Path, tmp_path: Path) -> None:
    invent(tmp_path, "town", rows=60_000, parties=5000)
    town, expression = files_of(tmp_path, "town"), QUESTIONS["scores"](False)
    here = rows_of(DuckEngine().run(expression, town))
    pieces = {"spark.sql.files.maxPartitionBytes": "16k", "spark.sql.files.openCostInBytes": "0"}
    engine = SparkEngine(running.address, OPTIONS | pieces | {"spark.sql.shuffle.partitions": "20"})
    answers: list[Any] = []
    job = threading.Thread(target=lambda: answers.append(engine.run(expression, town)))
    job.start()
    done, of = _tasks_done_in_mid_stage(engine, job)
    running.kill_worker(0)
    assert 0 < done < of
    assert job.is_alive()
    job.join()
    assert rows_of(answers[0]) == here
    assert _executors(engine) == 1


def _tasks_done_in_mid_stage(engine: SparkEngine, job: threading.Thread) -> tuple[int, int]:
    """Wait until some tasks of a stage are done and others are not."""
    tracker = engine.session().sparkContext.statusTracker()
    until = time.monotonic() + PATIENCE
    while job.is_alive() and time.monotonic() < until:
        stages = [tracker.getStageInfo(each) for each in tracker.getActiveStageIds()]
        for stage in filter(None, stages):
            if 2 < stage.numCompletedTasks < stage.numTasks - 4:
                return stage.numCompletedTasks, stage.numTasks
        time.sleep(0.01)
    raise AssertionError("the job had no middle")


def _executors(engine: SparkEngine) -> int:
    """Those that are left, the driver not counted."""
    return int(engine.session().sparkContext._jsc.sc().getExecutorMemoryStatus().size()) - 1


def _sessions() -> bool:
    from pyspark.sql import SparkSession

    return SparkSession.getActiveSession() is not None or bool(os.environ.get("SPARK_HOME"))
