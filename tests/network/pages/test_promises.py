"""Promises: made for a day, called to mind, kept or broken once."""

from datetime import date, datetime, timedelta
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations, queries
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import START
from tests.network.pages.conftest import HTMX, a_party
from tests.network.pages.test_party import page_of, text

pytestmark = pytest.mark.usefixtures("frozen_clock")
TODAY = START.date()


def promise(client: Client, party: Party, words: str, due: date | None = None, on: date | None = None) -> int:
    days = {name: day.isoformat() for name, day in (("due", due), ("on", on)) if day}
    answer = client.post(page_of(party, "log/"), {"what": events.PROMISED, "text": words, **days}, headers=HTMX)
    return answer.status_code


def standing(rye: Workspace, party: Party) -> list[tuple[str, date | None]]:
    with scope(rye):
        return [(one.text, one.due) for one in queries.open_promises(an_actor(rye), party)]


def made(rye: Workspace, words: str) -> Activity:
    with scope(rye):
        return Activity.objects.get(verb=events.PROMISED, properties__text=words)


def settle(client: Client, party: Party, promise_id: object, how: str) -> int:
    return client.post(page_of(party, f"promises/{promise_id}/settlement/"), {"how": how}).status_code


def test_the_one_due_first_stands_first_and_tells_its_day(browsing: Client, rye: Workspace, grace: Party) -> None:
    promise(browsing, grace, "Ten chairs")
    promise(browsing, grace, "A price list", due=TODAY + timedelta(days=9))
    promise(browsing, grace, "Flour", due=TODAY - timedelta(days=2), on=TODAY - timedelta(days=5))
    assert standing(rye, grace) == [
        ("Flour", TODAY - timedelta(days=2)),
        ("A price list", TODAY + timedelta(days=9)),
        ("Ten chairs", None),
    ]
    page = text(browsing, page_of(grace))
    for words in ("was due 9 May 2026", "by 20 May 2026", "since 11 May 2026", "A price list (by 20 May 2026)"):
        assert words in page


def test_a_day_before_the_promise_is_refused_and_nothing_is_recorded(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    assert promise(browsing, grace, "Flour", due=TODAY - timedelta(days=3), on=TODAY) == HTTPStatus.UNPROCESSABLE_ENTITY
    assert standing(rye, grace) == []


def test_only_a_promise_has_a_day(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(page_of(grace, "log/"), {"what": events.NOTED, "text": "Rain", "due": TODAY.isoformat()})
    with scope(rye):
        assert Activity.objects.get(verb=events.NOTED).properties == {"text": "Rain"}


@pytest.mark.parametrize(("how", "verb"), [("kept", events.PROMISE_KEPT), ("broken", events.PROMISE_BROKEN)])
def test_a_promise_ends_once(browsing: Client, rye: Workspace, grace: Party, how: str, verb: str) -> None:
    promise(browsing, grace, "Flour")
    promise(browsing, grace, "Ten chairs")
    chairs = made(rye, "Ten chairs")
    assert settle(browsing, grace, chairs.id, how) == HTTPStatus.FOUND
    assert standing(rye, grace) == [("Flour", None)]
    other = "broken" if how == "kept" else "kept"
    settle(browsing, grace, chairs.id, other)
    assert "That promise was settled already." in text(browsing, page_of(grace))
    with scope(rye):
        ends = Activity.objects.filter(verb__in=(events.PROMISE_KEPT, events.PROMISE_BROKEN))
        assert [(end.verb, end.cause_id, end.object_id) for end in ends] == [(verb, chairs.id, grace.id)]


def test_an_end_noted_by_hand_ends_the_oldest(browsing: Client, rye: Workspace, grace: Party) -> None:
    promise(browsing, grace, "Flour", on=TODAY - timedelta(days=3))
    promise(browsing, grace, "Ten chairs")
    browsing.post(page_of(grace, "log/"), {"what": events.PROMISE_KEPT, "text": "There"})
    assert standing(rye, grace) == [("Ten chairs", None)]


def test_a_promise_to_somebody_else_is_not_found(browsing: Client, rye: Workspace, grace: Party) -> None:
    ben = a_party(rye, "Ben Storr")
    promise(browsing, grace, "Flour")
    assert settle(browsing, ben, made(rye, "Flour").id, "kept") == HTTPStatus.NOT_FOUND
    assert settle(browsing, grace, uuid4(), "kept") == HTTPStatus.NOT_FOUND
    assert standing(rye, grace) == [("Flour", None)]


def test_without_the_right_nothing_ends(browsing: Client, rye: Workspace, grace: Party) -> None:
    promise(browsing, grace, "Flour")
    flour = made(rye, "Flour")
    with scope(rye), pytest.raises(NotPermitted):
        operations.settle_promise(actor=an_actor(rye, AccessRole.ANALYST), promise=flour, is_kept=True)
    assert standing(rye, grace) == [("Flour", None)]


def test_a_day_that_is_none_is_no_day(rye: Workspace, grace: Party) -> None:
    row = (uuid4(), None, grace.id, events.PROMISED, clock.now(), {"text": "Flour", "due": "soon"})
    assert [one.due for one in queries.unsettled([row])] == [None]


LINES = st.lists(st.tuples(st.sampled_from([*queries.promises.VERBS]), st.sampled_from(["here", "there"])), max_size=30)


@given(LINES)
def test_as_many_stand_as_were_made_and_not_ended(lines: list[tuple[str, str]]) -> None:
    """Against the plainest count: an end without a promise before it ends nothing."""
    who = {"here": uuid4(), "there": uuid4()}
    at = datetime(2026, 5, 1, tzinfo=START.tzinfo)
    rows = [(uuid4(), None, who[where], verb, at, {}) for verb, where in lines]
    expected = dict.fromkeys(who, 0)
    for verb, where in lines:
        expected[where] = max(0, expected[where] + (1 if verb == events.PROMISED else -1))
    found = queries.unsettled(rows)
    assert {where: sum(one.party == key for one in found) for where, key in who.items()} == expected
