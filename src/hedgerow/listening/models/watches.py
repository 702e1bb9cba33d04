from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantModel


class WatchKind(models.TextChoices):
    CALENDAR = "calendar", _("Calendar")
    FEED = "feed", _("Feed")


class Watch(TenantModel):
    """An address that is looked at again and again. `etag` and `last_modified` are the other side's, given back to it.

    `failures` counts in a row since `failing_since`; `error` is the last one in words. One that is `paused_at` is not
    looked at; `came` is how much was new the last time, `total` altogether.
    """

    kind = models.CharField(max_length=10, choices=WatchKind.choices)
    name = models.CharField(max_length=120)
    url = models.CharField(max_length=1000)
    etag = models.CharField(max_length=300, blank=True, default="")
    last_modified = models.CharField(max_length=100, blank=True, default="")
    added_by = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    next_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True)
    came = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, blank=True, default="")
    paused_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "kind", "url"], name="listening_watch_once")]
        indexes = [models.Index(fields=["workspace", "next_at"], name="listening_watch_next")]

    @property
    def source(self) -> str:
        return f"watch:{self.pk}"
