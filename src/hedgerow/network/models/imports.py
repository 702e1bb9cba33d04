from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class ImportState(models.TextChoices):
    PREPARING = "preparing", _("Waiting for you")
    WAITING = "waiting", _("Waiting for its turn")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Stopped by an error")
    CANCELLED = "cancelled", _("Stopped by you")
    UNDOING = "undoing", _("Being taken back")
    UNDONE = "undone", _("Taken back")


KEPT_FOR_UNDO = timedelta(days=30)
FILES_KEPT = timedelta(days=90)
"""So long rows can be mended and looked up in the file they came with."""


class Import(TenantModel):
    """One file on its way in. `rows_done` moves in the transaction that writes the rows: a crash resumes exactly there.

    `mapping` is `kernel.tabular.mapping.Mapping` as JSON. `rows_total` counts lines and may be larger than the rows.
    `amounts` are minor units per currency of the purchases that were new. `removed`, `restored` and `kept` count
    parties while it is taken back.
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
    removed = models.BigIntegerField(default=0)
    restored = models.BigIntegerField(default=0)
    kept = models.BigIntegerField(default=0)
    undone_by = models.CharField(max_length=200, blank=True, default="")
    undone_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "-created_at"], name="network_import_latest")]

    @property
    def source(self) -> str:
        """What the import's rows carry as their source."""
        return f"import:{self.pk}"


class ImportProblem(TenantModel):
    """What was odd about a row. With `cells`, the row stayed out and can be mended and brought in again."""

    of_import = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="problems", db_index=False)
    row = models.BigIntegerField()
    severity = models.CharField(max_length=10)
    problem = models.JSONField()
    cells = models.JSONField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "of_import", "severity", "row"], name="network_import_problems")]


class KeptBecause(models.TextChoices):
    """Why a party stays as it is when its import is taken back."""

    CHANGED = "changed", _("changed since")
    USED = "used", _("something happened with them since")


class ImportChange(TenantModel):
    """What one batch did to a party that was here: enough to take it back, kept for KEPT_FOR_UNDO.

    `before` holds fields as they were, by name; `added` the keys of rows that came to it, by model. `changed_at` is the
    party's right after: another one means that somebody changed it since. While an import is taken back, what stays is
    kept with its reason (of parties that the import brought in, too), and the rest goes.
    """

    of_import = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="changes", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(default=dict)
    added = models.JSONField(default=dict)
    changed_at = models.DateTimeField()
    kept_because = models.CharField(max_length=10, blank=True, default="", choices=KeptBecause.choices)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "of_import", "kept_because", "party"], name="network_import_changes")
        ]
