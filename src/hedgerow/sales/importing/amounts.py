"""Amounts as people write them, to exact minor units: 1,234.50 · 1.234,50 · € 12,00 · (12.00) · CHF 1'234.50-."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hedgerow.kernel import money
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.sales.importing import purchase_problems as problems

POINT, COMMA = ".", ","
_LONGEST = 60
LARGEST = 10**13
"""Minor units of one amount, a hundred thousand million pounds: sums of any file stay below what a database holds."""
MOST_MILLI = 10**12
"""Thousandths of one quantity: a thousand million pieces."""
_MINUS = "-\u2212\u2013"
_AMOUNT = re.compile(
    rf"(\()?\s*([{_MINUS}+])?\s*([^\W\d_]{{1,3}}\.?[$£]?|[^{_MINUS}\w\s.,()+])?\s*([{_MINUS}+])?\s*"
    r"((?:\d|[.,\u066b]\d)[\d.,'’\s\u066b\u066c]*?)"
    rf"\s*([^\W\d_]{{1,3}}\.?|[^{_MINUS}\w\s.,()+])?\s*([{_MINUS}])?\s*(\))?"
)
_THOUSANDS = re.compile(r"\d{1,3}([.,'’])(?:\d{2,3}\1)*\d{3}")
# Signs that several currencies share: the workspace's own if it is one of them, else the first.
_SIGNS: dict[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"),
    "US$": ("USD",),
    "CA$": ("CAD",),
    "C$": ("CAD",),
    "A$": ("AUD",),
    "R$": ("BRL",),
    "R": ("ZAR",),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "LBP", "GIP", "FKP"),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₪": ("ILS",),
    "₩": ("KRW",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₽": ("RUB",),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Ft": ("HUF",),
    "lei": ("RON",),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "Fr": ("CHF",),
    "DH": ("MAD", "AED"),
}


@dataclass(frozen=True, slots=True)
class Amount:
    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a text is no amount; `values` fill the placeholders of the kind."""

    kind: ProblemKind
    values: tuple[tuple[str, str], ...] = ()


def parse_amount(text: str, mark: str, currency: str) -> Amount | Unclear:
    """`mark` stands before the cents in this file; `currency` is what an amount without a sign is in."""
    return _parse(text, mark, currency) if len(text) <= _LONGEST else Unclear(problems.NOT_AN_AMOUNT)


@lru_cache(maxsize=16_384)
def _parse(text: str, mark: str, currency: str) -> Amount | Unclear:
    match = _AMOUNT.fullmatch(text.strip())
    if match is None or bool(match[1]) != bool(match[8]):
        return Unclear(problems.NOT_AN_AMOUNT)
    own = _currency(match[3] or match[6] or "", currency)
    if not own:
        return Unclear(problems.UNKNOWN_CURRENCY)
    negative = bool(match[1]) or any(sign is not None and sign in _MINUS for sign in (match[2], match[4], match[7]))
    minor = scaled(match[5], mark, money.exponent(own))
    if minor is None:
        return Unclear(problems.WRONG_MARK, (("mark", mark),))
    if minor < 0:
        return Unclear(problems.TOO_PRECISE, (("currency", own),))
    if minor > LARGEST:
        return Unclear(problems.AMOUNT_TOO_LARGE)
    return Amount(-minor if negative else minor, own)


def scaled(figures: str, mark: str, digits: int) -> int | None:
    """Unsigned figures as an integer of 10^-digits. None: not written that way; -1: finer than that."""
    body = "".join(figures.replace("\u066c", "").replace("\u066b", mark).split())
    whole, found, fraction = body.partition(mark)
    if found and not (fraction.isdecimal() or not fraction):
        return None
    if whole and not whole.isdecimal():
        if _THOUSANDS.fullmatch(whole) is None:
            return None
        whole = "".join(char for char in whole if char.isdecimal())
    if fraction[digits:].strip("0٠"):
        return -1
    return int((whole or "0") + fraction[:digits].ljust(digits, "0"))


def parse_quantity(text: str, mark: str) -> int | None:
    """Thousandths: "2" is 2000, "1,250" with a comma before the fraction is 1250. None when it is no quantity."""
    return _parse_quantity(text.strip(), mark) if len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _parse_quantity(stripped: str, mark: str) -> int | None:
    negative = stripped[:1] in _MINUS and bool(stripped)
    figures = stripped.lstrip("+" + _MINUS)
    if not figures[:1].isdecimal() and figures[:1] not in {POINT, COMMA}:
        return None
    milli = scaled(figures, mark, 3)
    if milli is None or not 0 <= milli <= MOST_MILLI:
        return None
    return -milli if negative else milli


@lru_cache(maxsize=512)
def currency_code(text: str) -> str:
    """The code of a currency column's cell, or ""."""
    code = text.strip().upper()
    return code if money.is_currency(code) else ""


@lru_cache(maxsize=512)
def _currency(sign: str, usual: str) -> str:
    if not sign:
        return usual
    if code := currency_code(sign):
        return code
    shared = _SIGNS.get(sign) or _SIGNS.get(sign.rstrip("."))
    if shared is None:
        return ""
    return usual if usual in shared else shared[0]
