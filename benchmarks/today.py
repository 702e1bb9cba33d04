"""*Today* with what needs somebody, over a hundred thousand purchases: looked at again, and after a note was made.

In process, through the WSGI application, as `pages`.
"""

from functools import partial
from statistics import quantiles
from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import Ask, visitor

PARTIES, PURCHASES, ASKED, AGAIN = 20_000, 100_000, 60, 5
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
