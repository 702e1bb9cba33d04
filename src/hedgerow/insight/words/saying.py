"""Small words that the pages of figures share: money, shares and what is between two ends."""

from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.kernel.money import Money
from hedgerow.web import formats


def cash(worth: float, currency: str) -> str:
    """Minor units, expected ones with a fraction: whole pounds from 100 up, pence below."""
    amount = Money(round(worth), currency)
    return formats.money(amount, whole=abs(amount.major) >= 100)


def count(number: float, decimals: int = 0) -> str:
    return formats.number(round(number) if decimals == 0 else number, decimals)


def share(value: float | None, decimals: int = 0) -> str:
    return "–" if value is None else formats.percent(value, decimals)


def between(low: str, high: str) -> str:
    """From one end to the other, the way numbers are written."""
    return formats.apart(f"{low}\u2013{high}") if low != high else low


def cash_between(sure: Sure, currency: str) -> str:
    """The ends of an interval of money, "" where there is none."""
    if sure.low is None or sure.high is None:
        return ""
    return between(cash(sure.low, currency), cash(sure.high, currency))


def count_between(sure: Sure, decimals: int = 0) -> str:
    if sure.low is None or sure.high is None:
        return ""
    return between(count(sure.low, decimals), count(sure.high, decimals))
