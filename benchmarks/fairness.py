"""Flows from the log, and whether a million of them are fair."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Any
from uuid import UUID

from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared

PARTIES, SALES, BATCH = 1000, 40_000, 1000
FLOWS, AMONG = 1_000_000, 50_000


def figures() -> list[Figure]:
    prepared()
    return [*_from_the_log(), _community()]


def _from_the_log() -> list[Figure]:
    """A history of purchases: two flows each. Then what the page over all of them asks."""
    from hedgerow.exchange import queries, report
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations as network
    from hedgerow.sales import operations as sales
    from hedgerow.timeline import operations
    from hedgerow.timeline.registries import reactors

    workspace = a_workspace("fairness")
    actor = system_actor(workspace.id, "bench")
    start = datetime(2025, 1, 1, tzinfo=UTC)
    with scope(workspace):
        new = [network.NewParty(name=f"P{number}") for number in range(PARTIES)]
        parties = network.add_parties(actor=actor, parties=new, source="bench")
        for first in range(0, SALES, BATCH):
            sales.record_purchases(
                actor=actor,
                purchases=[
                    sales.NewPurchase(
                        party_id=parties[n * 7919 % PARTIES],
                        purchased_at=start + timedelta(minutes=5 * n),
                        amount_minor=100 + n % 900,
                        currency="GBP",
                        source="bench",
                        external_id=str(n),
                    )
                    for n in range(first, first + BATCH)
                ],
            )
        reader = reactors["exchange.flows"]
        read = _timed(lambda: _through(lambda: operations.advance(reader)))
        page = _timed(lambda: report.report(actor, queries.Period(), "GBP"))
    return [
        Figure("flows from purchases on the log", round(SALES / read), "activities/s", at_least(3000)),
        Figure(f"how it stands over {2 * SALES:,} flows", round(page, 3), "s", at_most(1)),
    ]


def _community() -> Figure:
    """From rows as the database gives them."""
    from hedgerow.exchange.community import community
    from hedgerow.kernel import randomness

    dice = randomness.generator("fairness")
    parties = [UUID(int=number) for number in range(AMONG)]
    begin = date(2024, 1, 1)
    days = [begin + timedelta(days=number) for number in range(700)]
    rows = []
    for _ in range(FLOWS):
        giver = dice.randrange(AMONG)
        receiver = None if dice.random() < 0.3 else parties[(giver + dice.randrange(1, 50)) % AMONG]
        rows.append((parties[giver], receiver, dice.randrange(1, 100_000), days[dice.randrange(700)]))
    took = min(_timed(lambda: community(rows)) for _ in range(3))
    return Figure(f"fairness over {FLOWS:,} flows", round(took, 2), "s", at_most(2))


def _through(step: Callable[[], bool]) -> None:
    while step():
        pass


def _timed(act: Callable[[], Any]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started
