"""What went from where to where. Nothing here is ever changed: how a pending transfer ends is a row of its own."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models.accounts import Account, Commodity


class Transfer(TenantModel):
    """One movement of one commodity; its entries sum to zero.

    `key` makes a repeat a no-op, `digest` tells a repeat from another transfer under the same key. One that `is_held`
    began pending: its lines are reservations until a settlement posts or voids it, by itself at `expires_at`.
    `activity_id` is what happened in the log. `words` holds the memo, and can be erased.
    """

    append_only = True
    erasable = "words"

    commodity = TenantForeignKey(Commodity, on_delete=models.PROTECT, related_name="+", db_index=False)
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    is_held = models.BooleanField(default=False)
    expires_at = models.DateTimeField(null=True)
    booked_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=80)
    activity_id = models.UUIDField(null=True)
    reverses = TenantForeignKey("self", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    words = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="ledger_transfer_once")]
        indexes = [
            models.Index(
                fields=["workspace", "expires_at"], condition=Q(expires_at__isnull=False), name="ledger_transfer_due"
            ),
            models.Index(
                fields=["workspace", "reverses"], condition=Q(reverses__isnull=False), name="ledger_transfer_reverses"
            ),
            models.Index(
                fields=["workspace", "activity_id"],
                condition=Q(activity_id__isnull=False),
                name="ledger_transfer_activity",
            ),
        ]

    @property
    def memo(self) -> str:
        return str(self.words.get("memo", ""))


class Outcome(models.TextChoices):
    POSTED = "posted", _("Posted")
    VOIDED = "voided", _("Voided")


class Settlement(TenantModel):
    """What became of a transfer that was pending, once and for all."""

    append_only = True

    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", db_index=False)
    outcome = models.CharField(max_length=6, choices=Outcome.choices)
    by_timeout = models.BooleanField(default=False)
    settled_at = models.DateTimeField()
    settled_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "transfer"], name="ledger_settled_once")]


class Entry(TenantModel):
    """A line of a posted transfer: what is in an account grows by a positive `amount`.

    `number` counts the entries of the account from 1 on, `balance_after` is its balance with this one, and
    `recorded_at` never falls: so the balance at any instant is one row. `chain` is the digest of this entry and of the
    one before it. `reverses` is the line of which this one takes back a part. `expires_on` is the last day of a credit.
    """

    append_only = True

    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", db_index=False)
    account = TenantForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.BigIntegerField()
    amount = models.BigIntegerField()
    balance_after = models.BigIntegerField()
    booked_on = models.DateField()
    recorded_at = models.DateTimeField()
    expires_on = models.DateField(null=True)
    reverses = TenantForeignKey("self", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    chain = models.CharField(max_length=64)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "account", "number"], name="ledger_entry_number"),
            models.UniqueConstraint(fields=["workspace", "transfer", "account"], name="ledger_entry_once"),
            models.CheckConstraint(condition=~Q(amount=0), name="ledger_entry_amount"),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "booked_on", "number", "amount"], name="ledger_entry_booked"),
            models.Index(fields=["workspace", "account", "recorded_at", "number"], name="ledger_entry_instant"),
            models.Index(
                fields=["workspace", "reverses"], condition=Q(reverses__isnull=False), name="ledger_entry_reverses"
            ),
        ]


class Reservation(TenantModel):
    """A line of a transfer that began pending: what its entry will be, if it is posted."""

    append_only = True

    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", db_index=False)
    account = TenantForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    amount = models.BigIntegerField()
    expires_on = models.DateField(null=True)
    lot = TenantForeignKey(Entry, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "transfer", "account"], name="ledger_reservation_once"),
            models.CheckConstraint(condition=~Q(amount=0), name="ledger_reservation_amount"),
        ]
        indexes = [models.Index(fields=["workspace", "account"], name="ledger_reservation_account")]
