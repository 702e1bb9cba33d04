from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class ImportState(models.TextChoices):
    PREPARING = "preparing", _("Waiting for you")
    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Stopped by an error")
    CANCELLED = "cancelled", _("Stopped by you")


class Import(TenantModel):
    """One file on its way in. `rows_done` moves in the transaction that writes the rows: a crash resumes exactly there.

    `mapping` is `kernel.tabular.mapping.Mapping` as JSON. `rows_total` counts lines and may be larger than the rows.
    `amounts` are minor units per currency of the purchases that were new.
    """

    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=12, choices=ImportState.choices, default=ImportState.PREPARING)
    file = TenantForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    recognised = models.CharField(max_length=40, blank=True, default="")
    because = models.CharField(max_length=300, blank=True, default="")
    mapping = models.JSONField(default=dict)
    rows_total = models.BigIntegerField(default=0)
    rows_done = models.BigIntegerField(default=0)
    created = models.BigIntegerField(default=0)
    updated = models.BigIntegerField(default=0)
    unchanged = models.BigIntegerField(default=0)
    set_aside = models.BigIntegerField(default=0)
    passed_over = models.BigIntegerField(default=0)
    parties_created = models.BigIntegerField(default=0)
    amounts = models.JSONField(default=dict)
    resumed_at_row = models.BigIntegerField(default=0)
    error = models.TextField(blank=True, default="")
    job_id = models.UUIDField(null=True)
    created_by = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "-created_at"], name="network_import_latest")]

    @property
    def source(self) -> str:
        """What the import's rows carry as their source."""
        return f"import:{self.pk}"


class ImportProblem(TenantModel):
    """What was odd about a row. With `cells`, the row stayed out and can be mended and brought in again."""

    of_import = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="problems")
    row = models.BigIntegerField()
    severity = models.CharField(max_length=10)
    problem = models.JSONField()
    cells = models.JSONField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "of_import", "severity", "row"], name="network_import_problems")]
