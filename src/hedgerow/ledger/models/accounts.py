"""What is counted, and where it can be."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party

MOST = 9 * 10**15
"""No amount and no balance is beyond it: below 2^53, so programs that read numbers as floats read them right."""


class CommodityKind(models.TextChoices):
    CURRENCY = "currency", _("Money")
    POINTS = "points", _("Points")
    CREDITS = "credits", _("Credits")
    HOURS = "hours", _("Hours")


class Commodity(TenantModel):
    """What a ledger counts, in units of 10^-exponent: EUR 2, points 0."""

    code = models.CharField(max_length=12)
    kind = models.CharField(max_length=8, choices=CommodityKind.choices)
    name = models.CharField(max_length=60, blank=True, default="")
    exponent = models.PositiveSmallIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "code"], name="ledger_commodity_once"),
            models.CheckConstraint(condition=Q(exponent__lte=6), name="ledger_exponent"),
        ]

    def __str__(self) -> str:
        return self.name or self.code


class AccountKind(models.TextChoices):
    """Of the business's books the five of book-keeping; a wallet holds what a party has, an issuer gives it out."""

    ASSET = "asset", _("What we have")
    LIABILITY = "liability", _("What we owe")
    INCOME = "income", _("What comes in")
    EXPENSE = "expense", _("What it costs")
    EQUITY = "equity", _("What it began with")
    WALLET = "wallet", _("What somebody has with us")
    ISSUING = "issuing", _("What we gave out")


GIVING = frozenset({AccountKind.LIABILITY, AccountKind.INCOME, AccountKind.EQUITY, AccountKind.ISSUING})
"""Kinds out of which things come: their balances are below zero in the books, and shown the other way round."""


class Account(TenantModel):
    """Where something that is counted can be; without a party it is the business's own.

    `key` is what the code or the program that opened it calls it ("" for none). `balance` and `entries` follow from the
    entries, `reserved` and `expected` from what is pending: they are projections, written under the row's lock together
    with what they follow from, and compared by `verify`. `chain` is the digest of the last entry. No entry takes
    `balance - reserved` below `floor` or brings `balance + expected` above `ceiling`, but for reversals.
    An account that `allocates` knows of each debit which credits it consumed. One that is `kept_by` a package ("" for
    none) is moved and changed by that package alone.
    """

    commodity = TenantForeignKey(Commodity, on_delete=models.PROTECT, related_name="+", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    kind = models.CharField(max_length=9, choices=AccountKind.choices)
    key = models.CharField(max_length=120, blank=True, default="")
    number = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=120)
    floor = models.BigIntegerField(null=True)
    ceiling = models.BigIntegerField(null=True)
    allocates = models.BooleanField(default=False)
    kept_by = models.CharField(max_length=20, blank=True, default="", db_default="")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    balance = models.BigIntegerField(default=0)
    reserved = models.BigIntegerField(default=0)
    expected = models.BigIntegerField(default=0)
    entries = models.BigIntegerField(default=0)
    last_at = models.DateTimeField(null=True)
    chain = models.CharField(max_length=64, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], condition=~Q(key=""), name="ledger_account_once"),
            models.CheckConstraint(
                condition=Q(floor__isnull=True) | Q(ceiling__isnull=True) | Q(floor__lte=F("ceiling")),
                name="ledger_limits",
            ),
            models.CheckConstraint(
                condition=Q(balance__gte=-MOST, balance__lte=MOST, reserved__gte=0, expected__gte=0),
                name="ledger_balance",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="ledger_account_name"),
        ]
        indexes = [
            models.Index(fields=["workspace", "party"], condition=Q(party__isnull=False), name="ledger_by_party"),
            models.Index(fields=["workspace", "number", "id"], condition=Q(party__isnull=True), name="ledger_chart"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def available(self) -> int:
        """What may leave it, where its floor is zero."""
        return self.balance - self.reserved
