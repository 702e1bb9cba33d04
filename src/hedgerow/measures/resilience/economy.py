"""Amounts that flow: what a change of demand needs, how ordered the flows are, and on how few they rest."""

from dataclasses import dataclass
from math import e, log

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.flows import Flows
from hedgerow.measures.exchange.inequality import Herfindahl, concentration

BEST_ORDER = 1 / e
"""Where robustness peaks: below too redundant and idle, above too ordered and brittle (Ulanowicz 2009)."""


@dataclass(frozen=True, slots=True, eq=False)
class Leontief:
    """output float64[n]: what each must make; coefficients float64[n, n]: what one unit of j takes of i.

    inverse float64[n, n]: what one unit of final demand for j takes of i in all; multiplier float64[n]: its sums over
    i.
    """

    output: Floats
    coefficients: Floats
    inverse: Floats

    @property
    def multiplier(self) -> Floats:
        """float64[n]: what all together must make for one unit of final demand for each."""
        sums: Floats = self.inverse.sum(axis=0)
        return sums


@dataclass(frozen=True, slots=True)
class Ascendency:
    """throughput: all that flows, T; ascendency A and capacity C in its unit times bits, 0 <= A <= C.

    order: a = A / C, 0..1, None where nothing could flow otherwise; robustness: -a ln a, at most 1 / e.
    """

    throughput: float
    ascendency: float
    capacity: float
    order: float | None
    robustness: float | None

    @property
    def reserve(self) -> float:
        """C - A: the part of the capacity that is free to take other ways."""
        return self.capacity - self.ascendency


def leontief(flows: npt.ArrayLike, output: npt.ArrayLike, demand: npt.ArrayLike) -> Leontief:
    """Return what must be made for a new final demand (Leontief 1936; Miller & Blair 2009, sec. 2.2).

    flows[i, j] >= 0: what j used of i in the period; output[n] > 0: what each made; demand[n] >= 0: the new final
    demand; one unit. x = (I - A)^-1 f with A[i, j] = flows[i, j] / output[j]. Raises MeasureError when the flows take
    more than they make (Hawkins & Simon 1949), so that no output would do.
    """
    used, made, wanted = _square(flows), floats("output", output), floats("demand", demand, minimum=0)
    same_length(flows=used, output=made, demand=wanted)
    if (made <= 0).any():
        raise MeasureError("output must be above 0")
    taken: Floats = used / made
    if len(made) and np.abs(np.linalg.eigvals(taken)).max() >= 1 - 1e-12:
        raise MeasureError("flows take at least as much as they make, so no output meets a demand")
    inverse = np.linalg.inv(np.eye(len(made)) - taken).astype(np.float64)
    return Leontief(output=inverse @ wanted, coefficients=taken, inverse=inverse)


def ascendency(flows: Flows | npt.ArrayLike) -> Ascendency:
    """Measure how far flows are held to few ways (Ulanowicz 2009, Ecological Modelling 220, 1886-1892).

    flows[i, j] >= 0 from i to j in one unit, or Flows. A = sum T_ij log2(T_ij T / (T_i. T_.j)), C = -sum T_ij
    log2(T_ij / T). A loop counts as any flow. Raises MeasureError on what is not square, or below 0.
    """
    amount, out, into = _edges(flows)
    whole = float(amount.sum())
    if not whole:
        return Ascendency(throughput=0.0, ascendency=0.0, capacity=0.0, order=None, robustness=None)
    part = amount / whole
    capacity = -float((part * np.log2(part)).sum())
    beyond = np.log2(part) - np.log2(out / whole) - np.log2(into / whole)  # a product of tiny parts has no digits
    held = max(float((part * beyond).sum()), 0.0)
    order = min(held / capacity, 1.0) if capacity > 0 else None
    robust = None if order is None else order * log(1 / order) if order else 0.0
    return Ascendency(whole, held * whole, abs(capacity) * whole, order, robust)


def herfindahl(shares: npt.ArrayLike) -> Herfindahl:
    """Measure on how few a total rests: shares[n] >= 0 in one unit. As `exchange.concentration`."""
    return concentration(shares)


def _edges(flows: Flows | npt.ArrayLike) -> tuple[Floats, Floats, Floats]:
    """Return the flows above 0, and of each all that leaves its giver and all that reaches its receiver."""
    if isinstance(flows, Flows):
        pairs, slot = np.unique(flows.giver * max(flows.n, 1) + flows.receiver, return_inverse=True)
        amount = np.bincount(slot, weights=flows.worth, minlength=len(pairs)).astype(np.float64)
        giver, receiver, n = pairs // max(flows.n, 1), pairs % max(flows.n, 1), flows.n
    else:
        matrix = _square(flows)
        giver, receiver = np.nonzero(matrix)
        amount, n = matrix[giver, receiver], len(matrix)
    kept = amount > 0
    amount, giver, receiver = amount[kept], giver[kept], receiver[kept]
    out = np.bincount(giver, weights=amount, minlength=n).astype(np.float64)
    into = np.bincount(receiver, weights=amount, minlength=n).astype(np.float64)
    return amount, out[giver], into[receiver]


def _square(flows: npt.ArrayLike) -> Floats:
    matrix = np.asarray(flows)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise MeasureError(f"flows must be a square, got {' x '.join(map(str, matrix.shape)) or 'one number'}")
    return floats("flows", matrix.ravel(), minimum=0).reshape(matrix.shape)
