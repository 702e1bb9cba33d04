from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.models.members import Member
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class Side(models.TextChoices):
    OFFERS = "offers", _("Offers")
    WANTS = "wants", _("Wants")


class Notice(TenantModel):
    """Something that a member offers to the others, or wants of them; `price` in the circle's unit, None for open."""

    member = TenantForeignKey(Member, on_delete=models.CASCADE, related_name="+", db_index=False)
    side = models.CharField(max_length=6, choices=Side.choices)
    title = models.CharField(max_length=120)
    price = models.BigIntegerField(null=True)
    until = models.DateField(null=True)
    added_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="circles_notice_title"),
            models.CheckConstraint(condition=Q(price__isnull=True) | Q(price__gt=0), name="circles_notice_price"),
        ]
        indexes = [models.Index(fields=["workspace", "member", "-added_at"], name="circles_notices")]

    def __str__(self) -> str:
        return self.title
