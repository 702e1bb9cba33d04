from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class RoleFamily(models.TextChoices):
    """Which plant of the hedge a role belongs to: its colour and its fruit."""

    ROSE = "rose", _("Customers")
    HAZEL = "hazel", _("Staff")
    SLOE = "sloe", _("Vendors")
    IVY = "ivy", _("Partners")
    ELDER = "elder", _("Community")
    HAW = "haw", _("Friendly rivals")


class RoleKind(TenantModel):
    """A role this workspace knows. `key` is stable, one of the ten or one's own; an empty label means the usual one."""

    key = models.CharField(max_length=40)
    label = models.CharField(max_length=60, blank=True, default="")
    label_plural = models.CharField(max_length=60, blank=True, default="")
    family = models.CharField(max_length=10, choices=RoleFamily.choices)
    position = models.PositiveSmallIntegerField(default=0)
    is_hidden = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="network_role_kind_once")]


class Role(TenantModel):
    """What a party is to this workspace, from–until. Ended roles stay: they are history.

    `source` says who gave it, `ended_by` who ended it: a rule gives no role again that a person ended.
    """

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="roles")
    kind = TenantForeignKey(RoleKind, on_delete=models.PROTECT, related_name="roles", db_index=False)
    since = models.DateField()
    until = models.DateField(null=True)
    source = models.CharField(max_length=60, blank=True, default="")
    ended_by = models.CharField(max_length=60, blank=True, db_default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "party", "kind"], condition=Q(until__isnull=True), name="network_role_current_once"
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="network_role_dates"
            ),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "kind", "party"], condition=Q(until__isnull=True), name="network_role_current"
            )
        ]
