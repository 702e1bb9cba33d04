"""What runs behind the pages of one workspace."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.jobs import operations, queries
from hedgerow.kernel.jobs.loading import title_of
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.web import formats, lists
from hedgerow.web.access import signed_in
from hedgerow.web.jobs.tables import JOBS
from hedgerow.web.jobs.words import retry_text
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

MOST_RUNNING = 20


@require_GET
@signed_in
def index(request: Request) -> HttpResponseBase:
    jobs = queries.visible_jobs(request.actor)
    return lists.show(
        request,
        JOBS,
        jobs,
        "web/jobs/index.html",
        running=_running(request),
        coming=queries.coming_work(request.actor, request.workspace.time_zone),
        title_of=title_of,
    )


@require_GET
@signed_in
def running(request: Request) -> HttpResponse:
    """What runs now; the page asks for it again and again."""
    return render_partial(request, "web/jobs/_running.html", running=_running(request), title_of=title_of)


@require_GET
@signed_in
def job_page(request: Request, job_id: UUID) -> HttpResponse:
    job = queries.visible_job(request.actor, job_id)
    traceback = job.error_traceback if request.actor.may(Permission.SEE_TRACEBACKS) else ""
    return render(request, "web/jobs/job.html", traceback=traceback, **_words(job))


@require_GET
@signed_in
def progress(request: Request, job_id: UUID) -> HttpResponse:
    """How far one job is, for any page that shows it. When it is over the page hears `job-over`."""
    job = queries.progress_of(request.actor, job_id)
    response = render_partial(request, "web/jobs/_progress.html", **_words(job))
    if job.is_over:
        response["HX-Trigger-After-Settle"] = "job-over"
    return response


@require_POST
@signed_in
def create_cancellation(request: Request, job_id: UUID) -> HttpResponse:
    job = operations.cancel_job(actor=request.actor, job=queries.visible_job(request.actor, job_id))
    toast(request, _("Cancelled.") if job.is_over else _("It will stop at the next safe moment."))
    return redirect("web:jobs:job", job_id=job_id)


@require_POST
@signed_in
def create_attempt(request: Request, job_id: UUID) -> HttpResponse:
    operations.rerun_job(actor=request.actor, job=queries.visible_job(request.actor, job_id))
    toast(request, _("It runs again as soon as its turn comes."))
    return redirect("web:jobs:job", job_id=job_id)


@require_POST
@signed_in
def create_cancellations(request: Request) -> HttpResponse:
    count = operations.cancel_jobs(actor=request.actor, jobs=_picked(request))
    words = ngettext("%(count)s job is cancelled.", "%(count)s jobs are cancelled.", count)
    return _done(request, words, count)


@require_POST
@signed_in
def create_attempts(request: Request) -> HttpResponse:
    count = operations.rerun_jobs(actor=request.actor, jobs=_picked(request))
    words = ngettext("%(count)s job runs again.", "%(count)s jobs run again.", count)
    return _done(request, words, count)


def _words(job: Job) -> dict[str, Any]:
    return {"job": job, "title_of": title_of, "retry_text": retry_text}


def _running(request: Request) -> list[Job]:
    return list(queries.visible_jobs(request.actor, JobState.RUNNING)[:MOST_RUNNING])


def _picked(request: Request) -> QuerySet[Job]:
    return lists.picked(request, JOBS, queries.visible_jobs(request.actor))


def _done(request: Request, words: str, count: int) -> HttpResponse:
    toast(request, words % {"count": formats.number(count)})
    return redirect("web:jobs:index")
