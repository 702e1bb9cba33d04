from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Product(TenantModel):
    name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200)
    category = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        ordering = ["normalised"]
        constraints = [models.UniqueConstraint(fields=["workspace", "normalised"], name="sales_product_once")]
