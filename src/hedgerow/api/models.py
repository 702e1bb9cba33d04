"""Keys of programs, what apps hold, and the first results of requests that may be repeated."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import Sight
from hedgerow.kernel.tenancy.models import TenantModel

_IDLE = timedelta(days=90)


class ApiKey(models.Model):
    """A program's key to one workspace. Not a tenant row: a request shows its key before any workspace is known.

    Only a digest of the secret is kept. `spent_until` (microseconds since 1970) is the whole state of the rate limit.

    `sight` says whom the key sees, as for a member of the team: everybody, those whom `team` looks after, or those whom
    the member `seen_for` looks after. A key with a `person_id` acts for that member: it never may do or see more than
    she does now. A key `of_app` was granted to an app; it has no token of its own, only access tokens lead to it.
    `last_used_from` is the network, not the machine.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=120)
    prefix = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64)
    scopes: models.JSONField[Any, Any] = models.JSONField(default=list)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=200)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.CharField(max_length=200, blank=True, default="")
    last_used_at = models.DateTimeField(null=True)
    last_used_from = models.CharField(max_length=50, blank=True, default="")
    person_id = models.UUIDField(null=True)
    sight = models.CharField(max_length=8, default=Sight.ALL.value)
    seen_for = models.UUIDField(null=True)
    team = models.CharField(max_length=60, blank=True, default="")
    of_app = models.BooleanField(default=False)
    spent_until = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return self.label

    def is_over(self, now: datetime) -> bool:
        """Revoked, or past its end."""
        return self.revoked_at is not None or (self.expires_at is not None and self.expires_at <= now)

    def is_idle(self, now: datetime) -> bool:
        """Not used for so long that it may be forgotten somewhere."""
        return (self.last_used_at or self.created_at) <= now - _IDLE


class AccessToken(models.Model):
    """What an app shows at the door for a while, in place of the key it was granted. Only a digest is kept.

    Not a tenant row, for the same reason as the key. Its scopes are some of those of the key.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="+")
    prefix = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64)
    scopes: models.JSONField[Any, Any] = models.JSONField(default=list)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"token {self.prefix}"


class FirstResult(TenantModel):
    """The answer to the first request with an Idempotency-Key. Kept a day, so a program may safely ask again."""

    api_key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=255)
    request_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    answered_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "api_key", "key"], name="api_first_result_once")]
        indexes = [models.Index(fields=["workspace", "answered_at"], name="api_first_result_age")]
