from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Product(TenantModel):
    """`category_is_told`: by a shop or a file; what a person sorted stays sorted."""

    name = models.CharField(max_length=200)
    normalised = models.CharField(max_length=200)
    category = models.CharField(max_length=80, blank=True, default="")
    category_is_told = models.BooleanField(default=False, db_default=False)

    class Meta(TenantModel.Meta):
        ordering = ["normalised"]
        constraints = [models.UniqueConstraint(fields=["workspace", "normalised"], name="sales_product_once")]
