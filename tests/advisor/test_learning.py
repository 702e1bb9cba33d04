"""What became of prompts is what their kind is worth; what came after stands beside those nobody was asked about."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from hedgerow.advisor import operations, queries, telling
from hedgerow.advisor.models import KindStanding, Prompt, Reason, State
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.web.prompts import prompt_kinds
from tests.advisor.records import promised, quiet_customers, titles, today
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales

QUIET = "insight.gone_quiet"


def settled(state: State, days_ago: int, reason: str = "", shown: int = 1, subject: UUID | None = None) -> Prompt:
    """One that was proposed and decided so many days ago."""
    day = clock.now().date() - timedelta(days=days_ago)
    open_one = state == State.OPEN
    return Prompt.objects.create(
        kind=QUIET,
        subject=subject or uuid7(),
        proposed_on=day,
        shown_on=day if shown else None,
        last_shown_on=day if shown else None,
        days_shown=shown,
        state=state,
        reason=reason,
        settled_on=None if open_one else day,
    )


@pytest.mark.parametrize(
    ("state", "reason", "mean"),
    [
        (State.DONE, "", 3 / 5),
        (State.DISMISSED, Reason.ELSEWHERE, 3 / 5),
        (State.DISMISSED, Reason.NOT_NOW, 2.25 / 5),
        (State.DISMISSED, Reason.WRONG, 2 / 5),
        (State.DISMISSED, Reason.NOT_OURS, 2 / 5),
        (State.EXPIRED, "", 2.25 / 5),
        (State.OPEN, "", 1 / 2),
    ],
)
def test_each_end_of_a_prompt_speaks_for_or_against_its_kind(
    rye: Workspace, state: State, reason: str, mean: float
) -> None:
    with scope(rye):
        settled(state, 0, reason)
        settled(State.EXPIRED, 0, shown=0)  # nobody saw it: it says nothing
        operations.learn(actor=the_system(rye))
        assert KindStanding.objects.get(kind=QUIET).mean == pytest.approx(mean)


def test_what_is_old_counts_less_and_at_last_nothing(rye: Workspace) -> None:
    with scope(rye):
        settled(State.DONE, 90)
        settled(State.DONE, 800)
        operations.learn(actor=the_system(rye))
        row = KindStanding.objects.get(kind=QUIET)
        assert (row.mean, row.cases) == (pytest.approx(2.5 / 4.5), 1)


def test_a_decision_counts_at_once_and_a_kind_that_is_dismissed_falls_behind(rye: Workspace, owner: Actor) -> None:
    quiet_customers(rye, 4)
    promised(rye, in_days=1)
    with scope(rye):
        first = queries.todays_advice(owner).advice
        assert [one.kind.key for one in first[:2]] == ["network.promise_due", QUIET]
        for _again in range(3):
            operations.dismiss(actor=owner, key=today(owner)[QUIET].key, reason=Reason.WRONG)
        assert KindStanding.objects.get(kind=QUIET).mean == pytest.approx(2 / 7)
        assert today(owner)[QUIET].learnt.mean == pytest.approx(2 / 7)
        operations.reopen(actor=owner, key=Prompt.objects.filter(state=State.DISMISSED).latest("pk").pk)
        assert KindStanding.objects.get(kind=QUIET).mean == pytest.approx(2 / 6)
        assert QUIET in today(owner)


def test_who_came_back_is_counted_where_the_days_are_over_on_both_sides(rye: Workspace) -> None:
    people = add_people(rye, [f"P{number}" for number in range(6)])
    long_ago = clock.now() - timedelta(days=60)
    back = [(people[0], long_ago + timedelta(days=30), 500), (people[1], long_ago + timedelta(days=31), 500)]
    record_sales(rye, [*back, (people[3], long_ago + timedelta(days=2), 500), (people[3], long_ago, -500)])
    with scope(rye):
        for party in people[:3]:
            settled(State.DONE, 60, subject=party)
        for party in people[3:5]:
            settled(State.EXPIRED, 60, shown=0, subject=party)
        settled(State.DONE, 10, subject=people[5])  # its days are not over
        settled(State.EXPIRED, 60, shown=2, subject=people[5])  # shown and left: on neither side
        operations.learn(actor=the_system(rye))
        row = KindStanding.objects.get(kind=QUIET)
        assert (row.done, row.came_done, row.left, row.came_left) == (3, 1, 2, 1)


def test_the_words_tell_too_few_then_the_difference_with_its_ends(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        row, _made = KindStanding.objects.get_or_create(kind=QUIET, defaults={"counted_on": date(2026, 1, 1)})

        def said() -> telling.KindLine:
            return next(telling.line(one) for one in queries.figures_of_kinds(owner) if one.kind.key == QUIET)

        assert said().sure == "A guess: 0 cases so far, and 5 are needed."
        assert said().outcome.endswith("Ten on each side are needed to compare.")
        KindStanding.objects.filter(pk=row.pk).update(
            cases=12, mean=0.7, low=0.5, high=0.85, done=70, came_done=56, left=80, came_left=48
        )
        assert (said().useful, said().sure) == ("70%", "Between 50% and 85%, from 12 cases.")
        assert said().outcome == (
            "Of 70 you turned to, 56 bought again within 30 days; of 80 nobody turned to, 48. "
            "That is +20 points, between +5 and +33."
        )


def test_figures_of_a_kind_count_what_was_shown_and_why_it_was_dismissed(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        settled(State.DONE, 1)
        settled(State.DISMISSED, 1, Reason.WRONG)
        settled(State.EXPIRED, 1)
        settled(State.OPEN, 1)
        settled(State.DONE, 1, shown=0)
        operations.learn(actor=the_system(rye))
        found = queries.figures_of_kinds(owner)
        assert len(found) == len(prompt_kinds)
        first = found[0]
        assert (first.kind.key, first.shown, first.done, first.dismissed, first.expired) == (QUIET, 4, 1, 1, 1)
        assert dict(first.reasons) == {Reason.WRONG: 1}
        drawn = telling.chart(found)
        assert drawn is not None
        assert drawn.sentence == "Of all kinds, Gone quiet helps most: 46%."


def test_nothing_is_drawn_of_nothing(rye: Workspace, owner: Actor) -> None:
    with scope(rye):
        assert telling.chart(queries.figures_of_kinds(owner)) is None
        assert titles(owner) == []
