from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party
from hedgerow.resources.models.kinds import ResourceKind


class Side(models.TextChoices):
    GIVES = "gives", _("Gives")
    NEEDS = "needs", _("Needs")


class Per(models.TextChoices):
    """What a quantity is counted over."""

    WHOLE = "", _("in all")
    DAY = "day", _("per day")
    WEEK = "week", _("per week")
    MONTH = "month", _("per month")
    YEAR = "year", _("per year")


class Resource(TenantModel):
    """Something that a party can give, or needs; without a party it is the business's own.

    `quantity_milli` counts thousandths of `unit`, so 2.5 hours is 2500; None where nobody said how much. `since` and
    `until` are the days between which it holds, None for any time. It is over from `ended_at` on, and history; one that
    is `removed_at` was a mistake, in no list, and gone for good a month later.
    """

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    side = models.CharField(max_length=5, choices=Side.choices)
    kind = TenantForeignKey(ResourceKind, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    sort_title = models.CharField(max_length=200)
    quantity_milli = models.BigIntegerField(null=True)
    unit = models.CharField(max_length=40, blank=True, default="")
    per = models.CharField(max_length=5, choices=Per.choices, blank=True, default="")
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    note = models.TextField(blank=True, default="")
    worth_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    issuer = models.CharField(max_length=120, blank=True, default="")
    number = models.CharField(max_length=80, blank=True, default="")
    valid_until = models.DateField(null=True)
    file = TenantForeignKey(StoredFile, on_delete=models.SET_NULL, related_name="+", null=True)
    source = models.CharField(max_length=60, blank=True, default="")
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(side__in=["gives", "needs"]), name="resources_side"),
            models.CheckConstraint(condition=Q(per__in=["", "day", "week", "month", "year"]), name="resources_per"),
            models.CheckConstraint(condition=~Q(title=""), name="resources_title"),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="resources_period",
            ),
            models.CheckConstraint(
                condition=Q(quantity_milli__isnull=True) | Q(quantity_milli__gte=0), name="resources_quantity"
            ),
            models.CheckConstraint(
                condition=Q(worth_minor__isnull=True, currency="")
                | (Q(worth_minor__isnull=False, worth_minor__gte=0) & ~Q(currency="")),
                name="resources_worth",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "sort_title", "id"], name="resources_by_title"),
            models.Index(fields=["workspace", "added_at", "id"], name="resources_by_added"),
            models.Index(fields=["workspace", "party", "side"], name="resources_by_party"),
            models.Index(
                fields=["workspace", "valid_until"], condition=Q(valid_until__isnull=False), name="resources_by_expiry"
            ),
            models.Index(
                fields=["workspace", "removed_at"], condition=Q(removed_at__isnull=False), name="resources_removed"
            ),
        ]

    def __str__(self) -> str:
        return self.title
