"""What the log says was done is done, and undone again when that is taken back; by night what is over runs out."""

from datetime import timedelta
from uuid import UUID

import pytest

from hedgerow.advisor import operations
from hedgerow.advisor.models import Prompt, Snooze, State
from hedgerow.advisor.tasks import look_around
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity
from tests.advisor.records import promised, quiet_customers, titles, today
from tests.factories.reading import read_on
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.records import record_sales


@pytest.fixture
def ann(rye: Workspace, owner: Actor) -> UUID:
    [party] = quiet_customers(rye)
    with scope(rye):
        operations.note_shown(actor=owner)
        read_on()
    return party


def state() -> tuple[str, bool]:
    row = Prompt.objects.get()
    return row.state, row.activity_id is not None


@pytest.mark.parametrize("verb", [events.CALLED, events.MESSAGED, events.GAVE, "care.thanked"])
def test_a_word_to_them_after_it_was_shown_is_the_prompt_done(
    rye: Workspace, owner: Actor, ann: UUID, verb: str
) -> None:
    with scope(rye):
        timeline.record(the_system(rye), events.logged(ann, verb, "x"))
        read_on()
        assert state() == (State.DONE, True)
        assert Prompt.objects.get().settled_on == clock.today(rye.time_zone)
        assert titles(owner) == []


def test_a_note_a_purchase_and_a_call_of_before_are_not(rye: Workspace, ann: UUID) -> None:
    with scope(rye):
        yesterday = clock.today(rye.time_zone) - timedelta(days=1)
        told = [events.logged(ann, events.NOTED, "x"), events.logged(ann, events.CALLED, "x", yesterday)]
        timeline.record(the_system(rye), *told)
        record_sales(rye, [(ann, clock.now(), 100)])
        read_on()
        assert state() == (State.OPEN, False)


def test_taken_back_it_is_open_again(rye: Workspace, owner: Actor, ann: UUID) -> None:
    with scope(rye):
        recorded = timeline.record(the_system(rye), events.logged(ann, events.CALLED, "x"))
        read_on()
        called = recorded.ids[0]
        timeline.record(the_system(rye), taken_back(events.LOG_TAKEN_BACK, called, object_id=ann))
        read_on()
        assert state() == (State.OPEN, False)
        assert len(titles(owner)) == 1


def test_read_again_nothing_changes(rye: Workspace, ann: UUID) -> None:
    with scope(rye):
        timeline.record(the_system(rye), events.logged(ann, events.CALLED, "x"))
        read_on()
        before = list(Prompt.objects.values())
        operations.notice_done(list(Activity.objects.order_by("position")))
        assert list(Prompt.objects.values()) == before


def test_one_promise_that_is_kept_is_not_another(rye: Workspace, owner: Actor) -> None:
    mill, first = promised(rye)
    with scope(rye):
        due = clock.now().date()
        timeline.record(the_system(rye), events.logged(mill, events.PROMISED, "Another", due=due))
        operations.keep_candidates(actor=the_system(rye))
        timeline.record(the_system(rye), events.promise_settled(first, is_kept=True))
        read_on()
        assert (
            dict(Prompt.objects.filter(kind="network.promise_due").values_list("subject", "state"))[first.pk]
            == State.DONE
        )
        assert Prompt.objects.filter(kind="network.promise_due", state=State.OPEN).count() == 1


def test_what_programs_write_into_properties_is_no_key_and_no_trouble(rye: Workspace, ann: UUID) -> None:
    with scope(rye):
        odd = Fact(events.CALLED, properties={"a": "x" * 36, "b": 5, "c": str(ann)})
        timeline.record(the_system(rye), odd)
        read_on()
        assert state() == (State.DONE, True)


def test_a_call_with_whoever_was_merged_into_them_counts(rye: Workspace, owner: Actor, ann: UUID) -> None:
    with scope(rye):
        other = network.add_party(actor=owner, name="Ann twice")
        network.merge_parties(actor=owner, kept_id=ann, gone_id=other.pk)
        timeline.record(the_system(rye), events.logged(other.pk, events.CALLED, "x"))
        read_on()
        assert state() == (State.DONE, True)


def test_by_night_all_that_could_come_up_is_kept_and_what_no_longer_does_runs_out(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    people = quiet_customers(rye, 5)
    with scope(rye):
        look_around.call()
        look_around.call()
        assert Prompt.objects.filter(state=State.OPEN, days_shown=0).count() == 5
        operations.note_shown(actor=owner)
        assert Prompt.objects.filter(days_shown=1).count() == 3
        record_sales(rye, [(people[0], clock.now(), 100)])
        frozen_clock.advance(days=2)
        look_around.call()
        assert Prompt.objects.get(subject=people[0]).state == State.EXPIRED
        assert Prompt.objects.filter(state=State.OPEN).count() == 4


def test_what_is_proposed_again_is_open_again_and_a_snooze_that_is_over_is_forgotten(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    _mill, _promise = promised(rye)
    with scope(rye):
        operations.put_off(actor=owner, key=today(owner)["network.promise_due"].key, days=1)
        Prompt.objects.update(state=State.EXPIRED, settled_on=clock.today(rye.time_zone))
        frozen_clock.advance(days=1)
        look_around.call()
        assert Prompt.objects.get().state == State.OPEN
        assert not Snooze.objects.exists()


def test_what_ran_out_two_years_ago_is_forgotten_and_what_was_decided_is_not(rye: Workspace) -> None:
    day = clock.today(rye.time_zone) - timedelta(days=731)
    told = {"kind": "insight.gone_quiet", "proposed_on": day, "settled_on": day}
    with scope(rye):
        for state in (State.EXPIRED, State.DONE):
            Prompt.objects.create(subject=uuid7(), state=state, **told)
        look_around.call()
        assert [one.state for one in Prompt.objects.all()] == [State.DONE]


def test_kinds_that_are_off_let_nothing_run_out(rye: Workspace, owner: Actor, ann: UUID) -> None:
    with scope(rye):
        operations.switch_kind(actor=owner, key="insight.gone_quiet", is_on=False)
        look_around.call()
        assert state() == (State.OPEN, False)


def test_shown_is_noted_once_a_day_and_a_look_notes_nothing(
    rye: Workspace, owner: Actor, ann: UUID, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        assert operations.note_shown(actor=owner) == 0
        frozen_clock.advance(days=1)
        titles(owner)
        assert Prompt.objects.get().days_shown == 1
        assert operations.note_shown(actor=owner) == 1
        assert (Prompt.objects.get().days_shown, Prompt.objects.get().last_shown_on) == (2, clock.today(rye.time_zone))
