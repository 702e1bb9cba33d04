from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.models.kinds import FlowKind
from hedgerow.exchange.models.rates import Rate
from hedgerow.kernel.files import StoredFile
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party

MOST = 10**12
"""No flow that a person states is larger, in thousandths or minor units: a million of them still add up in 64 bits."""


class FlowState(models.TextChoices):
    STATED = "stated", _("Noted")
    CONFIRMED = "confirmed", _("Confirmed")
    DISPUTED = "disputed", _("Disputed")


class WorthBy(models.TextChoices):
    """How a flow came to its worth."""

    NOTHING = "", _("no worth")
    AMOUNT = "amount", _("the amount of money itself")
    PRICE = "price", _("the price that was paid for it")
    RATE = "rate", _("your rate")
    SAID = "said", _("what was said when it was noted")


class Flow(TenantModel):
    """Something of value that went from one to another on a day; None on one side is the business itself.

    `worth_minor` was fixed when it came in, by `worth_by`, and `rate` is the one that gave it. What follows from the
    log has the activity's id (`part` tells several of one activity apart) and may be less than nothing: a return.
    `is_settled`: one leg of what is even: a sale, by agreement, or time together, without a worth. A disputed one, and
    one that was taken back, counts on neither side; `disputed_at` is when that was last said of it.
    """

    kind = TenantForeignKey(FlowKind, on_delete=models.PROTECT, related_name="+", db_index=False)
    giver = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    receiver = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", null=True, db_index=False)
    on = models.DateField()
    quantity_milli = models.BigIntegerField(null=True)
    unit = models.CharField(max_length=40, blank=True, default="")
    worth_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True, default="")
    worth_by = models.CharField(max_length=6, choices=WorthBy.choices, blank=True, default="")
    rate = TenantForeignKey(Rate, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    is_settled = models.BooleanField(default=False)
    state = models.CharField(max_length=9, choices=FlowState.choices, default=FlowState.STATED)
    note = models.CharField(max_length=500, blank=True, default="")
    objection = models.CharField(max_length=500, blank=True, default="")
    file = TenantForeignKey(StoredFile, on_delete=models.SET_NULL, related_name="+", null=True, db_index=False)
    activity_id = models.UUIDField(null=True)
    part = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=60, blank=True, default="")
    stated_at = models.DateTimeField()
    disputed_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "activity_id", "part"],
                condition=Q(activity_id__isnull=False),
                name="exchange_flow_once",
            ),
            models.CheckConstraint(
                condition=(Q(giver__isnull=False) | Q(receiver__isnull=False))
                & (Q(giver__isnull=True) | Q(receiver__isnull=True) | ~Q(giver=F("receiver"))),
                name="exchange_flow_sides",
            ),
            models.CheckConstraint(
                condition=Q(worth_minor__isnull=True, currency="", worth_by="")
                | (Q(worth_minor__isnull=False) & ~Q(currency="") & ~Q(worth_by="")),
                name="exchange_flow_worth",
            ),
            models.CheckConstraint(
                condition=Q(activity_id__isnull=False)
                | (
                    (Q(quantity_milli__isnull=True) | Q(quantity_milli__gt=0, quantity_milli__lte=MOST))
                    & (Q(worth_minor__isnull=True) | Q(worth_minor__gt=0, worth_minor__lte=MOST))
                ),
                name="exchange_flow_positive",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["stated", "confirmed", "disputed"]), name="exchange_flow_state"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "on", "id"], name="exchange_by_day"),
            models.Index(
                fields=["workspace", "currency", "on"], condition=Q(is_settled=False), name="exchange_besides_sales"
            ),
            models.Index(
                fields=["workspace", "giver", "on"], condition=Q(giver__isnull=False), name="exchange_by_giver"
            ),
            models.Index(
                fields=["workspace", "receiver", "on"], condition=Q(receiver__isnull=False), name="exchange_by_receiver"
            ),
        ]
