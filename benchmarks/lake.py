"""The copy for analysis: made of half a million activities and a quarter of a million sales, and brought up to date.

Each purchase has a line and a flow, so the record holds more than a million rows. The increment is what a thousand new
activities bring: 500 sales of the last four weeks with two lines each, the flows that follow from them, and 500 visits.
"""

import resource
from datetime import timedelta
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared

PARTIES, ACTIVITIES, PURCHASES = 50_000, 500_000, 250_000
ROUNDS, NEW = 5, 1000


def figures() -> list[Figure]:
    prepared()
    crowd = a_workspace("crowd")
    a_crowd(crowd, parties=PARTIES, activities=ACTIVITIES, purchases=PURCHASES)
    _with_lines_and_flows(crowd)
    log, whole, rows = _first(crowd)
    later, nothing = _increments(crowd)
    among = f"among {ACTIVITIES:,} activities"
    return [
        Figure("first copy, activities", round(ACTIVITIES / log), "per second", at_least(100_000)),
        Figure(f"first copy, all {rows:,} rows", round(rows / whole), "per second", at_least(100_000)),
        Figure(f"{NEW:,} new activities {among}", round(later, 3), "s", at_most(1)),
        Figure(f"nothing new {among}", round(nothing, 3), "s", at_most(0.2)),
        Figure(
            "peak memory of it all",
            round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "MB",
            at_most(2000),
        ),
    ]


def _with_lines_and_flows(crowd: Any) -> None:
    """Written by the database itself, and every reader of the log at its end."""
    from django.db import connection, transaction

    from hedgerow.exchange.models import FlowKind
    from hedgerow.kernel import clock
    from hedgerow.kernel.tenancy import scope
    from hedgerow.timeline.models import Cursor
    from hedgerow.timeline.registries import reactors

    key = "lower(hex(randomblob(16)))" if connection.vendor == "sqlite" else "gen_random_uuid()"
    line = "id, workspace_id, purchase_id, description, quantity_milli, amount_minor"
    flow = 'id, workspace_id, kind_id, receiver_id, "on", unit, currency, worth_minor, worth_by, is_settled, state'
    rest = "note, objection, part, source, stated_at, activity_id"
    with scope(crowd), transaction.atomic(), connection.cursor() as cursor:
        kind = FlowKind.objects.earliest("position").pk
        of_kind = f"'{kind.hex}'" if connection.vendor == "sqlite" else f"'{kind}'::uuid"
        cursor.execute(
            f"INSERT INTO sales_purchaseline ({line}) "
            f"SELECT {key}, workspace_id, id, '', 1000, amount_minor FROM sales_purchase"
        )
        cursor.execute(
            f"INSERT INTO exchange_flow ({flow}, {rest}) "
            f"SELECT {key}, workspace_id, {of_kind}, party_id, day, '', currency, amount_minor, 'price', "
            "1 = 1, 'stated', '', '', 1, 'bench', purchased_at, activity_id FROM sales_purchase"
        )
        for reactor in reactors:
            found = {"position": ACTIVITIES, "updated_at": clock.now()}
            Cursor.objects.update_or_create(reactor=reactor.name, defaults=found)


def _first(crowd: Any) -> tuple[float, float, int]:
    """Seconds until the log is copied, and until everything is; the best of three, as others use the machine too."""
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.lake import operations

    actor, logs, wholes = system_actor(crowd.id, "bench"), [], []
    with scope(crowd):
        rows = 0
        for _round in range(3):
            clock = _Watch(perf_counter())
            rows = operations.synchronise(actor=actor, anew=True, report=clock.tell).rows
            wholes.append(perf_counter() - clock.start)
            logs.append(clock.log - clock.start)
        assert operations.check(actor=actor).is_true
    return min(logs), min(wholes), rows


class _Watch:
    """When a sync began, and when it was done with the log."""

    def __init__(self, start: float) -> None:
        self.start, self.log = start, start

    def tell(self, now: Any) -> None:
        if now.table == "activities":
            self.log = perf_counter()


def _increments(crowd: Any) -> tuple[float, float]:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.lake import operations

    actor, later, nothing = system_actor(crowd.id, "bench"), [], []
    with scope(crowd):
        for number in range(ROUNDS):
            _sold(actor, number)
            start = perf_counter()
            done = operations.synchronise(actor=actor)
            later.append(perf_counter() - start)
            assert done.rows >= NEW
            start = perf_counter()
            operations.synchronise(actor=actor)
            nothing.append(perf_counter() - start)
        assert operations.check(actor=actor).is_true
    return median(later), median(nothing)


def _sold(actor: Any, number: int) -> None:
    """Sales of today and of the days before, each two lines and an activity; visits beside them."""
    from hedgerow.kernel import clock
    from hedgerow.network import events
    from hedgerow.network.models import Party
    from hedgerow.sales import operations as sales
    from hedgerow.timeline import operations as timeline
    from hedgerow.timeline.events import Fact

    half = NEW // 2
    who = list(Party.objects.order_by("pk").values_list("pk", flat=True)[number * half : (number + 1) * half])
    now = clock.now()
    lines = (sales.NewLine(420, product="Rye loaf"), sales.NewLine(180, 2000, "Bun"))
    sold = [
        sales.NewPurchase(party, now - timedelta(days=each % 28), 600, "GBP", "till", f"{number}-{each}", lines=lines)
        for each, party in enumerate(who)
    ]
    sales.record_purchases(actor=actor, purchases=sold)
    timeline.record(actor, *(Fact(events.VISITED, actor_id=party, channel="store") for party in who))
    while timeline.run_reactors():
        pass
