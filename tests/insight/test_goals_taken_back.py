"""Goals in their own currency and exactly as typed; of two who set or take back one, neither undoes the other's."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from hedgerow.insight import operations, queries
from hedgerow.insight.choosing import NewGoal, Tile
from hedgerow.insight.errors import GoalReplaced
from hedgerow.insight.forms import GoalForm
from hedgerow.insight.forms.goals import typed_target
from hedgerow.insight.models import Goal, Reading
from hedgerow.insight.operations import goals as setting
from hedgerow.insight.prompts import measures as prompting
from hedgerow.insight.registries import measures
from hedgerow.insight.words.measures import measure_words
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.web.prompts import Proposal
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock

TAKINGS, SHARE = "money.takings", "customers.came_again"


def _set(workspace: Workspace, target: float, **more: Any) -> Goal:
    return operations.set_goal(actor=the_system(workspace), goal=NewGoal(TAKINGS, target, currency="GBP", **more))


def _read(workspace: Workspace, value: float, currency: str = "GBP", back: int = 0) -> None:
    day = clock.today(workspace.time_zone) - timedelta(days=back)
    told = {"n": 9, "position": 0, "read_at": clock.now(), "currency": currency}
    Reading.objects.create(measure=TAKINGS, day=day, value=value, **told)


def _standing() -> list[float]:
    return list(Goal.objects.filter(ended_at=None).values_list("target", flat=True))


def test_undo_of_an_older_goal_leaves_the_one_that_was_set_later(
    browsing: Client, rye: Workspace, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        older = _set(rye, 3000)
        frozen_clock.advance(minutes=1)
        old = _set(rye, 4000)
        frozen_clock.advance(minutes=1)
        _set(rye, 5000)
    for goal in (older, old):
        assert browsing.post(f"/w/rye/measures/goals/{goal.pk}/undo/").status_code == 302
        with scope(rye):
            assert _standing() == [5000]


def test_an_ended_goal_does_not_come_back_over_one_that_was_set_later(
    browsing: Client, rye: Workspace, frozen_clock: FrozenClock
) -> None:
    with scope(rye):
        ended = _set(rye, 3000)
        operations.end_goal(actor=the_system(rye), goal=ended)
        frozen_clock.advance(minutes=1)
        later = _set(rye, 4000)
    assert browsing.post(f"/w/rye/measures/goals/{ended.pk}/back/").status_code == 302
    with scope(rye):
        assert _standing() == [4000]
        with pytest.raises(GoalReplaced):
            operations.bring_back_goal(actor=the_system(rye), goal=ended)
        operations.end_goal(actor=the_system(rye), goal=later)
        operations.bring_back_goal(actor=the_system(rye), goal=ended)
        assert _standing() == [3000]


def test_of_two_who_set_a_goal_at_once_the_later_one_replaces_the_other(
    rye: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second looks before the first has written."""
    with scope(rye):
        first = _set(rye, 3000)
        look, looks = setting._former, []

        def late(measure: str) -> Goal | None:
            looks.append(measure)
            return None if len(looks) == 1 else look(measure)

        monkeypatch.setattr(setting, "_former", late)
        made = _set(rye, 4000)
        assert (_standing(), made.replaces_id, len(looks)) == ([4000], first.pk, 2)


@pytest.mark.parametrize(
    ("key", "typed", "held"),
    [(SHARE, "29", 0.29), (SHARE, "57", 0.57), (TAKINGS, "1.10", 110.0), (TAKINGS, "20", 2000.0)],
)
def test_what_is_typed_is_held_exactly_and_shown_as_it_was_typed(key: str, typed: str, held: float) -> None:
    form = GoalForm({"target": typed, "by": "", "note": ""}, measure=measures[key], currency="GBP")
    assert form.is_valid()
    goal = form.goal
    assert goal.target == held
    shown = typed_target(Goal(target=goal.target), measures[key], "GBP")
    again = GoalForm(None, measure=measures[key], currency="GBP", initial={"target": shown})["target"].value()
    assert again in (typed, f"{typed}.00")
    assert GoalForm({"target": again, "by": ""}, measure=measures[key], currency="GBP").is_valid()


def test_money_that_a_program_sets_is_in_whole_minor_units(rye: Workspace) -> None:
    with scope(rye):
        assert _set(rye, 110.00000000000001).target == 110.0


def test_a_goal_is_told_in_its_own_currency_and_never_compared_with_another(rye: Workspace) -> None:
    today, measure = clock.today(rye.time_zone), measures[TAKINGS]
    with scope(rye):
        _read(rye, 90_000, "EUR")
        goal = _set(rye, 50_000)
        operations.note_reached(actor=the_system(rye))
        goal.refresh_from_db()
        rows = queries.readings_of(the_system(rye), [TAKINGS], today)[TAKINGS]
    told = measure_words(measure, rows, tile=Tile(TAKINGS), today=today, goal=goal).goal
    assert told is not None
    assert (goal.start, goal.reached_on, told.share, told.says) == (None, None, 0, "The goal is £500.")


def test_no_percentage_goes_across_currencies(rye: Workspace) -> None:
    today, measure = clock.today(rye.time_zone), measures[TAKINGS]
    with scope(rye):
        _read(rye, 90_000, "GBP", back=60)
        _read(rye, 50_000, "GBP", back=30)
        _read(rye, 40_000, "EUR", back=29)
        _read(rye, 60_000, "GBP")
        rows = queries.readings_of(the_system(rye), [TAKINGS], today - timedelta(days=90))[TAKINGS]
        told = measure_words(measure, rows, tile=Tile(TAKINGS), today=today)
        assert "£500" in told.says
        assert "20" in told.says
        other = [one for one in rows if one.currency == "EUR" or one.day == today]
        alone = measure_words(measure, other, tile=Tile(TAKINGS), today=today)
    assert alone.says == "There is nothing earlier to compare it with yet."


def test_a_goal_that_was_missed_can_be_dismissed_once(rye: Workspace, frozen_clock: FrozenClock) -> None:
    with scope(rye):
        _read(rye, 20_000)
        _set(rye, 50_000, by=clock.today(rye.time_zone) + timedelta(days=5))
        told: list[Proposal] = []
        for _month in range(2):
            frozen_clock.advance(days=35)
            _read(rye, 20_000)
            told += prompting.behind(the_system(rye))
    assert [one.expires for one in told] == [None, None]
    assert told[0].occasion == told[1].occasion
