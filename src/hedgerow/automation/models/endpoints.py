from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantModel

GROUP = "group:"


class EndpointState(models.TextChoices):
    ON = "on", _("On")
    PAUSED = "paused", _("Paused")
    OFF = "off", _("Switched off")


class OffReason(models.TextChoices):
    GONE = "gone", _("The other side says that this address is gone for good.")
    FAILING = "failing", _("Nothing could be delivered for five days.")


class Endpoint(TenantModel):
    """An address of another program that is told what happens here.

    `wanted` names verbs, or groups of them as `group:money`; nothing means everything. Only activities after position
    `after` are sent. `secret`, the `old_secret` that signs beside it until `old_secret_until`, and `headers` are
    sealed. `with_words`: activities are sent whole, not as ids and figures only; `with_imports`: also those that came
    in a file. `failures` counts attempts that failed in a row, the first of them at `failing_since`; until `rest_until`
    nothing is tried.
    """

    url = models.CharField(max_length=2000)
    description = models.CharField(max_length=200, blank=True, default="")
    wanted: models.JSONField[Any, Any] = models.JSONField(default=list)
    with_words = models.BooleanField(default=False)
    with_imports = models.BooleanField(default=False, db_default=False)
    secret = models.TextField()
    old_secret = models.TextField(blank=True, default="")
    old_secret_until = models.DateTimeField(null=True)
    headers = models.TextField(blank=True, default="")
    after = models.BigIntegerField(default=0)
    state = models.CharField(max_length=6, choices=EndpointState.choices, default=EndpointState.ON)
    off_reason = models.CharField(max_length=7, choices=OffReason.choices, blank=True, default="")
    off_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    rest_until = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=200)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["on", "paused", "off"]), name="automation_endpoint_state"),
            models.CheckConstraint(condition=Q(state="off") | Q(off_reason=""), name="automation_endpoint_off"),
        ]

    def __str__(self) -> str:
        return self.description or self.host

    @property
    def host(self) -> str:
        """Where to, without what may be a token of the other side."""
        return str(self.url).partition("://")[2].partition("/")[0]

    def wants(self, verb: str, group: str) -> bool:
        return not self.wanted or verb in self.wanted or f"{GROUP}{group}" in self.wanted
