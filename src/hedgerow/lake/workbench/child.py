"""Answers one question and ends. It knows nothing of Hedgerow: what it may read comes in, what it found goes out.

Run as a script of its own, so that what a question does to memory or time ends with it. In: one line of JSON with
`views` (SQL that makes them), `paths` (the files they read), `sql`, `most` rows, `memory` and `address_space` in bytes.
Out: a line of JSON with `columns`, one for each row, and one with `is_cut`; or one with `refused` and `said`.
"""

import json
import math
import resource
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

READS = {"SELECT", "EXPLAIN"}
AT_ONCE = 1000


def main() -> None:
    asked = json.loads(sys.stdin.readline())
    import duckdb  # noqa: PLC0415 - after the question is there

    walls(asked["address_space"], asked["seconds"])
    try:
        answer(duckdb, asked)
    except (duckdb.Error, MemoryError) as error:
        kind = "memory" if isinstance(error, duckdb.OutOfMemoryException | MemoryError) else "sql"
        tell({"refused": kind, "said": str(error)[:2000]})


def walls(address_space: int, seconds: int) -> None:
    """No file can be written, no more memory taken, no more processor time used."""
    for what, limit in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, 2 * seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))


def answer(duckdb, asked) -> None:  # type: ignore[no-untyped-def]  # the script stands alone
    settled = {"threads": 2, "memory_limit": f"{asked['memory']}B", "temp_directory": ""}
    never = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    base = duckdb.connect(":memory:", config=settled | never)
    base.execute(f"SET allowed_paths = [{', '.join(quoted(path) for path in asked['paths'])}]")
    base.execute("SET enable_external_access = false")
    for view in asked["views"]:
        base.execute(view)
    base.execute("SET lock_configuration = true")
    statements = base.extract_statements(asked["sql"])
    if len(statements) != 1:
        tell({"refused": "several" if statements else "empty", "said": ""})
        return
    if statements[0].type.name not in READS:
        tell({"refused": "writes", "said": statements[0].type.name})
        return
    found = base.execute(statements[0])
    tell({"columns": [[column[0], str(column[1])] for column in found.description or ()]})
    left = asked["most"]
    while rows := found.fetchmany(min(AT_ONCE, left + 1)):
        for row in rows[:left]:
            tell([plain(value) for value in row])
        if len(rows) > left:
            tell({"is_cut": True})
            return
        left -= len(rows)
    tell({"is_cut": False})


def plain(value):  # type: ignore[no-untyped-def]  # whatever a column holds
    """As JSON has it: whole numbers as they are, days and moments as ISO 8601, what has no form of its own as text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID | timedelta):
        return str(value)
    return json.dumps(value, default=str, ensure_ascii=False)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def tell(what: object) -> None:
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
