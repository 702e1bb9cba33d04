"""Apps, what people granted them, and what they hold of it.

Not tenant rows: an app shows its id or a token before any workspace is known. A grant leads to a key of the API, which
names workspace and person; whatever is asked about a workspace's apps therefore names the workspace itself.
"""

from datetime import datetime
from typing import Any

from django.db import models

from hedgerow.accounts.models import User
from hedgerow.api.models import ApiKey
from hedgerow.kernel.ids import uuid7


class App(models.Model):
    """A program registered in one workspace, for whose team alone it can ask. Its id is its `client_id`.

    `secret_digest` is empty for a public app, which runs where no secret stays one: a phone, a desktop, a browser.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    secret_digest = models.CharField(max_length=64, blank=True, default="")
    redirect_uris: models.JSONField[Any, Any] = models.JSONField(default=list)
    scopes: models.JSONField[Any, Any] = models.JSONField(default=list)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=200)
    removed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_confidential(self) -> bool:
        return bool(self.secret_digest)


class Grant(models.Model):
    """What one person allowed one app, once: everything that app was handed by it ends with the key."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    app = models.ForeignKey(App, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    key = models.OneToOneField(ApiKey, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return f"{self.app_id} for {self.user_id}"


class Secret(models.Model):
    """Good for one use before `expires_at`; a second use gives it away as stolen. Only a digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, related_name="+")
    prefix = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.prefix} of {self.grant_id}"

    def is_over(self, now: datetime) -> bool:
        return self.used_at is not None or self.expires_at <= now


class Code(Secret):
    """What the browser carries back to the app, bound to where it was sent and to the app's PKCE challenge (S256)."""

    redirect_uri = models.TextField()
    challenge = models.CharField(max_length=43)


class RefreshToken(Secret):
    """What the app gets its next access token with; each use gives the next one."""
