from django.db import models
from django.db.models import F, Q

from hedgerow.kernel.tenancy.models import TenantModel


class Reading(TenantModel):
    """The value of a measure at the end of a day, in the measure's unit; made anew until the day is over.

    `low` and `high` are its interval of 95 %, None where there is none; `n` how many it was read from; `currency` that
    of money (then minor units), else "". `position` is where the log ended when it was read.
    """

    measure = models.CharField(max_length=60)
    day = models.DateField()
    value = models.FloatField()
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    n = models.BigIntegerField()
    currency = models.CharField(max_length=3, blank=True, default="")
    position = models.BigIntegerField()
    read_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "measure", "day"], name="insight_reading_once"),
            models.CheckConstraint(
                condition=Q(low__isnull=True, high__isnull=True) | Q(low__lte=F("high")),
                name="insight_reading_interval",
            ),
        ]
