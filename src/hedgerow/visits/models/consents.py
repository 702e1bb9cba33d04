from django.db import models
from django.db.models import F, Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class VisitConsent(TenantModel):
    """A party agreed that their visits to the websites are noted. Withdrawn, it stays as proof."""

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    given_at = models.DateTimeField()
    how = models.CharField(max_length=200)
    noted_by = models.CharField(max_length=80)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "party"], condition=Q(withdrawn_at__isnull=True), name="visits_consent_once"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("given_at")),
                name="visits_consent_period",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "party", "given_at"], name="visits_consent_by_party")]
