from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class CustomerFigures(TenantModel):
    """A party's purchases added up, per currency: a projection, kept in the same transaction, checked by `verify`."""

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    currency = models.CharField(max_length=3)
    purchases = models.PositiveIntegerField(default=0)
    amount_minor = models.BigIntegerField(default=0)
    first_day = models.DateField()
    last_day = models.DateField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "party", "currency"], name="sales_figures_once")]
        indexes = [
            models.Index(fields=["workspace", "currency", "amount_minor", "party"], name="sales_figures_by_amount"),
            models.Index(fields=["workspace", "currency", "last_day", "party"], name="sales_figures_by_last"),
        ]
