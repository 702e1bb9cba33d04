from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives.models.initiatives import Initiative
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class How(models.TextChoices):
    HAND = "hand", _("one by one")
    SEGMENT = "segment", _("with a segment")
    LIST = "list", _("with a list")


class TakingPart(TenantModel):
    """A party takes part in an initiative, from the day `since`. All who came in at once have the same `batch`.

    Of a segment, those who were in it at that moment; `source` is its name. Who is taken out keeps the row, so that it
    can be put back.
    """

    initiative = TenantForeignKey(Initiative, on_delete=models.CASCADE, related_name="+", db_index=False)
    party = TenantForeignKey(Party, on_delete=models.PROTECT, related_name="+", db_index=False)
    since = models.DateField()
    how = models.CharField(max_length=10, choices=How.choices, default=How.HAND)
    source = models.CharField(max_length=120, blank=True, default="")
    batch = models.UUIDField()
    added_at = models.DateTimeField()
    taken_out_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "initiative", "party"], name="initiatives_takes_part_once")
        ]
        indexes = [models.Index(fields=["workspace", "party"], name="initiatives_of_party")]
