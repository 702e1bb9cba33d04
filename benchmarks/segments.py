"""A segment of eight conditions over a million parties and ten million activities: whole, and after new ones."""

import json
from statistics import quantiles
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from benchmarks.crowd import ACTIVITIES, PARTIES, a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import in_turn, visitor

NEW = 1000
CONDITIONS: dict[str, Any] = {
    "all": [
        {"field": "kind", "op": "any_of", "value": ["person"]},
        {"field": "role", "op": "any_of", "value": ["client"]},
        {"field": "custom.loaves", "op": "at_least", "value": 2},
        {"any": [
            {"field": "tag", "op": "any_of", "value": ["regular"]},
            {"field": "custom.diet", "op": "any_of", "value": ["vegan", "halal"]},
        ]},
        {"field": "sales.purchases", "op": "at_least", "value": 1, "options": {"within": 365}},
        {"field": "happened", "op": "at_least", "value": 3, "options": {"what": ["network.visited"], "within": 90}},
        {"none": [{"field": "ties", "op": "at_least", "value": 5}]},
    ]
}  # fmt: skip


def figures() -> list[Figure]:
    prepared()
    from hedgerow.kernel.tenancy import scope

    workspace = a_workspace("crowd")
    a_crowd(workspace)
    with scope(workspace):
        found = list(_measured(workspace))
    return [*found, _list()]


def _list() -> Figure:
    """A role, a tag and a field of the workspace's own at once; each of them common, the three together less so."""
    from django.db import connection

    loaves = {"field": "custom.loaves", "op": "at_least", "value": 8}
    query = urlencode({"role": "client", "tag": "regular", "where": json.dumps({"all": [loaves]})})
    [times] = in_turn(visitor("crowd"), [[f"/w/crowd/people/?{query}"]])
    goal = at_most(300 if connection.vendor == "sqlite" else 150)
    title = f"list with three filters, one on a custom field, {PARTIES:,} parties, p95 ({connection.vendor})"
    return Figure(title, round(quantiles(times, n=20)[-1] * 1000, 1), "ms", goal)


def _measured(workspace: Any) -> Any:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.network import operations

    actor = system_actor(workspace.id, "bench")
    segment = operations.define_segment(actor=actor, name="Busy", definition=CONDITIONS)
    started = perf_counter()
    operations.look_at_segment(actor=actor, segment_id=segment.pk)
    title = f"segment of eight conditions, {PARTIES:,} parties and {ACTIVITIES:,} activities, whole"
    yield Figure(title, round(perf_counter() - started, 2), "s", at_most(10))
    yield Figure(f"the same after {NEW:,} new activities", round(_after_new(actor), 2), "s", at_most(1))


def _after_new(actor: Any) -> float:
    from hedgerow.network import events
    from hedgerow.network.models import Party
    from hedgerow.timeline import operations as timeline
    from hedgerow.timeline.events import Fact
    from hedgerow.timeline.models import Cursor, Head
    from hedgerow.timeline.registries import reactors

    reactor = reactors["network.segments"]
    timeline.advance(reactor)
    Cursor.objects.filter(reactor=reactor.name).update(position=Head.objects.get().position)
    some = list(Party.objects.order_by("-id").values_list("pk", flat=True)[:NEW])
    timeline.record(actor, *(Fact(events.VISITED, actor_id=key, channel="store") for key in some))
    started = perf_counter()
    while timeline.advance(reactor):
        pass
    return perf_counter() - started
