from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.purchases import Purchase
from hedgerow.sales.models.words import Fulfilment, OrderState


class Order(TenantModel):
    """What somebody ordered, as its shop or a person tells it last; `purchase` is what of it was paid.

    Amounts in minor units; `total_minor` is what the customer pays for all. `external_id` is unique per source.
    Its own words, its lines and its customer each have the version they were told with, and a digest that settles
    which of two with the same version is the newer one. `told_by` is the door it came through; `is_in_file` that an
    export of its shop told it too. `location` is its shop's id for the place, so that the place can still be named.
    """

    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)
    number = models.CharField(max_length=80, blank=True, default="")
    state = models.CharField(max_length=10, choices=OrderState.choices, default=OrderState.OPEN)
    placed_at = models.DateTimeField()
    day = models.DateField()
    paid_at = models.DateTimeField(null=True)
    currency = models.CharField(max_length=3)
    total_minor = models.BigIntegerField()
    discount_minor = models.BigIntegerField(default=0)
    tax_minor = models.BigIntegerField(default=0)
    delivery_minor = models.BigIntegerField(default=0)
    tip_minor = models.BigIntegerField(default=0)
    channel = models.CharField(max_length=10, blank=True, default="")
    fulfilment = models.CharField(max_length=12, blank=True, default="", choices=Fulfilment.choices)
    place = models.CharField(max_length=120, blank=True, default="")
    location = models.CharField(max_length=120, blank=True, default="", db_default="")
    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    purchase = TenantForeignKey(Purchase, on_delete=models.SET_NULL, related_name="+", null=True)
    is_in_file = models.BooleanField(default=False)
    version = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=32, default="")
    lines_version = models.BigIntegerField(default=-1)
    lines_digest = models.CharField(max_length=32, default="")
    customer_version = models.BigIntegerField(default=-1)
    customer_digest = models.CharField(max_length=32, default="")
    first_told_at = models.DateTimeField()
    told_at = models.DateTimeField()
    told_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        ordering = ["-placed_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id"], name="sales_order_once"),
            models.CheckConstraint(condition=Q(total_minor__gte=0), name="sales_order_total"),
        ]
        indexes = [
            models.Index(fields=["workspace", "placed_at", "id"], name="sales_order_by_time"),
            models.Index(fields=["workspace", "party", "placed_at"], name="sales_order_by_party"),
            models.Index(
                fields=["workspace", "source", "location"], condition=~Q(location=""), name="sales_order_by_location"
            ),
            models.Index(fields=["workspace", "number"], condition=~Q(number=""), name="sales_order_by_number"),
        ]


class OrderLine(TenantModel):
    """One thing in it. `amount_minor` is what was charged for it: discounts taken off, its tax put on."""

    order = TenantForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    key = models.CharField(max_length=120)
    position = models.PositiveIntegerField()
    product = TenantForeignKey(Product, on_delete=models.PROTECT, related_name="+", null=True)
    description = models.CharField(max_length=200, blank=True, default="")
    quantity_milli = models.BigIntegerField(default=1000)
    amount_minor = models.BigIntegerField()
    discount_minor = models.BigIntegerField(default=0)
    tax_minor = models.BigIntegerField(default=0)

    class Meta(TenantModel.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["workspace", "order", "key"], name="sales_order_line_once")]
