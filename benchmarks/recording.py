"""Recording activities through the operation, in batches of 1,000, against the plainest way in of the same rows.

The floor is `executemany` on SQLite and `COPY` on PostgreSQL of the very rows the operation makes, into the same table
with the same indexes and guards, one transaction a batch. Runs on the engine of DATABASE_URL.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any
from uuid import UUID

from benchmarks.figure import Figure, at_least
from benchmarks.ground import a_workspace, prepared

BATCH, BATCHES = 1000, 60


def figures() -> list[Figure]:
    prepared()
    from django.db import connection

    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.timeline import operations

    rates: dict[str, list[float]] = {"operation": [], "floor": []}
    workspace = a_workspace("recording")
    actor = system_actor(workspace.id, "bench")
    with scope(workspace):
        for number in range(BATCHES):
            facts = _facts(number)
            rates["operation"].append(_timed(lambda facts=facts: operations.record(actor, *facts)))
            rates["floor"].append(_floor(connection, workspace.id, number))
    own, floor = (BATCH / sorted(rates[name])[BATCHES // 2] for name in ("operation", "floor"))
    way = "COPY" if connection.vendor == "postgresql" else "executemany"
    return [
        Figure(
            f"recording activities, batches of {BATCH:,} (floor: {way})",
            round(own),
            "per second",
            at_least(0.5),
            round(floor),
        )
    ]


def _facts(number: int) -> list[Any]:
    from hedgerow.kernel.ids import uuid7s
    from hedgerow.network import events
    from hedgerow.timeline.events import Fact

    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number)
    parties = uuid7s(BATCH)
    return [
        Fact(
            events.VISITED,
            actor_id=party,
            occurred_at=start + timedelta(seconds=place),
            channel="store",
            source="till",
            external_id=f"{number}-{place}",
            properties={"text": "came by"},
        )
        for place, party in enumerate(parties)
    ]


def _timed(act: Any) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def _floor(connection: Any, workspace: UUID, number: int) -> float:
    """The rows are made beforehand: only their way into the table counts."""
    rows = _rows(connection.vendor, workspace, number)
    names = (
        "workspace_id id position verb occurred_at recorded_at recorded_by actor_id object_id object_kind target_id "
        "channel amount_minor currency source external_id cause_id properties"
    ).split()
    into = f"timeline_activity ({', '.join(names)})"
    return _timed(lambda: _insert(connection, into, len(names), rows))


def _insert(connection: Any, into: str, width: int, rows: Sequence[tuple[object, ...]]) -> None:
    from django.db import transaction

    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(f"INSERT INTO {into} VALUES ({', '.join(['%s'] * width)})", rows)


def _rows(vendor: str, workspace: UUID, number: int) -> list[tuple[object, ...]]:
    from hedgerow.kernel.ids import uuid7s

    def key(value: UUID) -> object:
        return value.hex if vendor == "sqlite" else value

    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=number)
    when: object = str(moment.replace(tzinfo=None)) if vendor == "sqlite" else moment
    first = 10_000_000 + number * BATCH
    return [
        (
            key(workspace), key(made), first + place, "network.visited", when, when, "system:bench", key(party),
            None, "party", None,
            "store", None, "", "floor", f"{number}-{place}", None, '{"text":"came by"}',
        )
        for place, (made, party) in enumerate(zip(uuid7s(BATCH), uuid7s(BATCH), strict=True))
    ]  # fmt: skip
