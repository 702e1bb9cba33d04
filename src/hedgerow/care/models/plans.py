from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import RoleKind


class Rhythm(models.TextChoices):
    EVERY = "every", _("Again and again")
    BEGINNING = "beginning", _("Once, when the role begins")
    BIRTHDAY = "birthday", _("On their birthday")


class Unit(models.TextChoices):
    DAY = "day", _("days")
    WEEK = "week", _("weeks")
    MONTH = "month", _("months")
    YEAR = "year", _("years")


class CarePlan(TenantModel):
    """What everybody of one role should get: the experience, the message, and the means, which are its attentions."""

    role_kind = TenantForeignKey(RoleKind, on_delete=models.CASCADE, related_name="+", db_index=False)
    experience = models.TextField(blank=True, default="")
    message = models.TextField(blank=True, default="")
    is_on = models.BooleanField(default=True)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "role_kind"], name="care_one_plan_a_role")]


class Attention(TenantModel):
    """A kind of attention that a plan gives, and when: one of its means.

    `verbs` are the activities that count as it; the first is what a tick records. `every` with `unit` is the time
    between two, or the time within which the one at the beginning is due. `assignee_id` is the user who does it, None
    for anybody. Beginnings before `since` are not asked for: a plan made today sends nobody late welcomes.
    """

    plan = TenantForeignKey(CarePlan, on_delete=models.CASCADE, related_name="attentions", db_index=False)
    name = models.CharField(max_length=80)
    verbs = models.JSONField(default=list)
    rhythm = models.CharField(max_length=10, choices=Rhythm.choices, default=Rhythm.EVERY)
    every = models.PositiveSmallIntegerField(default=1)
    unit = models.CharField(max_length=5, choices=Unit.choices, default=Unit.MONTH)
    assignee_id = models.UUIDField(null=True)
    is_on = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField(default=0)
    since = models.DateField()

    class Meta(TenantModel.Meta):
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(every__gte=1, every__lte=999), name="care_attention_every"),
            models.CheckConstraint(condition=~Q(name=""), name="care_attention_name"),
        ]
        indexes = [models.Index(fields=["workspace", "plan", "position"], name="care_attention_of")]
