from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Import, Party
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.words import Fulfilment


class Purchase(TenantModel):
    """One purchase of one party, and the activity that tells it. Amounts in minor units; a refund is negative.

    `day` is the business's own calendar day. `external_id` is unique per source: the same sale twice is one sale.
    `brought_by` is the import it came with; `place` and `fulfilment` are what that says, where no shop told an order.
    """

    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    activity_id = models.UUIDField()
    purchased_at = models.DateTimeField()
    day = models.DateField()
    currency = models.CharField(max_length=3)
    amount_minor = models.BigIntegerField()
    channel = models.CharField(max_length=10, blank=True, default="")
    place = models.CharField(max_length=120, blank=True, default="", db_default="")
    fulfilment = models.CharField(max_length=12, blank=True, default="", db_default="", choices=Fulfilment.choices)
    source = models.CharField(max_length=40, blank=True, default="")
    external_id = models.CharField(max_length=120, blank=True, default="")
    brought_by = TenantForeignKey(Import, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "source", "external_id"], condition=~Q(external_id=""), name="sales_purchase_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["workspace", "currency", "day"], include=["amount_minor"], name="sales_purchase_by_day"
            ),
            models.Index(fields=["workspace", "party", "day"], name="sales_purchase_by_party"),
            models.Index(
                fields=["workspace", "brought_by", "id"],
                condition=Q(brought_by__isnull=False),
                name="sales_purchase_by_import",
            ),
        ]


class PurchaseLine(TenantModel):
    """What was in it. `quantity_milli` counts thousandths, so 1.250 kg is 1250."""

    purchase = TenantForeignKey(Purchase, on_delete=models.CASCADE, related_name="lines")
    product = TenantForeignKey(Product, on_delete=models.PROTECT, related_name="+", null=True)
    description = models.CharField(max_length=200, blank=True, default="")
    quantity_milli = models.BigIntegerField(default=1000)
    amount_minor = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        pass
