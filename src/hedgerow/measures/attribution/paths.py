"""The ways that led to a sale, or did not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from hedgerow.measures.arrays import Bools, Floats, Ints
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True)
class Path:
    """`count` times the same sequence of channels, converted or not, and what these were worth in all.

    value is whole minor units of all `count` of them, 0 where not converted. age, as long as the channels: how long
    before the end of the path each touch was, in one unit; without it the last touch is 0, the one before 1, and so on.
    """

    channels: Sequence[str]
    converted: bool = True
    count: int = 1
    value: int = 0
    age: Sequence[float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """p paths over c channels, as arrays: the touches of all paths one after the other.

    channels: their names, sorted; touch int64[t]: the channel of each; age float64[t]; path int64[t]: which path;
    start int64[p]: where each begins, length int64[p]; converted bool[p]; count, value int64[p].
    """

    channels: tuple[str, ...]
    touch: Ints
    age: Floats
    path: Ints
    start: Ints
    length: Ints
    converted: Bools
    count: Ints
    value: Ints

    @property
    def conversions(self) -> int:
        """How many converted."""
        return int(self.count[self.converted].sum())

    @property
    def worth(self) -> int:
        """What they were worth in all, minor units."""
        return int(self.value[self.converted].sum())


Given = Paths | Iterable[Path | tuple[Any, ...]]
"""What every measure of this package takes."""


def paths_of(given: Given) -> Paths:
    """Return paths as arrays, from Path or tuples in its order, the rest left out: (channels, converted, count, value).

    Raises MeasureError on a path without a channel, a count or value below 0, a value without a conversion, or ages of
    another length than the channels, not finite or below 0.
    """
    if isinstance(given, Paths):
        return given
    paths = [_checked(number, each) for number, each in enumerate(given)]
    names = tuple(sorted({name for path in paths for name in path.channels}))
    place = {name: number for number, name in enumerate(names)}
    length = np.array([len(path.channels) for path in paths], dtype=np.int64)
    ages = [age for path in paths for age in _ages(path)]
    return Paths(
        channels=names,
        touch=np.array([place[name] for path in paths for name in path.channels], dtype=np.int64),
        age=np.array(ages, dtype=np.float64),
        path=np.repeat(np.arange(len(paths)), length).astype(np.int64),
        start=np.cumsum(length) - length,
        length=length,
        converted=np.array([path.converted for path in paths], dtype=np.bool_),
        count=np.array([path.count for path in paths], dtype=np.int64),
        value=np.array([path.value for path in paths], dtype=np.int64),
    )


def _checked(number: int, given: Path | tuple[Any, ...]) -> Path:
    try:
        path = given if isinstance(given, Path) else Path(*given)
    except TypeError as error:
        raise MeasureError(f"path {number} must be (channels, converted, count, value, age)") from error
    if isinstance(path.channels, str) or not path.channels or not all(isinstance(each, str) for each in path.channels):
        raise MeasureError(f"path {number} needs a sequence of at least one channel, by name")
    if path.converted not in {True, False}:
        raise MeasureError(f"path {number} must be converted or not, got {path.converted!r}")
    if not (_is_count(path.count) and _is_count(path.value)):
        raise MeasureError(f"count and value of path {number} must be whole numbers of at least 0")
    if path.value and not (path.converted and path.count):
        raise MeasureError(f"path {number} has a value without a conversion")
    return path


def _is_count(number: Any) -> bool:
    return isinstance(number, int | np.integer) and bool(number >= 0)


def _ages(path: Path) -> Sequence[float]:
    many = len(path.channels)
    if path.age is None:
        return range(many - 1, -1, -1)
    if len(path.age) != many or not all(0 <= age < float("inf") for age in path.age):
        raise MeasureError("age must be one finite number of at least 0 for each channel of the path")
    return path.age
