"""Amounts of shops as exact minor units: decimal texts, and whole numbers in the shop's own smallest unit."""

import re
from decimal import Decimal

from hedgerow.kernel import money
from hedgerow.sales.shops.reading import Parts, Unreadable, text, whole

LARGEST = 10**13
"""A hundred thousand million of what has two decimals: sums of any number of orders stay in what a database holds."""
MOST_MILLI = 10**12
_DECIMAL = re.compile(r"[+-]?\d{1,14}(\.\d{1,10})?", re.ASCII)


def decimal_minor(of: Parts, name: str, currency: str) -> int:
    """ "41.94" as 4194; 0 where nothing stands. Finer than the currency counts (as tax per line is), half up."""
    written = text(of, name)
    if not written:
        return 0
    if not _DECIMAL.fullmatch(written):
        raise Unreadable(name)
    return in_bounds(money.to_minor(Decimal(written), currency), name)


def size_minor(of: Parts, name: str, currency: str) -> int:
    """Without its sign: some write what is given back below nought."""
    return abs(decimal_minor(of, name, currency))


def amount_minor(of: Parts, name: str, currency: str) -> int:
    """As `decimal_minor`, but a charge is never below nought."""
    return max(0, decimal_minor(of, name, currency))


def whole_minor(of: Parts, name: str) -> int:
    """Minor units as they are; 0 where nothing stands."""
    return in_bounds(whole(of, name, 0), name)


def milli(of: Parts, name: str) -> int:
    """A quantity in thousandths: 2, "2" and "1.250"."""
    written = text(of, name) or "1"
    if not _DECIMAL.fullmatch(written):
        raise Unreadable(name)
    found = int(Decimal(written).scaleb(3).to_integral_value())
    if abs(found) > MOST_MILLI:
        raise Unreadable(name)
    return abs(found)


def in_bounds(minor: int, name: str) -> int:
    if abs(minor) > LARGEST:
        raise Unreadable(name)
    return minor
