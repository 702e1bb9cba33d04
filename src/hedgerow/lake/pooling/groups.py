"""The rows of an answer that speak of enough people, as people read them."""

from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.tables.columns import Columns, sorted_by


def large_enough(found: Columns, size: str, smallest: int) -> tuple[Columns, int]:
    """In the order of their columns, and how many were left out. Months and ways of channels are words."""
    large = found[size] >= smallest
    rows = sorted_by({name: column[large] for name, column in found.items()}, *found)
    return {name: _shown(name, column) for name, column in rows.items()}, int((~large).sum())


def _shown(name: str, column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    from hedgerow.measures.tables.paths import BETWEEN  # noqa: PLC0415 - brings Ibis, which a start does without

    if name == "month":
        return _words([f"{month // 12:04d}-{month % 12 + 1:02d}" for month in column.tolist()])
    if name == "channels":
        return _words([channels.replace(BETWEEN, " > ") for channels in column.tolist()])
    return column


def _words(told: list[str]) -> npt.NDArray[Any]:
    words = np.empty(len(told), dtype=object)
    words[:] = told
    return words
