"""What tells the best from the others: how much more often the best have it, and whether chance explains it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import Rate, wilson

BEST_SHARE = 0.2
"""The best fifth of all (rule of thumb)."""
FEWEST = 10
"""Of fewer best than that nothing is said."""


@dataclass(frozen=True, slots=True)
class Lift:
    """Among the best, among the others, and among all. `ratio` is best to all, None where nobody at all has it.

    `is_clear`: the lower end of the best lies above the upper end of the others (95% intervals), and there are enough
    of both: then more than chance is at work.
    """

    best: Rate
    others: Rate
    all: Rate
    ratio: float | None
    is_clear: bool


def lift(*, best_hits: int, best_n: int, other_hits: int, other_n: int) -> Lift:
    """Compare how many of the best and of the others have something. Raises MeasureError unless 0 <= hits <= n.

    The ratio is the "interest" of Brin, Motwani, Ullman & Tsur (1997), "Dynamic itemset counting and implication
    rules", SIGMOD: P(has it, is best) / (P(has it) P(is best)). The ends are Wilson's.
    """
    best, others = wilson(best_hits, best_n), wilson(other_hits, other_n)
    everybody = wilson(best_hits + other_hits, best_n + other_n)
    ratio = best.value / everybody.value if best.value is not None and everybody.value else None
    is_clear = min(best_n, other_n) >= FEWEST and best.low > others.high
    return Lift(best, others, everybody, ratio, is_clear)


def best(worth: npt.ArrayLike, *, share: float = BEST_SHARE) -> Ints:
    """Return the places of the best, int64[m], the best first; among equals the earlier. m is at least 1 of n > 0.

    worth[n] in any one unit. Raises MeasureError unless 0 < share <= 1.
    """
    if not 0 < share <= 1:
        raise MeasureError(f"share must lie above 0 and be at most 1, got {share}")
    values = ints("worth", worth)
    count = max(1, int(share * len(values) + 0.5)) if len(values) else 0
    return np.argsort(-values, kind="stable")[:count].astype(np.int64)
