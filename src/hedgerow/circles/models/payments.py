from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.models.circles import Circle
from hedgerow.circles.models.members import Member
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models import Transfer


class PaymentKind(models.TextChoices):
    """All but the first settle what is left in a wallet."""

    PAYMENT = "payment", _("Payment")
    OUTSIDE = "outside", _("Settled in money")
    RESERVE = "reserve", _("Settled with the common purse")
    TAKEN_OVER = "taken_over", _("Taken over")
    COVERED = "covered", _("Covered by the common purse")


class Payment(TenantModel):
    """What one member pays another; None on either side is the circle's reserve. What became of it, its transfer says.

    One that is proposed has a `code` by which the payer's side confirms it, once. `words` says for what, and can be
    erased.
    """

    append_only = True
    erasable = "words"

    circle = TenantForeignKey(Circle, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(max_length=10, choices=PaymentKind.choices)
    payer = TenantForeignKey(Member, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    payee = TenantForeignKey(Member, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    amount = models.BigIntegerField()
    transfer = TenantForeignKey(Transfer, on_delete=models.PROTECT, related_name="+", db_index=False)
    code = models.CharField(max_length=8, blank=True, default="")
    proposed_at = models.DateTimeField()
    proposed_by = models.CharField(max_length=80)
    words = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "transfer"], name="circles_payment_transfer"),
            models.UniqueConstraint(fields=["workspace", "code"], condition=~Q(code=""), name="circles_code_once"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="circles_payment_amount"),
        ]
        indexes = [
            models.Index(fields=["workspace", "circle", "-proposed_at", "-id"], name="circles_payments"),
            models.Index(fields=["workspace", "payer"], condition=Q(payer__isnull=False), name="circles_paid"),
            models.Index(fields=["workspace", "payee"], condition=Q(payee__isnull=False), name="circles_received"),
        ]

    @property
    def purpose(self) -> str:
        return str(self.words.get("for", ""))


class CodeTry(TenantModel):
    """Somebody typed a code that leads nowhere: too many of them, and they wait."""

    tried_by = models.CharField(max_length=80)
    tried_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "tried_by", "tried_at"], name="circles_code_tries")]
