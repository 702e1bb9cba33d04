"""What runs the expressions of `measures.tables` over the Parquet files of the copy: DuckDB here, or Spark elsewhere.

An expression is compiled to the engine's own SQL and run by the engine's own client: no data frame library takes part.
Both engines give the same columns; which one runs is a setting, and no expression knows it.
"""

from hedgerow.lake.engines.duck import DuckEngine
from hedgerow.lake.engines.errors import EngineMissing
from hedgerow.lake.engines.running import Engine, configured_engine, run
from hedgerow.lake.engines.sources import Files

__all__ = ["DuckEngine", "Engine", "EngineMissing", "Files", "configured_engine", "run"]
