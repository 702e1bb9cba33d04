"""Numbers as they are put into a box to be typed over, and as programs write them."""

import re
from decimal import Decimal

from babel.numbers import format_decimal, get_decimal_symbol

from hedgerow.kernel.locales import locale
from hedgerow.kernel.numbers.errors import NumberUnreadable

_PLAIN = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)


def typed(value: Decimal) -> str:
    """1250.5 as one types it in the active language: "1250,5" in Spanish. What is read from it is the same again."""
    return f"{value:f}".replace(".", get_decimal_symbol(locale()))


def shown(value: Decimal) -> str:
    """With groups and every decimal it has, for words beside a box."""
    places = max(0, -int(value.as_tuple().exponent))
    return format_decimal(value, format=f"#,##0.{'0' * places}" if places else "#,##0", locale=locale())


def read_plain(text: str, decimals: int) -> int:
    """ "1250.5" of a program, whatever the language: whole units of 10^-decimals. Raises NumberUnreadable."""
    if not _PLAIN.fullmatch(text):
        raise NumberUnreadable
    whole, _point, fraction = text.partition(".")
    if fraction[decimals:].strip("0"):
        raise NumberUnreadable
    return int(whole + fraction[:decimals].ljust(decimals, "0"))
