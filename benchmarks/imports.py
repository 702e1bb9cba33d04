"""Files coming in on SQLite: 100,000 contacts through the engine, and CDNOW_master by the command.

The floor of the contacts is the plainest way of the same: the file through the csv module, and `executemany` of the
very rows that the import made, batch by batch into a database with the same tables, indexes and guards. Rates and
times are by the clock on the wall; a machine may be busy with other things, so the processor's time is told as well.
"""

import csv
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection, connect
from time import perf_counter, process_time
from typing import Any

from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared

ROWS, BATCHES = 100_000, 100
CDNOW = Path(__file__).resolve().parents[2] / "shared" / "data" / "CDNOW_master.txt"
CDNOW_MAP = "party=1,date=2,quantity=3,amount=4"
_HEADER = (
    "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,"
    "Street Address 2,City,State,"
    "Postal Code,Country,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,"
    "Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile"
)
_MEGABYTE = 1 << 20


class Clock:
    """Seconds on the wall and of the processor, of what ran inside `running`."""

    def __init__(self) -> None:
        self.wall = self.processor = 0.0

    def __str__(self) -> str:
        return f"{self.wall:.1f} s by the clock, {self.processor:.1f} s of processor"

    @contextmanager
    def running(self) -> Iterator[None]:
        wall, processor = perf_counter(), process_time()
        yield
        self.wall += perf_counter() - wall
        self.processor += process_time() - processor


def figures() -> list[Figure]:
    """On SQLite, whatever DATABASE_URL says: that is what the goals are about."""
    os.environ.pop("DATABASE_URL", None)
    prepared()
    with tempfile.TemporaryDirectory(prefix="hedgerow-imports-") as name:
        return [*_contacts(Path(name)), *_cdnow(Path(name))]


# ── Contacts ────────────────────────────────────────────────────────────────────────────────────────────────────
def write_contacts(path: Path, rows: int) -> None:
    """Customers as Square exports them: most cells of a customer are filled, as in a shop that knows its people."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        stream.write(_HEADER + "\r\n")
        writer = csv.writer(stream)
        writer.writerows(_contact(number) for number in range(rows))


def _contact(number: int) -> list[str]:
    given, family = f"Zoë{number % 977}", f"Okafor-{number}"
    day = f"{number % 12 + 1:02}-{number % 28 + 1:02}"
    return [
        f"RYE-{number:06}", given, family, f"zoe.{number}@okafor{number % 50}.example",
        f"'+4477{number:08}",
        "Zo" if number % 5 == 0 else "", "St Mary’s School" if number % 9 == 0 else "",
        f"{number % 200} Mermaid Street",
        "", "Rye",
        "East Sussex", f"TN{number % 40} 7ET", "GB", day,
        "sliced thick,\nno sesame" if number % 7 == 0 else "",
        f"SQ{number:024}", "Directory", f"2023-{day}", f"2024-{day}", str(number % 90), f"${number % 900}.50",
        "subscribed" if number % 3 else "unsubscribed", "FALSE",
    ]  # fmt: skip


def _contacts(folder: Path) -> list[Figure]:
    from django.db import connection

    path, empty = folder / "square.csv", folder / "empty.sqlite3"
    write_contacts(path, ROWS)
    workspace = a_workspace("contacts")
    with closing(connect(empty)) as copy:
        connection.connection.backup(copy)
    held = list[float]()
    clock, _done = imported(path, workspace, held)
    floor = _floor(path, Path(connection.settings_dict["NAME"]), empty)
    print(f"  contacts: {clock}; the plainest way: {floor}")
    rate = round(ROWS / clock.wall)
    peak = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    half, end = (round(held[place]) for place in (len(held) // 2, -1))
    return [
        Figure(f"contact import, {ROWS:,} rows", rate, "rows/s", at_least(5000)),
        Figure("contact import (floor: csv and executemany)", rate, "rows/s", at_least(0.4), round(ROWS / floor.wall)),
        Figure("contact import, peak memory", peak, "MB", at_most(300)),
        Figure("contact import, memory at its end (floor: at its half)", end, "MB", at_most(1.1), half),
    ]


def imported(path: Path, workspace: Any, held: list[float] | None = None) -> tuple[Clock, Any]:
    """Through the engine; `held` gets what memory is held after each batch."""
    from hedgerow.kernel import files
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations

    clock, actor, told = Clock(), system_actor(workspace.id, "bench"), [] if held is None else held
    with scope(workspace), clock.running(), path.open("rb") as stream:
        stored = files.save(iter(lambda: stream.read(_MEGABYTE), b""), name=path.name, kind="import")
        of = operations.confirm_import(actor=actor, of=operations.prepare_import(actor=actor, file=stored))
        done = operations.run_import(actor=actor, import_id=of.pk, report=lambda _now: told.append(resident()))
    if done.created + done.updated + done.unchanged != ROWS:
        raise RuntimeError(f"{done.created + done.updated + done.unchanged} of {ROWS} contacts came in")
    return clock, done


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE


def _floor(path: Path, full: Path, empty: Path) -> Clock:
    clock = Clock()
    with closing(connect(full)) as source, closing(connect(empty)) as target:
        target.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
        with clock.running(), path.open(newline="", encoding="utf-8") as stream:
            for _row in csv.reader(stream):
                pass
        tables = list(_made(source, target))
        for number in range(BATCHES):
            portions = [(table, _portion(source, table, first, last, number)) for table, first, last in tables]
            with clock.running(), target:
                for table, rows in portions:
                    marks = ", ".join("?" * len(rows[0])) if rows else ""
                    target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    return clock


def _made(source: Connection, target: Connection) -> Iterator[tuple[str, int, int]]:
    """The tables that the import filled, parents first, with the first and the last row it wrote there."""
    names = ["network_party", "timeline_activity"]
    names += [
        name
        for (name,) in source.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'network_%' ORDER BY name"
        )
    ]
    for name in dict.fromkeys(names):
        (before,), (last,) = (
            one.execute(f"SELECT coalesce(max(rowid), 0) FROM {name}").fetchone() for one in (target, source)
        )
        if last - before >= ROWS // 2:
            yield name, before + 1, last


def _portion(source: Connection, table: str, first: int, last: int, number: int) -> list[tuple[Any, ...]]:
    size = -(-(last - first + 1) // BATCHES)
    begin = first + number * size
    return source.execute(
        f"SELECT * FROM {table} WHERE rowid BETWEEN ? AND ?", (begin, min(begin + size - 1, last))
    ).fetchall()


# ── CDNOW ───────────────────────────────────────────────────────────────────────────────────────────────────────
def _cdnow(folder: Path) -> list[Figure]:
    """With the start of the process; left out where the file is not there."""
    if not CDNOW.exists():
        print(f"  {CDNOW} is not here: the import of CDNOW is not measured", file=sys.stderr)
        return []
    a_workspace("cdnow")
    command = ["hedgerow", "import", str(CDNOW), "--workspace", "cdnow", "--kind", "purchases", "--map", CDNOW_MAP]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    subprocess.run(
        [Path(sys.executable).with_name(command[0]), *command[1:]], check=True, cwd=folder, stdout=subprocess.DEVNULL
    )
    wall, after = perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"  CDNOW: {wall:.1f} s by the clock, {processor:.1f} s of processor")
    return [Figure("CDNOW_master by command", round(wall, 1), "s", at_most(20))]
