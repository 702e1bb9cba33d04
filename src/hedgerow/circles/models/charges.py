from django.db import models

from hedgerow.circles.models.members import Member
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models import Transfer


class Charge(TenantModel):
    """The demurrage of one member for one month, once: what was held at its end, by which rule, and what was taken.

    Also where nothing was taken, without a transfer: a month that was gone through is not gone through again.
    """

    append_only = True

    member = TenantForeignKey(Member, on_delete=models.PROTECT, related_name="+", db_index=False)
    month = models.DateField()
    held = models.BigIntegerField()
    per_mille = models.PositiveSmallIntegerField()
    free = models.BigIntegerField()
    amount = models.BigIntegerField()
    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", null=True)
    charged_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "member", "month"], name="circles_charged_once"),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="circles_charge_amount"),
        ]
