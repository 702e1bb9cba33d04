"""The list of jobs."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.kernel.jobs.loading import title_of
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.jobs.words import retry_text
from hedgerow.web.lists import BulkAction, Column, Filter, Listing
from hedgerow.web.request import Request

_BADGES = {JobState.FAILED: "harm", JobState.CANCELLED: "care"}


def _title(job: Job) -> Markup:
    return Markup('<a href="{}">{}</a>').format(reverse("web:jobs:job", args=[job.pk]), title_of(job))


def _state(job: Job) -> Markup:
    state = JobState(job.state)
    return Markup('<span class="badge {}">{}</span>').format(_BADGES.get(state, ""), state.label)


def _what(job: Job) -> str | None:
    """The latest that is known: how far it is, or what went wrong and when it is tried again."""
    if job.error_message and not job.is_over:
        return f"{job.error_message} {retry_text(job)}"
    return job.error_message or job.progress_sentence or None


def _states(_request: Request) -> list[tuple[str, Text]]:
    return [(str(state), state.label) for state in JobState]


def _in_state(jobs: QuerySet[Job], state: str) -> QuerySet[Job]:
    return jobs.filter(state=state)


JOBS: Listing[Job] = Listing(
    key="jobs",
    label=_("Behind the pages"),
    columns=(
        Column("job", _("Job"), _title, heading=True, plain=title_of),
        Column("state", _("State"), _state, plain=lambda job: JobState(job.state).label),
        Column("what", _("What we know"), _what),
        Column("asked", _("Asked for"), lambda job: formats.moment(job.enqueued_at), order="enqueued_at", timed=True),
        Column("ended", _("Ended"), lambda job: formats.moment(job.finished_at) if job.finished_at else None),
        Column("attempts", _("Attempts"), lambda job: formats.number(job.attempts), numeric=True, shown=False),
    ),
    sort="-asked",
    row_label=lambda job: str(title_of(job)),
    filters=(Filter("state", _("State"), _states, _in_state),),
    bulk=(
        BulkAction("rerun", _("Run again"), "web:jobs:attempts", icon="undo", permission=Permission.MANAGE_JOBS),
        BulkAction("cancel", _("Cancel"), "web:jobs:cancellations", icon="stop", permission=Permission.MANAGE_JOBS),
    ),
    empty="web/jobs/_empty.html",
)
