"""Coalitions of which nobody knows what they would have made, filled by a stated assumption."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.game import MOST


class Assumption(StrEnum):
    """What is taken for a coalition that was not told of.

    SIDE_BY_SIDE: the most that its members make in groups that *were* told of, side by side (the superadditive cover;
    Aumann & Dreze 1974). ADDITIVE: what they make alone, added up, whatever pairs were told to make.
    """

    SIDE_BY_SIDE = "side_by_side"
    ADDITIVE = "additive"


@dataclass(frozen=True, slots=True)
class Completed:
    """values: 2^n integers by bitmask, ready for `shapley`; told: whether each was told (the empty one always is)."""

    values: tuple[int, ...]
    told: tuple[bool, ...]

    @property
    def assumed(self) -> int:
        """How many coalitions were filled."""
        return self.told.count(False)


def completed(known: Mapping[int, int], *, n: int, assumption: Assumption = Assumption.SIDE_BY_SIDE) -> Completed:
    """Fill what `known` (bitmask to whole number, all together among them) leaves out.

    Somebody of whom nothing was told makes nothing alone. What was told stays as it was told, even where the assumption
    would say more. Raises MeasureError when the whole is missing, a bitmask is out of range or n is not 1..15.
    """
    if not 1 <= n <= MOST:
        raise MeasureError(f"there must be 1 to {MOST} contributors, got {n}")
    if 2**n - 1 not in known:
        raise MeasureError("what all make together must be known")
    if not all(0 < mask < 2**n for mask in known):
        raise MeasureError(f"coalitions must be bitmasks from 1 to {2**n - 1}")
    groups = known if assumption is Assumption.SIDE_BY_SIDE else {m: v for m, v in known.items() if m.bit_count() == 1}
    return Completed(
        values=tuple(_filled(known, groups, n)),
        told=tuple(mask == 0 or mask in known for mask in range(2**n)),
    )


def _filled(known: Mapping[int, int], groups: Mapping[int, int], n: int) -> list[int]:
    """Ascending, so that every smaller coalition is known: the best group with the lowest member, and the rest."""
    starting: list[list[int]] = [[1 << place] for place in range(n)]
    for mask in groups:
        if mask.bit_count() > 1:
            starting[(mask & -mask).bit_length() - 1].append(mask)
    best = [0] * 2**n
    for mask in range(1, 2**n):
        lowest = (mask & -mask).bit_length() - 1
        inside = [group for group in starting[lowest] if group & ~mask == 0 and group != mask]
        assumed = max((best[group] + best[mask ^ group] for group in inside), default=0)
        best[mask] = known.get(mask, assumed)
    return best
