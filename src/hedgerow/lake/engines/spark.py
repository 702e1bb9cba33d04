"""A Spark cluster: the engine of an installation that has outgrown one machine. Needs the extra `spark` and Java 17."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ibis.expr import types as ir

from hedgerow.lake.engines.dialects import SPARK, Type, column, tables_in, types_of
from hedgerow.lake.engines.errors import EngineMissing
from hedgerow.lake.engines.sources import Files
from hedgerow.measures.tables.columns import Columns
from hedgerow.measures.tables.schemas import WORKSPACE

_ALWAYS = {
    "spark.sql.ansi.enabled": "true",  # a sum beyond 64 bits fails, as in DuckDB, and does not turn over
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@dataclass(frozen=True, slots=True)
class SparkEngine:
    """Runs expressions on a cluster as plain SQL: its machines need no Python packages, but must see the files.

    master: spark://host:port of a standalone master, or local[n]; options: Spark's own, beyond spark-defaults.conf in
    SPARK_CONF_DIR. One process talks to one cluster; the connection is made at the first run and kept until `stop`.
    """

    master: str
    options: Mapping[str, str] = field(default_factory=dict)

    def run(self, expression: ir.Table, files: Files) -> Columns:
        """Return the columns of the answer, in no order. Raises EngineMissing without pyspark or Java."""
        session = self._apart()
        for name, columns in tables_in(expression).items():
            _rows(session, name, columns, files).createTempView(name)
        kinds = types_of(expression)
        found = session.sql(SPARK.sql(expression)).collect()
        rows = list(zip(*found, strict=True)) or [()] * len(kinds)
        return {name: column(kind, list(values)) for (name, kind), values in zip(kinds.items(), rows, strict=True)}

    def session(self) -> Any:
        """Return the session of this process, connected."""
        require_spark()
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

        builder = SparkSession.builder.master(self.master).appName("Hedgerow")
        for name, value in {**_ALWAYS, **self.options}.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        return session

    def _apart(self) -> Any:
        """A session with views and options of its own, so that two runs do not see each other's tables."""
        session = self.session().newSession()
        for name, value in {**_ALWAYS, **self.options}.items():
            if session.conf.isModifiable(name):
                session.conf.set(name, value)
        return session

    def stop(self) -> None:
        """Let the cluster go."""
        self.session().stop()


def require_spark() -> None:
    """Raise EngineMissing, in words, where pyspark or Java is not installed."""
    if find_spec("pyspark") is None:
        raise EngineMissing("Spark is not installed: install hedgerow[spark], or leave HEDGEROW_SPARK_MASTER empty.")
    if java() is None:
        raise EngineMissing("Java is missing: install Java 17 (Debian, Ubuntu: apt install openjdk-17-jre-headless).")


def java() -> str | None:
    """Return where Java is, by JAVA_HOME first, as Spark looks for it."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")


def _rows(session: Any, name: str, columns: dict[str, Type], files: Files) -> Any:
    """All workspaces' rows of one table; the shape is given, so that Spark opens no file to guess it."""
    from pyspark.sql.functions import lit  # noqa: PLC0415 - an extra

    typed = SPARK.typed(columns)
    shape = ", ".join(f"{SPARK.quoted(column)} {kind}" for column, kind in typed if column != WORKSPACE)
    parts = []
    for workspace in files.workspaces:
        paths = files.of(workspace, name)
        if paths:
            part = session.read.schema(shape).parquet(*paths)
            parts.append(part.withColumn(WORKSPACE, lit(workspace)) if WORKSPACE in columns else part)
    nothing = ", ".join(f"CAST(NULL AS {kind}) AS {SPARK.quoted(column)}" for column, kind in typed)
    return reduce(type(parts[0]).unionByName, parts) if parts else session.sql(f"SELECT {nothing} WHERE false")
