"""Expressions over a large copy against the same questions written by hand in DuckDB's SQL."""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.figure import Figure, at_most

PURCHASES, CUSTOMERS, DAYS = 10_000_000, 500_000, 730
MEMORY = "1GB"

_MAKE = f"""
import sys
from pathlib import Path
import duckdb

root = Path(sys.argv[1])
with duckdb.connect(config={{"memory_limit": "4GB"}}) as made:
    made.execute("SET enable_progress_bar = false")
    made.execute('''CREATE TABLE purchases AS SELECT CAST(hash(i) >> 4 AS BIGINT) AS id,
        CAST(hash(hash(i, 'who') % {CUSTOMERS}) >> 4 AS BIGINT) AS party,
        DATE '2024-01-01' + CAST(i * {DAYS} // {PURCHASES} AS INTEGER) AS day,
        CAST(hash(i, 'cents') % 6000 AS BIGINT) - 500 AS amount_minor,
        'EUR' AS currency, 'shop' AS channel, 'here' AS place FROM range({PURCHASES}) AS rows(i)''')
    for (month,) in made.execute("SELECT DISTINCT strftime(day, '%Y-%m') FROM purchases").fetchall():
        folder = root / f"month={{month}}"
        folder.mkdir(parents=True)
        kept = f"SELECT * FROM purchases WHERE strftime(day, '%Y-%m') = '{{month}}'"
        made.sql(kept).write_parquet(str(folder / "rows.parquet"))
"""

_SCORES = """
WITH visits AS (
    SELECT party, currency, day, sum(amount_minor) AS amount FROM read_parquet(?)
    WHERE party IS NOT NULL AND day <= DATE '2025-12-31' GROUP BY ALL
), told AS (
    SELECT party, currency, max(day) AS last_day, count(*) AS visits, CAST(sum(amount) AS BIGINT) AS spent
    FROM visits GROUP BY ALL
)
SELECT party, currency, last_day - DATE '1970-01-01' AS last_day, visits, spent,
    ntile(5) OVER (PARTITION BY currency ORDER BY last_day, party) AS recency,
    ntile(5) OVER (PARTITION BY currency ORDER BY visits, party) AS frequency,
    ntile(5) OVER (PARTITION BY currency ORDER BY spent, party) AS monetary
FROM told"""

_COHORTS = """
WITH came AS (
    SELECT DISTINCT party, year(day) * 12 + month(day) - 1 AS month FROM read_parquet(?) WHERE party IS NOT NULL
), began AS (SELECT party, min(month) AS first FROM came GROUP BY party)
SELECT first AS month, month - first AS since, count(*) AS customers FROM came JOIN began USING (party) GROUP BY ALL"""


def figures() -> list[Figure]:
    """Seconds of the processor, the faster of two runs each; the copy is made by a process of its own."""
    with tempfile.TemporaryDirectory(prefix="hedgerow-bench-") as folder:
        subprocess.run([sys.executable, "-c", _MAKE, folder], check=True)
        ours, told = _ours(Path(folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        floor, want = _by_hand(Path(folder))
    if told != want:
        raise RuntimeError("the expressions and the statements by hand do not give the same tables")
    title = f"RFM and cohorts of {PURCHASES:,} purchases, to SQL by hand"
    return [
        Figure(title, round(ours, 2), "s", at_most(1.3), floor=round(floor, 2)),
        Figure("peak memory of the tables", round(peak, 2), "GB", at_most(2)),
    ]


def _files(root: Path) -> list[Path]:
    return sorted(root.glob("month=*/*.parquet"))


def _ours(root: Path) -> tuple[float, list[int]]:
    from hedgerow.lake.engines import DuckEngine, Files
    from hedgerow.measures import tables

    bought, files = tables.table("purchases"), Files({"own": {"purchases": _files(root)}})
    engine = DuckEngine(memory=MEMORY)
    asked = (lambda: tables.rfm_scores(bought, 20_453)), (lambda: tables.cohorts(bought))
    answers = [_timed(partial(_run, engine, make, files)) for make in asked]
    return sum(took for took, _ in answers), [_sum_of(found) for _, found in answers]


def _run(engine: Any, make: Callable[[], Any], files: Any) -> Any:
    return engine.run(make(), files)  # what it takes to make the expression counts


def _by_hand(root: Path) -> tuple[float, list[int]]:
    import duckdb

    files = [str(path) for path in _files(root)]

    def ask(statement: str) -> dict[str, Any]:
        with tempfile.TemporaryDirectory() as spill:
            settings: dict[str, Any] = {
                "memory_limit": MEMORY,
                "temp_directory": spill,
                "preserve_insertion_order": False,
            }
            with duckdb.connect(config=settings) as connection:
                return connection.execute(statement, [files]).fetchnumpy()

    answers = [_timed(partial(ask, statement)) for statement in (_SCORES, _COHORTS)]
    return sum(took for took, _ in answers), [_sum_of(found) for _, found in answers]


def _timed(ask: Callable[[], Any]) -> tuple[float, Any]:
    times = []
    answer = None
    for _ in range(2):
        started = process_time()
        answer = ask()
        times.append(process_time() - started)
    return min(times), answer


def _sum_of(columns: Any) -> int:
    """One number of what was counted, whatever the order of the rows."""
    fifths = {"recency", "frequency", "monetary"} & set(columns)
    figures = ["spent", "last_day", *sorted(fifths)] if fifths else ["month", "since", "customers"]
    return sum(int((columns[name] * (row + 1)).sum()) for row, name in enumerate(figures))
