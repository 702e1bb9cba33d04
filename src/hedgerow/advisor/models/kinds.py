from django.db import models
from django.db.models import F, Q

from hedgerow.kernel.tenancy.models import TenantModel


class KindStanding(TenantModel):
    """How a kind of prompt stands in a workspace: whether it is on, and what was learnt of it so far; derived.

    `mean`, `low` and `high` are its measured usefulness (`measures.usefulness`) from `cases`. Of those that were done
    `came_done` of `done` had the hoped-for outcome in the days after, and `came_left` of `left` that were neither shown
    nor done; only those count whose days are over.
    """

    kind = models.CharField(max_length=60)
    is_on = models.BooleanField(default=True)
    mean = models.FloatField(default=0.5)
    low = models.FloatField(default=0)
    high = models.FloatField(default=1)
    cases = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    came_done = models.PositiveIntegerField(default=0)
    left = models.PositiveIntegerField(default=0)
    came_left = models.PositiveIntegerField(default=0)
    counted_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "kind"], name="advisor_kind_once"),
            models.CheckConstraint(
                condition=Q(came_done__lte=F("done"), came_left__lte=F("left")), name="advisor_kind_counts"
            ),
        ]
