"""Activities in bulk, through HTTP with all its middleware, against the plainest way in of the same rows.

In process through the WSGI application, a batch of 10,000 a request, the body made beforehand. The floor is
`executemany` on SQLite and `COPY` on PostgreSQL of the same rows under other ids, made beforehand, in one transaction.
And a file of activities as its job takes it in.
"""

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, at_least
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import answer, environment
from benchmarks.recording import _insert

AT_ONCE, ROUNDS, PARTIES = 10_000, 5, 1000
SAME = (
    "workspace_id verb occurred_at recorded_at recorded_by actor_id object_id object_kind target_id channel "
    "amount_minor currency source cause_id properties"
).split()


def figures() -> list[Figure]:
    prepared()
    from django.db import connection

    from hedgerow.api import operations as keys
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations as network

    workspace = a_workspace("ingest")
    actor = system_actor(workspace.id, "bench")
    token = keys.create_api_key(actor=actor, label="bench", scopes=["timeline:write"]).token
    rates: dict[str, list[float]] = {"http": [], "floor": [], "file": []}
    with scope(workspace):
        new = [network.NewParty(name=f"P{number}") for number in range(PARTIES)]
        parties = network.add_parties(actor=actor, parties=new, source="bench")
    post = _poster(token)
    for number in range(ROUNDS):
        body = b"[" + b",".join(_lines(parties, f"http-{number}")) + b"]"
        rates["http"].append(_rate(AT_ONCE, lambda body=body: post(body)))
        with scope(workspace):
            rates["floor"].append(_floor(connection, number))
            rates["file"].append(_rate(AT_ONCE, _taking_in(actor, b"\n".join(_lines(parties, f"file-{number}")))))
    http, floor, file = (sorted(rates[name])[ROUNDS // 2] for name in ("http", "floor", "file"))
    way = "COPY" if connection.vendor == "postgresql" else "executemany"
    return [
        Figure(
            f"activities:batch, {AT_ONCE:,} a request (floor: {way})", round(http), "per s", at_least(0.3), round(floor)
        ),
        Figure(f"a file of activities, by its job (floor: {way})", round(file), "per s", at_least(0.3), round(floor)),
    ]


def _floor(connection: Any, number: int) -> float:
    """What the request has put into the log, once more: read from there, with a key, position and external id each."""
    from hedgerow.kernel.ids import uuid7s
    from hedgerow.timeline.models import Activity

    columns = ", ".join(("id", "position", "external_id", *SAME))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(SAME)} FROM timeline_activity WHERE external_id LIKE %s ORDER BY position",
            [f"http-{number}-%"],
        )
        same = cursor.fetchall()
    if len(same) != AT_ONCE:
        raise RuntimeError(f"{len(same)} of {AT_ONCE}")
    first = 10_000_000 + number * AT_ONCE
    keys = (key.hex if connection.vendor == "sqlite" else key for key in uuid7s(AT_ONCE))
    rows = [(key, first + n, f"floor-{number}-{n}", *row) for n, (key, row) in enumerate(zip(keys, same, strict=True))]
    return _rate(AT_ONCE, lambda: _insert(connection, f"{Activity._meta.db_table} ({columns})", len(SAME) + 3, rows))


def _lines(parties: Any, name: str) -> Iterator[bytes]:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for place in range(AT_ONCE):
        told = {
            "verb": "network.visited",
            "actor_id": str(parties[place * 7919 % PARTIES]),
            "occurred_at": (start + timedelta(seconds=place)).isoformat(),
            "channel": "store",
            "source": "till",
            "external_id": f"{name}-{place}",
            "properties": {"text": "came by"},
        }
        yield json.dumps(told).encode()


def _poster(token: str) -> Any:
    from django.core.handlers.wsgi import WSGIHandler

    application = WSGIHandler()

    def post(body: bytes) -> None:
        said: list[str] = []
        environ = environment("/api/v1/activities:batch") | {
            "REQUEST_METHOD": "POST",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_AUTHORIZATION": f"Bearer {token}",
            "wsgi.input": io.BytesIO(body),
        }
        told = b"".join(application(environ, answer(said)))
        if not said[0].startswith("200") or not told.startswith(b'{"recorded":%d,' % AT_ONCE):
            raise RuntimeError(f"{said[0]}: {told[:300]!r}")

    return post


def _taking_in(actor: Any, body: bytes) -> Any:
    from hedgerow.timeline import operations

    upload = operations.receive_upload(actor=actor, pieces=[body], name="bench.ndjson")

    def take_in() -> None:
        done = operations.run_upload(actor=actor, upload_id=upload.pk)
        if done.recorded != AT_ONCE:
            raise RuntimeError(f"{done.recorded} of {AT_ONCE}")

    return take_in


def _rate(count: int, act: Any) -> float:
    start = perf_counter()
    act()
    return count / (perf_counter() - start)
