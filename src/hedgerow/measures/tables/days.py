"""Days and months as numbers, in expressions."""

from datetime import date, timedelta

import ibis
from ibis.expr import types as ir

from hedgerow.measures.errors import MeasureError

EPOCH = date(1970, 1, 1)

Day = date | int
"""A day, or its number since 1 January 1970."""


def as_date(day: Day) -> date:
    """Return the day of that number. Raises MeasureError on one that no calendar has."""
    if isinstance(day, date):
        return day
    try:
        return EPOCH + timedelta(days=int(day))
    except OverflowError as error:
        raise MeasureError(f"no calendar has the day {day}") from error


def day_literal(day: Day) -> ir.DateValue:
    """Return the day as a constant of an expression."""
    return ibis.date(as_date(day).isoformat())


def day_number(column: ir.DateValue) -> ir.IntegerValue:
    """Return int64: days since 1 January 1970."""
    return column.epoch_days().cast("int64")


def month_number(column: ir.DateValue) -> ir.IntegerValue:
    """Return int64: year * 12 + month - 1, so that the difference of two is the months between them."""
    return (column.year().cast("int64") * 12 + column.month().cast("int64") - 1).cast("int64")
