"""Coalitions of which nobody knows what they would have made, filled by a stated assumption."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.game import MOST

MOST_GROUPS = 16
"""Above fifteen contributors, so many groups of two and more can stand side by side."""


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
    most = [0] * 2**n
    for mask in range(1, 2**n):
        lowest = (mask & -mask).bit_length() - 1
        inside = (group for group in starting[lowest] if group & ~mask == 0)
        most[mask] = max(groups.get(group, 0) + most[mask ^ group] for group in inside)
    return [known.get(mask, most[mask]) for mask in range(2**n)]


def cover(
    known: Mapping[int, int], *, n: int, assumption: Assumption = Assumption.SIDE_BY_SIDE
) -> Callable[[int], int]:
    """Return the function that `completed` tabulates, for as many contributors as one likes: for `shapley_sampled`.

    All together count as a group like any other, and may be left out. Raises MeasureError above sixteen groups of two
    and more, or a bitmask out of range.
    """
    if not all(0 < mask < 2**n for mask in known):
        raise MeasureError(f"coalitions must be bitmasks from 1 to 2^{n} - 1")
    alone = [known.get(1 << place, 0) for place in range(n)]
    joint = [mask for mask in known if mask.bit_count() > 1] if assumption is Assumption.SIDE_BY_SIDE else []
    if len(joint) > MOST_GROUPS:
        raise MeasureError(f"there may be {MOST_GROUPS} groups of two and more, got {len(joint)}")

    def apart(mask: int) -> int:
        return sum(alone[place] for place in range(n) if mask >> place & 1)

    gain = [known[group] - apart(group) for group in joint]
    beside = [sum(1 << at for at, other in enumerate(joint) if not other & group) for group in joint]

    @cache
    def gained(there: int) -> int:
        """Return the most that the groups `there` (bits) add to their members' own, no member in two of them."""
        if not there:
            return 0
        first = (there & -there).bit_length() - 1
        return max(gained(there & there - 1), gain[first] + gained(there & there - 1 & beside[first]))

    def value(mask: int) -> int:
        if mask in known:
            return known[mask]
        return apart(mask) + gained(sum(1 << at for at, group in enumerate(joint) if group & ~mask == 0))

    return value
