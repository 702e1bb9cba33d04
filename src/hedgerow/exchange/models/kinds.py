from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class FlowKind(TenantModel):
    """A kind of value. `key` is stable, a usual one or one's own; no label means the usual one."""

    key = models.CharField(max_length=40)
    label = models.CharField(max_length=60, blank=True, default="")
    position = models.PositiveSmallIntegerField(default=0)
    is_tangible = models.BooleanField(default=False)
    is_hidden = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        ordering = ["position", "key"]
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="exchange_kind_once")]
