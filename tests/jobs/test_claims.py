"""Who gets which job, for how long, and what a late worker can still do: nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from hedgerow.kernel import clock, randomness
from hedgerow.kernel.jobs import outcomes
from hedgerow.kernel.jobs.claims import Hold, claim, renew
from hedgerow.kernel.jobs.errors import LeaseLost
from hedgerow.kernel.jobs.models import Job, JobState
from tests.fixtures.clock import FrozenClock
from tests.jobs import work
from tests.jobs.conftest import LEASE

Take = Callable[[], Job | None]
pytestmark = pytest.mark.django_db


def _taken(take: Take) -> Job:
    job = take()
    assert job is not None
    return job


def test_the_urgent_come_first_then_the_longest_due_then_the_oldest(take: Take, frozen_clock: FrozenClock) -> None:
    now = clock.now()
    work.note.using(run_after=now - timedelta(minutes=1)).enqueue("due since a minute")
    work.note.enqueue("older")
    work.note.enqueue("younger")
    work.note.using(priority=10).enqueue("urgent")
    work.note.using(priority=-10, run_after=now - timedelta(days=1)).enqueue("unimportant")
    order = [_taken(take).args[0] for _ in range(5)]
    assert order == ["urgent", "due since a minute", "older", "younger", "unimportant"]
    assert take() is None


def test_a_claim_takes_only_from_the_queues_asked_for() -> None:
    work.note_slowly.enqueue()
    assert claim(owner="a", queues=["default"], lease=LEASE) is None
    job = claim(owner="a", queues=["long"], lease=LEASE)
    assert job is not None
    assert (job.queue, job.lease_owner) == ("long", "a")


def test_a_claim_holds_a_lease_and_counts_an_attempt(take: Take, frozen_clock: FrozenClock) -> None:
    work.note.enqueue()
    job = _taken(take)
    assert (job.state, job.attempts, job.lease_token) == (JobState.RUNNING, 1, 1)
    assert job.lease_expires_at == clock.now() + LEASE
    assert job.started_at == job.last_attempted_at == clock.now()
    assert take() is None


def test_a_renewed_lease_does_not_expire(take: Take, frozen_clock: FrozenClock) -> None:
    work.note.enqueue()
    job = _taken(take)
    frozen_clock.advance(seconds=25)
    assert renew(job, LEASE) is Hold.HELD
    frozen_clock.advance(seconds=25)
    assert outcomes.release_expired() == 0


def test_an_expired_lease_frees_the_job_and_the_late_worker_can_no_longer_finish(
    take: Take, frozen_clock: FrozenClock
) -> None:
    work.note.enqueue("once")
    late = _taken(take)
    frozen_clock.advance(seconds=31)
    assert outcomes.release_expired() == 1
    assert renew(late, LEASE) is Hold.LOST
    for ending in (outcomes.cancel, outcomes.release):
        with pytest.raises(LeaseLost):
            ending(late)
    second = _taken(take)
    assert (second.pk, second.lease_token, second.attempts) == (late.pk, 2, 2)
    with pytest.raises(LeaseLost):
        outcomes.succeed(late, "late")
    with pytest.raises(LeaseLost):
        outcomes.fail(late, ValueError())
    outcomes.succeed(second, "in time")
    job = Job.objects.get()
    assert (job.state, job.result, job.error_type, job.lease_owner) == (JobState.SUCCEEDED, "in time", "", "")


def test_a_job_that_ended_cannot_end_again(take: Take) -> None:
    work.note.enqueue()
    job = _taken(take)
    outcomes.succeed(job, "first")
    with pytest.raises(LeaseLost):
        outcomes.succeed(job, "second")
    assert Job.objects.get().result == "first"


def test_a_job_that_takes_its_worker_along_waits_longer_and_is_set_aside_in_the_end(
    take: Take, frozen_clock: FrozenClock
) -> None:
    work.miss_a_partner.enqueue()
    work.note.using(max_attempts=4).enqueue()
    waits = []
    with randomness.seeded(1):
        for _ in range(4):
            while take() is not None:
                pass
            frozen_clock.advance(seconds=31)
            outcomes.release_expired()
            waits.append(Job.objects.get(max_attempts=4).run_after - clock.now())
            frozen_clock.advance(hours=2)
    assert waits[:2] == [timedelta(), timedelta()]
    assert timedelta(seconds=45) <= waits[2] <= timedelta(seconds=90)
    ended = Job.objects.get(max_attempts=3)
    assert (ended.state, ended.attempts) == (JobState.FAILED, 3)
    assert ended.error_type == "hedgerow.kernel.jobs.errors.WorkerLost"
    assert Job.objects.get(max_attempts=4).state == JobState.FAILED


def test_a_lost_job_somebody_wanted_to_cancel_is_cancelled(take: Take, frozen_clock: FrozenClock) -> None:
    work.note.enqueue()
    _taken(take)
    Job.objects.update(is_cancel_requested=True)
    frozen_clock.advance(seconds=31)
    outcomes.release_expired()
    assert Job.objects.get().state == JobState.CANCELLED


def test_a_renewal_tells_that_the_job_should_be_cancelled(take: Take) -> None:
    work.note.enqueue()
    job = _taken(take)
    Job.objects.update(is_cancel_requested=True)
    assert renew(job, LEASE) is Hold.CANCEL_REQUESTED


def test_a_released_job_runs_again_and_the_attempt_does_not_count(take: Take) -> None:
    work.note.enqueue()
    outcomes.release(_taken(take))
    job = _taken(take)
    assert (job.attempts, job.lease_token) == (1, 2)
