"""Today, of a business with many customers: warm, and after something was recorded.

In process, through the WSGI application with all its middleware; a p95 is of 120 requests. A figure is as old as the
log is ahead of it: after a recorded activity the page is asked until it says so.
"""

from datetime import UTC, datetime
from statistics import quantiles
from time import perf_counter, sleep
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import ASKED, in_turn, visitor

PARTIES, ACTIVITIES, PURCHASES = 20_000, 400_000, 200_000


def figures() -> list[Figure]:
    prepared()
    crowd = a_workspace("crowd")
    a_crowd(crowd, parties=PARTIES, activities=ACTIVITIES, purchases=PURCHASES)
    ask = visitor("crowd")
    first = perf_counter()
    ask("/w/crowd/pulse/")
    cold = perf_counter() - first
    (times,) = in_turn(ask, [["/w/crowd/pulse/"] * ASKED])
    warm = quantiles(times, n=20)[-1] * 1000
    return [
        Figure(f"Today, warm, {PURCHASES:,} purchases, p95", round(warm, 1), "ms", at_most(100)),
        Figure("the same for the first time", round(cold, 2), "s", at_most(10)),
        Figure("figures of Today behind the record, at most", round(_behind(crowd), 1), "s", at_most(60)),
    ]


def _behind(crowd: Any) -> float:
    """Seconds from recording something until a reading that holds it is given, asked once a second."""
    from hedgerow.insight import queries
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.sales import operations as sales
    from hedgerow.sales.drafts import NewPurchase

    actor = system_actor(crowd.id, "bench")
    with scope(crowd):
        before = queries.figures_of_today(actor, crowd)
        count = before.buying.purchases if before.buying else 0
        currency = before.buying.currency if before.buying else crowd.currency
        now = datetime.now(UTC)
        sales.record_purchases(actor=actor, purchases=[NewPurchase(None, now, 100, currency, "bench", "1")])
        recorded = perf_counter()
        while perf_counter() - recorded < 90:
            found = queries.figures_of_today(actor, crowd)
            if found.buying and found.buying.purchases > count:
                break
            sleep(1)
    return perf_counter() - recorded
