"""*Today* with what needs somebody, over a hundred thousand purchases: looked at again, and after a note was made.

In process, through the WSGI application, as `pages`. How far figures are behind the record is the time from recording a
purchase until a reading holds it, asked once a second.
"""

from datetime import UTC, datetime
from functools import partial
from statistics import quantiles
from time import perf_counter, sleep
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import Ask, visitor

PARTIES, PURCHASES, ASKED, AGAIN, WAITED = 20_000, 100_000, 60, 5, 120
ADDRESS = "/w/today/pulse/"
SIZE = f"{PURCHASES:,} purchases"


def figures() -> list[Figure]:
    prepared()
    workspace = a_workspace("today")
    a_crowd(workspace, parties=PARTIES, activities=PURCHASES + 50_000, purchases=PURCHASES)
    ask = visitor("today")
    warm = quantiles([_timed(partial(ask, ADDRESS)) for _ in range(ASKED + 1)][1:], n=20)[-1]
    after = max(_after_a_note(workspace, ask) for _ in range(AGAIN))
    return [
        Figure(f"Today at {SIZE}, p95", round(warm * 1000, 1), "ms", at_most(100)),
        Figure(f"Today at {SIZE}, after something was recorded", round(after, 2), "s", at_most(3)),
        Figure("figures of Today behind the record, at most", round(_behind(workspace), 1), "s", at_most(60)),
    ]


def _timed(act: Any) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def _after_a_note(workspace: Any, ask: Ask) -> float:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import events
    from hedgerow.network.models import Party
    from hedgerow.timeline import operations as timeline

    with scope(workspace):
        one = Party.objects.order_by("pk").values_list("pk", flat=True)[0]
        timeline.record(system_actor(workspace.id, "bench"), events.logged(one, events.NOTED, "x"))
    return _timed(partial(ask, ADDRESS))


def _behind(workspace: Any) -> float:
    from hedgerow.insight import queries
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.sales import operations as sales
    from hedgerow.sales.drafts import NewPurchase

    actor = system_actor(workspace.id, "bench")
    with scope(workspace):
        before = queries.figures_of_today(actor, workspace).buying
        count, currency = (before.purchases, before.currency) if before else (0, workspace.currency)
        now = datetime.now(UTC)
        sales.record_purchases(actor=actor, purchases=[NewPurchase(None, now, 100, currency, "bench", "1")])
        recorded = perf_counter()
        while perf_counter() - recorded < WAITED:
            found = queries.figures_of_today(actor, workspace).buying
            if found and found.purchases > count:
                break
            sleep(1)
    return perf_counter() - recorded
