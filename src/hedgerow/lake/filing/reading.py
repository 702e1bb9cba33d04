"""Rows out of the record as lines of text, made by the database itself: no row becomes an object of ours.

PostgreSQL copies a question's answer out; SQLite puts each row into one text. Fields are parted by a character that no
field holds, and the same reader takes both.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import BinaryIO
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.lake.registries import Column, CopiedTable, Kind

BETWEEN, AROUND = "\x1f", "\x1e"
_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which rows: of these months (None for all), or of the log after one position, up to another."""

    months: tuple[str, ...] | None = None
    after: int = 0
    until: int | None = None


def pour(table: CopiedTable, stretch: Stretch, into: BinaryIO) -> None:
    """As they are in the workspace in scope, at one moment, in no order."""
    columns = [_shown(column) for column in table.columns]
    source = f"{table.rows} WHERE {condition(table, stretch)}"
    if connection.vendor == "sqlite":
        marks = BETWEEN.join(["%s"] * len(columns))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT printf('{marks}', {', '.join(columns)}) FROM {source}")
            while rows := cursor.fetchmany(_AT_ONCE):
                into.write("".join(f"{line}\n" for (line,) in rows).encode())
        return
    form = f"(FORMAT csv, DELIMITER E'\\x{ord(BETWEEN):02x}', QUOTE E'\\x{ord(AROUND):02x}')"
    with (
        _on_postgresql() as cursor,
        cursor.copy(f"COPY (SELECT {', '.join(columns)} FROM {source}) TO STDOUT {form}") as copy,
    ):
        into.writelines(copy)


@contextmanager
def _on_postgresql() -> Iterator[CursorWrapper]:
    """Inside the workspace's walls, where the hardened mode puts them up by the first statement of a transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        yield cursor


def _shown(column: Column) -> str:
    if column.kind is Kind.TEXT:
        return _one_line(column.read)
    if column.kind in (Kind.MOMENT, Kind.LOCAL_DAY) and connection.vendor != "sqlite":
        return f"({column.read} AT TIME ZONE 'UTC')"
    return column.read


def _one_line(text: str) -> str:
    """Without what parts fields and lines; a blank stands for it."""
    if connection.vendor != "sqlite":
        return f"translate({text}, E'\\n\\r{AROUND}{BETWEEN}', '    ')"
    for code in (10, 13, ord(AROUND), ord(BETWEEN)):
        text = f"replace({text}, char({code}), ' ')"
    return text


def condition(table: CopiedTable, stretch: Stretch) -> str:
    """Values are ids, numbers and days of ours."""
    parts = [f"r.workspace_id = '{_stored(current_workspace_id())}'", *([table.where] if table.where else [])]
    if table.grows_by:
        position = table.column(table.grows_by).read
        parts.append(f"{position} > {stretch.after:d}")
        if stretch.until is not None:
            parts.append(f"{position} <= {stretch.until:d}")
    if stretch.months is not None:
        day = table.column(table.day).read
        ranges = [f"{day} BETWEEN '{first}' AND '{last}'" for first, last in _ranges(stretch.months)]
        parts.append(f"({' OR '.join(ranges)})" if ranges else "1 = 0")
    return " AND ".join(parts)


def _stored(key: UUID) -> str:
    return key.hex if connection.vendor == "sqlite" else str(key)


def _ranges(months: Sequence[str]) -> Iterator[tuple[date, date]]:
    """Neighbouring months are one range, from the first day of one to the last day of another."""
    found: list[tuple[date, date]] = []
    for month in sorted(months):
        first, last = bounds(month)
        if found and found[-1][1] == first - timedelta(days=1):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    yield from found


def bounds(month: str) -> tuple[date, date]:
    """The first and the last day of a month such as 2026-05: after 9999-12 there is no day to end before."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def totals(table: CopiedTable, stretch: Stretch, zone: str) -> dict[str, tuple[int, ...]]:
    """By month, or "": rows, and of each column what `summed` adds up, as the record's own database counts."""
    columns = ", ".join(summed(column, column.read) for column in table.columns)
    source = f"{table.rows} WHERE {condition(table, stretch)}"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_month(table, zone)}, count(*), {columns} FROM {source} GROUP BY 1")
        return {str(month): tuple(int(value or 0) for value in values) for month, *values in cursor.fetchall()}


def summed(column: Column, read: str) -> str:
    """A whole number is added up; of anything else that may be missing, what is there is counted."""
    if column.kind is Kind.WHOLE:
        return f"sum({read})"
    if column.kind is Kind.FLAG:
        return f"sum(CASE WHEN {read} THEN 1 ELSE 0 END)"
    return f"count({read})" if column.is_optional else "count(*)"


def _month(table: CopiedTable, zone: str) -> str:
    if not table.day:
        return "CAST('' AS varchar(7))"
    column = table.column(table.day)
    if column.kind is Kind.DAY:
        return f"substr({column.read}, 1, 7)" if connection.vendor == "sqlite" else f"to_char({column.read}, 'YYYY-MM')"
    if connection.vendor == "sqlite":
        return f"substr(django_datetime_trunc('month', {column.read}, '{zone}', 'UTC'), 1, 7)"
    return f"to_char({column.read} AT TIME ZONE '{zone}', 'YYYY-MM')"
