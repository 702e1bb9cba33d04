"""A log that has grown: the page of a party of whom 50,000 activities tell, and five million of everybody.

Five million are written by the database itself, as in `crowd`. In process, through the WSGI application, p95 of 120.
"""

from datetime import UTC, datetime, timedelta
from statistics import quantiles
from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import ASKED, in_turn, visitor

OF_ONE, BATCH = 50_000, 1000
PARTIES, ACTIVITIES, PURCHASES = 100_000, 5_000_000, 500_000


def figures() -> list[Figure]:
    prepared()
    one, crowd = a_workspace("one"), a_workspace("crowd")
    key = _one_party(one)
    a_crowd(crowd, parties=PARTIES, activities=ACTIVITIES, purchases=PURCHASES)
    ask = visitor("one", "crowd")
    address = f"/w/one/people/{key}/"
    pages = {
        f"party page with {OF_ONE:,} activities, p95": (address, 100),
        "its timeline alone, p95": (f"{address}timeline/", 100),
        f"party page among {ACTIVITIES:,} activities, p95": (f"/w/crowd/people/{_somebody(crowd)}/", 100),
        f"party list among {ACTIVITIES:,} activities, p95": ("/w/crowd/people/", 250),
        f"what happened, of {ACTIVITIES:,} activities, p95": ("/w/crowd/happened/", 100),
    }
    times = in_turn(ask, [[where] * ASKED for where, _limit in pages.values()])
    found = [
        Figure(name, round(quantiles(some, n=20)[-1] * 1000, 1), "ms", at_most(limit))
        for (name, (_where, limit)), some in zip(pages.items(), times, strict=True)
    ]
    title = f"recording into {ACTIVITIES:,} activities, batches of {BATCH:,}"
    return [*found, Figure(title, round(_recording(crowd)), "per second", at_least(3000))]


def _one_party(workspace: Any) -> Any:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations

    actor = system_actor(workspace.id, "bench")
    with scope(workspace):
        party = operations.add_party(actor=actor, name="Ada", roles=["client"])
        for first in range(0, OF_ONE, BATCH):
            _record(actor, party.pk, first)
    return party.pk


def _record(actor: Any, party: Any, first: int) -> None:
    from hedgerow.network import events
    from hedgerow.timeline import operations
    from hedgerow.timeline.events import Fact

    start = datetime(2022, 1, 1, tzinfo=UTC)
    facts = (
        Fact(events.VISITED, actor_id=party, occurred_at=start + timedelta(minutes=30 * number), channel="store")
        for number in range(first, first + BATCH)
    )
    operations.record(actor, *facts)


def _somebody(workspace: Any) -> Any:
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network.models import Party

    with scope(workspace):
        return Party.objects.order_by("pk").values_list("pk", flat=True)[7]


def _recording(workspace: Any) -> float:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope

    actor, times = system_actor(workspace.id, "bench"), []
    with scope(workspace):
        for first in range(0, 20 * BATCH, BATCH):
            start = perf_counter()
            _record(actor, _somebody(workspace), first)
            times.append(perf_counter() - start)
    return BATCH / sorted(times)[len(times) // 2]
