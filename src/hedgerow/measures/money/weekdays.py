"""Which days of the week carry the business."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import ints, same_length
from hedgerow.measures.errors import MeasureError

ENOUGH_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Weekday:
    """One weekday (0 Monday .. 6 Sunday) over n such days, days without a sale included as zero.

    mean and the quartiles low..high are minor units a day; share is of the mean week in 0..1, None when that is not
    positive. `enough` is False below four such days.
    """

    weekday: int
    n: int
    mean: float
    low: float
    high: float
    share: float | None

    @property
    def enough(self) -> bool:
        """Whether there are days enough to show a figure."""
        return self.n >= ENOUGH_WEEKS


def weekday_profile(*, day: npt.ArrayLike, amount: npt.ArrayLike, since: int, through: int) -> tuple[Weekday, ...]:
    """Return Monday to Sunday from amount[k] (minor units) on day[k] (days since 1970-01-01).

    The record covers the days `since` to `through`, both included. Raises MeasureError when a day lies outside it.
    """
    if through < since:
        raise MeasureError("through must not lie before since")
    when, money = ints("day", day, minimum=since, below=through + 1), ints("amount", amount)
    same_length(day=when, amount=money)
    daily = np.zeros(through - since + 1, dtype=np.int64)
    np.add.at(daily, when - since, money)
    weekday = (np.arange(since, through + 1) + 3) % 7  # 1970-01-01 was a Thursday
    days = [daily[weekday == each] for each in range(7)]
    means = [float(each.mean()) if len(each) else 0.0 for each in days]
    week = sum(means)
    quartiles = [np.quantile(each, [0.25, 0.75]) if len(each) else (0.0, 0.0) for each in days]
    return tuple(
        Weekday(
            weekday=each,
            n=len(days[each]),
            mean=means[each],
            low=float(quartiles[each][0]),
            high=float(quartiles[each][1]),
            share=means[each] / week if week > 0 else None,
        )
        for each in range(7)
    )
