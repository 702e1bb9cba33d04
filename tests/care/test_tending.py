"""Ticked off, paused, merged, erased, put away: what becomes of somebody's care."""

from datetime import date, timedelta

import pytest

from hedgerow.care import operations, queries
from hedgerow.care.errors import BadPause
from hedgerow.care.events import PAUSED, RESUMED
from hedgerow.care.models import Attention, CarePause, LastContact
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.measures.care import Standing
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network import queries as parties
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import reactors
from tests.care.conftest import CALL, GIFT, TODAY, plan, someone, was
from tests.factories.reading import read_on
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock

LATER = TODAY + timedelta(days=20)


def late(rye: Workspace, name: str = "Harrow Mill") -> Party:
    plan(rye, "vendor", CALL)
    party = someone(rye, name, "vendor")
    was(rye, party, 74)
    return party


def standing(actor: Actor, party: Party) -> tuple[Standing | None, Standing | None]:
    line = queries.lines_of(actor, [party.pk]).get(party.pk)
    return (line.standing if line else None), queries.care_of(actor, party).standing


def lasts(party: Party) -> dict[str, date]:
    return dict(LastContact.objects.filter(party=party).values_list("verb", "last_on"))


def test_a_tick_is_on_record_at_once_and_only_once_a_day(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    party = late(rye)
    [attention] = Attention.objects.all()
    before = Activity.objects.count()
    assert operations.tick_off(actor=owner, party=party, attention=attention)
    assert standing(owner, party) == (Standing.THRIVING, Standing.THRIVING)
    assert not operations.tick_off(actor=owner, party=party, attention=attention)
    told = Activity.objects.order_by("position").last()
    assert Activity.objects.count() == before + 1
    assert told is not None
    assert (told.verb, told.actor_id, told.properties) == (events.CALLED, party.pk, {"text": "A call"})
    read_on()
    assert lasts(party) == {events.CALLED: TODAY}
    frozen_clock.advance(days=1)
    assert operations.tick_off(actor=owner, party=party, attention=attention)


def test_what_we_give_is_told_as_given(rye: Workspace, owner: Actor) -> None:
    made = plan(rye, "vendor", GIFT)
    party = someone(rye, "Harrow Mill", "vendor")
    operations.tick_off(actor=owner, party=party, attention=made.attentions.get())
    told = Activity.objects.order_by("position").last()
    assert told is not None
    assert (told.verb, told.actor_id, told.object_id) == (events.GAVE, None, party.pk)


def test_the_projection_keeps_the_latest_day_whatever_the_order(rye: Workspace) -> None:
    party = someone(rye, "Harrow Mill", "vendor")
    for days_ago in (9, 2, 30):
        was(rye, party, days_ago)
    assert lasts(party) == {events.CALLED: TODAY - timedelta(days=2)}
    operations.note_contacts(Activity.objects.all())
    assert lasts(party) == {events.CALLED: TODAY - timedelta(days=2)}


def test_days_are_the_business_s_own(rye: Workspace, frozen_clock: FrozenClock) -> None:
    """Half past eleven at night in London in summer is the day before in UTC's next hour, not after it."""
    party = someone(rye, "Harrow Mill", "vendor")
    frozen_clock.advance(hours=14, minutes=30)
    timeline.log_activity(actor=an_actor(rye), fact=events.logged(party.pk, events.CALLED, "late"))
    read_on()
    assert lasts(party) == {events.CALLED: TODAY + timedelta(days=1)}


def test_a_reader_that_begins_late_reads_everything(rye: Workspace) -> None:
    party = someone(rye, "Harrow Mill", "vendor")
    was(rye, party, 5)
    LastContact.objects.all().delete()
    reactors["care.contacts"].handle(list(Activity.objects.order_by("position")))
    assert lasts(party) == {events.CALLED: TODAY - timedelta(days=5)}


def test_paused_counts_as_nothing_else_until_the_day_is_over(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock
) -> None:
    party = late(rye)
    operations.pause_care(actor=owner, party=party, until=LATER, reason=" Moving house ")
    assert standing(owner, party) == (Standing.PAUSED, Standing.PAUSED)
    assert len(queries.week_of(owner)) == 0
    assert queries.care_today(TODAY).waiting == 0
    held = CarePause.objects.get()
    assert (held.reason, held.until, held.paused_by) == ("Moving house", LATER, "Maren")
    frozen_clock.advance(days=20)
    assert standing(owner, party)[0] is Standing.PAUSED
    frozen_clock.advance(days=1)
    assert standing(owner, party) == (Standing.NEGLECTED, Standing.NEGLECTED)


def test_a_pause_is_told_changed_and_ended(rye: Workspace, owner: Actor) -> None:
    party = late(rye)
    for until in (LATER, LATER, TODAY):
        operations.pause_care(actor=owner, party=party, until=until)
    for _ in range(2):
        operations.resume_care(actor=owner, party=party)
    told = Activity.objects.filter(verb__in=[PAUSED, RESUMED]).order_by("position").values_list("verb", "properties")
    assert list(told) == [
        (PAUSED, {"until": LATER.isoformat()}),
        (PAUSED, {"until": TODAY.isoformat()}),
        (RESUMED, {}),
    ]
    assert standing(owner, party)[0] is Standing.NEGLECTED


@pytest.mark.parametrize("days", [-1, 732])
def test_a_pause_ends_within_two_years_and_not_before_today(rye: Workspace, owner: Actor, days: int) -> None:
    party = late(rye)
    before = Activity.objects.count()
    with pytest.raises(BadPause):
        operations.pause_care(actor=owner, party=party, until=TODAY + timedelta(days=days))
    assert not CarePause.objects.exists()
    assert Activity.objects.count() == before


def test_an_analyst_tends_nobody_and_nobody_tends_another_workspace(
    rye: Workspace, oak: Workspace, owner: Actor
) -> None:
    party = late(rye)
    [attention] = Attention.objects.all()
    with unscoped(), scope(oak):
        stranger = Party.objects.get(name="Stranger")
    before = Activity.objects.count()
    for actor, who, refusal in (
        (an_actor(rye, AccessRole.ANALYST), party, NotPermitted),
        (owner, stranger, CrossWorkspace),
    ):
        with pytest.raises(refusal):
            operations.tick_off(actor=actor, party=who, attention=attention)
        with pytest.raises(refusal):
            operations.pause_care(actor=actor, party=who, until=LATER)
        with pytest.raises(refusal):
            operations.resume_care(actor=actor, party=who)
    assert Activity.objects.count() == before
    assert not CarePause.objects.exists()


def merged(owner: Actor, kept: Party, gone: Party) -> None:
    network.merge_parties(actor=owner, kept_id=kept.pk, gone_id=gone.pk)
    read_on()


def test_what_either_of_two_records_got_counts_for_the_one_that_is_kept(rye: Workspace, owner: Actor) -> None:
    kept, gone = late(rye), someone(rye, "Harrow & Co", "vendor")
    was(rye, gone, 3)
    was(rye, gone, 8, events.GAVE)
    merged(owner, kept, gone)
    assert lasts(kept) == {
        events.CALLED: TODAY - timedelta(days=3),
        events.GAVE: TODAY - timedelta(days=8),
    }
    assert lasts(gone) == {}
    assert standing(owner, parties.visible_party(owner, gone.pk)) == (Standing.THRIVING, Standing.THRIVING)
    operations.note_contacts(Activity.objects.all())
    assert lasts(gone) == {}
    [made] = parties.merges_of(owner, kept)
    network.take_apart(actor=owner, merge_id=made.pk)
    kept.refresh_from_db()
    assert lasts(kept) == {events.CALLED: TODAY - timedelta(days=74)}
    assert lasts(gone) == {events.CALLED: TODAY - timedelta(days=3), events.GAVE: TODAY - timedelta(days=8)}


@pytest.mark.parametrize(
    ("kept_until", "gone_until", "holds"),
    [(None, 9, 9), (9, None, 9), (9, 20, 20), (20, 9, 20), (None, None, None)],
)
def test_of_two_pauses_the_longer_one_holds_and_both_come_back(
    rye: Workspace, owner: Actor, kept_until: int | None, gone_until: int | None, holds: int | None
) -> None:
    kept, gone = late(rye), someone(rye, "Harrow & Co", "vendor")
    for party, days in ((kept, kept_until), (gone, gone_until)):
        if days is not None:
            operations.pause_care(actor=owner, party=party, until=TODAY + timedelta(days=days), reason=f"{days}")

    def pauses() -> dict[str, int]:
        rows = CarePause.objects.values_list("party__name", "until")
        return {name: (until - TODAY).days for name, until in rows}

    before = pauses()
    merged(owner, kept, gone)
    assert pauses() == ({} if holds is None else {"Harrow Mill": holds})
    [made] = parties.merges_of(owner, kept)
    network.take_apart(actor=owner, merge_id=made.pk)
    assert pauses() == before


def test_who_is_erased_leaves_no_trace_of_care(rye: Workspace, owner: Actor) -> None:
    party = late(rye)
    operations.pause_care(actor=owner, party=party, until=LATER, reason="Ill")
    gone = network.erase_party(actor=owner, party=party)
    assert (gone["care_contacts"], gone["care_pauses"]) == (1, 1)
    operations.note_contacts(Activity.objects.all())
    assert not LastContact.objects.exists()
    assert not CarePause.objects.exists()
    assert queries.coverage(owner)[0].parties == 0


def test_who_is_put_away_asks_for_nothing_and_comes_back_as_they_were(rye: Workspace, owner: Actor) -> None:
    party = late(rye)
    network.archive_party(actor=owner, party=party)
    assert queries.coverage(owner)[0].parties == 0
    assert len(queries.week_of(owner)) == 0
    network.restore_party(actor=owner, party=party)
    assert standing(owner, party)[0] is Standing.NEGLECTED
