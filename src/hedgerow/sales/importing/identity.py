"""Keys that make a second import of the same sales change nothing, though the file has no ids.

The key of a row is a digest of its content and its ordinal among rows of the same content in this file: two identical
rows are two sales, the same file again has the same keys, and so has a longer export that contains them. Counting the
ordinals needs a memory as long as the file; it lives in a temporary SQLite table, which spills to disk by itself.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b

_MAX_KEY = 80
"""Of the 120 characters of a key in the record: what is added to an order's number has room behind it."""


class Ordinals:
    """How many times each content has come by; memory stays flat."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE seen (digest INTEGER PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID")
        self._execute = connection.execute

    def next(self, digest: bytes) -> int:
        """The first is 1, the next of the same is 2."""
        number = int.from_bytes(digest[:8], "big", signed=True)
        (times,) = self._execute(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT (digest) DO UPDATE SET times = times + 1 RETURNING times",
            (number,),
        ).fetchone()
        return int(times)


@contextmanager
def ordinals() -> Iterator[Ordinals]:
    """A temporary file of its own, gone at the end."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384; BEGIN"
        )
        yield Ordinals(connection)


def digest_of(*parts: object) -> bytes:
    """Of the parts as read, not as written: 12.00 and 12,00 are one."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=16).digest()


def order_key(order: str) -> str:
    """The order's own number; a monstrous one by its digest."""
    return order if len(order) <= _MAX_KEY else f"order:{digest_of(order).hex()}"
