from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class ResourceKind(TenantModel):
    """A kind of thing to give or need. `key` is stable, one of the eight or one's own; no label means the usual one.

    Things of a kind that `expires` have an issuer, a number and a day on which they run out.
    """

    key = models.CharField(max_length=40)
    label = models.CharField(max_length=60, blank=True, default="")
    position = models.PositiveSmallIntegerField(default=0)
    expires = models.BooleanField(default=False)
    is_hidden = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        ordering = ["position", "key"]
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="resources_kind_once")]
