"""Keys of programs, and the first results of requests that may be repeated."""

from typing import Any

from django.db import models

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy.models import TenantModel


class ApiKey(models.Model):
    """A program's key to one workspace. Not a tenant row: a request shows its key before any workspace is known.

    Only a digest of the secret is kept. `spent_until` (microseconds since 1970) is the whole state of the rate limit.
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
    last_used_at = models.DateTimeField(null=True)
    spent_until = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return self.label


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
