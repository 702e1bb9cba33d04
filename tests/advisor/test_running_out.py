"""What has run out is not shown; what somebody has on the screen does not run out; what was decided stays decided."""

from datetime import date, timedelta
from importlib import import_module
from uuid import UUID

import pytest

from hedgerow.advisor import operations, queries
from hedgerow.advisor.models import Prompt, Reason, State
from hedgerow.advisor.operations import keeping
from hedgerow.advisor.tasks import look_around
from hedgerow.insight.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.web.prompts import PromptKind, Proposal
from tests.advisor.records import quiet_customers, titles
from tests.fixtures.clock import FrozenClock

SUBJECT = uuid7()


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> list[date | None]:
    """One thing is proposed for each last day in the list, and nothing else."""
    last: list[date | None] = []

    def find(_actor: Actor) -> list[Proposal]:
        return [
            Proposal(SUBJECT, f"Number {at}", "Because.", "Go", "/", 90, expires=day, occasion=str(at))
            for at, day in enumerate(last)
        ]

    kind = PromptKind("insight.gone_quiet", "Running out", find, Permission.VIEW_FIGURES)
    monkeypatch.setattr(import_module("hedgerow.advisor.queries.candidates"), "prompt_kinds", [kind])
    return last


def test_what_made_sense_until_yesterday_is_not_shown_today(
    rye: Workspace, owner: Actor, days: list[date | None]
) -> None:
    today = clock.today(rye.time_zone)
    days += [today - timedelta(days=1), today, None]
    with scope(rye):
        assert sorted(titles(owner)) == ["Number 1", "Number 2"]


def _lost(rye: Workspace, shown_ago: int) -> UUID:
    day = clock.today(rye.time_zone) - timedelta(days=shown_ago)
    told = {"kind": "insight.gone_quiet", "proposed_on": day, "days_shown": 1, "shown_on": day, "last_shown_on": day}
    return Prompt.objects.create(subject=uuid7(), **told).pk


def test_by_night_what_somebody_had_on_the_screen_yesterday_stays_open(rye: Workspace) -> None:
    with scope(rye):
        keys = {ago: _lost(rye, ago) for ago in (0, 1, 2)}
        look_around.call()
        found = {ago: Prompt.objects.get(pk=key).state for ago, key in keys.items()}
    assert found == {0: State.OPEN, 1: State.OPEN, 2: State.EXPIRED}


def test_who_still_shows_it_does_not_open_what_was_decided_meanwhile(
    rye: Workspace, owner: Actor, frozen_clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet_customers(rye, 3)
    with scope(rye):
        operations.note_shown(actor=owner)
        frozen_clock.advance(days=1)
        seen = queries.todays_advice(owner)
        first, second, third = [one.key for one in seen.advice]
        operations.dismiss(actor=owner, key=first, reason=Reason.WRONG)
        operations.finish(actor=owner, key=second)
        today = clock.today(rye.time_zone)
        Prompt.objects.filter(pk=third).update(state=State.EXPIRED, settled_on=today)
        monkeypatch.setattr(keeping, "todays_advice", lambda _actor: seen)
        operations.note_shown(actor=owner)
        states = [Prompt.objects.get(pk=key).state for key in (first, second, third)]
    assert states == [State.DISMISSED, State.DONE, State.OPEN]
