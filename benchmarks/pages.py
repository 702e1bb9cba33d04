"""The party list and the party page as the record grows, and against a bare Django and Jinja2 page with the same rows.

In process, through the WSGI application with all its middleware. The two sizes of a comparison are asked in turn, so
that the machine's mood meets both alike. A p95 is of 120 requests.
"""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import quantiles
from time import perf_counter
from typing import Any

from benchmarks.figure import Figure, Goal, at_least, at_most
from benchmarks.ground import a_workspace, prepared

SMALL, LARGE = (1_000, 10_000), (100_000, 1_000_000)
ASKED, BATCH = 120, 1000
Ask = Callable[[str], int]


def figures() -> list[Figure]:
    prepared()
    small, large = (_grown(slug, *size) for slug, size in (("small", SMALL), ("large", LARGE)))
    ask = visitor(small[0], large[0])
    found = []
    for name, where in (("party list (50 rows)", "people/"), ("party page", "people/{key}/")):
        times = in_turn(ask, [[f"/w/{slug}/{where.format(key=key)}" for key in keys] for slug, keys in (small, large)])
        found.append(_against_small(name, *(quantiles(one, n=20)[-1] * 1000 for one in times)))
    return [*found, _against_bare(ask, small[0])]


def _against_small(name: str, small: float, large: float) -> Figure:
    title = f"{name} at {LARGE[1]:,} activities and {LARGE[0]:,} parties, p95 (floor: at {SMALL[1]:,})"
    return Figure(title, round(large, 1), "ms", at_most(1.5), round(small, 1))


def _against_bare(ask: Ask, slug: str) -> Figure:
    from benchmarks.bare import bare_page

    bare = bare_page(slug)
    own, plain = [], []
    for _ in range(ASKED):
        own.append(_timed(lambda: ask(f"/w/{slug}/people/")))
        plain.append(_timed(bare))
    rates = [1 / sorted(times)[ASKED // 2] for times in (own, plain)]
    goal: Goal = at_least(0.6)
    return Figure(
        "party list, one process (floor: bare Django + Jinja2)", round(rates[0], 1), "pages/s", goal, round(rates[1], 1)
    )


def in_turn(ask: Ask, addresses: list[list[str]]) -> list[list[float]]:
    for some in addresses:
        ask(some[0])
    times: list[list[float]] = [[] for _some in addresses]
    for number in range(ASKED):
        for place, some in enumerate(addresses):
            address = some[number % len(some)]
            times[place].append(_timed(partial(ask, address)))
    return times


def _timed(act: Callable[[], Any]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def visitor(*slugs: str) -> Ask:
    """Asks the WSGI application for a page as the owner, signed in; raises where it is not a page."""
    from django.contrib.auth import get_user_model
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import Client

    client = Client()
    client.force_login(get_user_model().objects.get(email="bench@example.org"))
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    application = WSGIHandler()

    def ask(address: str) -> int:
        said: list[str] = []
        environ = environment(address, cookie)
        size = sum(len(piece) for piece in application(environ, answer(said)))
        if not said[0].startswith("200"):
            raise RuntimeError(f"{address}: {said[0]}")
        return size

    for slug in slugs:
        ask(f"/w/{slug}/people/")
    return ask


def answer(said: list[str]) -> Any:
    """What a WSGI server gives: here it only keeps the status."""

    def start(status: str, _headers: list[tuple[str, str]], _exception: Any = None) -> Callable[[bytes], object]:
        said.append(status)
        return lambda _piece: None

    return start


def environment(address: str, cookie: str = "") -> dict[str, Any]:
    path, _mark, query = address.partition("?")
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_COOKIE": cookie,
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        "REMOTE_ADDR": "127.0.0.1",
    }


def _grown(slug: str, parties: int, activities: int) -> tuple[str, list[str]]:
    """A workspace of that size, and some of its parties' keys. Half of the activities are of a tenth of the parties."""
    from hedgerow.kernel.actor import system_actor
    from hedgerow.kernel.tenancy import scope
    from hedgerow.network import operations as network
    from hedgerow.timeline import operations as timeline

    workspace = a_workspace(slug)
    actor = system_actor(workspace.id, "bench")
    keys: list[Any] = []
    with scope(workspace):
        for start in range(0, parties, BATCH):
            keys += network.add_parties(actor=actor, parties=list(_parties(start)), source="bench")
        for start in range(0, activities - parties, BATCH):
            timeline.record(actor, *_visits(keys, start))
    return slug, [str(key) for key in keys[:: max(1, parties // ASKED)]]


def _parties(start: int) -> Iterator[Any]:
    from hedgerow.network.operations import NewContactPoint, NewParty

    for number in range(start, start + BATCH):
        email = f"p{number}@example.org"
        yield NewParty(
            name=f"{chr(65 + number % 26)}{number:06} Example",
            contact_points=(NewContactPoint("email", email, email, is_primary=True),),
            roles={"client": date(2025, 1, 1)},
        )


def _visits(keys: list[Any], start: int) -> Iterator[Any]:
    from hedgerow.network import events
    from hedgerow.timeline.events import Fact

    first = datetime(2025, 1, 1, tzinfo=UTC)
    for number in range(start, start + BATCH):
        among = len(keys) // 10 if number % 2 else len(keys)
        when = first + timedelta(seconds=number * 30)
        yield Fact(events.VISITED, actor_id=keys[number * 7919 % among], occurred_at=when, channel="store")
