from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.resources.models.resources import Resource


class MatchVerdict(models.TextChoices):
    """Nobody is asked again about a pair that is no match; who was introduced is told with the day."""

    REJECTED = "rejected"
    INTRODUCED = "introduced"


class MatchDecision(TenantModel):
    """What a person decided about a need and something that is given."""

    need = TenantForeignKey(Resource, on_delete=models.CASCADE, related_name="+", db_index=False)
    give = TenantForeignKey(Resource, on_delete=models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=10, choices=MatchVerdict.choices)
    decided_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "need", "give"], name="resources_decision_once"),
            models.CheckConstraint(
                condition=Q(verdict__in=["rejected", "introduced"]), name="resources_decision_verdict"
            ),
        ]
