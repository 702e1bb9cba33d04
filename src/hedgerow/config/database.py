"""DATABASE_URL to Django's settings; SQLite under HEDGEROW_HOME by default."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# The log is folded into the database every 32 MB: a long write touches the same pages again and again before that.
_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=8000; "
    "PRAGMA busy_timeout=20000; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY; "
    "PRAGMA foreign_keys=ON;"
)
# Compiling a query costs more than our queries take. With the usual 4 MB a condition over a few 100,000 parties
# fits no hash table and is read anew for each party: minutes for what takes seconds.
_POSTGRESQL_OPTIONS = "-c jit=off -c work_mem=64MB"

_POOLERS = ("session", "transaction")


def database(url: str, home: Path, *, hardened: bool = False) -> dict[str, Any]:
    """Raises ValueError for a scheme or a pooler we do not know.

    A pooler that gives each transaction another connection keeps nothing of a session: no statement, no cursor.
    """
    if not url:
        return _sqlite(home / "hedgerow.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme in ("postgres", "postgresql"):
        return _postgresql(parts, hardened=hardened)
    raise ValueError(f"DATABASE_URL speaks {parts.scheme!r}; Hedgerow runs on sqlite:/// and postgresql://")


def _sqlite(path: Path) -> dict[str, Any]:
    """The connection stays open: opening the file anew and setting it up costs each request a sixth of its time."""
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _PRAGMAS}
    return {"ENGINE": "hedgerow.kernel.tenancy.sqlite", "NAME": path, "CONN_MAX_AGE": None, "OPTIONS": options}


def _postgresql(parts: Any, *, hardened: bool) -> dict[str, Any]:
    query = dict(parse_qsl(parts.query))
    pooler = query.pop("pooler", "session")
    if pooler not in _POOLERS:
        raise ValueError(
            f"DATABASE_URL names the pooler {pooler!r}; it gives a connection per {' or per '.join(_POOLERS)}"
        )
    return {
        "ENGINE": "hedgerow.kernel.tenancy.postgres" if hardened else "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": parts.port or "",
        "DISABLE_SERVER_SIDE_CURSORS": pooler == "transaction",
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 12, "timeout": 20}, "options": _POSTGRESQL_OPTIONS, **query},
    }
