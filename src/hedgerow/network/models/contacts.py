from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class ContactKind(models.TextChoices):
    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Phone")
    WEBSITE = "website", _("Website")
    SOCIAL = "social", _("Social profile")


class ContactPoint(TenantModel):
    """`value` as typed; `normalised` (lower case, E.164) is for matching only and not unique: families share."""

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="contact_points", db_index=False)
    kind = models.CharField(max_length=10, choices=ContactKind.choices)
    value = models.CharField(max_length=320)
    normalised = models.CharField(max_length=320, blank=True, default="")
    label = models.CharField(max_length=60, blank=True, default="")
    is_primary = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "kind", "normalised"], name="network_contact_match"),
            # Without it SQLite reads every address of the workspace for the fifty parties of a page.
            models.Index(fields=["workspace", "party"], name="network_contact_of"),
        ]


class Address(TenantModel):
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="addresses")
    label = models.CharField(max_length=60, blank=True, default="")
    street = models.CharField(max_length=300, blank=True, default="")
    city = models.CharField(max_length=120, blank=True, default="")
    region = models.CharField(max_length=120, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    country = models.CharField(max_length=80, blank=True, default="")
    formatted = models.TextField(blank=True, default="")
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    is_primary = models.BooleanField(default=False)

    class Meta(TenantModel.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180))
                # A comparison with nothing is no refusal to a database.
                & Q(latitude__isnull=False, longitude__isnull=False),
                name="network_address_on_earth",
            )
        ]


class ExternalId(TenantModel):
    """A party's key in another system, such as ("square", "CUST-81"). What makes a second import an update."""

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="external_ids", db_index=False)
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "external_id"], name="network_external_once")
        ]
        indexes = [models.Index(fields=["workspace", "party"], name="network_external_of")]
