from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.visits.models.sites import Site


class DayFigure(TenantModel):
    """Visits of one day by one value of one dimension, such as ("page", "/bread"); ("total", "") is all of them.

    Made anew from the visits of the day while these are kept, and then left as it is. `single` are visits of one view.
    """

    site = TenantForeignKey(Site, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    dimension = models.CharField(max_length=10)
    value = models.CharField(max_length=500, blank=True)
    title = models.CharField(max_length=200, blank=True, default="")
    visits = models.PositiveIntegerField()
    views = models.PositiveIntegerField()
    single = models.PositiveIntegerField(default=0)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "site", "day", "dimension", "value"], name="visits_figure_once"
            )
        ]


class StaleDay(TenantModel):
    """A day whose figures have to be made anew, because something of it came in since."""

    site = TenantForeignKey(Site, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "site", "day"], name="visits_stale_once")]


class BotCount(TenantModel):
    """How many views of programs were left out on a day, and why."""

    site = TenantForeignKey(Site, on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    reason = models.CharField(max_length=10)
    views = models.PositiveIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "site", "day", "reason"], name="visits_bots_once")]


class DrainedFile(TenantModel):
    """A spool file whose part for this workspace is in: after a crash it is not counted again."""

    name = models.CharField(max_length=80)
    drained_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="visits_drained_once")]
