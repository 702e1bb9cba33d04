"""Kinds of answers that can be asked for, and what can be asked of each."""

from enum import StrEnum


class Kind(StrEnum):
    """What is known of a party: a text, a figure, a day, one or several of a list, another party.

    An `ANNIVERSARY` comes back each year; its year may be unknown.
    """

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    ANNIVERSARY = "anniversary"
    CHOICE = "choice"
    CHOICES = "choices"
    PARTY = "party"


class Op(StrEnum):
    """How it is compared. Days of `IN_LAST`, `LONGER_AGO` and `IN_NEXT` are counted from the business's own today."""

    IS = "is"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    BEGINS = "begins_with"
    ANY = "any_of"
    ALL = "all_of"
    NONE = "none_of"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    IN_LAST = "in_last"
    LONGER_AGO = "longer_ago"
    IN_NEXT = "in_next"
    FILLED = "filled"
    EMPTY = "empty"


PRESENCE = (Op.FILLED, Op.EMPTY)
_OPS = {
    Kind.TEXT: (Op.IS, Op.IS_NOT, Op.CONTAINS, Op.BEGINS, *PRESENCE),
    Kind.NUMBER: (Op.AT_LEAST, Op.AT_MOST, Op.IS, Op.BETWEEN, *PRESENCE),
    Kind.MONEY: (Op.AT_LEAST, Op.AT_MOST, Op.IS, Op.BETWEEN, *PRESENCE),
    Kind.DATE: (
        *(Op.IN_LAST, Op.LONGER_AGO, Op.IN_NEXT, Op.BEFORE, Op.AFTER, Op.BETWEEN, Op.IS),
        *PRESENCE,
    ),
    Kind.ANNIVERSARY: (Op.IN_NEXT, Op.IN_LAST, *PRESENCE),
    Kind.CHOICE: (Op.ANY, Op.NONE, *PRESENCE),
    Kind.CHOICES: (Op.ANY, Op.ALL, Op.NONE, *PRESENCE),
    Kind.PARTY: (Op.IS, *PRESENCE),
}
IN_DAYS = frozenset({Op.IN_LAST, Op.LONGER_AGO, Op.IN_NEXT})
NEGATIVE = frozenset({Op.IS_NOT, Op.NONE, Op.EMPTY})


def ops_of(kind: Kind, *, is_always_known: bool = False) -> tuple[Op, ...]:
    """In the order they are offered. What is always known is never empty."""
    return tuple(op for op in _OPS[kind] if not (is_always_known and op in PRESENCE))
