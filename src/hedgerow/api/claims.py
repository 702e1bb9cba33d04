"""One request at a time per Idempotency-Key, without waiting: who comes second is told so."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from threading import Lock
from uuid import UUID

from django.db import connection

from hedgerow.api.errors import InProgress

_lock = Lock()
_here: set[tuple[UUID, str]] = set()


@contextmanager
def claimed_here(key_id: UUID, idempotency_key: str) -> Iterator[None]:
    """Within this process; on SQLite, which one process serves, that is everywhere. Raises InProgress."""
    claim = (key_id, idempotency_key)
    with _lock:
        if claim in _here:
            raise InProgress
        _here.add(claim)
    try:
        yield
    finally:
        with _lock:
            _here.discard(claim)


def claim_everywhere(key_id: UUID, idempotency_key: str) -> None:
    """Across processes, until the transaction ends: PostgreSQL's advisory lock. Raises InProgress."""
    if connection.vendor != "postgresql":
        return
    number = int.from_bytes(sha256(f"{key_id}:{idempotency_key}".encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [number])
        if not cursor.fetchone()[0]:
            raise InProgress
