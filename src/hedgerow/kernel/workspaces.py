"""The workspace: one business's private space, and the tenant of everything else."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.ids import uuid7


class BusinessKind(models.TextChoices):
    BAKERY = "bakery", _("Bakery or café")
    SHOP = "shop", _("Shop")
    STUDIO = "studio", _("Studio or service")
    MAKER = "maker", _("Maker or farm")
    ALLIANCE = "alliance", _("Alliance or association")
    OTHER = "other", _("Something else")


class Workspace(models.Model):
    """The root of tenancy. Its currency and time zone are what figures and days are counted in."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=BusinessKind.choices, default=BusinessKind.OTHER)
    currency = models.CharField(max_length=3, default="EUR")
    country = models.CharField(max_length=2, blank=True, default="")
    time_zone = models.CharField(max_length=64, default="UTC")
    language = models.CharField(max_length=10, default="en")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
