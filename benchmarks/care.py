"""How the care plans are kept, over a hundred thousand parties and a million activities: figures, lists and pages."""

from functools import partial
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_least, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import visitor

PARTIES, ACTIVITIES, PURCHASES = 100_000, 1_000_000, 200_000
SIZE = f"{PARTIES:,} parties and {ACTIVITIES:,} activities"


def figures() -> list[Figure]:
    prepared()
    from django.db import connection

    from hedgerow.kernel.tenancy import scope

    workspace = a_workspace("care")
    a_crowd(workspace, parties=PARTIES, activities=ACTIVITIES, purchases=PURCHASES)
    with scope(workspace):
        _plans(workspace)
        found = list(_measured(workspace))
    ask = visitor("care")
    for title, where in (("page of how plans are kept", ""), ("page of what is due", "week/")):
        seconds = _timed(partial(ask, f"/w/care/care/{where}"))
        found.append(Figure(f"{title}, {SIZE} ({connection.vendor})", seconds, "s", at_most(2)))
    return found


def _plans(workspace: Any) -> None:
    """Customers are to be seen each month, called twice a year, and welcomed; on the others nothing is planned."""
    from hedgerow.care import operations
    from hedgerow.care.models import Rhythm
    from hedgerow.care.operations import NewAttention, NewPlan
    from hedgerow.kernel.actor import system_actor
    from hedgerow.network.events import CALLED, MESSAGED, VISITED
    from hedgerow.network.models import RoleKind

    attentions = [
        NewAttention("Seen", (VISITED,)),
        NewAttention("A call", (CALLED, VISITED), every=6),
        NewAttention("A welcome", (MESSAGED,), rhythm=Rhythm.BEGINNING),
        NewAttention("Wishes", (MESSAGED,), rhythm=Rhythm.BIRTHDAY),
    ]
    actor, kind = system_actor(workspace.id, "bench"), RoleKind.objects.get(key="client")
    operations.set_plan(actor=actor, role_kind=kind, plan=NewPlan("", "", attentions))


def _measured(workspace: Any) -> Any:
    from hedgerow.care import queries
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.days import today_of
    from hedgerow.measures.care import Standing
    from hedgerow.timeline import operations as timeline
    from hedgerow.timeline.registries import reactors

    actor = system_actor(workspace.id, "bench")
    started = perf_counter()
    while timeline.advance(reactors["care.contacts"]):
        pass
    speed = ACTIVITIES / (perf_counter() - started)
    yield Figure("activities read for care when it begins", round(speed), "/s", at_least(10_000))
    today = today_of(actor)
    for title, ask in (
        ("coverage", lambda: queries.coverage(actor)),
        ("first fifty of the neglected", lambda: queries.standing_so(actor, Standing.NEGLECTED, "client", 0, 50)),
        ("what the first page needs of care", lambda: queries.care_today(today)),
        ("condition on care", lambda: queries.keys_by_standing(today)),
    ):
        yield Figure(f"{title}, {SIZE}", _timed(ask), "s", at_most(2))


def _timed(ask: Any) -> float:
    times = []
    for _ in range(5):
        started = perf_counter()
        ask()
        times.append(perf_counter() - started)
    return round(median(times), 2)
