from django.db import models
from django.db.models import Q

from hedgerow.exchange.models.kinds import FlowKind
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class Rate(TenantModel):
    """What so much of a kind is worth to the workspace, from a day on. Never changed: a later one takes its place.

    `per_milli` thousandths of `unit` are worth `worth_minor`, so £5 for 1,000 people reached is 500 per 1000000.
    """

    append_only = True

    kind = TenantForeignKey(FlowKind, on_delete=models.PROTECT, related_name="+", db_index=False)
    unit = models.CharField(max_length=40, blank=True, default="")
    per_milli = models.BigIntegerField(default=1000)
    worth_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    since = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(worth_minor__gt=0, per_milli__gt=0), name="exchange_rate_positive")
        ]
        indexes = [models.Index(fields=["workspace", "kind", "since"], name="exchange_rate_by_kind")]
