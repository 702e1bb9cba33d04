from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class Goal(TenantModel):
    """What a measure should come to, in the unit of the measure, by a day or as soon as may be.

    A changed goal is a new row that `replaces` the former; of each measure one has no `ended_at`. `start` is what the
    measure was when it was set, None where it had no value. `reached_on` is the first day it was reached.
    """

    measure = models.CharField(max_length=60)
    target = models.FloatField()
    since = models.DateField()
    by = models.DateField(null=True)
    start = models.FloatField(null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    note = models.CharField(max_length=200, blank=True, default="")
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=80)
    replaces = TenantForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    reached_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "measure"], condition=Q(ended_at__isnull=True), name="insight_goal_once"
            ),
        ]


class Remark(TenantModel):
    """Why figures moved on a day, in a few words, for charts: "Closed for the holidays"."""

    day = models.DateField()
    words = models.CharField(max_length=60)
    noted_at = models.DateTimeField()
    noted_by = models.CharField(max_length=80)
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "day"], name="insight_remark_by_day")]


class Board(TenantModel):
    """Measures that somebody wants side by side. `tiles` are their keys, in order, each with its months and what it is
    compared with.
    """

    name = models.CharField(max_length=60)
    tiles = models.JSONField(default=list)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        pass
