"""100,000 contacts going out in each form, as the job writes them, on SQLite; memory is looked at after each slice."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.imports import ROWS, imported, resident, write_contacts


def figures() -> list[Figure]:
    """On SQLite, whatever DATABASE_URL says: that is what the goals are about."""
    os.environ.pop("DATABASE_URL", None)
    prepared()
    with tempfile.TemporaryDirectory(prefix="hedgerow-exports-") as name:
        return list(_measured(Path(name)))


def _measured(folder: Path) -> Iterator[Figure]:
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations
    from hedgerow.network.queries import Wish

    workspace, table = a_workspace("exports"), folder / "square.csv"
    write_contacts(table, ROWS)
    imported(table, workspace)
    with scope(workspace):
        maren = _maren(workspace)
        for form in operations.ExportFormat:
            held = list[float]()
            asked = operations.ask_export(actor=maren, form=form, wish=Wish())
            began = perf_counter()

            def look(_now: Any, held: list[float] = held) -> None:
                held.append(resident())

            done = operations.run_export(actor=maren, export_id=asked.pk, report=look)
            seconds = perf_counter() - began
            print(f"  {form}: {done.rows_done:,} rows, {done.file.size / 1e6:.0f} MB, {seconds:.1f} s")
            least = 500 if form is operations.ExportFormat.XLSX else 2000
            yield Figure(f"export of {done.rows_done:,} as {form}", round(ROWS / seconds), "rows/s", at_least(least))
            half, end = (round(held[place]) for place in (len(held) // 2, -1))
            yield Figure(f"export as {form}, memory at its end (floor: at its half)", end, "MB", at_most(1.1), half)


def _maren(workspace: Any) -> Any:
    from hedgerow.accounts import queries
    from hedgerow.accounts.models import Membership, User
    from hedgerow.kernel import clock

    user = User.objects.create_user("maren@rye.example", "a long password", name="Maren")
    joined = Membership.objects.create(user=user, workspace=workspace, access_role="owner", since=clock.now())
    return queries.actor_of(joined)
