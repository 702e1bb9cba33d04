"""How fast a reactor reads the log: one that counts with a row in the database, and all of the product's together."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, at_least
from benchmarks.ground import a_workspace, prepared

PARTIES, ACTIVITIES, BATCH = 1000, 30_000, 1000


def figures() -> list[Figure]:
    prepared()
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import events
    from hedgerow.network import operations as network
    from hedgerow.timeline import operations
    from hedgerow.timeline.events import Fact
    from hedgerow.timeline.models import Cursor
    from hedgerow.timeline.registries import Reactor

    workspace = a_workspace("reactors")
    actor = system_actor(workspace.id, "bench")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with scope(workspace):
        new = [network.NewParty(name=f"P{number}") for number in range(PARTIES)]
        parties = network.add_parties(actor=actor, parties=new, source="bench")
        for first in range(0, ACTIVITIES, BATCH):
            numbers = range(first, first + BATCH)
            operations.record(
                actor,
                *(
                    Fact(events.VISITED, actor_id=parties[n * 7919 % PARTIES], occurred_at=start + timedelta(minutes=n))
                    for n in numbers
                ),
            )
        read = PARTIES + ACTIVITIES

        def count(activities: Sequence[Any]) -> None:
            """A figure kept beside its cursor, and each activity counted once."""
            fresh = operations.once("bench.counter", activities)
            Cursor.objects.filter(reactor="bench.count").update(position=len(fresh))

        counter = Reactor("bench.counter", "Counter", count)
        own = _rate(read, lambda: operations.advance(counter))
        every = _rate(read, operations.run_reactors)
    return [
        Figure("a counting reactor that marks each effect", round(own), "activities/s", at_least(3000)),
        Figure("all reactors of the product, each activity by each", round(every), "activities/s", at_least(500)),
    ]


def _rate(count: int, step: Any) -> float:
    start = perf_counter()
    while step():
        pass
    return count / (perf_counter() - start)
