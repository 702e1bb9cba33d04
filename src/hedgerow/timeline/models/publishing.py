"""What leaves the log: public feeds, and private calendars."""

from django.db import models

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy.models import TenantModel


class PublicFeed(TenantModel):
    """A kind of activity of the business itself that everybody may read, without signing in."""

    verb = models.CharField(max_length=60)
    opened_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "verb"], name="timeline_one_feed")]


class CalendarLink(models.Model):
    """Somebody's private address of a calendar. Not a tenant row: the address shows its token before any workspace.

    Only a digest of the token is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="timeline_one_calendar_link")]

    def __str__(self) -> str:
        return f"calendar of {self.user_id} in {self.workspace_id}"
