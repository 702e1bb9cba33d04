"""Numbers, money and dates as the reader writes them: in the active language and the active time zone."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_datetime, format_time, format_timedelta
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from django.utils import timezone

from hedgerow.kernel import clock
from hedgerow.kernel.locales import locale
from hedgerow.kernel.money import Money

Number = int | float | Decimal
_CODE_BEFORE_DIGITS = re.compile(r"(?<=[A-Z])(?=[0-9])")  # CLDR: KWD 1.500, which Babel writes together
_RIGHT_TO_LEFT_MARK = "\u200f"


def number(value: Number, decimals: int | None = None) -> str:
    """1234.5 as 1,234.5; with `decimals`, exactly so many."""
    if decimals is None:
        return format_decimal(value, locale=locale())
    return format_decimal(value, format=f"#,##0.{'0' * decimals}" if decimals else "#,##0", locale=locale())


def compact(value: Number) -> str:
    """1234 as 1.2K, for axes and tiles."""
    return format_compact_decimal(value, fraction_digits=1, locale=locale())


def percent(share: Number, decimals: int = 0) -> str:
    """A share of one: 0.28 as 28%."""
    return format_percent(share, format=f"#,##0.{'0' * decimals}%" if decimals else "#,##0%", locale=locale())


def money(amount: Money, *, whole: bool = False) -> str:
    """£1,240.50; with `whole`, £1,241 (half up, for figures where pence say nothing)."""
    if whole:
        digits = amount.major.quantize(Decimal(1), rounding=ROUND_HALF_UP)
        text = format_currency(digits, amount.currency, format="¤#,##0", locale=locale(), currency_digits=False)
    else:
        text = format_currency(amount.major, amount.currency, locale=locale())
    text = _CODE_BEFORE_DIGITS.sub("\u00a0", text)
    return apart(text.removeprefix(_RIGHT_TO_LEFT_MARK))


def apart(text: str) -> str:
    """Where one reads from right to left, what is written in another direction keeps its own: `UK£`, #1040, a date.

    Without it, a number beside it, or a name, would stand between its parts.
    """
    return f"\u2068{text}\u2069" if locale().text_direction == "rtl" else text


def bare(text: str) -> str:
    """What stands apart, for a cell that programs read: without the marks of direction."""
    is_apart = text.startswith("\u2068") and text.endswith("\u2069")
    return text[1:-1].replace(_RIGHT_TO_LEFT_MARK, "") if is_apart else text


def day(value: date | datetime, style: str = "long") -> str:
    """9 October 2026. Styles: short, medium, long, full (with the weekday), or a CLDR pattern."""
    return apart(_day(_local(value), style, locale()))


@lru_cache(maxsize=4096)
def _day(value: date, style: str, where: Locale) -> str:
    """Remembered: the days of one list are few, and the same on every page."""
    return format_date(value, format=style, locale=where)


def moment(value: datetime, style: str = "medium") -> str:
    """9 Oct 2026, 08:12 in the active time zone."""
    local = timezone.localtime(value)
    return apart(f"{_day(local.date(), style, locale())}, {clock_time(value)}")


def clock_time(value: datetime) -> str:
    return format_time(timezone.localtime(value), format="short", locale=locale())


def month(value: date | datetime) -> str:
    """October 2026."""
    return format_datetime(_local(value), format="LLLL y", locale=locale())


def ago(value: datetime) -> str:
    """2 days ago; in 3 hours."""
    return format_timedelta(value - clock.now(), add_direction=True, locale=locale())


def duration(value: timedelta) -> str:
    return format_timedelta(value, locale=locale())


def _local(value: date | datetime) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value
