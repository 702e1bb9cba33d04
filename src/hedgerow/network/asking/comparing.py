"""One comparison as a condition on a column: of the party itself, or of rows that belong to it."""

from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Right
from django.db.models.lookups import Contains, Exact, In, StartsWith

from hedgerow.kernel.folding import Folded
from hedgerow.network.asking.ask import Ask
from hedgerow.network.asking.kinds import Kind, Op

_TEXT = {Op.IS: Exact, Op.IS_NOT: Exact, Op.CONTAINS: Contains, Op.BEGINS: StartsWith}
_BOUNDS = {Op.AT_LEAST: "gte", Op.AT_MOST: "lte", Op.IS: "exact"}


def matches(ask: Ask, path: str, kind: Kind, op: Op, value: Any, *, how: str = "") -> Q:
    """What makes the column at `path` fit; of a negative operator, what makes it not fit.

    `how` says how the column is kept: a "folded" text, a "moment" of a day, a day as "text"; "" as its kind says.
    """
    if kind is Kind.TEXT:
        column = F(path) if how == "folded" else Folded(F(path))
        return Q(_TEXT[op](column, Folded(value)))
    if kind in (Kind.NUMBER, Kind.MONEY):
        return _number(path, op, value)
    if kind is Kind.DATE:
        return _days(ask, path, op, value, how)
    if kind is Kind.ANNIVERSARY:
        return _anniversary(ask, path, op, value)
    if kind is Kind.PARTY:
        return Q(**{path: str(value) if how == "text" else value})
    return Q(**{f"{path}__in": value})


def _number(path: str, op: Op, value: Any) -> Q:
    if op is Op.BETWEEN:
        return Q(**{f"{path}__gte": value[0], f"{path}__lte": value[1]})
    return Q(**{f"{path}__{_BOUNDS[op]}": value})


def _days(ask: Ask, path: str, op: Op, value: Any, how: str) -> Q:
    first, past = ask.span(op, value)
    if first is not None and past is not None and first >= past:
        return Q(pk__in=[])
    found = Q()
    for word, day in (("gte", first), ("lt", past)):
        if day is not None:
            kept = ask.moment(day) if how == "moment" else day.isoformat() if how == "text" else day
            found &= Q(**{f"{path}__{word}": kept})
    return found


def _anniversary(ask: Ask, path: str, op: Op, value: int) -> Q:
    """By month and day. Whoever was born on 29 February has it on that day, or, in other years, with the 28th."""
    first, past = ask.span(op, min(value, 366))
    if first is None or past is None:
        raise TypeError(f"an anniversary is asked for by days, not by {op}")
    days = {first.fromordinal(number).strftime("%m-%d") for number in range(first.toordinal(), past.toordinal())}
    if "02-28" in days:
        days.add("02-29")
    return Q(In(Right(path, 5), sorted(days)))
