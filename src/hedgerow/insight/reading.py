"""What people and programs write, as what it means."""

from datetime import date

from hedgerow.insight.errors import BadMonth


def month_named(text: str) -> date:
    """The first day of a month written as 2026-09. Raises BadMonth."""
    year, _dash, month = text.partition("-")
    if len(text) != 7 or not (text.isascii() and year.isdigit() and month.isdigit()):
        raise BadMonth(field="month")
    try:
        return date(int(year), int(month), 1)
    except ValueError as cause:
        raise BadMonth(field="month") from cause
