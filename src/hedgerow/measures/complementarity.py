"""What two would add to each other: how differently they offer, how far one has what the other needs, whom they share.

Rows are parties, columns kinds of goods or skills; each row is in a unit of its own, since only proportions count.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, table
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True)
class Overlap:
    """common: in both; share 0..1: of the smaller set, None where one is empty."""

    common: int
    share: float | None


def complementarity(offers: npt.ArrayLike) -> Floats:
    """Return float64[n, n], 0..1: 1 - cos(offer_i, offer_j); 0 for the same offer, 1 for nothing in common.

    offers[n, k] >= 0. Who offers nothing complements nobody: 0. Raises MeasureError on another shape or below 0.
    """
    unit, some = _unit(table("offers", offers, minimum=0))
    apart: Floats = np.where(np.outer(some, some), 1 - np.clip(unit @ unit.T, 0.0, 1.0), 0.0)
    np.fill_diagonal(apart, 0.0)
    return apart


def answers(needs: npt.ArrayLike, offers: npt.ArrayLike) -> Floats:
    """Return float64[n, m], 0..1: cos(need_i, offer_j), how far the offer of j is what i needs.

    needs[n, k], offers[m, k] >= 0 over the same kinds; 0 where one of both is empty. Raises MeasureError on shapes that
    do not meet or below 0.
    """
    wanted, given = table("needs", needs, minimum=0), table("offers", offers, minimum=0)
    if wanted.shape[1] != given.shape[1]:
        raise MeasureError(f"needs and offers must be over the same kinds, got {wanted.shape[1]} and {given.shape[1]}")
    fits: Floats = np.clip(_unit(wanted)[0] @ _unit(given)[0].T, 0.0, 1.0)
    return fits


def overlap(one: AbstractSet[Any], other: AbstractSet[Any]) -> Overlap:
    """Return |A and B| / min(|A|, |B|), of customers, say (Szymkiewicz 1934, Simpson 1943)."""
    smaller = min(len(one), len(other))
    common = len(one & other)
    return Overlap(common=common, share=common / smaller if smaller else None)


def _unit(rows: Floats) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Return the rows at length 1, and which have any."""
    length = np.sqrt((rows**2).sum(axis=1))
    some: npt.NDArray[np.bool_] = length > 0
    return rows / np.where(some, length, 1.0)[:, None], some
