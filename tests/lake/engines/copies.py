"""Copies as the lake lays them down, of rows that a test made up or of as many as it asks for."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from hedgerow.lake.engines import Files
from hedgerow.measures.tables import SCHEMAS

DAY = "DATE '2024-01-01'"
_KINDS = {"string": "VARCHAR", "int64": "BIGINT", "date": "DATE", "timestamp": "TIMESTAMP", "boolean": "BOOLEAN"}

MANY = {
    "purchases": f"""
        SELECT i AS id,
            CASE WHEN lot(i, 'who') % 20 > 0 THEN
                lot(i, 'of') % (1 + lot(i, 'luck') % {{parties}})
            END AS party,
            {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day,
            CAST(lot(i, 'cents') % 6000 AS BIGINT) - 500 AS amount_minor,
            CASE WHEN lot(i, 'coin') % 50 = 0 THEN 'CHF' ELSE 'EUR' END AS currency,
            ['shop', 'web', 'market'][1 + lot(i, 'channel') % 3] AS channel,
            'place' || CAST(lot(i, 'place') % 3 AS VARCHAR) AS place
        FROM range({{rows}}) AS made(i)""",
    "lines": """
        SELECT id AS purchase, n + lot(id, 'product') % 40 AS product,
            CASE WHEN lot(id || n, 'none') % 9 > 0 THEN 'category ' || CAST(lot(id || n, 'c') % 6 AS VARCHAR) END
                AS category,
            day, 1000 * n AS quantity_milli, amount_minor // n AS amount_minor, currency
        FROM purchases, range(1, 3) AS lines(n)""",
    "flows": f"""
        SELECT i AS id, 'help' AS kind,
            CASE WHEN lot(i, 'g') % 10 > 0 THEN lot(i, 'giver') % {{parties}} END
                AS giver,
            lot(i, 'receiver') % {{parties}} AS receiver,
            {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day, 1000 AS quantity_milli, 'h' AS unit,
            CASE WHEN lot(i, 'w') % 4 > 0 THEN CAST(lot(i, 'worth') % 90000 AS BIGINT) END AS worth_minor,
            CASE WHEN lot(i, 'w') % 4 > 0 THEN 'EUR' ELSE '' END AS currency, 'rate' AS worth_by, false AS is_settled,
            ['stated', 'confirmed', 'disputed'][1 + lot(i, 'state') % 3] AS state
        FROM range({{rows}}) AS made(i)""",
    "activities": f"""
        SELECT i AS position, i AS id, 'visits.visit_tied' AS verb,
            CAST({DAY} AS TIMESTAMP) AS occurred_at, {DAY} + CAST(lot(i, 'day') % 800 AS INTEGER) AS day,
            CASE WHEN lot(i, 'ours') % 5 > 0 THEN lot(i, 'actor') % {{parties}} END AS actor,
            lot(i, 'object') % {{parties}} AS object, ['party', 'product'][1 + lot(i, 'thing') % 2] AS object_kind,
            CAST(NULL AS BIGINT) AS target,
            ['letter', 'search', 'Mühle', ''][1 + lot(i, 'channel') % 4] AS channel,
            CAST(NULL AS BIGINT) AS amount_minor, '' AS currency,
            CASE WHEN lot(i, 'undone') % 9 = 0 THEN 'undone' ELSE '' END AS source,
            CASE WHEN lot(i, 'undone') % 9 < 2 THEN lot(i, 'cause') % {{rows}} END AS cause
        FROM range({{rows}}) AS made(i)""",
    "ties": f"""
        SELECT lot(i, 'source') % {{parties}} AS source,
            lot(i, 'target') % {{parties}} AS target,
            ['supplies', 'knows'][1 + lot(i, 'kind') % 2] AS kind,
            {DAY} + CAST(lot(i, 'since') % 800 AS INTEGER) AS since,
            CASE WHEN lot(i, 'ended') % 3 = 0 THEN {DAY} + CAST(lot(i, 'since') % 800 + 90 AS INTEGER) END AS until
        FROM range({{rows}}) AS made(i)""",
}


def files_of(root: Path, *workspaces: str) -> Files:
    """What the manifests below a folder name; a workspace without one has no files."""
    return Files({workspace: _named(root / workspace / "v1") for workspace in workspaces})


def _named(place: Path) -> dict[str, list[Path]]:
    manifest = place / "manifest.json"
    told = json.loads(manifest.read_text())["tables"] if manifest.exists() else {}
    return {name: [place / part["file"] for part in table["parts"]] for name, table in told.items()}


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
    """A file a month; a table without days is one."""
    if "day" not in SCHEMAS[table]:
        _month(connection, root, workspace, table, "", f"SELECT * FROM {table}")
        return
    for (name,) in connection.execute(f"SELECT DISTINCT strftime(day, '%Y-%m') FROM {table}").fetchall():
        kept = f"SELECT * FROM {table} WHERE strftime(day, '%Y-%m') = '{name}'"
        _month(connection, root, workspace, table, name, kept)


def _month(
    connection: duckdb.DuckDBPyConnection, root: Path, workspace: str, table: str, month: str, query: str
) -> None:
    """Write the file and put it on the manifest; beside it one that is on no manifest, and no Parquet either."""
    place = root / workspace / "v1"
    file = f"{table}/month={month}/00000001.parquet" if month else f"{table}/00000001.parquet"
    (place / file).parent.mkdir(parents=True, exist_ok=True)
    connection.sql(query).write_parquet(str(place / file))
    (place / file).with_name("00000002.parquet").write_bytes(b"of a sync under way")
    manifest = place / "manifest.json"
    told: dict[str, Any] = json.loads(manifest.read_text()) if manifest.exists() else {"form": 1, "tables": {}}
    told["tables"].setdefault(table, {"parts": []})["parts"].append({"month": month, "file": file})
    manifest.write_text(json.dumps(told))
