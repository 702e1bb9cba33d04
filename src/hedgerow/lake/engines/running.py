"""Which engine runs, by the setting."""

from typing import Protocol

from django.conf import settings
from ibis.expr import types as ir

from hedgerow.lake.engines.duck import DuckEngine
from hedgerow.lake.engines.sources import Files
from hedgerow.lake.engines.spark import SparkEngine
from hedgerow.measures.tables.columns import Columns


class Engine(Protocol):
    """What runs an expression over files."""

    def run(self, expression: ir.Table, files: Files) -> Columns:
        """Return the columns of the answer, in no order."""
        ...


def run(expression: ir.Table, files: Files, engine: Engine | None = None) -> Columns:
    """Return the columns of the expression over the files, from `engine` or else from the one that is set."""
    return (engine or configured_engine()).run(expression, files)


def configured_engine() -> Engine:
    """Return Spark at HEDGEROW_SPARK_MASTER where that is set, else DuckDB in this process."""
    master = settings.HEDGEROW_SPARK_MASTER
    return SparkEngine(master) if master else DuckEngine()
