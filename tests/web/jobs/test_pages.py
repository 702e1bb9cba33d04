"""The pages about jobs: what they show, to whom, and what can be done there."""

from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.jobs import outcomes
from hedgerow.kernel.jobs.claims import claim
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.jobs import work

pytestmark = pytest.mark.urls("tests.web.urls")
PAGE = "/w/rye/settings/jobs/"


@pytest.fixture
def calls(workspace: Workspace) -> Iterator[list[Any]]:
    with work.fresh_record() as record:
        yield record


def _enqueue(workspace: Workspace, task: Any, *args: Any) -> Job:
    with scope(workspace):
        return Job.objects.get(pk=task.enqueue(*args).id)


def _start(workspace: Workspace) -> Job:
    """A job of the workspace that runs, a third of it done."""
    _enqueue(workspace, work.count_up, 3)
    job = claim(owner="w", queues=["default"], lease=timedelta(seconds=30))
    assert job is not None
    Job.objects.filter(pk=job.pk).update(progress_done=1, progress_total=3, progress_sentence="Step 1 of 3")
    return job


def _text(client: Client, path: str = PAGE, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def test_the_page_shows_what_runs_waits_and_failed(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    _enqueue(workspace, work.refuse)
    run_pending()
    _start(workspace)
    _enqueue(workspace, work.note)
    text = _text(browsing)
    for words in (
        "Step 1 of 3",
        "Counting",
        "Noting something",
        "Refusing",
        "The list is closed.",
        "Failed",
        "Waiting",
    ):
        assert words in text
    assert 'aria-valuenow="33"' in text


def test_a_page_without_jobs_says_what_will_be_there(browsing: Client) -> None:
    text = _text(browsing)
    assert "Nothing has run here yet" in text
    assert "All hands are free" in text


def test_jobs_of_other_workspaces_and_of_none_are_not_shown(browsing: Client, workspace: Workspace) -> None:
    other = Workspace.objects.create(slug="edo", name="Edo", created_at=clock.now())
    theirs = [_enqueue(other, work.note), Job.objects.get(pk=work.refuse.enqueue().id)]
    assert "Nothing has run here yet" in _text(browsing)
    for job in theirs:
        for path in ("", "progress/"):
            assert browsing.get(f"{PAGE}{job.pk}/{path}").status_code == HTTPStatus.NOT_FOUND
        for path in ("cancellation/", "attempt/"):
            assert browsing.post(f"{PAGE}{job.pk}/{path}").status_code == HTTPStatus.NOT_FOUND
        browsing.post(f"{PAGE}cancellations/", {"pick": [job.pk]})
    assert set(Job.objects.values_list("state", flat=True)) == {JobState.WAITING}


def test_the_list_takes_as_many_queries_for_three_jobs_as_for_one(browsing: Client, workspace: Workspace) -> None:
    counts = []
    for more in (1, 2):
        for _ in range(more):
            _enqueue(workspace, work.note)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            _text(browsing)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_only_the_failed_ones(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    _enqueue(workspace, work.refuse)
    run_pending()
    _enqueue(workspace, work.note)
    text = _text(browsing, f"{PAGE}?state=failed", **{"HX-Request": "true"})
    assert "Refusing" in text
    assert "Noting something" not in text


def test_a_job_that_will_be_tried_again_says_when(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    _enqueue(workspace, work.miss_a_partner)
    run_pending()
    assert "The till does not answer. Tried 1 time. Again in" in _text(browsing)


def test_a_failed_job_tells_why_and_can_run_again(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    job = _enqueue(workspace, work.refuse)
    run_pending()
    text = _text(browsing, f"{PAGE}{job.pk}/")
    assert "The list is closed." in text
    assert "raise Conflict" in text
    response = browsing.post(f"{PAGE}{job.pk}/attempt/", follow=True)
    assert "It runs again as soon as its turn comes." in response.content.decode()
    assert Job.objects.get().state == JobState.WAITING


def test_the_traceback_is_for_the_owner_only(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    Membership.objects.update(access_role="manager")
    job = _enqueue(workspace, work.refuse)
    run_pending()
    text = _text(browsing, f"{PAGE}{job.pk}/")
    assert "The list is closed." in text
    assert "raise Conflict" not in text


def test_a_waiting_job_is_cancelled_and_a_running_one_is_told(browsing: Client, workspace: Workspace) -> None:
    running, waiting = _start(workspace), _enqueue(workspace, work.note)
    said = [browsing.post(f"{PAGE}{job.pk}/cancellation/", follow=True).content.decode() for job in (waiting, running)]
    assert "Cancelled." in said[0]
    assert "It will stop at the next safe moment." in said[1]
    waiting.refresh_from_db()
    running.refresh_from_db()
    assert (waiting.state, running.state, running.is_cancel_requested) == (JobState.CANCELLED, JobState.RUNNING, True)


def test_a_job_that_is_over_cannot_be_cancelled(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    job = _enqueue(workspace, work.note)
    run_pending()
    response = browsing.post(f"{PAGE}{job.pk}/cancellation/")
    assert response.status_code == HTTPStatus.CONFLICT
    assert "This job is over already." in response.content.decode()


def test_many_jobs_at_once(browsing: Client, workspace: Workspace) -> None:
    jobs = [_enqueue(workspace, work.note) for _ in range(3)]
    picked = {"pick": [job.pk for job in jobs[:2]]}
    said = browsing.post(f"{PAGE}cancellations/", picked, follow=True).content.decode()
    assert "2 jobs are cancelled." in said
    assert Job.objects.filter(state=JobState.CANCELLED).count() == 2
    said = browsing.post(f"{PAGE}attempts/", {"pick": [job.pk for job in jobs]}, follow=True).content.decode()
    assert "2 jobs run again." in said
    assert Job.objects.filter(state=JobState.WAITING).count() == 3


def test_progress_asks_again_until_the_job_is_over(browsing: Client, workspace: Workspace) -> None:
    job = _start(workspace)
    response = browsing.get(f"{PAGE}{job.pk}/progress/", headers={"HX-Request": "true"})
    text = response.content.decode()
    assert "1 of 3" in text
    assert f'hx-get="{PAGE}{job.pk}/progress/"' in text
    assert "HX-Trigger-After-Settle" not in response
    outcomes.succeed(job, None)
    response = browsing.get(f"{PAGE}{job.pk}/progress/", headers={"HX-Request": "true"})
    assert "hx-get" not in response.content.decode()
    assert response["HX-Trigger-After-Settle"] == "job-over"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Waiting for its turn."),
        (
            {"error_message": "The till does not answer.", "attempts": 2},
            "The till does not answer. Tried 2 times. Again as soon as its turn comes.",
        ),
        ({"is_cancel_requested": True}, "Stopping at the next safe moment."),
        ({"state": "failed", "error_message": "No such file."}, "No such file."),
        ({"state": "cancelled"}, "cancelled."),
        ({"state": "succeeded", "progress_sentence": "246 people."}, "246 people."),
    ],
)
def test_progress_has_words_for_every_state(
    browsing: Client, workspace: Workspace, changes: dict[str, Any], words: str
) -> None:
    job = _enqueue(workspace, work.note)
    Job.objects.update(**changes)
    assert words in " ".join(_text(browsing, f"{PAGE}{job.pk}/progress/").split())


def test_the_running_part_asks_for_itself_again(browsing: Client, workspace: Workspace) -> None:
    _start(workspace)
    text = _text(browsing, f"{PAGE}running/", **{"HX-Request": "true"})
    assert text.lstrip().startswith("<section")
    assert f'hx-get="{PAGE}running/"' in text


def test_staff_watch_the_progress_of_what_they_started_and_see_nothing_else(
    browsing: Client, workspace: Workspace
) -> None:
    Membership.objects.update(access_role="staff")
    job = _start(workspace)
    assert "1 of 3" in _text(browsing, f"{PAGE}{job.pk}/progress/")
    for path in ("", "running/", f"{job.pk}/"):
        assert browsing.get(PAGE + path).status_code == HTTPStatus.FORBIDDEN
    for path in (f"{job.pk}/cancellation/", f"{job.pk}/attempt/", "cancellations/", "attempts/"):
        assert browsing.post(PAGE + path, {"pick": [job.pk]}).status_code == HTTPStatus.FORBIDDEN
    job.refresh_from_db()
    assert not job.is_cancel_requested


def test_failed_jobs_are_counted_in_the_settings(browsing: Client, workspace: Workspace, calls: list[Any]) -> None:
    _enqueue(workspace, work.refuse)
    run_pending()
    text = _text(browsing, "/w/rye/settings/")
    assert "What runs, what waits and what went wrong." in text
    assert '<span class="badge care">1</span>' in text


def test_nothing_changes_by_looking(browsing: Client, workspace: Workspace) -> None:
    job = _enqueue(workspace, work.note)
    for path in (f"{job.pk}/cancellation/", f"{job.pk}/attempt/", "cancellations/", "attempts/"):
        assert browsing.get(PAGE + path).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    assert browsing.get(f"{PAGE}{uuid4()}/").status_code == HTTPStatus.NOT_FOUND
    assert Job.objects.get().state == JobState.WAITING
    assert User.objects.count() == 1


def test_another_page_shows_progress_by_the_id_of_the_job(browsing: Client, workspace: Workspace) -> None:
    job = _start(workspace)
    text = (
        engines["jinja2"]
        .from_string('{% from "web/jobs/macros.html" import job_progress %}{{ job_progress(job_id) }}')
        .render({"job_id": job.pk})
    )
    assert f'hx-get="/settings/jobs/{job.pk}/progress/" hx-trigger="load"' in text
    assert f'id="job-{job.pk}"' in _text(browsing, f"{PAGE}{job.pk}/progress/")


def test_what_comes_by_itself_is_told_with_its_next_moment(frozen_clock: Any, browsing: Client) -> None:
    text = _text(browsing)
    assert "What comes by itself" in text
    assert "Forget old API answers" in text
    assert "12 May 2026" in text
