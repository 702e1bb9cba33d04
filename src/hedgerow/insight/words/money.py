"""Money over time: the line with last year dashed, the running period, an honest trend, and the week's shape."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.grounds.counted import Column
from hedgerow.insight.queries import Buying, Paid
from hedgerow.insight.readings.money import Money, Stretch
from hedgerow.insight.words.counted import table, unnamed
from hedgerow.insight.words.lists import FigureList
from hedgerow.insight.words.phrases import is_no_change, month_of, signed, weekday
from hedgerow.insight.words.saying import cash
from hedgerow.kernel.days import date_of
from hedgerow.measures.money.periods import Period
from hedgerow.measures.money.trend import ENOUGH_PERIODS, Direction
from hedgerow.measures.money.weekdays import Weekday
from hedgerow.web import formats
from hedgerow.web.charts import Bar, BarChart, LineChart, Point


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """`line_url` and `running_url` lead to who paid it, "" for who may not open that."""

    line: LineChart
    line_url: str
    trend: str
    running: str
    running_url: str
    week: BarChart | None
    week_says: str


def money_words(buying: Buying, address: Callable[[str], str]) -> MoneyWords | None:
    """None where the record is too short."""
    money = buying.money
    if money is None:
        return None
    enough = all(day.enough for day in money.weekdays)
    return MoneyWords(
        line=_line(money, buying),
        line_url=address(Stretch.LINE),
        trend=_trend(money, buying),
        running=_running(money, buying),
        running_url=address(Stretch.RUNNING) if money.running else "",
        week=_week(money.weekdays, buying) if enough else None,
        week_says=_week_says(money.weekdays, buying) if enough else "",
    )


def paid_list(paid: Paid, key: str) -> FigureList:
    """Who paid it, with how much it was in all."""
    counted = paid.counted
    words = {
        "since": formats.day(paid.since),
        "until": formats.day(paid.until),
        "money": cash(int(counted.columns[Column.SPENT].sum()) + counted.unnamed_minor, paid.currency),
    }
    stands = _("From %(since)s to %(until)s: %(money)s.") % words
    says = " ".join(filter(None, (stands, unnamed(counted, paid.currency))))
    return table(key, _("What customers spent"), says, counted, paid.currency)


def _line(money: Money, buying: Buying) -> LineChart:
    points = [
        Point(_label(money, span.start), span.amount + 0.0, cash(span.amount, buying.currency)) for span in money.spans
    ]
    known = any(amount is not None for amount in money.before)
    before = [
        Point(_label(money, span.start), amount, "" if amount is None else cash(amount, buying.currency))
        for span, amount in zip(money.spans, money.before, strict=True)
    ]
    last = points[-1]
    monthly = _("%(money)s in %(period)s, the last complete month.")
    weekly = _("%(money)s in the week of %(period)s, the last complete one.")
    told = (monthly if money.period is Period.MONTH else weekly) % {"money": last.shown, "period": last.label}
    name = _("Month") if money.period is Period.MONTH else _("Week of")
    return LineChart(
        told,
        points,
        columns=(name, _("Money")),
        before=before if known else (),
        before_words=_("a year earlier"),
        from_zero=True,
        height=190,
    )


def _label(money: Money, start: int) -> str:
    return month_of(start) if money.period is Period.MONTH else formats.day(date_of(start), "d MMM")


def _trend(money: Money, buying: Buying) -> str:
    trend = money.trend
    if trend.direction is Direction.TOO_LITTLE or trend.slope is None:
        return ngettext(
            "%(have)s complete period is too little to speak of a direction; %(need)s are needed.",
            "%(have)s complete periods are too little to speak of a direction; %(need)s are needed.",
            trend.n,
        ) % {"have": formats.number(trend.n), "need": formats.number(ENOUGH_PERIODS)}
    words = {"n": formats.number(trend.n), "slope": cash(abs(round(trend.slope)), buying.currency)}
    if trend.direction is Direction.UP:
        return _("It rises: about %(slope)s more each period over the last %(n)s. Do more of what you changed.") % words
    if trend.direction is Direction.DOWN:
        return (
            _("It falls: about %(slope)s less each period over the last %(n)s. Look first at who stopped coming.")
            % words
        )
    return (
        _("Ups and downs over the last %(n)s periods, but no direction beyond chance. Compare with the year before.")
        % words
    )


def _running(money: Money, buying: Buying) -> str:
    """The period that is not over, against as many days before and a year before."""
    now = money.running
    if now is None:
        return ""
    words = {
        "money": cash(now.amount, buying.currency),
        "days": formats.number(now.days),
        "period": _label(money, money.running_start),
    }
    told = (
        ngettext(
            "Not in the line: %(period)s is not over. %(money)s in its %(days)s day so far.",
            "Not in the line: %(period)s is not over. %(money)s in its %(days)s days so far.",
            now.days,
        )
        % words
    )
    if now.year_before and now.year_before.change is not None:
        return f"{told} {_against_year(now.year_before.change)}"
    return told


def _against_year(change: float) -> str:
    if is_no_change(change):
        return _("That is about the same as on the same days a year earlier.")
    return _("That is %(change)s against the same days a year earlier.") % {"change": signed(change)}


def _week(days: tuple[Weekday, ...], buying: Buying) -> BarChart:
    bars = [Bar(weekday(day.weekday, "EEE"), day.mean, cash(round(day.mean), buying.currency)) for day in days]
    best = max(range(len(days)), key=lambda at: days[at].mean)
    return BarChart(
        _week_says(days, buying), bars, columns=(_("Weekday"), _("Mean of a day")), highlight=best, name_every_bar=True
    )


def _week_says(days: tuple[Weekday, ...], buying: Buying) -> str:
    best = max(days, key=lambda day: day.mean)
    words = {
        "day": weekday(best.weekday),
        "money": cash(round(best.mean), buying.currency),
        "share": formats.percent(best.share or 0),
    }
    return (
        _("%(day)s brings most: %(money)s on average, %(share)s of the week. Have the most hands and stock there.")
        % words
    )
