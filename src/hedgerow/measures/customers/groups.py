"""Seven named groups in plain terms, covering every cell of the RFM cube exactly once.

R, F and M are quintiles, 5 is best (came last, came most often, spent most):

group            R     F     M     in plain terms
champions        4-5   4-5   4-5   come often, spend most, came lately
loyal            4-5   4-5   1-3   come often and lately, spend less
                 3     4-5   any   come often, a little while ago
promising        4-5   2-3   any   came lately, have come a few times
new              4-5   1     any   came lately, for the first time or nearly
needs_attention  3     1-3   any   neither near nor far: a nudge decides
slipping         1-2   3-5   any   used to come, have not for long
                 1-2   1-2   4-5   came seldom and not for long, but spent much
lost             1-2   1-2   1-3   came seldom, spent little, long ago

`slipping` compares a customer with the others; *drifting* (see cadence) compares her with her own rhythm.
"""

from enum import StrEnum

import numpy as np

from hedgerow.measures.arrays import Ints


class Group(StrEnum):
    """The named groups, best first; the position is the group's code in arrays."""

    CHAMPIONS = "champions"
    LOYAL = "loyal"
    PROMISING = "promising"
    NEW = "new"
    NEEDS_ATTENTION = "needs_attention"
    SLIPPING = "slipping"
    LOST = "lost"


GROUPS = tuple(Group)

_Span = tuple[int, int]
RULES: tuple[tuple[Group, _Span, _Span, _Span], ...] = (
    (Group.CHAMPIONS, (4, 5), (4, 5), (4, 5)),
    (Group.LOYAL, (4, 5), (4, 5), (1, 3)),
    (Group.LOYAL, (3, 3), (4, 5), (1, 5)),
    (Group.PROMISING, (4, 5), (2, 3), (1, 5)),
    (Group.NEW, (4, 5), (1, 1), (1, 5)),
    (Group.NEEDS_ATTENTION, (3, 3), (1, 3), (1, 5)),
    (Group.SLIPPING, (1, 2), (3, 5), (1, 5)),
    (Group.SLIPPING, (1, 2), (1, 2), (4, 5)),
    (Group.LOST, (1, 2), (1, 2), (1, 3)),
)
"""(group, R from-to, F from-to, M from-to), ends included; the table above."""


def group_codes(recency: Ints, frequency: Ints, monetary: Ints) -> Ints:
    """Return int64[n]: the position in GROUPS of each customer, from her quintiles (int64[n] of 1..5 each)."""
    return _cube()[recency - 1, frequency - 1, monetary - 1]


def _cube() -> Ints:
    cube = np.full((5, 5, 5), -1, dtype=np.int64)
    for group, (r_from, r_to), (f_from, f_to), (m_from, m_to) in RULES:
        cube[r_from - 1 : r_to, f_from - 1 : f_to, m_from - 1 : m_to] = GROUPS.index(group)
    return cube
