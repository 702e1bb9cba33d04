from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models import Party


class LastContact(TenantModel):
    """The last day on which a party got one kind of attention: a projection of the log, kept by a reactor.

    `last_on` is the business's own calendar day.
    """

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    verb = models.CharField(max_length=60)
    last_on = models.DateField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "party", "verb"], name="care_last_contact_once")]
        indexes = [models.Index(fields=["workspace", "verb", "party", "last_on"], name="care_last_contact_by_verb")]


class CarePause(TenantModel):
    """Not now: until that day, itself included, nothing is asked for this party, and it does not count as neglected."""

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    until = models.DateField()
    reason = models.CharField(max_length=300, blank=True, default="")
    paused_at = models.DateTimeField()
    paused_by = models.CharField(max_length=80)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "party"], name="care_one_pause")]
