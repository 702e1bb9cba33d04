from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.sales.models.orders import Order
from hedgerow.sales.models.purchases import Purchase
from hedgerow.sales.models.words import HeldBecause, ReturnState


class Return(TenantModel):
    """Money given back for an order, whole or in part. `order` is None until the order itself is told.

    `counted_minor` is what of it stands in the record as `purchase`, whose amount is negative; the rest waits, because
    of `waits_because` where it is set. `channel` and `place` are where it came back, `location`
    what the shop calls that.
    """

    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)
    order_key = models.CharField(max_length=120)
    order = TenantForeignKey(Order, on_delete=models.CASCADE, related_name="returns", null=True)
    state = models.CharField(max_length=10, choices=ReturnState.choices, default=ReturnState.DONE)
    returned_at = models.DateTimeField()
    day = models.DateField()
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    counted_minor = models.BigIntegerField(default=0)
    waits_because = models.CharField(max_length=20, blank=True, default="", choices=HeldBecause.choices)
    reason = models.CharField(max_length=200, blank=True, default="")
    channel = models.CharField(max_length=10, blank=True, default="")
    place = models.CharField(max_length=120, blank=True, default="")
    location = models.CharField(max_length=120, blank=True, default="", db_default="")
    purchase = TenantForeignKey(Purchase, on_delete=models.SET_NULL, related_name="+", null=True)
    version = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=32, default="")
    lines_version = models.BigIntegerField(default=-1)
    lines_digest = models.CharField(max_length=32, default="")
    told_at = models.DateTimeField()
    told_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        ordering = ["returned_at", "source", "external_id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id"], name="sales_return_once"),
            models.CheckConstraint(condition=Q(amount_minor__gte=0), name="sales_return_amount"),
        ]
        indexes = [
            models.Index(fields=["workspace", "source", "order_key"], name="sales_return_by_order"),
            models.Index(
                fields=["workspace", "source", "location"], condition=~Q(location=""), name="sales_return_by_location"
            ),
            models.Index(fields=["workspace", "returned_at", "id"], name="sales_return_by_time"),
        ]


class ReturnLine(TenantModel):
    """What came back of an order's line, named by that line's key."""

    of_return = TenantForeignKey(Return, on_delete=models.CASCADE, related_name="lines")
    line_key = models.CharField(max_length=120)
    quantity_milli = models.BigIntegerField()
    amount_minor = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "of_return", "line_key"], name="sales_return_line_once")
        ]
