from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.automation.models.endpoints import Endpoint
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    DELIVERED = "delivered", _("Delivered")
    DEAD = "dead", _("Given up")


class Outcome(models.TextChoices):
    """How one attempt ended. The other side's own words are never kept."""

    DELIVERED = "delivered", _("Delivered.")
    ANSWERED = "answered", _("The other side answered that it did not work.")
    REDIRECTED = (
        "redirected",
        _("The other side pointed to another address. We do not follow: enter that address here."),
    )
    GONE = "gone", _("The other side says that this address is gone for good.")
    TIMED_OUT = "timed_out", _("The other side did not answer in time.")
    UNREACHABLE = "unreachable", _("The other side could not be reached.")
    BROKEN_OFF = "broken_off", _("The connection broke off.")
    REFUSED = "refused", _("The address leads to a place that Hedgerow does not call.")
    UNUSABLE = "unusable", _("The other side's answer could not be read.")
    UNSEALED = "unsealed", _("The secret can no longer be read. Make a new one.")
    MISSING = "missing", _("What happened is no longer in the log.")


class Delivery(TenantModel):
    """One activity on its way to one endpoint; there is never a second row for the same two.

    `event_id` is the activity's id, and what every attempt carries; of a test it is the delivery's own, and `position`
    is None. `tries` counts attempts since it was last begun anew, `attempts` all of them. Waiting until `due_at`.
    """

    endpoint = TenantForeignKey(Endpoint, on_delete=models.CASCADE, related_name="+", db_index=False)
    event_id = models.UUIDField()
    position = models.BigIntegerField(null=True)
    verb = models.CharField(max_length=60)
    state = models.CharField(max_length=9, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    last_outcome = models.CharField(max_length=11, choices=Outcome.choices, blank=True, default="")
    due_at = models.DateTimeField()
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "endpoint", "event_id"], name="automation_delivery_once"),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "delivered", "dead"]), name="automation_delivery_state"
            ),
        ]
        indexes = [
            models.Index(
                fields=["workspace", "endpoint", "position", "id"],
                condition=Q(state="waiting"),
                name="automation_waiting",
            ),
            models.Index(fields=["workspace", "endpoint", "created_at", "id"], name="automation_by_endpoint"),
            models.Index(fields=["workspace", "state", "created_at"], name="automation_by_age"),
        ]

    @property
    def is_test(self) -> bool:
        return self.position is None


class Attempt(TenantModel):
    """One try. `status` is what the other side answered, None when it did not."""

    delivery = TenantForeignKey(Delivery, on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    took_ms = models.PositiveIntegerField()
    status = models.PositiveSmallIntegerField(null=True)
    outcome = models.CharField(max_length=11, choices=Outcome.choices)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "delivery", "number"], name="automation_attempts")]
