"""Which credits a debit consumed, and what of each credit is left."""

from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models.accounts import Account
from hedgerow.ledger.models.transfers import Entry


class Allocation(TenantModel):
    """So much of a debit was covered by a credit; below zero where it went back to the credit.

    `cause` is the entry at which it happened: the debit itself, a later credit that repaid arrears, or a reversal.
    """

    append_only = True

    cause = TenantForeignKey(Entry, on_delete=models.PROTECT, related_name="+", db_index=False)
    debit = TenantForeignKey(Entry, on_delete=models.PROTECT, related_name="+", db_index=False)
    credit = TenantForeignKey(Entry, on_delete=models.PROTECT, related_name="+", db_index=False)
    amount = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(amount=0), name="ledger_allocation_amount"),
        ]
        indexes = [
            models.Index(fields=["workspace", "cause"], name="ledger_allocation_cause"),
            models.Index(fields=["workspace", "debit"], name="ledger_allocation_debit"),
            models.Index(fields=["workspace", "credit"], name="ledger_allocation_credit"),
        ]


class Lot(TenantModel):
    """What is left of a credit; below zero, what of a debit is in arrears. It has the key of its entry.

    A projection of entries and allocations. All that an account has left is its balance, and it never has both:
    arrears are there only where nothing is left.
    """

    account = TenantForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.BigIntegerField()
    expires_on = models.DateField(null=True)
    left = models.BigIntegerField()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "account", "number"], condition=~Q(left=0), name="ledger_lots_left"),
            models.Index(
                fields=["workspace", "expires_on"],
                condition=Q(left__gt=0, expires_on__isnull=False),
                name="ledger_lots_expiring",
            ),
        ]
