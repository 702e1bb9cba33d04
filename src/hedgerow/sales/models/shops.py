"""What is known of shops' own names: of customers, of products, and of what they told that could not be counted."""

from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party
from hedgerow.sales.models.products import Product
from hedgerow.sales.models.words import HeldBecause


class ShopCustomer(TenantModel):
    """A shop's customer, and what it said of them last: {field: [version, value]}.

    What a person changed since differs from it, and a later report leaves that alone.
    """

    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    told = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id"], name="sales_shop_customer_once")
        ]
        indexes = [models.Index(fields=["workspace", "party"], name="sales_shop_customer_by_party")]


class ProductKey(TenantModel):
    """What a shop calls a product: its own key, or an article number (of the source `sku`)."""

    product = TenantForeignKey(Product, on_delete=models.CASCADE, related_name="keys")
    source = models.CharField(max_length=40)
    key = models.CharField(max_length=120)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "source", "key"], name="sales_product_key_once")]


class RefusedReport(TenantModel):
    """A report of which nothing was counted, as it was told, and why. The same again is one row."""

    kind = models.CharField(max_length=10)
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)
    because = models.CharField(max_length=20, choices=HeldBecause.choices)
    told = models.JSONField()
    digest = models.CharField(max_length=32)
    refused_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        ordering = ["-refused_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id", "digest"], name="sales_refused_once")
        ]
