"""Arrays as measures take and give them: one-dimensional, of one type, checked once at the door."""

from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.errors import MeasureError

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def ints(name: str, values: npt.ArrayLike, *, minimum: int | None = None, below: int | None = None) -> Ints:
    """Return `values` as int64[n]. Raises MeasureError when not whole, not one-dimensional or out of range."""
    raw = _one_dimensional(name, values)
    if raw.size and raw.dtype.kind not in "iub":
        raise MeasureError(f"{name} must be whole numbers, got {raw.dtype}")
    whole = raw.astype(np.int64)
    if minimum is not None and whole.size and whole.min() < minimum:
        raise MeasureError(f"{name} must be at least {minimum}, got {whole.min()}")
    if below is not None and whole.size and whole.max() >= below:
        raise MeasureError(f"{name} must be below {below}, got {whole.max()}")
    return whole


def whole(name: str, values: npt.ArrayLike, *, minimum: int | None = None) -> Ints:
    """Return `values` as int64[n] as `ints` does, floats without a fraction too: counts as other tools hand them on."""
    raw = _one_dimensional(name, values)
    if raw.size and raw.dtype.kind == "f":
        if not (np.isfinite(raw).all() and (raw == np.rint(raw)).all()):
            raise MeasureError(f"{name} must be whole numbers")
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
    if minimum is not None and real.size and real.min() < minimum:
        raise MeasureError(f"{name} must be at least {minimum}, got {real.min()}")
    if maximum is not None and real.size and real.max() > maximum:
        raise MeasureError(f"{name} must be at most {maximum}, got {real.max()}")
    return real


def same_length(**named: npt.NDArray[Any]) -> int:
    """Return the common length of the arrays. Raises MeasureError naming each length when they differ."""
    lengths = {name: len(array) for name, array in named.items()}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise MeasureError(f"arrays must have one length, got {told}")
    return next(iter(lengths.values()))


def _one_dimensional(name: str, values: npt.ArrayLike) -> npt.NDArray[Any]:
    array = np.asarray(values)
    if array.ndim != 1:
        raise MeasureError(f"{name} must have one dimension, got {array.ndim}")
    return array


def distinct(values: Ints) -> Ints:
    """Return the values in order, each once: by sorting, many times faster than the hash table of `numpy.unique`."""
    ordered = np.sort(values)
    return ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered
