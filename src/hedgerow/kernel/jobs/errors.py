"""What can go wrong around a job, and the signals that end one early."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, HedgerowError


class TaskUnknown(HedgerowError):
    """A job from a release that knew another set of tasks. Not retried."""

    code = "task_unknown"
    title = _("This version of Hedgerow no longer knows this kind of job.")


class WorkerLost(HedgerowError):
    """The process that ran the job died, again and again, until no attempt was left."""

    code = "worker_lost"
    title = _("The program stopped each time this job ran.")


class JobNotOver(Conflict):
    code = "job_not_over"
    title = _("This job is still waiting or running.")


class JobIsOver(Conflict):
    code = "job_is_over"
    title = _("This job is over already.")


class SameJobLive(Conflict):
    code = "same_job_live"
    title = _("The same job is already waiting or running.")


class JobSignal(BaseException):
    """Ends a job from inside. Not an Exception: `except Exception` around one row must not swallow it."""


class JobCancelled(JobSignal):
    """Somebody asked for the job to stop."""


class JobInterrupted(JobSignal):
    """The worker is stopping; the job goes back to the queue and will start again."""


class LeaseLost(JobSignal):
    """Another worker owns the job by now; whatever this one still writes about it is refused."""
