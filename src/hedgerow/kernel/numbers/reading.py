"""Reads what a person typed as whole units of 10^-decimals, or says what to type instead."""

from decimal import Decimal
from unicodedata import category

from babel.numbers import get_currency_symbol
from django.utils.translation import gettext as _

from hedgerow.kernel.locales import locale
from hedgerow.kernel.money import MAX_MINOR, exponent, is_currency
from hedgerow.kernel.numbers import errors
from hedgerow.kernel.numbers.shape import GROUP, Shapeless, Signs, TwoWays, Written, folded, written
from hedgerow.kernel.numbers.writing import shown

MOST = 10**15
"""Whole units of a number of which nobody said how large it may be."""
_LONGEST = 60


def read_minor(
    text: str, currency: str, *, most: int = MAX_MINOR, negative: bool = False, field: str = ""
) -> int | None:
    """An amount of money in minor units, typed with its sign or code or without; None where nothing was typed.

    Raises as `read_units` does.
    """
    digits = exponent(currency)
    return read_units(text, digits, most=most, negative=negative, currency=currency, field=field)


def read_decimal(
    text: str, decimals: int, *, most: int = MOST, negative: bool = False, currency: str = "", field: str = ""
) -> Decimal | None:
    """As `read_units`, as a number of at most so many decimals; `most` counts whole ones. Raises as it does."""
    scale = 10**decimals
    units = read_units(text, decimals, most=most * scale, negative=negative, currency=currency, field=field)
    return None if units is None else Decimal(units) / scale


def read_units(
    text: str, decimals: int, *, most: int = MOST, negative: bool = False, currency: str = "", field: str = ""
) -> int | None:
    """ "1,250.5" with three decimals is 1,250,500; None where nothing was typed. Exact: nothing is rounded.

    Raises NumberUnreadable, NumberAmbiguous, NumberTooFine, NumberTooLarge, NumberNegative, NumberOtherwiseCounted.
    """
    bare = folded(text).strip()
    if not bare:
        return None
    is_negative, bare = _without_currency(bare, currency, field)
    told = _told(bare, text.strip(), decimals, field)
    _ensure_clear(told, text.strip(), decimals, field, is_exact=bool(currency) and decimals >= GROUP)
    if len(told.whole) > _LONGEST:
        raise _too_large(most, decimals, field)
    units = int(told.whole + told.fraction[:decimals].ljust(decimals, "0") or "0")
    if units > most:
        raise _too_large(most, decimals, field)
    if is_negative and units and not negative:
        raise errors.NumberNegative(field=field)
    return -units if is_negative else units


def _without_currency(text: str, currency: str, field: str) -> tuple[bool, str]:
    """(whether a minus leads it, the rest): the minus may stand before the currency or behind it."""
    minus, text = text.startswith("-"), text.removeprefix("-").strip()
    names = _names_of(currency) if currency else []
    for name in names:
        if text.casefold().startswith(name):
            text = text[len(name) :].strip()
            break
        if text.casefold().endswith(name):
            text = text[: -len(name)].strip()
            break
    if not minus:
        minus, text = text.startswith("-"), text.removeprefix("-").strip()
    ends = text[:1] + text[-1:]
    if any(category(char) == "Sc" for char in ends) or is_currency(text[:3].upper()) or is_currency(text[-3:].upper()):
        words = _("Amounts here are in %(currency)s.") % {"currency": currency} if currency else ""
        raise errors.NumberOtherwiseCounted(words, field=field)
    return minus, text


def _names_of(currency: str) -> list[str]:
    """How people write it: its code, its sign, and the bare sign of one as US$; the longest first."""
    said = {currency, get_currency_symbol(currency, locale()), get_currency_symbol(currency, "en")}
    signs = {char for name in said for char in name if category(char) == "Sc"}
    return sorted({folded(name).strip().casefold() for name in said | signs}, key=len, reverse=True)


def _told(bare: str, typed: str, decimals: int, field: str) -> Written:
    try:
        return written(bare, Signs.of(locale()))
    except Shapeless as error:
        small, large = shown(Decimal("12.50" if decimals == 2 else "12.5")), shown(Decimal(1250))
        words = _("Type a number like %(small)s or %(large)s.") % {"small": small, "large": large}
        if not decimals:
            words = _("Type a whole number like %(large)s.") % {"large": large}
        raise errors.NumberUnreadable(words, field=field) from error
    except TwoWays as error:
        words = _("“%(typed)s” can be read in two ways.") % {"typed": typed}
        raise errors.NumberAmbiguous(words, todo=_either(bare, decimals), field=field) from error


def _ensure_clear(told: Written, typed: str, decimals: int, field: str, *, is_exact: bool) -> None:
    """Where decimals look like a group of three, only those are taken that nobody would write in another way."""
    bare = told.whole + "." + told.fraction
    if told.fraction[decimals:].strip("0"):
        words = _("“%(typed)s” has more decimals than are counted here.") % {"typed": typed}
        todo = _("Type %(large)s if you mean that.") % {"large": _large(bare)} if told.doubtful else ""
        raise errors.NumberTooFine(words, todo=todo, field=field)
    if told.doubtful and not is_exact and told.fraction.endswith("0"):
        words = _("“%(typed)s” would be read as %(read)s.") % {"typed": typed, "read": _small(bare, decimals)}
        raise errors.NumberAmbiguous(words, todo=_either(bare, decimals), field=field)


def _either(bare: str, decimals: int) -> str:
    """What to type for each of two readings; only one of them may have decimals that count."""
    if len(_fraction(bare)) > decimals:
        return _("Type %(large)s if you mean that.") % {"large": _large(bare)}
    return _("Type %(small)s or %(large)s, whichever you mean.") % {
        "small": _small(bare, decimals),
        "large": _large(bare),
    }


def _fraction(bare: str) -> str:
    return bare[-GROUP:].rstrip("0")


def _small(bare: str, decimals: int) -> str:
    whole, fraction = bare[: -GROUP - 1], _fraction(bare)
    fraction = fraction and fraction.ljust(2 if decimals == 2 else 0, "0")
    return shown(Decimal(f"{whole}.{fraction}" if fraction else whole))


def _large(bare: str) -> str:
    return shown(Decimal(bare[: -GROUP - 1] + bare[-GROUP:]))


def _too_large(most: int, decimals: int, field: str) -> errors.NumberTooLarge:
    words = _("At most %(most)s can be counted here.") % {"most": shown(Decimal(most // 10**decimals))}
    return errors.NumberTooLarge(todo=words, field=field)
