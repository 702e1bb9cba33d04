from django.db import models
from django.db.models import F, Q

from hedgerow.kernel.tenancy.models import TenantModel

LABEL, NOTE = 120, 500


class MaturityCriterion(TenantModel):
    """How this workspace sees one criterion of maturity, where that is not the usual way.

    A usual one (without a `label`) has other marks, or is off. One of its own has a `label`, asks from `level` on (1
    emerging, 2 mature), and is met when somebody said so. `key` is the usual one's, or made up and never changed.
    """

    key = models.CharField(max_length=60)
    is_on = models.BooleanField(default=True)
    emerging = models.FloatField(null=True)
    mature = models.FloatField(null=True)
    label = models.CharField(max_length=LABEL, blank=True, default="")
    note = models.CharField(max_length=NOTE, blank=True, default="")
    level = models.PositiveSmallIntegerField(null=True)
    is_met = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="insight_criterion_once"),
            models.CheckConstraint(
                condition=Q(label="", level__isnull=True) | (~Q(label="") & Q(level__in=[1, 2])),
                name="insight_criterion_is_one",
            ),
            models.CheckConstraint(
                condition=Q(emerging__isnull=True) | Q(mature__isnull=True) | Q(emerging__lte=F("mature")),
                name="insight_criterion_marks",
            ),
        ]

    def __str__(self) -> str:
        return self.label or self.key
