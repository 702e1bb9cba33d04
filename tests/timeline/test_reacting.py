"""Reactors: every activity, in order, at least once, and a failing one does not stop the rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError

from hedgerow.kernel import clock
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.timeline import operations
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity, Cursor, SetAside
from hedgerow.timeline.operations.reacting import MAX_ATTEMPTS, _postpone
from hedgerow.timeline.registries import Reactor, reactors
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db


class Reader:
    """Notes what it read; fails on the texts it is told to."""

    def __init__(self, *, fails_on: str = "", batch_size: int = 3) -> None:
        self.read: list[str] = []
        self.fails_on = fails_on
        self.reactor = Reactor(
            "test.reader", "reader", self.handle, verbs=frozenset({events.CALLED}), batch_size=batch_size
        )

    def handle(self, activities: Sequence[Activity]) -> None:
        texts = [activity.properties["text"] for activity in activities]
        if self.fails_on and self.fails_on in texts:
            raise RuntimeError("cannot")
        self.read += texts


def calls(*texts: str) -> list[Fact]:
    return [Fact(events.CALLED, properties={"text": text}) for text in texts]


def test_a_reactor_reads_everything_in_order_and_stays_at_the_head() -> None:
    rye, reader = a_workspace(), Reader()
    with scope(rye):
        operations.record(the_system(rye), *calls(*"abcde"), Fact(events.VISITED))
        while operations.advance(reader.reactor):
            pass
        assert reader.read == list("abcde")
        assert Cursor.objects.get().position == 6
        operations.record(the_system(rye), *calls("f"))
        operations.advance(reader.reactor)
        assert reader.read == list("abcdef")


def test_a_failing_activity_is_retried_then_set_aside_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    rye, reader = a_workspace(), Reader(fails_on="c")
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    with scope(rye):
        operations.record(the_system(rye), *calls(*"abcde"))
        for _ in range(12):
            with clock.use(lambda moment=moment: moment):
                operations.advance(reader.reactor)
            moment += timedelta(minutes=1)
        assert reader.read == list("abde")
        waiting = SetAside.objects.get()
        assert (waiting.activity.properties["text"], waiting.attempts, waiting.settled_at) == ("c", 5, None)

        reader.fails_on = ""
        monkeypatch.setitem(reactors._entries, "test.reader", reader.reactor)
        operations.rerun(actor=an_actor(rye), set_aside_id=waiting.id)
        operations.rerun(actor=an_actor(rye), set_aside_id=waiting.id)
        assert reader.read == list("abdec")
        assert SetAside.objects.filter(settled_at=None).count() == 0


def test_between_attempts_a_reactor_waits() -> None:
    rye, reader = a_workspace(), Reader(fails_on="a")
    with scope(rye):
        operations.record(the_system(rye), *calls("a", "b"))
        operations.advance(reader.reactor)
        operations.advance(reader.reactor)
        assert (Cursor.objects.get().attempts, reader.read) == (1, [])


def test_a_paused_reactor_reads_nothing_until_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    rye, reader = a_workspace(), Reader()
    monkeypatch.setitem(reactors._entries, "test.reader", reader.reactor)
    with scope(rye):
        operations.record(the_system(rye), *calls("a"))
        operations.pause(actor=an_actor(rye), reactor="test.reader", is_paused=True)
        operations.advance(reader.reactor)
        assert reader.read == []
        operations.pause(actor=an_actor(rye), reactor="test.reader", is_paused=False)
        operations.advance(reader.reactor)
        assert reader.read == ["a"]


def test_once_marks_an_effect_so_that_replay_changes_nothing() -> None:
    rye = a_workspace()
    with scope(rye):
        operations.record(the_system(rye), *calls("a", "b"))
        told = list(Activity.objects.order_by("position"))
        assert operations.once("test.reader", told[:1]) == told[:1]
        assert operations.once("test.reader", told) == told[1:]
        assert operations.once("test.reader", told) == []


def test_last_seen_is_the_latest_contact_whatever_the_order_and_however_often_read() -> None:
    rye = a_workspace()
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
    with scope(rye):
        party = network.add_party(actor=an_actor(rye), name="Grace")
        operations.record(
            the_system(rye), *(Fact(events.VISITED, actor_id=party.id, occurred_at=when) for when in (late, early))
        )
        for _ in range(2):
            while operations.run_reactors():
                pass
            assert Party.objects.get().last_seen_at == late
            Cursor.objects.update(position=0)


def test_a_database_that_is_busy_is_no_fault_of_the_activity(monkeypatch: pytest.MonkeyPatch) -> None:
    rye, reader = a_workspace(), Reader()
    with scope(rye):
        operations.record(the_system(rye), *calls(*"ab"))

        def busy(_activities: Sequence[Activity]) -> None:
            raise OperationalError("database is locked")

        away = replace(reader.reactor, handle=busy)
        for _ in range(2 * MAX_ATTEMPTS):
            assert not operations.advance(away)
        assert (Cursor.objects.filter(attempts__gt=0).count(), SetAside.objects.count()) == (0, 0)
        operations.advance(reader.reactor)
        assert reader.read == ["a", "b"]


def test_what_fails_without_an_activity_of_its_own_sets_nothing_aside() -> None:
    rye, reader = a_workspace(), Reader()
    with scope(rye):
        operations.record(the_system(rye), Fact(events.VISITED))
        operations.advance(reader.reactor)
        Cursor.objects.update(attempts=MAX_ATTEMPTS - 1)
        assert not _postpone(reader.reactor, RuntimeError("on the way"))
        cursor = Cursor.objects.get()
        assert (cursor.attempts, cursor.last_error, SetAside.objects.count()) == (0, "", 0)
