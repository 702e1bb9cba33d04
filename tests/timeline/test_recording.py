"""Into the log: in order, once, and never across workspaces."""

import pytest

from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import events
from hedgerow.timeline import operations
from hedgerow.timeline.errors import NotLoggable, UnknownVerb
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db


def test_positions_count_up_from_one_in_the_order_given() -> None:
    rye = a_workspace()
    first, second, third = (Fact(events.CALLED, properties={"text": word}) for word in ("a", "b", "c"))
    with scope(rye):
        operations.record(the_system(rye), first, second)
        recorded = operations.record(the_system(rye), third)
        told = list(Activity.objects.order_by("position").values_list("position", "properties__text"))
    assert told == [(1, "a"), (2, "b"), (3, "c")]
    assert (recorded.first_position, recorded.last_position) == (3, 3)


def test_a_repeat_of_a_source_is_left_out_within_and_across_batches() -> None:
    rye = a_workspace()
    fact = Fact(events.VISITED, source="till", external_id="7")
    with scope(rye):
        first = operations.record(the_system(rye), fact, fact)
        again = operations.record(the_system(rye), fact, Fact(events.VISITED, source="door", external_id="7"))
        assert (first.new, first.repeated) == (1, 1)
        assert (again.new, again.repeated) == (1, 1)
        assert list(Activity.objects.order_by("position").values_list("source", "position")) == [
            ("till", 1),
            ("door", 2),
        ]


def test_each_workspace_counts_for_itself() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    for workspace in (rye, oak):
        with scope(workspace):
            assert operations.record(the_system(workspace), Fact(events.CALLED)).last_position == 1


def test_an_actor_of_another_workspace_is_refused() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    with scope(rye), pytest.raises(CrossWorkspace):
        operations.record(the_system(oak), Fact(events.CALLED))
    with unscoped(), scope(rye):
        assert Activity.objects.count() == 0


def test_an_unknown_verb_is_refused_and_nothing_is_written() -> None:
    rye = a_workspace()
    with scope(rye):
        with pytest.raises(UnknownVerb):
            operations.record(the_system(rye), Fact(events.CALLED), Fact("moon.landed"))
        with pytest.raises(UnknownVerb):
            operations.log_activity(actor=an_actor(rye), fact=Fact("moon.landed"))
        assert Activity.objects.count() == 0


def test_what_hedgerow_records_itself_cannot_be_logged_by_hand() -> None:
    rye = a_workspace()
    with scope(rye):
        with pytest.raises(NotLoggable):
            operations.log_activity(actor=an_actor(rye), fact=Fact(events.ROLE_GIVEN, object_id=uuid7()))
        assert Activity.objects.count() == 0


def test_a_whole_log_verifies_and_a_cursor_past_the_head_is_found() -> None:
    from hedgerow.kernel import clock
    from hedgerow.timeline.models import Cursor

    rye = a_workspace()
    with scope(rye):
        operations.record(the_system(rye), *(Fact(events.CALLED) for _ in range(5)))
        assert operations.verify() == operations.Verification(5, 5, 0, ())
        Cursor.objects.create(reactor="counter", position=9, updated_at=clock.now())
        assert len(operations.verify().problems) == 1


def test_nul_in_words_is_left_out_and_the_fact_is_kept() -> None:
    rye = a_workspace("rye")
    with scope(rye):
        told = {"text": "It\0alian", "list": [{"a\0": "\0b"}, 3], "path": "C:\\u0000"}
        fact = Fact(events.NOTED, actor_id=uuid7(), properties=told, source="t\0ill", external_id="1\0")
        for _ in range(2):
            operations.record(the_system(rye), fact, Fact(events.NOTED, properties={"text": "plain"}))
        kept = Activity.objects.get(source="till")
        assert (kept.external_id, kept.properties) == (
            "1",
            {"text": "Italian", "list": [{"a": "b"}, 3], "path": "C:\\u0000"},
        )
