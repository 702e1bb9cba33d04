"""Money over time: complete months (weeks while the record is young), the running one beside, a trend, and weekdays."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hedgerow.insight.readings.sales import Sales
from hedgerow.measures.money.comparison import YEAR, Comparison, compare
from hedgerow.measures.money.periods import Period, Series, per_period
from hedgerow.measures.money.trend import Trend, trend
from hedgerow.measures.money.weekdays import Weekday, weekday_profile

SHOWN = {Period.MONTH: 12, Period.WEEK: 13}
YOUNG = 3
"""Below so many complete months, weeks are shown."""


class Stretch(StrEnum):
    """What the line shows, and the period after it that is not over."""

    LINE = "money"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Span:
    """One complete period: its first day, and minor units."""

    start: int
    amount: int


@dataclass(frozen=True, slots=True)
class Money:
    """`spans` in order, `before` the same periods a year earlier (None where the record does not reach back).

    `running` compares the days of the unfinished period with as many days before, None when none is unfinished.
    """

    period: Period
    spans: tuple[Span, ...]
    before: tuple[int | None, ...]
    running: Comparison | None
    running_start: int
    trend: Trend
    weekdays: tuple[Weekday, ...]

    def stretch(self, which: Stretch, as_of: int) -> tuple[int, int] | None:
        """The first and the last day, where sales stand on the day `as_of`; None where no period is unfinished."""
        if which is Stretch.RUNNING:
            return (self.running_start, as_of) if self.running else None
        return self.spans[0].start, self.running_start - 1 if self.running else as_of


def money_over_time(sales: Sales) -> Money | None:
    """None below two complete weeks."""
    series = _series(sales, Period.MONTH)
    if series.complete.sum() < YOUNG:
        series = _series(sales, Period.WEEK)
    whole = np.flatnonzero(series.complete)
    if len(whole) < 2:
        return None
    period = Period.MONTH if series.days[whole[0]] > 7 else Period.WEEK
    shown = whole[-SHOWN[period] :]
    spans = tuple(Span(int(series.start[at]), int(series.amount[at])) for at in shown)
    return Money(
        period=period,
        spans=spans,
        before=_year_before(series, shown, period),
        running=_running(sales, series),
        running_start=int(series.start[-1]),
        trend=trend([span.amount for span in spans]),
        weekdays=_weekdays(sales),
    )


def _series(sales: Sales, period: Period) -> Series:
    return per_period(day=sales.day, amount=sales.amount, period=period, through=sales.as_of, since=sales.since)


def _year_before(series: Series, shown: "np.typing.NDArray[np.int64]", period: Period) -> tuple[int | None, ...]:
    back = 12 if period is Period.MONTH else 52
    known = [at - back >= 0 and bool(series.complete[at - back]) for at in shown]
    return tuple(int(series.amount[at - back]) if seen else None for at, seen in zip(shown, known, strict=True))


def _running(sales: Sales, series: Series) -> Comparison | None:
    if series.complete[-1]:
        return None
    days = sales.as_of - int(series.start[-1]) + 1
    return compare(
        day=sales.day,
        amount=sales.amount,
        through=sales.as_of,
        days=days,
        since=min(sales.since, int(series.start[-1])),
    )


def _weekdays(sales: Sales) -> tuple[Weekday, ...]:
    since = max(sales.since, sales.as_of - YEAR + 1)
    recent = sales.day >= since
    return weekday_profile(day=sales.day[recent], amount=sales.amount[recent], since=since, through=sales.as_of)
