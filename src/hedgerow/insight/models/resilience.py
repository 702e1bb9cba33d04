from typing import Any

from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantModel

WHOLE = 10_000
"""Shares and chances are hundredths of a per cent: 10,000 is all."""
LONGEST_DAYS = 3650


class Dependence(TenantModel):
    """What somebody said hangs on a supply: `supply` is "need:" with the id of a need, or "party:" with a party's.

    `lines` are categories of products that stop without it; else `share_bp` is what of all takings does, None where
    nobody said. `strength_bp` is the chance that they really stop, `stock_days` how long what is in stock lasts,
    `replace_days` how long it takes to find another; None where nobody said.
    """

    supply = models.CharField(max_length=60)
    lines: models.JSONField[Any, Any] = models.JSONField(default=list, blank=True)
    share_bp = models.PositiveIntegerField(null=True)
    strength_bp = models.PositiveIntegerField(default=WHOLE)
    stock_days = models.PositiveIntegerField(null=True)
    replace_days = models.PositiveIntegerField(null=True)
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "supply"], name="insight_dependence_once"),
            models.CheckConstraint(
                condition=(Q(share_bp__isnull=True) | Q(share_bp__lte=WHOLE)) & Q(strength_bp__lte=WHOLE),
                name="insight_dependence_shares",
            ),
        ]


class StepCost(TenantModel):
    """What a step that would make the business stand firmer costs a month, as somebody said; 0 is free."""

    step = models.CharField(max_length=160)
    cost_minor = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    set_at = models.DateTimeField()
    set_by = models.CharField(max_length=80, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "step"], name="insight_step_cost_once"),
            models.CheckConstraint(condition=Q(cost_minor__gte=0), name="insight_step_cost_not_negative"),
        ]


class Scenario(TenantModel):
    """A question that was kept: what is taken out (`things`), how much of it, for how many days, with which steps.

    `seed` makes its runs of chance come out the same. One that was removed can be brought back for a month.
    """

    name = models.CharField(max_length=80)
    things: models.JSONField[Any, Any] = models.JSONField(default=list)
    degree_bp = models.PositiveIntegerField(default=WHOLE)
    days = models.PositiveIntegerField()
    steps: models.JSONField[Any, Any] = models.JSONField(default=list, blank=True)
    seed = models.PositiveIntegerField(default=1)
    kept_at = models.DateTimeField()
    kept_by = models.CharField(max_length=80, blank=True, default="")
    changed_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "name"], condition=Q(removed_at__isnull=True), name="insight_scenario_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="insight_scenario_name"),
            models.CheckConstraint(condition=Q(degree_bp__gt=0, degree_bp__lte=WHOLE), name="insight_scenario_degree"),
            models.CheckConstraint(condition=Q(days__gt=0), name="insight_scenario_days"),
        ]

    def __str__(self) -> str:
        return self.name
