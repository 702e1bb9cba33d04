"""Tables of arrays: named tuples of columns of one length, beside names that count for all rows."""

from typing import Any, TypeVar

import numpy as np

from hedgerow.measures.arrays import Bools

Table = TypeVar("Table", bound=tuple[Any, ...])


def cut(table: Table, here: Bools) -> Table:
    """The rows that are `here`, of every column."""
    make: Any = type(table)
    found: Table = make(*(column[here] if isinstance(column, np.ndarray) else column for column in table))
    return found
