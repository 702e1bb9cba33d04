"""Values of conditions between what is typed and what a definition holds."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hedgerow.kernel import numbers
from hedgerow.kernel.money import Money
from hedgerow.kernel.numbers import read_decimal, read_minor
from hedgerow.network.asking import IN_DAYS, Kind, Op
from hedgerow.network.conditions import Catalogue
from hedgerow.network.registries import PartyField

_DECIMALS = 6


def days_typed(text: str) -> int | str:
    """What is no number of days stays as typed, for the reader of definitions to refuse."""
    return int(text) if text.isdecimal() and len(text) < 9 else text


def typed(one: PartyField, op: Op, value: Sequence[str], other: str, catalogue: Catalogue) -> Any:
    """What a definition would hold; what is no day stays as typed, for the reader of definitions to refuse.

    Raises as `numbers.read_units` does for what is no number.
    """
    if one.kind in (Kind.CHOICE, Kind.CHOICES):
        return list(value)
    first = value[0].strip() if value else ""
    if op in IN_DAYS:
        return days_typed(first)
    if op is Op.BETWEEN:
        return [_one(one.kind, first, catalogue), _one(one.kind, other.strip(), catalogue)]
    return _one(one.kind, first, catalogue)


def plain(one: PartyField, op: Op, value: Any, catalogue: Catalogue) -> tuple[list[str], str]:
    """As it is shown in the controls: the first, and the second of two."""
    if value is None:
        return [], ""
    if one.kind in (Kind.CHOICE, Kind.CHOICES):
        return list(value), ""
    if op in IN_DAYS:
        return [str(value)], ""
    if op is Op.BETWEEN:
        return [_shown(one.kind, value[0], catalogue)], _shown(one.kind, value[1], catalogue)
    return [_shown(one.kind, value, catalogue)], ""


def _one(kind: Kind, text: str, catalogue: Catalogue) -> Any:
    match kind:
        case Kind.NUMBER:
            return _number(text)
        case Kind.MONEY:
            return _money(text, catalogue.currency)
        case Kind.PARTY:
            return catalogue.party_named(text)
        case _:
            return text


def _number(text: str) -> str:
    found = read_decimal(text, _DECIMALS, negative=True)
    return "" if found is None else f"{found:f}"


def _money(text: str, currency: str) -> Any:
    minor = read_minor(text, currency, negative=True)
    return text if minor is None else {"minor": minor, "currency": currency}


def _shown(kind: Kind, value: Any, catalogue: Catalogue) -> str:
    match kind:
        case Kind.MONEY:
            return numbers.typed(Money(value, catalogue.currency).major)
        case Kind.NUMBER:
            return numbers.typed(Decimal(str(value)).normalize())
        case Kind.DATE:
            return str(value.isoformat())
        case Kind.PARTY:
            return catalogue.party(value)
        case _:
            return str(value)
