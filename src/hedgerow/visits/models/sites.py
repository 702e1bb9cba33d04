from typing import Any

from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantModel


class Site(TenantModel):
    """A website of the business. One that is put away counts nothing more; what was counted stays.

    `domains` are lower-case host names, each with its subdomains. `kept_parameters` are the query parameters that tell
    pages apart. `left_out_paths` may have stars; `left_out_networks` are addresses in CIDR form, such as the office's.
    Single views and visits are kept for `keep_days`; daily figures stay.
    """

    name = models.CharField(max_length=80)
    domains: models.JSONField[Any, Any] = models.JSONField(default=list)
    kept_parameters: models.JSONField[Any, Any] = models.JSONField(default=list)
    left_out_paths: models.JSONField[Any, Any] = models.JSONField(default=list)
    left_out_networks: models.JSONField[Any, Any] = models.JSONField(default=list)
    keep_days = models.PositiveSmallIntegerField(default=400)
    added_at = models.DateTimeField()
    last_seen_at = models.DateTimeField(null=True)
    put_away_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["added_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(keep_days__gte=30, keep_days__lte=1200), name="visits_site_keep_days"),
            models.CheckConstraint(condition=~Q(name=""), name="visits_site_name"),
        ]

    def __str__(self) -> str:
        return self.name


class SiteKey(models.Model):
    """The public key in a website's script. Not a tenant row: it is shown before any workspace is known."""

    key = models.CharField(max_length=24, primary_key=True)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+")
    site_id = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return self.key
