from django.db import models
from django.db.models import F, Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class RelationshipKind(TenantModel):
    """A kind of tie with two readings: "supplies" and "is supplied by". An empty label means the usual words."""

    key = models.CharField(max_length=40)
    label = models.CharField(max_length=60, blank=True, default="")
    inverse_label = models.CharField(max_length=60, blank=True, default="")
    is_symmetric = models.BooleanField(default=False)
    from_kind = models.CharField(max_length=12, blank=True, default="")
    to_kind = models.CharField(max_length=12, blank=True, default="")
    position = models.PositiveSmallIntegerField(default=0)
    is_hidden = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="network_tie_kind_once")]


class Relationship(TenantModel):
    """A typed, directed, dated tie between two parties; a symmetric one is stored once, smaller key first."""

    from_party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="ties_out")
    to_party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="ties_in")
    kind = TenantForeignKey(RelationshipKind, on_delete=models.PROTECT, related_name="+")
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True, default="")
    source = models.CharField(max_length=60, blank=True, default="")
    added_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(from_party=F("to_party")), name="network_no_self_tie"),
            models.UniqueConstraint(
                fields=["workspace", "from_party", "to_party", "kind"],
                condition=Q(until__isnull=True),
                name="network_tie_current_once",
            ),
        ]
