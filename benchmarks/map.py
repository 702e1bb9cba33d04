"""The map: from the data's arrival to each picture in a browser without a GPU, and the server's part of it.

The browser draws invented data of the contract's largest size; the server makes the map of 23,570 real-sized customers.
"""

import json
import os
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import Any
from uuid import UUID

from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from frontend.harness.generate import generated
from frontend.harness.measure import HARNESS, measured

PARTIES, TIES, RUNS = 10_000, 40_000, 3
CUSTOMERS, VISITS, BETWEEN = 23_570, 70_000, 5_000


def figures() -> list[Figure]:
    return [*_in_the_browser(), *_on_the_server()]


def _in_the_browser() -> list[Figure]:
    """The harness serves its own folder, so the data has to lie there while it is measured."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", dir=HARNESS, encoding="utf-8") as data:
        json.dump(generated(PARTIES, TIES), data, separators=(",", ":"))
        data.flush()
        seconds = measured(Path(data.name).name, RUNS)
    return [
        Figure("map, the 2,000 that matter, after the data", seconds["first"], "s", at_most(1)),
        Figure(f"map, all {PARTIES:,} parties and {TIES:,} ties", seconds["all"], "s", at_most(4)),
    ]


def _on_the_server() -> list[Figure]:
    os.environ.pop("DATABASE_URL", None)
    prepared()
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope

    workspace = a_workspace("map")
    with scope(workspace):
        actor = system_actor(workspace.id, "bench")
        _live_in(workspace, actor)
        first, again = _seconds(actor), _seconds(actor)
        slowest, form, parties = _taken_away(actor)
        view, longest = _slowest_view(actor)
    return [
        Figure(f"map of {CUSTOMERS:,} customers, first asking, processor", first, "s", at_most(4)),
        Figure(f"map of {CUSTOMERS:,} customers, asked again, processor", again, "s", at_most(0.5)),
        Figure(
            f"map of {parties:,} parties, the slowest of its views and measures ({view}), processor",
            longest,
            "s",
            at_most(4),
        ),
        Figure(f"map of {parties:,} parties taken away, the slowest of five forms ({form})", slowest, "s", at_most(3)),
    ]


def _slowest_view(actor: Any) -> tuple[str, float]:
    """The columns that are asked for later, each worked out for the first time."""
    from hedgerow.network.queries import map as maps

    seen, taken = maps.seen_map(actor), {}
    for name in (*maps.VIEWS, "days"):
        begun = process_time()
        json.dumps(maps.view_columns(seen, maps.VIEWS[name]) if name in maps.VIEWS else maps.day_columns(seen))
        taken[name] = process_time() - begun
    slowest = max(taken, key=lambda name: taken[name])
    return slowest, round(taken[slowest], 2)


def _taken_away(actor: Any) -> tuple[float, str, int]:
    from hedgerow.network import operations
    from hedgerow.network.exporting.maps import MapFormat
    from hedgerow.network.queries import map as maps

    taken: dict[str, float] = {}
    for form in MapFormat:
        begun = perf_counter()
        operations.export_map(actor=actor, form=form, sieve=maps.Sieve(), business="Rye & Rosemary")
        taken[form.value] = perf_counter() - begun
    slowest = max(taken, key=lambda form: taken[form])
    return round(taken[slowest], 2), slowest, len(maps.seen_map(actor).picture.parties)


def _live_in(workspace: Any, actor: Any) -> None:
    """Customers, purchases of some years, and who brought whom."""
    from hedgerow.kernel import clock
    from hedgerow.network import drafts
    from hedgerow.network import operations as network
    from hedgerow.sales import operations as sales

    chance, now = Random(7), clock.now()  # noqa: S311  (invented customers)
    people = [drafts.NewParty(f"Customer {number}", roles={"client": now.date()}) for number in range(CUSTOMERS)]
    ids: list[UUID] = []
    for begin in range(0, CUSTOMERS, 1000):
        ids += network.add_parties(actor=actor, parties=people[begin : begin + 1000], source="bench")
    for begin in range(0, VISITS, 1000):
        bought = [
            sales.NewPurchase(
                ids[int(CUSTOMERS * chance.random() ** 2)],
                now - timedelta(days=chance.randrange(700)),
                chance.randrange(100, 5000),
                workspace.currency,
                "bench",
                str(number),
            )
            for number in range(begin, begin + 1000)
        ]
        sales.record_purchases(actor=actor, purchases=bought)
    pairs = {(one, other) for one, other in (chance.sample(ids, 2) for _ in range(BETWEEN))}
    ties = [drafts.NewTie(one, other, "refers_to") for one, other in sorted(pairs)]
    network.make_ties(actor=actor, ties=ties, source="bench")


def _seconds(actor: Any) -> float:
    """What the data's address does, without the wire, in seconds of the processor; the wall's are printed beside them.

    A busy machine multiplies the wall's by what else runs, so they would measure the neighbours.
    """
    from hedgerow.network.queries import map as maps

    wall, processor = perf_counter(), process_time()
    json.dumps(maps.columns(maps.seen_map(actor), business="Rye & Rosemary"), separators=(",", ":"))
    wall, processor = perf_counter() - wall, process_time() - processor
    print(f"  map made by the server: {wall:.1f} s by the clock, {processor:.1f} s of processor")
    return processor
