"""Arrays as measures take and give them: one-dimensional, of one type, checked once at the door.

What comes in may be anything that numpy reads: lists, its own arrays, columns of Arrow tables and of data frames.
`columns` takes a whole table apart. Gaps are refused: a figure over what is not known would be one about nothing.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.errors import MeasureError

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LARGEST, EXACT = 2**63 - 1, 2**53
"""The largest whole number of an array, and of one that was held in floats."""
HUGE = 1e100
"""No amount is larger: squares and sums of such still have digits."""


def ints(name: str, values: npt.ArrayLike, *, minimum: int | None = None, below: int | None = None) -> Ints:
    """Return `values` as int64[n]. Raises MeasureError when not whole, not one-dimensional or out of range."""
    raw = _one_dimensional(name, values)
    if raw.size and raw.dtype.kind not in "iub":
        raise MeasureError(f"{name} must be whole numbers, got {raw.dtype}")
    if raw.dtype == np.uint64 and raw.size and raw.max() > LARGEST:
        raise MeasureError(f"{name} must be at most {LARGEST}, got {raw.max()}")
    whole = raw.astype(np.int64)
    if minimum is not None and whole.size and whole.min() < minimum:
        raise MeasureError(f"{name} must be at least {minimum}, got {whole.min()}")
    if below is not None and whole.size and whole.max() >= below:
        raise MeasureError(f"{name} must be below {below}, got {whole.max()}")
    return whole


def whole(name: str, values: npt.ArrayLike, *, minimum: int | None = None) -> Ints:
    """Return `values` as int64[n] as `ints` does, floats without a fraction too: counts as other tools hand them on.

    Raises MeasureError as `ints` does, on a fraction, and on floats beyond 2^53.
    """
    raw = _one_dimensional(name, values)
    if raw.size and raw.dtype.kind == "f":
        if not (np.isfinite(raw).all() and (raw == np.rint(raw)).all()):
            raise MeasureError(f"{name} must be whole numbers")
        if np.abs(raw).max() > EXACT:
            raise MeasureError(f"{name} must be at most {EXACT}, where floats still tell whole numbers apart")
        raw = raw.astype(np.int64)
    return ints(name, raw, minimum=minimum)


def floats(name: str, values: npt.ArrayLike, *, minimum: float | None = None, maximum: float | None = None) -> Floats:
    """Return `values` as float64[n]. Raises MeasureError when not finite, not one-dimensional or out of range."""
    raw = _one_dimensional(name, values)
    if raw.size and raw.dtype.kind not in "iubf":
        raise MeasureError(f"{name} must be numbers, got {raw.dtype}")
    real = raw.astype(np.float64)
    if not np.isfinite(real).all():
        raise MeasureError(f"{name} must be finite")
    if real.size and np.abs(real).max() > HUGE:
        raise MeasureError(f"{name} must lie within -{HUGE:g} and {HUGE:g}")
    if minimum is not None and real.size and real.min() < minimum:
        raise MeasureError(f"{name} must be at least {minimum}, got {real.min()}")
    if maximum is not None and real.size and real.max() > maximum:
        raise MeasureError(f"{name} must be at most {maximum}, got {real.max()}")
    return real


def read(name: str, values: Any) -> npt.NDArray[Any]:
    """Return the values as numpy reads them, also those it would take for one object.

    Raises MeasureError on lists of different lengths.
    """
    if not hasattr(values, "__array__"):
        if hasattr(values, "to_numpy"):
            values = values.to_numpy()
        elif hasattr(values, "__arrow_c_stream__") or hasattr(values, "__arrow_c_array__"):
            values = _arrow().chunked_array(values).to_numpy()
    try:
        return np.asarray(values)
    except (ValueError, TypeError) as error:
        raise MeasureError(f"{name} must be one list of numbers, not lists of different lengths") from error


def keys(name: str, values: npt.ArrayLike) -> npt.NDArray[Any]:
    """Return the ids values[n] as they are, of any type that sorts.

    Raises MeasureError on gaps or what does not sort.
    """
    raw = _one_dimensional(name, values)
    if raw.dtype.kind == "f" and not np.isfinite(raw).all():
        raise MeasureError(f"{name} must be finite")
    if raw.dtype.kind == "O":
        try:
            np.sort(raw)
        except TypeError as error:
            raise MeasureError(f"{name} must be ids of one type, without gaps") from error
        if any(each is None for each in raw):
            raise MeasureError(f"{name} must be ids of one type, without gaps")
    return raw


def table(name: str, values: npt.ArrayLike, *, minimum: float | None = None) -> Floats:
    """Return `values` as float64[n, k]. Raises MeasureError as `floats` does, or when not of two dimensions."""
    rows = read(name, values)
    if rows.ndim != 2:
        raise MeasureError(f"{name} must have two dimensions, got {rows.ndim}")
    return floats(name, rows.ravel(), minimum=minimum).reshape(rows.shape)


def same_length(**named: npt.NDArray[Any]) -> int:
    """Return the common length of the arrays. Raises MeasureError naming each length when they differ."""
    lengths = {name: len(array) for name, array in named.items()}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise MeasureError(f"arrays must have one length, got {told}")
    return next(iter(lengths.values()))


def columns(table: Any, *names: str) -> tuple[npt.NDArray[Any], ...]:
    """Return the named columns of a table as arrays, to be handed on in the order in which a measure takes them.

    The table is a mapping of names to columns, an Arrow table, a data frame, what a DuckDB query returns, or whatever
    speaks Arrow's stream (the last needs pyarrow). Raises MeasureError where a column is missing or has gaps.
    """
    found: Any = table
    if hasattr(table, "fetchnumpy"):
        found = table.fetchnumpy()
    elif not isinstance(table, Mapping) and not hasattr(table, "__getitem__") and hasattr(table, "__arrow_c_stream__"):
        found = _arrow().table(table)
    try:
        return tuple(_one_dimensional(name, found[name]) for name in names)
    except (KeyError, IndexError, TypeError) as error:
        raise MeasureError(f"the table must have the columns {', '.join(names)}") from error


def _one_dimensional(name: str, values: npt.ArrayLike) -> npt.NDArray[Any]:
    if isinstance(values, np.ma.MaskedArray) and np.ma.getmaskarray(values).any():
        raise MeasureError(f"{name} must not have gaps")
    array = read(name, values)
    if array.ndim != 1:
        raise MeasureError(f"{name} must have one dimension, got {array.ndim}")
    return array


def _arrow() -> Any:
    """An extra: only columns that nothing else can read need it."""
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise MeasureError("columns of this kind need pyarrow, or hand them on as numpy arrays") from error


def distinct(values: Ints) -> Ints:
    """Return int64[k], the values in order, each once.

    By sorting: many times faster than the hash table of `numpy.unique`.
    """
    ordered = np.sort(values)
    return ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered
