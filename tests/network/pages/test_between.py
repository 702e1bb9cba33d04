"""What is between a party and the business: worked out from the record, told on the page."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, panels, queries
from hedgerow.network.models import Party
from hedgerow.timeline.events import Fact
from hedgerow.timeline.operations import record
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import a_party
from tests.network.pages.test_party import page_of, text

pytestmark = pytest.mark.usefixtures("frozen_clock")
LONDON = ZoneInfo("Europe/London")
Happened = tuple[str, int]


def happened(rye: Workspace, grace: Party, *things: Happened) -> None:
    """Each (verb, days ago), by them or to them as the verb has it."""
    with scope(rye):
        for verb, days in things:
            side = "actor_id" if verb in events.DONE_BY_THEM else "object_id"
            record(an_actor(rye), Fact(verb, occurred_at=clock.now() - timedelta(days=days), **{side: grace.id}))  # type: ignore[arg-type]  # one of two keys


def bond(rye: Workspace, grace: Party) -> queries.Bond | None:
    with scope(rye):
        return queries.bond_with(an_actor(rye), grace, LONDON)


def advice(rye: Workspace, grace: Party) -> str:
    with scope(rye):
        found = panels.between(an_actor(rye), grace)
        assert found is not None
        return str(found["advice"])


def test_nothing_is_said_where_nothing_passed(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert bond(rye, grace) is None
    assert "What is between you" not in text(browsing, page_of(grace))


def test_the_parts_follow_the_record(rye: Workspace, grace: Party) -> None:
    happened(rye, grace, (events.VISITED, 90), (events.VISITED, 90), (events.CALLED, 120), (events.GAVE, 10))
    happened(rye, grace, (events.GOT, 200), (events.GOT, 201), (events.GOT, 202), (events.VISITED, 500))
    found = bond(rye, grace)
    assert found is not None
    assert (found.silence, found.contacts, found.given, found.received) == (90, 2, 1, 3)
    assert (found.recent, found.both_ways, found.trust) == (0.5, 0.5, None)
    assert found.often == pytest.approx(2 / 14)
    assert found.strength == pytest.approx((0.5 + 2 / 14 + 0.5) / 3)


def test_promises_make_trust_and_nothing_else(rye: Workspace, grace: Party) -> None:
    happened(rye, grace, *[(events.PROMISE_KEPT, 0)] * 7, (events.PROMISE_BROKEN, 0), (events.PROMISED, 3))
    found = bond(rye, grace)
    assert found is not None
    assert (found.silence, found.contacts, found.both_ways, found.strength) == (None, 0, None, 0.0)
    assert (found.kept, found.broken) == (7, 1)
    assert found.trust == pytest.approx(0.8)


def test_what_happened_with_others_does_not_count(rye: Workspace, grace: Party) -> None:
    happened(rye, a_party(rye, "Ben Storr"), (events.VISITED, 1), (events.PROMISE_BROKEN, 1))
    assert bond(rye, grace) is None


@pytest.mark.parametrize(
    ("things", "words"),
    [
        ([(events.PROMISE_BROKEN, 5), (events.VISITED, 0)], "Make good what was promised"),
        ([(events.VISITED, day) for day in (40, 47, 54, 61, 68)], "is quieter than usual"),
        ([(events.CALLED, 300)], "It has been quiet for long"),
        ([(events.VISITED, 1), *[(events.GOT, day) for day in range(2, 9)]], "gives more than comes back"),
        ([(events.VISITED, 1), *[(events.GAVE, day) for day in range(2, 9)]], "You give more than comes back"),
        ([(events.VISITED, 1)], "You are seldom in touch"),
        ([(events.VISITED, day) for day in range(1, 60, 3)], "All is well between you"),
    ],
)
def test_the_panel_asks_for_the_one_thing_to_do_first(
    rye: Workspace, grace: Party, things: list[Happened], words: str
) -> None:
    happened(rye, grace, *things)
    assert words in advice(rye, grace)


def test_the_page_draws_the_flower_and_says_how_it_came_about(browsing: Client, rye: Workspace, grace: Party) -> None:
    happened(rye, grace, (events.VISITED, 0), (events.PROMISE_KEPT, 1), (events.GAVE, 1), (events.GOT, 2))
    page = text(browsing, page_of(grace))
    for words in (
        "What is between you",
        "<title>What is between you, of 100 each: lately 100, often 8, word kept 67, both ways 100</title>",
        "The last contact was today.",
        "In touch on 1 day of the last year.",
        "Promises kept: 1. Broken: 0.",
        "Times you gave: 1. Times you got: 1.",
    ):
        assert words in page


def test_an_analyst_learns_nothing_of_it(rye: Workspace, grace: Party) -> None:
    happened(rye, grace, (events.VISITED, 0))
    analyst: Actor = an_actor(rye, AccessRole.ANALYST)
    with scope(rye):
        assert panels.between(analyst, grace) is None
        with pytest.raises(NotPermitted):
            queries.bond_with(analyst, grace, LONDON)
