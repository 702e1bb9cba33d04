"""A file with the numbers 0, 1 and 2 in column a, and the workbench over it as view v."""

from pathlib import Path

import duckdb

from hedgerow.lake.workbench import asking
from hedgerow.lake.workbench.asking import Answer, Readable


def three_rows(folder: Path) -> Path:
    path = folder / "1.parquet"
    with duckdb.connect() as base:
        base.execute(f"COPY (SELECT range AS a FROM range(3)) TO '{path}' (FORMAT parquet)")
    return path


def ask(path: Path, sql: str, **more: int) -> Answer:
    view = f"CREATE VIEW v AS SELECT * FROM read_parquet('{path}')"
    return asking.ask(sql, Readable([view], [str(path)]), **more)
