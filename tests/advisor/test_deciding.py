"""Later, no, done, and back: what each does, to whom, and what it leaves as it was."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.advisor import operations, queries
from hedgerow.advisor.errors import KindNotFound, PromptNotFound
from hedgerow.advisor.models import KindStanding, Prompt, Reason, Snooze, State
from hedgerow.advisor.naming import key_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.advisor.records import promised, quiet_customers, titles, today
from tests.factories.workspaces import an_actor, the_system
from tests.fixtures.clock import FrozenClock

PROMISE = "network.promise_due"


@pytest.fixture
def key(rye: Workspace, owner: Actor) -> UUID:
    promised(rye)
    with scope(rye):
        return today(owner)[PROMISE].key


def audited() -> list[str]:
    return list(
        AuditEntry.objects.filter(event__startswith="advisor.").order_by("at", "pk").values_list("event", flat=True)
    )


def test_put_off_it_is_gone_for_that_person_alone_until_its_day(
    rye: Workspace, owner: Actor, key: UUID, frozen_clock: FrozenClock
) -> None:
    other = an_actor(rye)
    with scope(rye):
        snooze = operations.put_off(actor=owner, key=key, days=7)
        assert snooze.until == clock.today(rye.time_zone) + timedelta(days=7)
        assert (titles(owner), queries.todays_advice(owner).put_off) == ([], 1)
        assert titles(other) == ["Keep your word to Harrow Mill"]
        frozen_clock.advance(days=6)
        assert titles(owner) == []
        frozen_clock.advance(days=1)
        assert titles(owner) == ["Keep your word to Harrow Mill"]
        assert audited() == []


def test_a_later_wish_replaces_the_earlier_and_undo_brings_it_back(rye: Workspace, owner: Actor, key: UUID) -> None:
    with scope(rye):
        operations.put_off(actor=owner, key=key, days=30)
        operations.put_off(actor=owner, key=key, days=1)
        assert [one.until for one in Snooze.objects.all()] == [clock.today(rye.time_zone) + timedelta(days=1)]
        operations.take_up(actor=owner, key=key)
        operations.take_up(actor=owner, key=key)
        assert len(titles(owner)) == 1
        assert not Snooze.objects.exists()


def test_dismissed_it_is_gone_for_everybody_with_who_and_why(rye: Workspace, owner: Actor, key: UUID) -> None:
    with scope(rye):
        row = operations.dismiss(actor=owner, key=key, reason=Reason.WRONG, words="  They said no.  ")
        operations.dismiss(actor=owner, key=key, reason=Reason.WRONG, words="They said no.")
        assert (row.state, row.reason, row.words) == (State.DISMISSED, Reason.WRONG, "They said no.")
        assert (row.settled_by, row.settled_on, row.days_shown) == ("Maren", clock.today(rye.time_zone), 1)
        assert titles(an_actor(rye)) == []
        assert audited() == ["advisor.prompt_dismissed"]
        assert "They said no." not in str(list(AuditEntry.objects.values_list("before", "after")))


def test_ticked_off_it_is_done_and_undone_it_is_back(rye: Workspace, owner: Actor, key: UUID) -> None:
    with scope(rye):
        operations.finish(actor=owner, key=key)
        operations.finish(actor=owner, key=key)
        assert titles(owner) == []
        operations.reopen(actor=owner, key=key)
        row = operations.reopen(actor=owner, key=key)
        assert (row.state, row.settled_on, row.settled_by, row.reason) == (State.OPEN, None, "", "")
        assert len(titles(owner)) == 1
        assert audited() == ["advisor.prompt_done", "advisor.prompt_reopened"]


def test_on_another_occasion_the_same_may_come_again(rye: Workspace, owner: Actor) -> None:
    [ann] = quiet_customers(rye)
    with scope(rye):
        one = today(owner)["insight.gone_quiet"]
        operations.dismiss(actor=owner, key=one.key, reason=Reason.NOT_NOW)
        assert "insight.gone_quiet" not in today(owner)
        again = replace(one.proposal, occasion="2027-01-01")
        assert key_of(rye.id, one.kind.key, again) != one.key == key_of(rye.id, one.kind.key, one.proposal)
        assert Prompt.objects.get().party_id == ann


@pytest.mark.parametrize("act", [operations.finish, operations.reopen, operations.take_up])
def test_what_is_no_prompt_is_not_found_and_nothing_is_written(rye: Workspace, owner: Actor, act: object) -> None:
    with scope(rye):
        with pytest.raises(PromptNotFound):
            act(actor=owner, key=uuid7())  # type: ignore[operator]
        assert not Prompt.objects.exists()


def test_who_may_not_act_is_refused(rye: Workspace, key: UUID) -> None:
    analyst = an_actor(rye, AccessRole.ANALYST)
    with scope(rye):
        for act in (operations.finish, operations.reopen, operations.take_up):
            with pytest.raises(NotPermitted):
                act(actor=analyst, key=key)
        with pytest.raises(NotPermitted):
            operations.put_off(actor=analyst, key=key, days=1)
        with pytest.raises(NotPermitted):
            operations.dismiss(actor=analyst, key=key, reason=Reason.WRONG)
        with pytest.raises(NotPermitted):
            operations.note_shown(actor=analyst)
        assert not Prompt.objects.exists()


def test_who_sees_only_her_people_is_asked_about_those_and_decides_about_no_others(
    rye: Workspace, owner: Actor
) -> None:
    ann, ben = quiet_customers(rye, 2)
    staff = replace(an_actor(rye, AccessRole.STAFF), sees=frozenset({uuid7()}))
    with scope(rye):
        Party.objects.filter(pk=ben).update(keeper_id=min(staff.sees or ()))
        assert titles(staff) == ["Ann 1 has gone quiet"]
        of_ann = next(one for one in queries.todays_advice(owner).advice if one.proposal.party == ann)
        with pytest.raises(PromptNotFound):
            operations.dismiss(actor=staff, key=of_ann.key, reason=Reason.WRONG)
        operations.dismiss(actor=owner, key=of_ann.key, reason=Reason.WRONG)
        with pytest.raises(PromptNotFound):
            operations.reopen(actor=staff, key=of_ann.key)
        assert queries.put_aside(staff) == []
        assert [one.name for one in queries.put_aside(owner)] == ["Ann 0"]
        _kind, rows = queries.prompts_of_kind(staff, "insight.gone_quiet")
        assert rows == []


def test_what_was_put_aside_is_listed_with_its_way_back(rye: Workspace, owner: Actor, key: UUID) -> None:
    quiet_customers(rye)
    with scope(rye):
        operations.put_off(actor=owner, key=key, days=7)
        operations.dismiss(actor=owner, key=today(owner)["insight.gone_quiet"].key, reason=Reason.NOT_OURS)
        found = [(one.label, one.name, one.snooze is not None) for one in queries.put_aside(owner)]
        assert found == [("Promise", "Harrow Mill", True), ("Gone quiet", "Ann 0", False)]
        assert [one.name for one in queries.put_aside(an_actor(rye))] == ["Ann 0"]


def test_a_kind_that_is_off_proposes_nothing_to_anybody_until_it_is_on(rye: Workspace, owner: Actor, key: UUID) -> None:
    with scope(rye):
        operations.switch_kind(actor=owner, key=PROMISE, is_on=False)
        operations.switch_kind(actor=owner, key=PROMISE, is_on=False)
        assert titles(owner) == titles(the_system(rye)) == []
        operations.switch_kind(actor=owner, key=PROMISE, is_on=True)
        assert len(titles(owner)) == 1
        assert audited() == ["advisor.kind_switched"] * 2
        assert KindStanding.objects.get().is_on


def test_a_kind_that_is_none_and_who_may_not_choose_are_refused(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        with pytest.raises(KindNotFound):
            operations.switch_kind(actor=owner, key="x.y", is_on=False)
        with pytest.raises(NotPermitted):
            operations.switch_kind(actor=an_actor(rye, AccessRole.STAFF), key=PROMISE, is_on=False)
        with pytest.raises(KindNotFound):
            queries.prompts_of_kind(owner, "x.y")
        assert not KindStanding.objects.exists()
