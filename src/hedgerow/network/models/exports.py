from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel

EXPORTS_KEPT = timedelta(days=3)
"""So long a file of many people lies ready to be fetched."""
EXPORTS_TOLD = timedelta(days=30)
"""So long it is told that there was one."""


class ExportState(models.TextChoices):
    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Being written")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Stopped by an error")
    CANCELLED = "cancelled", _("Stopped by you")
    GONE = "gone", _("Deleted")


class ExportOf(models.TextChoices):
    """Whom a file is of."""

    EVERYBODY = "everybody", _("Everybody")
    LIST = "list", _("A list")
    CHOSEN = "chosen", _("Ticked people")


class GoneBecause(models.TextChoices):
    """Why a file that was ready is no longer here."""

    EXPIRED = "expired", _("its days were over")
    DELETED = "deleted", _("you deleted it")
    ERASED = "erased", _("somebody who may stand in it was erased")


class Export(TenantModel):
    """A file of many parties on its way out, for whoever asked and nobody else.

    `wish` is what was asked of the list: its address, its columns, the ticked keys. What was typed there may be
    somebody's name, so it goes as soon as the file is written. `restarts` counts how often it began anew after an
    interruption; `is_stale` says that somebody was erased while it was being written, so that it is written once more.
    """

    form = models.CharField(max_length=8)
    of = models.CharField(max_length=10, choices=ExportOf.choices)
    wish = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=ExportState.choices, default=ExportState.WAITING)
    rows_total = models.BigIntegerField(default=0)
    rows_done = models.BigIntegerField(default=0)
    restarts = models.PositiveSmallIntegerField(default=0)
    is_stale = models.BooleanField(default=False)
    file = TenantForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    gone_because = models.CharField(max_length=8, blank=True, default="", choices=GoneBecause.choices)
    error = models.TextField(blank=True, default="")
    job_id = models.UUIDField(null=True)
    owner_id = models.UUIDField()
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ExportState.READY, file__isnull=False, expires_at__isnull=False)
                | ~Q(state=ExportState.READY) & Q(file__isnull=True),
                name="network_export_ready_has_a_file",
            )
        ]
        indexes = [models.Index(fields=["workspace", "owner_id", "-created_at"], name="network_exports_of_one")]
