"""A database of its own for each subject: on PostgreSQL it is made beside the one of DATABASE_URL, and dropped."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.sql import SQL, Identifier


@contextmanager
def database_for(subject: str) -> Iterator[dict[str, str]]:
    """What the environment of the subject's process has to say; nothing on SQLite, which lives in HEDGEROW_HOME."""
    given = urlsplit(os.environ.get("DATABASE_URL", ""))
    if not given.scheme.startswith("postgres"):
        yield {}
        return
    name = f"{given.path.lstrip('/')}_{subject}"
    with psycopg.connect(urlunsplit(given._replace(path="/postgres")), autocommit=True) as server:
        drop = SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name))
        server.execute(drop)
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield {"DATABASE_URL": urlunsplit(given._replace(path=f"/{name}"))}
        finally:
            server.execute(drop)
