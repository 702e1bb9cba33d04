"""Who did what."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from hedgerow.kernel.doors import Door
from hedgerow.kernel.tenancy.models import TenantModel

DOORS = [(door.value, door.value) for door in Door]


class AuditEntry(TenantModel):
    """One change somebody made, as a sentence's parts. Ids, not names: names are looked up when it is read.

    `event` is a key of `registries.audit_events`. `actor_label` names programs and Hedgerow itself, never a person.
    `before` and `after` hold the fields that changed. The keys rise with time, so `id` is the order.
    """

    append_only = True

    at = models.DateTimeField()
    event = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=10)
    actor_id = models.UUIDField(null=True)
    actor_label = models.CharField(max_length=120, blank=True, default="")
    object_kind = models.CharField(max_length=40, blank=True, default="")
    object_id = models.UUIDField(null=True)
    before: models.JSONField[Any, Any] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after: models.JSONField[Any, Any] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    door = models.CharField(max_length=12, choices=DOORS)
    request_id = models.CharField(max_length=64, blank=True, default="")

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "-id"], name="accounts_audit_newest"),
            models.Index(fields=["workspace", "event", "-id"], name="accounts_audit_of_event"),
            models.Index(fields=["workspace", "actor_id", "-id"], name="accounts_audit_of_actor"),
        ]
