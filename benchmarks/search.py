"""Finding one of a million parties from the box: by name, by the middle of what is known, and misspelt."""

from itertools import islice
from statistics import quantiles
from typing import Any

from benchmarks.crowd import PARTIES, a_crowd
from benchmarks.figure import Figure, at_most
from benchmarks.ground import a_workspace, prepared
from benchmarks.pages import in_turn, visitor

_FIRST = "ma jo an el ka ro li be sa th".split()
_MIDDLE = "ri na ra le vi do ne mi ta lo".split()
_LAST = "son berg ford ley well man dale wood ston wick field burn more sham worth".split()
BATCH = 2000
TYPED = (
    "marison",
    "jonale",
    "roviley quay",
    "marisno",
    "kadoberg anviwood",
    "thlowoth",
    "p99999@example",
    "sa",
    "07700",
)


def figures() -> list[Figure]:
    prepared()
    from hedgerow.kernel.tenancy import scope

    workspace = a_workspace("crowd")
    a_crowd(workspace, activities=PARTIES // 10, purchases=PARTIES // 100)
    with scope(workspace):
        _fill()
    _counted()
    ask = visitor("crowd")
    times = in_turn(ask, [[f"/w/crowd/find/?q={typed.replace(' ', '+')}"] for typed in TYPED])
    slowest = max(zip((quantiles(some, n=20)[-1] for some in times), TYPED, strict=True))
    every = quantiles([one for some in times for one in some], n=20)[-1]
    title = f"search among {PARTIES:,} parties, p95 of {len(TYPED)} ways (slowest: “{slowest[1]}”)"
    return [Figure(title, round(every * 1000, 1), "ms", at_most(100), None)]


def _fill() -> None:
    from hedgerow.kernel import search
    from hedgerow.network.models import Party

    keys = Party.objects.order_by("pk").values_list("pk", flat=True).iterator(BATCH)
    number = 0
    while some := list(islice(keys, BATCH)):
        search.put("party", {key: text_of(number + at) for at, key in enumerate(some)})
        number += len(some)


def _counted() -> None:
    """What PostgreSQL does by itself within minutes of so many new rows, where autovacuum is on."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def text_of(number: int) -> Any:
    """A name of two words out of some thousand, an address, a number and a street."""
    given = _FIRST[number % 10] + _MIDDLE[number // 10 % 10] + _LAST[number // 7 % 15]
    family = _FIRST[number // 3 % 10] + _MIDDLE[number // 11 % 10] + _LAST[number // 13 % 15]
    phone = f"{7_000_000_000 + number * 7919 % 10**9}"
    return f"{given} {family} p{number}@example.org 44{phone} 0{phone} {number % 97} quay lane baker"
