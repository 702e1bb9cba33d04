"""Files of activities on their way into the log."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel

UPLOADS_KEPT = timedelta(days=30)
"""So long a file of activities that did not reach its end waits to go on, and what was wrong with its lines is told."""


class UploadState(models.TextChoices):
    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Stopped by an error")
    CANCELLED = "cancelled", _("Stopped by you")


class Upload(TenantModel):
    """A file of activities on its way into the log, a line each. Its bytes go when it is over.

    `bytes_done` and the counts of lines move in the transaction that records them: a crash resumes exactly there.
    `key_id` is the API key that sent it, None for the command line; the file is taken in with the rights it has then.
    """

    state = models.CharField(max_length=12, choices=UploadState.choices, default=UploadState.WAITING)
    file = TenantForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    bytes_total = models.BigIntegerField()
    bytes_done = models.BigIntegerField(default=0)
    lines_done = models.BigIntegerField(default=0)
    recorded = models.BigIntegerField(default=0)
    repeated = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)
    resumed_at_line = models.BigIntegerField(default=0)
    error = models.TextField(blank=True, default="")
    key_id = models.UUIDField(null=True)
    created_by = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "-created_at"], name="timeline_upload_latest"),
            models.Index(fields=["workspace", "sha256"], name="timeline_upload_of_bytes"),
        ]


class UploadProblem(TenantModel):
    """Why a line stayed out, as the API tells it. What the line said is not kept."""

    upload = TenantForeignKey(Upload, on_delete=models.CASCADE, related_name="problems", db_index=False)
    line = models.BigIntegerField()
    problem = models.JSONField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "upload", "line"], name="timeline_upload_line")]
