"""Jobs: work to do later. Not tenant rows: one queue serves all workspaces, and each job enters its own."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.ids import uuid7


class JobState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    SUCCEEDED = "succeeded", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


LIVE = (JobState.WAITING, JobState.RUNNING)
OVER = (JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED)


class Job(models.Model):
    """One piece of work. `lease_token` rises with every claim: whoever holds an older one can no longer finish it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", null=True, on_delete=models.CASCADE, related_name="+")
    task = models.CharField(max_length=200)
    queue = models.CharField(max_length=40)
    args: models.JSONField[Any, Any] = models.JSONField(default=list)
    kwargs: models.JSONField[Any, Any] = models.JSONField(default=dict)
    unique_key = models.CharField(max_length=200, null=True)  # noqa: DJ001  (null, unlike "", never collides)

    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.WAITING)
    priority = models.SmallIntegerField(default=0)
    run_after = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField()
    is_cancel_requested = models.BooleanField(default=False)
    is_wanted_again = models.BooleanField(default=False)

    lease_owner = models.CharField(max_length=120, blank=True, default="")
    lease_token = models.PositiveIntegerField(default=0)
    lease_expires_at = models.DateTimeField(null=True)

    progress_done = models.PositiveBigIntegerField(default=0)
    progress_total = models.PositiveBigIntegerField(null=True)
    progress_sentence = models.CharField(max_length=300, blank=True, default="")

    result: models.JSONField[Any, Any] = models.JSONField(null=True)
    error_type = models.CharField(max_length=200, blank=True, default="")
    error_message = models.TextField(blank=True, default="")
    error_traceback = models.TextField(blank=True, default="")

    enqueued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    last_attempted_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "kernel"
        db_table = "kernel_job"
        constraints = [
            models.UniqueConstraint(fields=["unique_key"], condition=Q(state__in=LIVE), name="job_one_live_per_key"),
            models.CheckConstraint(condition=Q(state__in=JobState.values), name="job_state_is_known"),
            models.CheckConstraint(
                condition=Q(state=JobState.RUNNING, lease_expires_at__isnull=False)
                | ~Q(state=JobState.RUNNING) & Q(lease_expires_at__isnull=True),
                name="job_has_a_lease_while_running",
            ),
        ]
        indexes = [
            models.Index(F("priority").desc(), "run_after", "id", condition=Q(state=JobState.WAITING), name="job_next"),
            models.Index(fields=["lease_expires_at"], condition=Q(state=JobState.RUNNING), name="job_leases"),
            models.Index(fields=["workspace", "-id"], name="job_of_workspace"),
            models.Index(fields=["finished_at"], condition=Q(state__in=OVER), name="job_finished"),
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.id}"

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def progress_share(self) -> float | None:
        """Between 0 and 1, or None while the total is not known."""
        return min(1.0, self.progress_done / self.progress_total) if self.progress_total else None


class ScheduleMark(models.Model):
    """The next moment a schedule is due (in one workspace, or for all together). Moving it on claims the occurrence."""

    key = models.CharField(primary_key=True, max_length=200)
    name = models.CharField(max_length=120)
    workspace = models.ForeignKey("kernel.Workspace", null=True, on_delete=models.CASCADE, related_name="+")
    rule = models.CharField(max_length=200)
    next_at = models.DateTimeField()

    class Meta:
        app_label = "kernel"
        db_table = "kernel_schedule_mark"
        indexes = [models.Index(fields=["next_at"], name="schedule_mark_due")]

    def __str__(self) -> str:
        return self.key
