"""Everybody of a large workspace put in order by how well they fit, and the profile held against all customers."""

from time import perf_counter
from typing import Any

from benchmarks.crowd import a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared

PARTIES, ACTIVITIES, PURCHASES = 100_000, 400_000, 200_000
CRITERIA: list[tuple[str, dict[str, Any]]] = [
    ("must", {"field": "custom.diet", "op": "any_of", "value": ["vegan", "any"]}),
    ("important", {"field": "tag", "op": "any_of", "value": ["regular"]}),
    ("important", {"field": "city", "op": "is", "value": "Leeds"}),
    ("important", {"field": "custom.loaves", "op": "at_least", "value": 3}),
    ("nice", {"field": "kind", "op": "any_of", "value": ["organisation"]}),
    ("nice", {"field": "sales.purchases", "op": "at_least", "value": 2, "options": {"within": 365}}),
    ("nice", {"field": "ties", "op": "at_least", "value": 1}),
    ("against", {"field": "role", "op": "any_of", "value": ["competitor"]}),
]


def figures() -> list[Figure]:
    prepared()
    from hedgerow.kernel.tenancy import scope

    workspace = a_workspace("crowd")
    a_crowd(workspace, parties=PARTIES, activities=ACTIVITIES, purchases=PURCHASES)
    with scope(workspace):
        return list(_measured(workspace))


def _measured(workspace: Any) -> Any:
    from hedgerow.kernel.actor import system_actor
    from hedgerow.network import queries as network
    from hedgerow.positioning import operations, queries
    from hedgerow.sales import operations as sales

    actor = system_actor(workspace.id, "bench")
    sales.rebuild_figures(actor=actor)
    _live_somewhere()
    _analysed()
    wanted = [operations.NewCriterion("words", weight, definition) for weight, definition in CRITERIA]
    operations.define_profile(actor=actor, name="Ideal", criteria=wanted)
    yardstick = queries.main_yardstick(actor)
    if yardstick is None:
        raise RuntimeError("there is nothing to weigh by")
    fit = {"all": [{"field": "positioning.fit", "op": "at_least", "value": 70}]}
    keys = list(network.visible_parties(actor).values_list("pk", flat=True)[:50])
    for title, goal, act in (
        ("the best fitting of {:,} parties, eight criteria, with reasons", 2, lambda: queries.ranked(actor, yardstick)),
        ("how many of {:,} fit, as a condition", 2, lambda: network.count_defined(actor, fit)),
        ("the profile against the customers among {:,}, with lift", 2, lambda: queries.reality(actor, yardstick)),
        ("what the best customers among {:,} have in common", 10, lambda: queries.suggestions(actor)),
        ("the column of a page of 50 among {:,}", 0.1, lambda: queries.scores_of(actor, keys)),
    ):
        yield Figure(title.format(PARTIES), _fastest(act), "s", at_most(goal))


def _fastest(act: Any) -> float:
    """Of three: what the machine does beside is not what is measured."""
    times = []
    for _ in range(3):
        started = perf_counter()
        act()
        times.append(perf_counter() - started)
    return round(min(times), 3)


def _analysed() -> None:
    """What PostgreSQL does by itself a minute after so many rows came in; SQLite has no such habit."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _live_somewhere() -> None:
    """Two of three have an address, in one of five towns."""
    from hedgerow.kernel.bulk import insert_rows, slices
    from hedgerow.kernel.ids import uuid7s
    from hedgerow.network.models import Address, Party

    towns = ("Leeds", "York", "Hull", "Ripon", "Selby")
    keys = list(Party.objects.order_by("pk").values_list("pk", flat=True))
    columns = ("id", "party", "label", "street", "city", "region", "postal_code", "country", "formatted", "is_primary")
    rows = [
        (made, key, "", "", towns[n % 5], "", f"{towns[n % 5][:2].upper()}{n % 9} 1AB", "GB", "", True)
        for n, (made, key) in enumerate(zip(uuid7s(len(keys)), keys, strict=True))
        if n % 3
    ]
    for some in slices(rows, 5000):
        insert_rows(Address, columns, some)
