from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Snippet(TenantModel):
    """Words that are written again and again. `{name}`, `{first_name}`, `{me}` and `{business}` are filled in."""

    name = models.CharField(max_length=80)
    text = models.TextField()

    class Meta(TenantModel.Meta):
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="inbox_snippet_name")]


class Signature(TenantModel):
    """How one of the team signs."""

    user_id = models.UUIDField()
    text = models.TextField(blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "user_id"], name="inbox_one_signature")]


class PassedOver(TenantModel):
    """An address that is nobody's, and about which nobody wants to be asked again."""

    address = models.CharField(max_length=254)
    said_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "address"], name="inbox_passed_over_once")]
