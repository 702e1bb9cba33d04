"""Recurring work: when it is due, also when the clocks change, and that several workers enqueue it once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import Job, ScheduleMark
from hedgerow.kernel.jobs.occurrences import _claim_occurrence, enqueue_due, keep_marks
from hedgerow.kernel.jobs.schedules import Schedule, next_moment
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from tests.fixtures.clock import FrozenClock
from tests.jobs import work

HOURLY = Schedule(name="hourly", cron="0 * * * *", task=work.note)
EACH_MORNING = Schedule(name="morning", cron="0 6 * * *", task=work.look_around, each_workspace=True)


def _moments(cron: str, after: datetime, count: int) -> list[str]:
    moments = []
    for _ in range(count):
        after = next_moment(cron, "Europe/Berlin", after)
        moments.append(f"{after:%d. %H:%M}")
    return moments


def test_a_daily_time_stays_the_same_on_the_wall_when_the_clocks_change() -> None:
    before_spring, before_autumn = datetime(2026, 3, 27, 12, tzinfo=UTC), datetime(2026, 10, 23, 12, tzinfo=UTC)
    assert _moments("0 6 * * *", before_spring, 3) == ["28. 05:00", "29. 04:00", "30. 04:00"]
    assert _moments("0 6 * * *", before_autumn, 3) == ["24. 04:00", "25. 05:00", "26. 05:00"]


def test_a_time_that_is_skipped_in_spring_comes_right_after_the_gap() -> None:
    assert _moments("30 2 * * *", datetime(2026, 3, 28, 12, tzinfo=UTC), 2) == ["29. 01:00", "30. 00:30"]


def test_a_time_that_is_shown_twice_in_autumn_comes_once() -> None:
    assert _moments("30 2 * * *", datetime(2026, 10, 24, 12, tzinfo=UTC), 2) == ["25. 00:30", "26. 01:30"]


@pytest.mark.parametrize("day", [datetime(2026, 3, 28, 22, 30, tzinfo=UTC), datetime(2026, 10, 24, 22, 30, tzinfo=UTC)])
@pytest.mark.parametrize(("cron", "minutes"), [("0 * * * *", 60), ("*/20 * * * *", 20), ("0 */1 * * *", 60)])
def test_what_comes_every_hour_or_oftener_keeps_its_pace_when_the_clocks_change(
    day: datetime, cron: str, minutes: int
) -> None:
    moment = next_moment(cron, "Europe/Berlin", day)
    for _ in range(12):
        following = next_moment(cron, "Europe/Berlin", moment)
        assert following - moment == timedelta(minutes=minutes)
        moment = following


@pytest.mark.parametrize("cron", ["", "nonsense", "61 * * * *", "0 0 31 2 *"])
def test_an_expression_that_never_comes_is_refused(cron: str) -> None:
    with pytest.raises(ValueError, match=r"never|wrong"):
        Schedule(name="wrong", cron=cron, task=work.note)


@pytest.mark.django_db
def test_an_occurrence_is_enqueued_once_however_many_workers_look(frozen_clock: FrozenClock, calls: list[Any]) -> None:
    assert keep_marks([HOURLY]) == 1
    assert keep_marks([HOURLY]) == 0
    assert enqueue_due([HOURLY]) == 0
    frozen_clock.advance(hours=1)
    assert [enqueue_due([HOURLY]) for _ in range(3)] == [1, 0, 0]
    assert Job.objects.get().unique_key == "schedule:hourly@2026-05-11T10:00"
    assert run_pending() == 1
    assert enqueue_due([HOURLY]) == 0


@pytest.mark.django_db
def test_of_two_workers_that_saw_the_same_mark_one_enqueues(frozen_clock: FrozenClock) -> None:
    keep_marks([HOURLY])
    frozen_clock.advance(hours=1)
    seen_by_both = ScheduleMark.objects.get()
    assert [_claim_occurrence(HOURLY, seen_by_both) for _ in range(2)] == [True, False]
    assert Job.objects.count() == 1


@pytest.mark.django_db
def test_a_week_without_workers_is_made_up_for_by_one_job(frozen_clock: FrozenClock) -> None:
    keep_marks([HOURLY])
    frozen_clock.advance(days=7, minutes=5)
    assert enqueue_due([HOURLY]) == 1
    assert Job.objects.count() == 1
    assert ScheduleMark.objects.get().next_at == clock.now() + timedelta(minutes=55)


@pytest.mark.django_db
def test_an_occurrence_is_passed_over_while_an_earlier_one_still_waits(frozen_clock: FrozenClock) -> None:
    keep_marks([HOURLY])
    for _ in range(3):
        frozen_clock.advance(hours=1)
        assert enqueue_due([HOURLY]) == 1
    assert Job.objects.count() == 1


@pytest.mark.django_db
def test_each_workspace_has_its_own_morning(workspace: Workspace, frozen_clock: FrozenClock) -> None:
    tokyo = Workspace.objects.create(slug="edo", name="Edo", time_zone="Asia/Tokyo", created_at=clock.now())
    assert keep_marks([EACH_MORNING]) == 2
    marks = {mark.workspace_id: f"{mark.next_at:%d. %H:%M}" for mark in ScheduleMark.objects.all()}
    assert marks == {workspace.id: "12. 04:00", tokyo.id: "11. 21:00"}
    frozen_clock.advance(hours=12)
    assert enqueue_due([EACH_MORNING]) == 1
    run_pending()
    job = Job.objects.get()
    assert (job.workspace_id, job.result) == (tokyo.id, [str(tokyo.id), "en", "Asia/Tokyo"])


@pytest.mark.django_db
def test_a_workspace_that_moves_gets_its_morning_there(workspace: Workspace, frozen_clock: FrozenClock) -> None:
    keep_marks([EACH_MORNING])
    Workspace.objects.update(time_zone="America/Lima")
    assert keep_marks([EACH_MORNING]) == 1
    assert f"{ScheduleMark.objects.get().next_at:%d. %H:%M}" == "11. 11:00"


@pytest.mark.django_db
def test_the_mark_of_a_schedule_that_this_release_does_not_know_is_left_alone(frozen_clock: FrozenClock) -> None:
    keep_marks([HOURLY])
    frozen_clock.advance(hours=1)
    assert enqueue_due([EACH_MORNING]) == 0
    assert str(ScheduleMark.objects.get()) == "hourly"
