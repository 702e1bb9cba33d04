"""Booking transfers through the operation, one by one and in batches; a balance, and a look through a million entries.

Runs on the engine of DATABASE_URL. On PostgreSQL four processes book over distinct accounts, on SQLite one does.
"""

import multiprocessing
import sys
from time import perf_counter
from typing import Any
from uuid import UUID

from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared

ONE_BY_ONE, BATCH = 600, 1000
ENTRIES = 1_000_000
LOOKS = 200


def figures() -> list[Figure]:
    prepared()
    from django.db import connection

    processes, wanted = (4, 800) if connection.vendor == "postgresql" else (1, 300)
    workspace = a_workspace("ledger").id
    pairs = _accounts(workspace, processes + 1)
    rate = _one_by_one(workspace, pairs[:processes])
    batches = _fill(workspace, *pairs[-1])
    seconds, verified = _verified(workspace)
    at_instant = _balance_of_a_million(workspace, pairs[-1][1])
    return [
        Figure(f"transfers one by one, {processes} at once", round(rate), "per second", at_least(wanted)),
        Figure(f"entries in batches of {BATCH:,}", round(batches), "per second", at_least(5000)),
        Figure(f"looking through {verified:,} entries", round(seconds, 2), "s", at_most(10)),
        Figure(f"balance at an instant, of {ENTRIES:,} entries", round(at_instant * 1000, 3), "ms", at_most(5)),
    ]


def _accounts(workspace: UUID, count: int) -> list[tuple[UUID, UUID]]:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.ledger import operations
    from hedgerow.ledger.models import AccountKind, CommodityKind

    actor = system_actor(workspace, "bench")
    with scope(workspace):
        points = operations.define_commodity(actor=actor, code="PTS", kind=CommodityKind.POINTS)
        kinds = [operations.NewAccount(kind=kind, name=kind) for kind in (AccountKind.ISSUING, AccountKind.WALLET)]
        made = [
            [operations.open_account(actor=actor, commodity=points, new=new).pk for new in kinds]
            for _pair in range(count)
        ]
    return [(source, target) for source, target in made]


def _one_by_one(workspace: UUID, pairs: list[tuple[UUID, UUID]]) -> float:
    """Each process begins when all are ready; the time is that of the slowest."""
    start = multiprocessing.get_context("spawn")
    gate, told = start.Barrier(len(pairs)), start.Queue()
    running = [start.Process(target=_book, args=(workspace, pair, gate, told)) for pair in pairs]
    for process in running:
        process.start()
    slowest: float = max(told.get() for _process in running)
    for process in running:
        process.join()
    return len(pairs) * ONE_BY_ONE / slowest


def _book(workspace: UUID, pair: tuple[UUID, UUID], gate: Any, told: Any) -> None:
    import django

    django.setup()
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.ledger import operations

    actor, lines = system_actor(workspace, "bench"), operations.move(*pair, 1)
    with scope(workspace):
        for warm in range(20):
            operations.transfer(actor=actor, new=operations.NewTransfer(key=f"warm {pair[0]} {warm}", lines=lines))
        gate.wait()
        start = perf_counter()
        for turn in range(ONE_BY_ONE):
            operations.transfer(actor=actor, new=operations.NewTransfer(key=f"{pair[0]} {turn}", lines=lines))
        told.put(perf_counter() - start)


def _fill(workspace: UUID, source: UUID, target: UUID) -> float:
    """Half a million transfers; the middle rate, so that a growing table counts."""
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.ledger import operations

    actor, lines, times = system_actor(workspace, "bench"), operations.move(source, target, 1), []
    with scope(workspace):
        for number in range(ENTRIES // 2 // BATCH):
            new = [operations.NewTransfer(key=f"b{number} {turn}", lines=lines) for turn in range(BATCH)]
            start = perf_counter()
            operations.transfer_many(actor=actor, new=new)
            times.append(perf_counter() - start)
    return 2 * BATCH / sorted(times)[len(times) // 2]


def _verified(workspace: UUID) -> tuple[float, int]:
    from hedgerow.kernel.tenancy import scope
    from hedgerow.ledger import operations

    with scope(workspace):
        start = perf_counter()
        found = operations.verify()
        seconds = perf_counter() - start
    if found.problems:
        sys.exit(f"the books are not whole: {found.problems[0]}")
    return seconds, found.entries


def _balance_of_a_million(workspace: UUID, account: UUID) -> float:
    """Half of its entries were booked; as many again are put beside them, as only their number matters here."""
    from django.db import connection

    from hedgerow.kernel.tenancy import scope
    from hedgerow.ledger import queries
    from hedgerow.ledger.models import Account

    with scope(workspace):
        one: Any = Account.objects.get(pk=account)
        _double(connection, one)
        moments = [one.opened_at + (one.last_at - one.opened_at) * turn / LOOKS for turn in range(LOOKS)]
        times = []
        for moment in moments:
            start = perf_counter()
            queries.balance_at(one, moment)
            times.append(perf_counter() - start)
    return sorted(times)[LOOKS // 2]


def _double(connection: Any, account: Any) -> None:
    """Under transfers that are not there: the guards stand aside for it."""
    from hedgerow.kernel.tenancy.guards import guards_lifted

    with guards_lifted(connection):
        if connection.vendor == "postgresql":
            connection.cursor().execute("SET session_replication_role = replica")
        for first in range(0, ENTRIES // 2, 10_000):
            _put(account, first, min(10_000, ENTRIES // 2))


def _put(account: Any, first: int, count: int) -> None:
    from hedgerow.kernel.bulk import insert_rows
    from hedgerow.kernel.ids import uuid7s
    from hedgerow.ledger.models import Entry

    names = "id transfer account number amount balance_after booked_on recorded_at chain".split()
    step = (account.last_at - account.opened_at) / (ENTRIES // 2)
    rows = [
        (*keys, account.pk, ENTRIES + place, 1, 1, account.last_at.date(), account.opened_at + step * place, "")
        for place, keys in enumerate(zip(uuid7s(count), uuid7s(count), strict=True), first)
    ]
    insert_rows(Entry, names, rows)
