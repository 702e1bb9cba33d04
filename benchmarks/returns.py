"""What came out of initiatives, among a million purchases: the page of one in which a thousand take part, and the list.

In process, through the WSGI application, as `pages`.
"""

from datetime import timedelta
from statistics import quantiles
from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import Ask, visitor

PARTIES, PURCHASES, TAKING_PART, INITIATIVES, ASKED = 100_000, 1_000_000, 1_000, 4, 20


def figures() -> list[Figure]:
    prepared()
    crowd = a_workspace("crowd")
    a_crowd(crowd, parties=PARTIES, activities=PURCHASES + 200_000, purchases=PURCHASES)
    one = _initiatives(crowd)
    ask = visitor("crowd")
    pages = {
        f"an initiative of {TAKING_PART:,} among {PURCHASES:,} purchases, p95": f"/w/crowd/initiatives/{one}/",
        f"{INITIATIVES} such initiatives compared, p95": "/w/crowd/initiatives/",
    }
    return [Figure(name, round(_p95(ask, where) * 1000, 1), "ms", at_most(1000)) for name, where in pages.items()]


def _p95(ask: Ask, where: str) -> float:
    """Seconds; the first time, which also prepares what is asked, does not count."""
    times = []
    for _ in range(ASKED + 1):
        start = perf_counter()
        ask(where)
        times.append(perf_counter() - start)
    return quantiles(times[1:], n=20)[-1]


def _initiatives(workspace: Any) -> Any:
    """Each runs for a quarter; every hundredth party takes part, from the first day. Returns the key of the latest."""
    from hedgerow.initiatives import operations
    from hedgerow.initiatives.models import InitiativeKind
    from hedgerow.initiatives.operations import FlowDraft, InitiativeDraft
    from hedgerow.kernel import clock
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network.models import Party

    actor, today = system_actor(workspace.id, "bench"), clock.now().date()
    with scope(workspace):
        begun = []
        keys = list(Party.objects.order_by("pk").values_list("pk", flat=True)[: TAKING_PART * 100])
        for number in reversed(range(INITIATIVES)):
            first = today - timedelta(days=120 + 90 * number)
            draft = InitiativeDraft(
                title=f"Tasting {number}",
                kind=InitiativeKind.EVENT,
                first_day=first,
                last_day=first + timedelta(days=90),
            )
            one = operations.found_initiative(actor=actor, draft=draft)
            begun.append(one.pk)
            told = "\n".join(_names(keys[number::100]))
            operations.add_list(actor=actor, initiative=one, text=told, since=first)
            spent = FlowDraft(kind="money", on=first, worth_minor=90_000, currency=one.currency)
            operations.note_piece(actor=actor, initiative=one, draft=spent)
        return begun[-1]


def _names(keys: Any) -> list[str]:
    from hedgerow.network.models import Party

    return list(Party.objects.filter(id__among=keys).order_by("pk").values_list("name", flat=True))
