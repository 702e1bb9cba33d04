from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class KeptAnalysis(TenantModel):
    """What an analysis found, as JSON, and from what: the day, and the position of the log it stands at.

    `subject` tells several of one name apart, such as a scenario; `version` is the shape of `found`: one of another
    shape counts as none. `took_ms` is the processor time of its making.
    """

    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=60, blank=True, default="")
    version = models.PositiveSmallIntegerField()
    day = models.DateField()
    position = models.BigIntegerField()
    made_at = models.DateTimeField()
    took_ms = models.PositiveIntegerField()
    found = models.BinaryField()

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name", "subject"], name="insight_analysis_once"),
        ]
