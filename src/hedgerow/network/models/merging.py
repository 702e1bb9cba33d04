from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class Merge(TenantModel):
    """Two records found to be one party: `gone` stands for `kept` from then on, until the two are taken apart."""

    kept = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    gone = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    merged_at = models.DateTimeField()
    merged_by = models.CharField(max_length=200)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=200, blank=True, default="")

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "kept", "id"], name="network_merges_of")]


class MergeStep(TenantModel):
    """What a merge did to one row: `before` and `after` hold columns by name; without `after` the row was taken out.

    Holds personal data of both parties: it goes with them.
    """

    merge = TenantForeignKey(Merge, on_delete=models.CASCADE, related_name="steps", db_index=False)
    place = models.PositiveIntegerField()
    model = models.CharField(max_length=80)
    row_id = models.UUIDField()
    before = models.JSONField()
    after = models.JSONField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "merge", "place"], name="network_merge_step_once")]


class Duplicate(TenantModel):
    """Two parties that may be one, `first` the smaller key. `score` is in hundredths, `reasons` name the evidence.

    `is_rejected`: a person said that they are not the same; no later scan asks again.
    """

    first = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    second = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    score = models.PositiveSmallIntegerField()
    reasons = models.JSONField(default=list)
    found_at = models.DateTimeField()
    is_rejected = models.BooleanField(default=False)
    rejected_by = models.CharField(max_length=200, blank=True, default="")
    rejected_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "first", "second"], name="network_duplicate_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="network_duplicate_order"),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "-score", "id"],
                condition=models.Q(is_rejected=False),
                name="network_duplicates_open",
            )
        ]


class DuplicateScan(TenantModel):
    """When everybody was last looked through; one row."""

    finished_at = models.DateTimeField()
    parties = models.PositiveIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace"], name="network_one_duplicate_scan")]
