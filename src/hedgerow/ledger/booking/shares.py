"""How much of each line a part of a transfer takes back."""

from collections.abc import Sequence
from fractions import Fraction

from hedgerow.kernel.money import largest_remainder


def shares(left: Sequence[int], amount: int) -> list[int]:
    """Signed shares, opposite to `left`: what is left of each line, in proportion to it, by largest remainder.

    Both sides add up to `amount` exactly and no line gives more than is left of it. As the weights are what is left,
    an earlier rounding is made good by the next part, and the last part takes what remains: all parts together are the
    original. (Shares of the whole, rounded anew each time, may fall where the part grows: Balinski & Young 1982.)
    """
    ups, downs = [max(one, 0) for one in left], [max(-one, 0) for one in left]
    taken, given = largest_remainder(amount, ups), largest_remainder(amount, downs)
    return [down - up for up, down in zip(taken, given, strict=True)]


def part_of(whole: int, share: Fraction) -> int:
    """A share of a whole in units, half up."""
    return int((2 * whole * share.numerator + share.denominator) // (2 * share.denominator))
