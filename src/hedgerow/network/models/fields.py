from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel
from hedgerow.network.models.parties import Party


class FieldKind(models.TextChoices):
    TEXT = "text", _("Text")
    NUMBER = "number", _("Number")
    MONEY = "money", _("Money")
    DATE = "date", _("Date")
    CHOICE = "choice", _("One of a list")
    CHOICES = "choices", _("Several of a list")
    PARTY = "party", _("A person or organisation")


class CustomField(TenantModel):
    """A field that this workspace adds to parties. Values live in `Party.custom[key]`; no table changes."""

    key = models.SlugField(max_length=60)
    label = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=FieldKind.choices, default=FieldKind.TEXT)
    options = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(TenantModel.Meta):
        ordering = ["position", "label"]
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="network_field_once")]


class CustomValue(TenantModel):
    """What `Party.custom` says, one row a value, kept from the log: for filters and sorting, never written by hand.

    `text` is folded; `number` is what it reads as: of an amount its minor units (then `text` is the currency), of a
    text that is no number whatever the engine makes of it.
    """

    unfolds = "party.custom"

    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="custom_values", db_index=False)
    key = models.CharField(max_length=60)
    text = models.CharField(max_length=200)
    number = models.FloatField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "party", "key"], name="network_value_of"),
            models.Index(fields=["workspace", "key", "text", "party"], name="network_value_by_text"),
            models.Index(fields=["workspace", "key", "number", "party"], name="network_value_by_number"),
        ]


class Tag(TenantModel):
    name = models.CharField(max_length=60)
    normalised = models.CharField(max_length=60)

    class Meta(TenantModel.Meta):
        ordering = ["normalised"]
        constraints = [models.UniqueConstraint(fields=["workspace", "normalised"], name="network_tag_once")]


class PartyTag(TenantModel):
    party = TenantForeignKey(Party, on_delete=models.CASCADE, related_name="party_tags", db_index=False)
    tag = TenantForeignKey(Tag, on_delete=models.CASCADE, related_name="party_tags")

    class Meta(TenantModel.Meta):
        constraints = [models.UniqueConstraint(fields=["workspace", "party", "tag"], name="network_party_tag_once")]
