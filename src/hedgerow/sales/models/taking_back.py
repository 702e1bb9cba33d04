from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Import
from hedgerow.sales.models.purchases import Purchase


class StaysBecause(models.TextChoices):
    """Why a purchase stays though its import is taken back."""

    GIVEN_BACK = "given_back", _("money was given back for it since")
    TOLD = "told", _("its shop told of it too")
    MERGED = "merged", _("its customer was merged with another since")


class KeptPurchase(TenantModel):
    """A purchase that stays though its import is taken back, and why."""

    of_import = TenantForeignKey(Import, on_delete=models.CASCADE, related_name="+", db_index=False)
    purchase = TenantForeignKey(Purchase, on_delete=models.CASCADE, related_name="+")
    because = models.CharField(max_length=10, choices=StaysBecause.choices)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "of_import", "purchase"], name="sales_kept_purchase_once")
        ]


class WithdrawnSale(TenantModel):
    """How often the sale of that name was taken back: brought in again, it is another fact of the log."""

    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=120)
    times = models.PositiveIntegerField(default=1)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id"], name="sales_withdrawn_once")
        ]
