"""Copies as the lake lays them down, of rows that a test made up or of as many as it asks for."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from hedgerow.measures.tables import SCHEMAS

DAY = "DATE '2024-01-01'"
_KINDS = {"string": "VARCHAR", "int64": "BIGINT", "date": "DATE", "timestamp": "TIMESTAMP", "boolean": "BOOLEAN"}
_MONTH_OF = {"ties": "since", "roles": "since", "parties": "added_on"}

MANY = {
    "purchases": f"""
        SELECT 'o' || lpad(CAST(i AS VARCHAR), 9, '0') AS id,
            CASE WHEN lot(i, 'who') % 20 > 0 THEN
                'p' || lpad(CAST(1 + lot(i, 'of') % (1 + lot(i, 'luck') % {{parties}}) AS VARCHAR), 7, '0')
            END AS party,
            {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day,
            CAST(lot(i, 'cents') % 6000 AS BIGINT) - 500 AS amount_minor,
            CASE WHEN lot(i, 'coin') % 50 = 0 THEN 'CHF' ELSE 'EUR' END AS currency,
            ['shop', 'web', 'market'][1 + lot(i, 'channel') % 3] AS channel,
            'place' || CAST(lot(i, 'place') % 3 AS VARCHAR) AS place
        FROM range({{rows}}) AS made(i)""",
    "lines": """
        SELECT id AS purchase, 'product' || CAST(n + lot(id, 'product') % 40 AS VARCHAR) AS product,
            CASE WHEN lot(id || n, 'none') % 9 > 0 THEN 'category ' || CAST(lot(id || n, 'c') % 6 AS VARCHAR) END
                AS category,
            day, 1000 * n AS quantity_milli, amount_minor // n AS amount_minor, currency
        FROM purchases, range(1, 3) AS lines(n)""",
    "flows": f"""
        SELECT 'f' || CAST(i AS VARCHAR) AS id, 'help' AS kind,
            CASE WHEN lot(i, 'g') % 10 > 0 THEN 'p' || lpad(CAST(lot(i, 'giver') % {{parties}} AS VARCHAR), 7, '0') END
                AS giver,
            'p' || lpad(CAST(lot(i, 'receiver') % {{parties}} AS VARCHAR), 7, '0') AS receiver,
            {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day, 1000 AS quantity_milli, 'h' AS unit,
            CASE WHEN lot(i, 'w') % 4 > 0 THEN CAST(lot(i, 'worth') % 90000 AS BIGINT) END AS worth_minor,
            CASE WHEN lot(i, 'w') % 4 > 0 THEN 'EUR' ELSE '' END AS currency, 'rate' AS worth_by, false AS is_settled,
            ['stated', 'confirmed', 'disputed'][1 + lot(i, 'state') % 3] AS state
        FROM range({{rows}}) AS made(i)""",
    "activities": f"""
        SELECT i AS position, 'a' || CAST(i AS VARCHAR) AS id, 'visits.visit_tied' AS verb,
            CAST({DAY} AS TIMESTAMP) AS occurred_at, {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day,
            'p' || lpad(CAST(lot(i, 'actor') % {{parties}} AS VARCHAR), 7, '0') AS actor,
            CAST(NULL AS VARCHAR) AS object, CAST(NULL AS VARCHAR) AS object_kind, CAST(NULL AS VARCHAR) AS target,
            ['letter', 'search', 'Mühle', NULL][1 + lot(i, 'channel') % 4] AS channel,
            CAST(NULL AS BIGINT) AS amount_minor, '' AS currency, '' AS source
        FROM range({{rows}}) AS made(i)""",
    "ties": f"""
        SELECT 'p' || lpad(CAST(lot(i, 'source') % {{parties}} AS VARCHAR), 7, '0') AS source,
            'p' || lpad(CAST(lot(i, 'target') % {{parties}} AS VARCHAR), 7, '0') AS target,
            ['supplies', 'knows'][1 + lot(i, 'kind') % 2] AS kind,
            {DAY} + CAST(lot(i, 'since') % 800 AS INTEGER) AS since,
            CASE WHEN lot(i, 'ended') % 3 = 0 THEN {DAY} + CAST(lot(i, 'since') % 800 + 90 AS INTEGER) END AS until
        FROM range({{rows}}) AS made(i)""",
}


def lay_down(root: Path, workspace: str, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows, each in the order of the table's columns, as the copy of one workspace; of one month, whichever."""
    columns = SCHEMAS[table]
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.execute(f"CREATE TABLE {table} ({', '.join(f'{n} {_KINDS[k]}' for n, k in columns.items())})")
        listed = [list(row) for row in rows]
        if listed:
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", listed)
        _month(connection, root, workspace, table, "2024-01", f"SELECT * FROM {table}")


def invent(root: Path, workspace: str, *, rows: int, parties: int) -> None:
    """Write a copy of that many purchases, flows and activities, the same each time, of that workspace alone."""
    with duckdb.connect() as connection:
        salt = workspace.replace("'", "''")
        connection.execute(f"CREATE MACRO lot(a, b) AS CAST(hash(a, b, '{salt}') >> 2 AS BIGINT)")
        for table, made in MANY.items():
            connection.execute(f"CREATE TABLE {table} AS {made.format(rows=rows, parties=parties)}")
            _write(connection, root, workspace, table)


def _write(connection: duckdb.DuckDBPyConnection, root: Path, workspace: str, table: str) -> None:
    month = f"strftime({_MONTH_OF.get(table, 'day')}, '%Y-%m')"
    for (name,) in connection.execute(f"SELECT DISTINCT {month} FROM {table}").fetchall():
        _month(connection, root, workspace, table, name, f"SELECT * FROM {table} WHERE {month} = '{name}'")


def _month(
    connection: duckdb.DuckDBPyConnection, root: Path, workspace: str, table: str, month: str, query: str
) -> None:
    folder = root / workspace / "v1" / table / f"month={month}"
    folder.mkdir(parents=True, exist_ok=True)
    connection.sql(query).write_parquet(str(folder / "rows.parquet"))
