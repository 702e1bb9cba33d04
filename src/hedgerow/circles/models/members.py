from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.models.circles import Circle
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.ledger.models import Account
from hedgerow.network.models import Party


class Standing(models.TextChoices):
    ACTIVE = "active", _("Member")
    PAUSED = "paused", _("Paused")
    LEFT = "left", _("Left")


class Member(TenantModel):
    """A party in a circle, with its wallet; without a party it is the business itself.

    The wallet's floor and ceiling are the member's own limits; `limited_on` is when they were last set. Whoever comes
    back has the same wallet: the days before stand in the log. A party has two where two members were found to be one.
    """

    circle = TenantForeignKey(Circle, on_delete=models.PROTECT, related_name="+", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    account = TenantForeignKey(Account, on_delete=models.PROTECT, related_name="+", db_index=False)
    joined_on = models.DateField()
    limited_on = models.DateField()
    paused_on = models.DateField(null=True)
    left_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "account"], name="circles_wallet_once"),
            models.UniqueConstraint(
                fields=["workspace", "circle"], condition=Q(party__isnull=True), name="circles_business_once"
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("joined_on")), name="circles_member_days"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "circle", "party"], name="circles_members"),
            models.Index(fields=["workspace", "party"], condition=Q(party__isnull=False), name="circles_of_party"),
        ]

    @property
    def standing(self) -> Standing:
        if self.left_on is not None:
            return Standing.LEFT
        return Standing.ACTIVE if self.paused_on is None else Standing.PAUSED

    @property
    def limit(self) -> int:
        """How far below zero it may go."""
        return -(self.account.floor or 0)
