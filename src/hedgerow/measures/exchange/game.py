"""What every coalition makes, held exactly: one whole number per coalition and one common unit."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from hedgerow.measures.errors import MeasureError

MOST = 15
"""Up to this many contributors all coalitions are looked at; 2^15 of them take about a second."""

Objects = npt.NDArray[np.object_]
Worth: TypeAlias = Mapping[Any, Any] | Callable[[int], Any] | npt.ArrayLike
"""2^n values by bitmask; a mapping from coalitions to values; or a function of the bitmask."""


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """`worth[mask] / unit` is what the coalition `mask` makes; bit i of a mask is the contributor `names[i]`.

    worth object[2^n] of Python integers, so that nothing overflows and nothing is rounded; worth[0] is 0.
    """

    names: tuple[Hashable, ...]
    worth: Objects
    unit: int

    @property
    def n(self) -> int:
        """How many contribute."""
        return len(self.names)


def game_of(values: Worth, *, n: int | None = None) -> Game:
    """Read a game from `values`.

    An array holds 2^n values by bitmask. A mapping has bitmasks as keys, or collections of names ("AB", ("Ann", "Bo"),
    frozenset(...)), in which case the contributors are ordered as they first appear; the empty coalition may be left
    out. A function is called once per bitmask and needs `n`. Values are whole numbers, floats, Fractions or Decimals,
    all taken exactly. Raises MeasureError when a coalition is missing or named twice, a value is not finite, nobody
    together is worth something, or there are more than 15 contributors.
    """
    if callable(values):
        names, found = _called(values, n)
    elif isinstance(values, Mapping):
        names, found = _mapped(values, n)
    else:
        names, found = _listed(values, n)
    worth, unit = whole_numbers(found)
    if worth[0] != 0:
        raise MeasureError("the empty coalition must be worth 0")
    return Game(names=names, worth=worth, unit=unit)


def whole_numbers(values: Iterable[Any]) -> tuple[Objects, int]:
    """Return Python integers and one unit such that integer / unit is each value exactly.

    Raises MeasureError on what is not a finite number.
    """
    try:
        exact = [Fraction(value) for value in values]
    except (TypeError, ValueError, OverflowError) as error:
        raise MeasureError("values must be finite numbers") from error
    unit = lcm(*(each.denominator for each in exact))
    whole = np.empty(len(exact), dtype=object)
    whole[:] = [each.numerator * (unit // each.denominator) for each in exact]
    return whole, unit


def _called(value: Callable[[int], Any], n: int | None) -> tuple[tuple[Hashable, ...], list[Any]]:
    if n is None:
        raise MeasureError("n must be given with a function")
    names = _numbered(n)
    return names, [value(mask) for mask in range(2**n)]


def _listed(values: npt.ArrayLike, n: int | None) -> tuple[tuple[Hashable, ...], list[Any]]:
    array = np.asarray(values)
    many = array.size.bit_length() - 1
    if array.ndim != 1 or many < 1 or array.size != 2**many:
        raise MeasureError(f"values must be 2^n numbers in one dimension, got shape {list(array.shape)}")
    if n not in (None, many):
        raise MeasureError(f"values must be 2^{n} numbers, got {array.size}")
    return _numbered(many), array.tolist()


def _mapped(values: Mapping[Any, Any], n: int | None) -> tuple[tuple[Hashable, ...], list[Any]]:
    if all(isinstance(key, int) for key in values):
        names = _numbered(n if n is not None else max((key.bit_length() for key in values), default=0))
        masks = list(values)
    else:
        names = tuple(dict.fromkeys(name for key in values for name in key))
        _few(len(names))
        bit = {name: 1 << place for place, name in enumerate(names)}
        masks = [sum(bit[name] for name in set(key)) for key in values]
    found = {0: 0} | dict(zip(masks, values.values(), strict=True))
    if len(set(masks)) < len(masks) or not found.keys() <= set(range(2 ** len(names))):
        raise MeasureError("every coalition must be named once, and of these contributors only")
    if missing := 2 ** len(names) - len(found):
        raise MeasureError(f"{missing} coalitions have no value; `completed` fills them by a stated assumption")
    return names, [found[mask] for mask in range(2 ** len(names))]


def _numbered(n: int) -> tuple[Hashable, ...]:
    _few(n)
    return tuple(range(n))


def _few(n: int) -> None:
    if not 1 <= n <= MOST:
        raise MeasureError(f"there must be 1 to {MOST} contributors, got {n}; above, use shapley_sampled")
