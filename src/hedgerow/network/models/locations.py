from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.contacts import Address
from hedgerow.network.models.parties import Party

_ON_EARTH = Q(latitude__range=(-90, 90), longitude__range=(-180, 180))


class PlaceAccuracy(models.TextChoices):
    """How exactly it is known where somebody is; what no text says has no row."""

    GIVEN = "given", _("Exact")
    POSTCODE = "postcode", _("By postcode")
    CITY = "city", _("By town")
    COUNTRY = "country", _("By country alone")


class Location(TenantModel):
    """Where a party is: one point, derived from its addresses and made anew whenever they change.

    `x`, `y` and `z` are the point on a ball of radius 1, by which a database compares distances. The `coarse` point is
    what the address alone says, never somebody's door: it is all that those see who may not see names. `note` says what
    was odd (`geography.locating.Note`), `edition` which index of places it was read from.
    """

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="+", db_index=False)
    address = TenantForeignKey(Address, on_delete=models.CASCADE, related_name="+")
    latitude = models.FloatField()
    longitude = models.FloatField()
    x = models.FloatField()
    y = models.FloatField()
    z = models.FloatField()
    accuracy = models.CharField(max_length=10, choices=PlaceAccuracy.choices)
    coarse_latitude = models.FloatField(null=True)
    coarse_longitude = models.FloatField(null=True)
    coarse_accuracy = models.CharField(max_length=10, choices=PlaceAccuracy.choices, blank=True, default="")
    note = models.CharField(max_length=10, blank=True, default="")
    edition = models.CharField(max_length=40)

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace", "party"], name="network_location_once"),
            models.CheckConstraint(condition=_ON_EARTH, name="network_location_on_earth"),
        ]


class Premises(TenantModel):
    """Where the business itself is, and whose pictures of the ground its map may show: none, unless somebody says so.

    `tile_url` is a template with {z}, {x} and {y}; `tile_credit` is what its owner wants to be named by.
    """

    street = models.CharField(max_length=300, blank=True, default="")
    city = models.CharField(max_length=120, blank=True, default="")
    region = models.CharField(max_length=120, blank=True, default="")
    postal_code = models.CharField(max_length=20, blank=True, default="")
    country = models.CharField(max_length=80, blank=True, default="")
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    tile_url = models.CharField(max_length=300, blank=True, default="")
    tile_credit = models.CharField(max_length=200, blank=True, default="")

    class Meta(TenantModel.Meta):
        constraints = [
            models.UniqueConstraint(fields=["workspace"], name="network_premises_once"),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | _ON_EARTH & Q(latitude__isnull=False, longitude__isnull=False),
                name="network_premises_on_earth",
            ),
        ]
