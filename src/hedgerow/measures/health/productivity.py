"""Whether joint work makes more of what goes in than before."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, floats, same_length


@dataclass(frozen=True, slots=True, eq=False)
class Productivity:
    """Per period, float64[p]: ratio, the value made of one unit of cost; change, the difference of its logarithm.

    change[k] is against the period before, so that 0.1 is about 10 % more, and gains and losses of one size cancel.
    NaN where a period has no cost or no value, and in the first.
    """

    ratio: Floats
    change: Floats

    @property
    def whole_change(self) -> float | None:
        """From the first period that has a ratio to the last, None with fewer than two of them."""
        known = np.log(self.ratio[np.isfinite(self.ratio) & (self.ratio > 0)])
        return float(known[-1] - known[0]) if len(known) > 1 else None


def productivity(value: npt.ArrayLike, cost: npt.ArrayLike) -> Productivity:
    """Compare value of joint work over cost committed, period by period: change of log(value / cost).

    value[p], cost[p] >= 0 in one unit each, in the order of time. Raises MeasureError on unequal lengths or below 0.
    """
    made, spent = floats("value", value, minimum=0), floats("cost", cost, minimum=0)
    same_length(value=made, cost=spent)
    ratio: Floats = np.full(len(made), np.nan)
    np.divide(made, spent, out=ratio, where=(spent > 0) & (made > 0))
    change: Floats = np.full(len(made), np.nan)
    change[1:] = np.diff(np.log(ratio))
    return Productivity(ratio=ratio, change=change)
