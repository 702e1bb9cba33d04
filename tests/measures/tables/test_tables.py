import subprocess
import sys
from types import ModuleType

from hedgerow.measures import tables


def test_every_name_is_there_in_whatever_order_they_are_asked_for() -> None:
    assert set(tables.__all__) <= set(dir(tables))
    assert not any(isinstance(getattr(tables, name), ModuleType) for name in tables.__all__)
    assert getattr(tables, "cohort", None) is None


def test_what_an_expression_needs_is_loaded_with_the_first_and_no_data_frames_at_all() -> None:
    said = """
import sys
from hedgerow.measures import tables
assert "ibis" not in sys.modules
tables.concentrations_of, tables.cohorts_of, tables.shares, tables.cohorts
tables.cohorts(tables.table("purchases"))
assert "ibis" in sys.modules
assert not {"pandas", "pyarrow", "polars", "duckdb", "pyspark", "django"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", said], check=True)
