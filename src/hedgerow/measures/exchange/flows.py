"""Who gave what to whom, as arrays; what each party and each pair gave and received."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.bonds import reciprocity as returned
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True, eq=False)
class Flows:
    """m gifts among n parties: giver, receiver int64[m] in 0..n-1, never the same; worth float64[m] >= 0 in one unit.

    day int64[m]: days since 1970-01-01, all 0 where days do not matter. Amounts up to 2^53 add up without rounding.
    """

    n: int
    giver: Ints
    receiver: Ints
    worth: Floats
    day: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Parties:
    """Per party, float64[n] in the unit of the flows: given, received. flows int64[n]: in how many they took part."""

    given: Floats
    received: Floats
    flows: Ints

    @property
    def balance(self) -> Floats:
        """float64[n]: given less received, above 0 who gave more."""
        return self.given - self.received


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Every pair with a flow between them, ordered; first < second int64[p].

    given float64[p]: from first to second; received float64[p]: from second to first; flows int64[p]: how many, both
    ways; since, until int64[p]: the first and the last day. of int64[m]: the pair of each flow.
    """

    first: Ints
    second: Ints
    given: Floats
    received: Floats
    flows: Ints
    since: Ints
    until: Ints
    of: Ints

    @property
    def balance(self) -> Floats:
        """float64[p]: given less received, above 0 where the first gave more."""
        return self.given - self.received

    @property
    def ratio(self) -> Floats:
        """float64[p]: given / received, inf where nothing came back, NaN where nothing was worth anything."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.given / self.received

    @property
    def reciprocity(self) -> Floats:
        """float64[p]: which share of all that went between the two was returned, 0..1, NaN where that is nothing."""
        return returned(self.given, self.received)


Exchanged: TypeAlias = Flows | Iterable[tuple[Any, Any, float]] | npt.ArrayLike
"""Flows; triples (giver, receiver, worth) of any names; or a square matrix [n, n] of what row gave to column."""


def flows_of(
    *, n: int, giver: npt.ArrayLike, receiver: npt.ArrayLike, worth: npt.ArrayLike, day: npt.ArrayLike | None = None
) -> Flows:
    """Check flows at the door: giver[k], receiver[k] in 0..n-1, worth[k] >= 0 in one unit, day[k] whole (default 0).

    Raises MeasureError on a party out of range, unequal lengths, worth below 0, or a flow from a party to itself.
    """
    gave, got = ints("giver", giver, minimum=0, below=n), ints("receiver", receiver, minimum=0, below=n)
    amount = floats("worth", worth, minimum=0)
    when = np.zeros(len(gave), dtype=np.int64) if day is None else ints("day", day)
    same_length(giver=gave, receiver=got, worth=amount, day=when)
    if (gave == got).any():
        raise MeasureError("giver and receiver must be two parties")
    return Flows(n=n, giver=gave, receiver=got, worth=amount, day=when)


def flows_from(given: Exchanged) -> Flows:
    """Read flows from triples with any names (numbered as they appear) or a square matrix, whose diagonal must be 0.

    Raises MeasureError as `flows_of` does, and on what is neither.
    """
    if isinstance(given, Flows):
        return given
    listed: Any = given if isinstance(given, np.ndarray) else list(cast("Iterable[Any]", given))
    if isinstance(listed, list) and all(isinstance(each, tuple) for each in listed):
        number: dict[Any, int] = {}
        ends = [[number.setdefault(name, len(number)) for name in each[:2]] for each in listed]
        worth = [each[2] for each in listed]
        return flows_of(n=len(number), giver=[a for a, _ in ends], receiver=[b for _, b in ends], worth=worth)
    matrix = np.asarray(listed, dtype=np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise MeasureError(f"flows must be triples or a square matrix, got shape {list(matrix.shape)}")
    giver, receiver = np.nonzero(matrix)
    return flows_of(n=len(matrix), giver=giver, receiver=receiver, worth=matrix[giver, receiver])


def added(of: Ints, worth: Floats, many: int) -> Floats:
    """Return float64[many]: the worth that goes to each of 0..many-1."""
    return np.bincount(of, weights=worth, minlength=many).astype(np.float64)


def parties(flows: Exchanged) -> Parties:
    """Add up what each party gave and received."""
    every = flows_from(flows)
    given, received = added(every.giver, every.worth, every.n), added(every.receiver, every.worth, every.n)
    part = np.bincount(every.giver, minlength=every.n) + np.bincount(every.receiver, minlength=every.n)
    return Parties(given=given, received=received, flows=part.astype(np.int64))


def pairs(flows: Exchanged) -> Pairs:
    """Add up what went between every two parties. One sort of the m flows; nothing is looped over."""
    every = flows_from(flows)
    low, high = np.minimum(every.giver, every.receiver), np.maximum(every.giver, every.receiver)
    key, of = np.unique(low * every.n + high, return_inverse=True)
    forward = every.giver == low
    many = len(key)
    since, until = np.full(many, np.iinfo(np.int64).max), np.full(many, np.iinfo(np.int64).min)
    np.minimum.at(since, of, every.day)
    np.maximum.at(until, of, every.day)
    return Pairs(
        first=key // max(every.n, 1),
        second=key % max(every.n, 1),
        given=added(of, every.worth * forward, many),
        received=added(of, every.worth * ~forward, many),
        flows=np.bincount(of, minlength=many).astype(np.int64),
        since=since,
        until=until,
        of=of,
    )


def reciprocity(flows: Exchanged) -> float | None:
    """Return which share of all worth was returned, 0..1: sum of min(w_ij, w_ji) over the sum of w_ij.

    Squartini, Picciolo, Ruzzenenti & Garlaschelli 2013, "Reciprocity of weighted networks", Sci. Rep. 3, 2729, eq. 3:
    worth is added up per direction first. None when nothing flowed. Per pair: `pairs(flows).reciprocity`.
    """
    every = pairs(flows)
    total = float(every.given.sum() + every.received.sum())
    return 2 * float(np.minimum(every.given, every.received).sum()) / total if total else None
