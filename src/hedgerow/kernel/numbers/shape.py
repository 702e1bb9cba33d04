"""What is written of a number: its digits, and which of its signs stands where.

A point and a comma mean opposite things in two languages. What can be meant in one way only is read as it is meant, in
every language: "1.234,50", "1 234.50", "0,25", "12,5". What could be groups of three digits or decimals goes by the
language: its sign between groups makes groups, its sign of decimals makes decimals, and such decimals are doubtful.
"""

import re
from dataclasses import dataclass
from unicodedata import category, decimal

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

GROUP = 3
GAP, POINT, COMMA, ARABIC = " ", ".", ",", "\u066b"
_ALIKE = {
    **dict.fromkeys("'\u2019\u02bc\u066c\t\n", GAP),
    **dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d", "-"),
    **dict.fromkeys("\u060c\uff0c", COMMA),
    "\uff0e": POINT,
}
"""Signs that say one thing. An apostrophe and the Arabic sign of thousands only ever stand between groups."""
_SIGNS = re.compile(rf"[{GAP}{POINT}{COMMA}{ARABIC}]")
_SHAPE = re.compile(rf"\d+(?:{_SIGNS.pattern}\d+)*|[{POINT}{COMMA}{ARABIC}]\d+", re.ASCII)


class Shapeless(ValueError):
    """No number is written like that."""


class TwoWays(ValueError):
    """Groups or decimals: the language has no word on it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """How a language writes numbers. Groups are of three, but in some only the last one is."""

    decimal: str
    group: str
    others: int = GROUP

    @classmethod
    def of(cls, where: Locale) -> "Signs":
        sizes = where.decimal_formats[None].grouping
        return cls(folded(get_decimal_symbol(where)), folded(get_group_symbol(where)), sizes[1] or GROUP)


@dataclass(frozen=True, slots=True)
class Written:
    """Digits before and after the sign; `doubtful` where others would take the decimals for a group of three."""

    whole: str
    fraction: str = ""
    doubtful: bool = False


def folded(text: str) -> str:
    """Every digit as 0–9, every gap as a space, without marks of direction."""
    return "".join(map(_folded, text))


def _folded(char: str) -> str:
    kind = category(char)
    if kind == "Nd":
        return str(decimal(char))
    return "" if kind == "Cf" else GAP if kind == "Zs" else _ALIKE.get(char, char)


def written(text: str, signs: Signs) -> Written:
    """Of folded text without minus and currency. Raises Shapeless, TwoWays."""
    if not _SHAPE.fullmatch(text):
        raise Shapeless
    digits, between = _SIGNS.split(text), _SIGNS.findall(text)
    if not between:
        return Written(text)
    if len(between) == 1:
        return _one_sign(digits[0], between[0], digits[1], signs)
    last, before = between[-1], set(between[:-1])
    if before == {last}:
        return Written(_grouped(digits, last, signs))
    if len(before) > 1 or last in before or last == GAP:
        raise Shapeless
    return Written(_grouped(digits[:-1], before.pop(), signs), digits[-1])


def _one_sign(whole: str, sign: str, rest: str, signs: Signs) -> Written:
    as_group = 0 < len(whole) <= GROUP and whole[0] != "0" and len(rest) == GROUP
    if sign in (signs.decimal, ARABIC):
        return Written(whole, rest, doubtful=as_group and sign != ARABIC)
    if sign == GAP or (sign == signs.group and as_group):
        return Written(_grouped([whole, rest], sign, signs))
    if as_group:
        raise TwoWays
    if sign == signs.group and len(rest) >= GROUP and whole.strip("0"):
        raise Shapeless
    return Written(whole, rest)


def _grouped(digits: list[str], sign: str, signs: Signs) -> str:
    first, *middle, last = digits
    fits = any(0 < len(first) <= size and all(len(one) == size for one in middle) for size in {GROUP, signs.others})
    if not fits or len(last) != GROUP or first[0] == "0" or sign == ARABIC:
        raise Shapeless
    return "".join(digits)
