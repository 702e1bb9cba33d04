"""What an engine hands back."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.errors import MeasureError

Columns = Mapping[str, npt.NDArray[Any]]
"""Columns by name, all of one length: int64, bool, datetime64, or object of str, of int beyond 64 bits, or of None."""


def sorted_by(columns: Columns, *names: str) -> dict[str, npt.NDArray[Any]]:
    """Return the rows in the order of those columns, the first weighing most: engines keep none."""
    order = np.lexsort([_sortable(columns[name]) for name in reversed(names)])
    return {name: column[order] for name, column in columns.items()}


def of_one(columns: Columns, name: str) -> None:
    """Raise MeasureError when that column is there and has more than one value: rows that must not be mixed."""
    found = np.unique(_sortable(columns[name])) if name in columns else ()
    if len(found) > 1:
        raise MeasureError(f"rows are of {len(found)} kinds of {name}: measure one at a time")


def _sortable(column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Words as numpy's own, which it sorts by code points, as engines do; nothing is the empty word."""
    if column.dtype != object:
        return column
    return np.array(["" if each is None else each for each in column], dtype=np.str_)
