"""Answers one question and ends. It knows nothing of Hedgerow: what it may read comes in, what it found goes out.

Run as a script of its own, so that what a question does to memory or time ends with it. In: one line of JSON with
`views` (SQL that makes them), `paths` (the files they read), `sql`, `most` rows, `memory` and `address_space` in bytes.
Out: a line of JSON with `columns`, one for each row, and one with `is_cut`; or one with `refused` and `said`.
"""

import ctypes
import json
import math
import resource
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

AT_ONCE = 1000
LONGEST_CELL = 100_000

NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
"""What only reads. The others (COPY_QUERY_NODE, INSERT_QUERY_NODE and so on) may stand inside of a SELECT."""
FUNCTIONS = set("range generate_series unnest repeat repeat_row json_each json_tree histogram histogram_values".split())
"""Those that make rows of what they are given. Others run text as SQL, or tell of files and settings."""
TELLING = {"current_setting", "json_serialize_plan", "write_log"}
"""Functions in an expression that tell of settings, where the files lie are among them, or write beside the answer."""
CATALOGUES = {"information_schema", "pg_catalog"}
OF_THE_MACHINE = ("duckdb_", "pg_", "pragma_", "sqlite_")
"""Views and functions of the engine's own begin so: of its settings, and of views with the paths that they read."""
DEEP, ADVICE = "Max expression depth limit", "\n\nPlease try installing"
"""How the engine begins to say that a question is nested too deeply, and how an extension is to be fetched."""
OTHER_TYPES = {"MULTI": "pivot", "EXPLAIN": "explain"}
"""Types of statements that are refused in words of their own. PIVOT without its values is made of several."""


def main() -> None:
    asked = json.loads(sys.stdin.readline())
    end_with_parent(asked["seconds"])
    import duckdb  # noqa: PLC0415 - after the question is there

    walls(asked["address_space"], asked["seconds"])
    seal(asked["paths"])
    try:
        answer(duckdb, asked)
    except (duckdb.Error, MemoryError) as error:
        is_memory = isinstance(error, duckdb.OutOfMemoryException | MemoryError)
        tell({"refused": "memory", "said": ""} if is_memory else told_of(str(error)))
    except (ValueError, OverflowError) as error:  # a value that Python has no form for, such as a million years
        tell({"refused": "value", "said": str(error)[:2000]})


def told_of(error: str) -> dict[str, str]:
    """In the engine's words, but without advice that nobody can follow here."""
    is_deep = DEEP in error
    return {"refused": "deep" if is_deep else "sql", "said": error.split(ADVICE, maxsplit=1)[0].strip()[:2000]}


def end_with_parent(seconds: int) -> None:
    """Whoever asked may be killed, and then nobody reads or stops us: the system does at once, where it is Linux.

    Elsewhere, and where we wait for a reader that never comes, the clock does.
    """
    signal.alarm(2 * seconds)
    with suppress(OSError, AttributeError):  # no such call: not Linux
        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def walls(address_space: int, seconds: int) -> None:
    """No file can be written, no more memory taken, no more processor time used."""
    for what, limit in (
        (resource.RLIMIT_AS, address_space),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, 2 * seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (limit, limit))


def seal(paths: Sequence[str]) -> None:
    """The files can be opened for writing by nobody, and not by us: root is without its powers from here on.

    Holds on Linux; elsewhere it does not hold for root.
    """
    for path in map(Path, paths):
        with suppress(OSError):  # gone since, which the question will tell
            path.chmod(path.stat().st_mode & 0o444)
    with suppress(OSError, AttributeError):  # no such call: not Linux
        version_3, ourselves = 0x20080522, 0
        header, nothing = (ctypes.c_uint32 * 2)(version_3, ourselves), (ctypes.c_uint32 * 6)()
        ctypes.CDLL(None).capset(header, nothing)


def refusal(base: Any, sql: str) -> tuple[str, str] | None:
    """Why it is not answered, and a word for it; None for one statement that only reads."""
    statements = base.extract_statements(sql)
    if len(statements) != 1:
        return ("several" if statements else "empty"), ""
    try:
        kind = statements[0].type.name
    except ValueError:  # a kind of statement that Python has no name for, such as UPDATE EXTENSIONS
        return "writes", ""
    if kind != "SELECT":
        return OTHER_TYPES.get(kind, "writes"), kind
    told = json.loads(base.execute("SELECT json_serialize_sql(?)", [sql]).fetchall()[0][0])
    if told["error"]:
        found = told_of(str(told.get("error_message", "")))
        return found["refused"], found["said"]
    return next(filter(None, (refusal_of(part) or refusal_of_shown(base, part) for part in parts(told))), None)


def refusal_of(part: dict[str, Any]) -> tuple[str, str] | None:
    """The same, of one object in the tree of a statement."""
    kind = str(part.get("type"))
    if ("cte_map" in part or kind.endswith("_NODE")) and kind not in NODES:
        return "writes", kind
    if kind == "TABLE_FUNCTION" and str(part["function"]["function_name"]).lower() not in FUNCTIONS:
        return "function", str(part["function"]["function_name"])
    if kind == "FUNCTION":
        name = str(part["function_name"])
        return ("function", name) if name.lower() in TELLING or name.lower().startswith(OF_THE_MACHINE) else None
    if kind in {"BASE_TABLE", "SHOW_REF"}:
        name = str(part["table_name"])
        if str(part["schema_name"]).lower() in CATALOGUES or name.lower().startswith(OF_THE_MACHINE):
            return "table", name
    return None


def refusal_of_shown(base: Any, part: dict[str, Any]) -> tuple[str, str] | None:
    """SHOW with a bare name tells of a table, or else of a setting, such as where the files lie."""
    if part.get("type") != "SHOW_REF" or part.get("show_type") != "SHOW" or part["query"] is not None:
        return None
    views = base.execute("SELECT lower(view_name) FROM duckdb_views() WHERE NOT internal").fetchall()
    name = str(part["table_name"])
    return None if (name.strip('"').lower(),) in views else ("table", name)


def parts(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object in it, however deep."""
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def answer(duckdb: Any, asked: dict[str, Any]) -> None:
    settled = {"threads": 2, "memory_limit": f"{asked['memory']}B", "temp_directory": ""}
    never = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    base = duckdb.connect(":memory:", config=settled | never)
    base.execute(f"SET allowed_paths = [{', '.join(quoted(path) for path in asked['paths'])}]")
    base.execute("SET enable_external_access = false")
    for view in asked["views"]:
        base.execute(view)
    base.execute("SET lock_configuration = true")
    if refused := refusal(base, asked["sql"]):
        tell({"refused": refused[0], "said": refused[1]})
        return
    found = base.execute(asked["sql"])
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


def plain(value: Any) -> Any:
    """As `formed`, cut where no page and no spreadsheet would show it."""
    shown = formed(value)
    is_long = isinstance(shown, str) and len(shown) > LONGEST_CELL
    return f"{shown[:LONGEST_CELL]}…" if is_long else shown


def formed(value: Any) -> Any:
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
