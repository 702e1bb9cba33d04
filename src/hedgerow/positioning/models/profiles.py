from django.db import models
from django.db.models import Q

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class Weight(models.TextChoices):
    """How much a criterion counts. Its words are in `words`."""

    MUST = "must"
    IMPORTANT = "important"
    NICE = "nice"
    AGAINST = "against"


class Profile(TenantModel):
    """An ideal client by name, with the number of its current version. One that is put away is offered nowhere.

    Exactly one of those that are not put away is the main one: the fit of a party is the fit with it.
    """

    name = models.CharField(max_length=80)
    normalised = models.CharField(max_length=80)
    number = models.PositiveIntegerField(default=1)
    is_main = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    put_away_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        ordering = ["-is_main", "normalised"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "normalised"], condition=Q(put_away_at__isnull=True), name="positioning_name_once"
            ),
            models.UniqueConstraint(fields=["workspace"], condition=Q(is_main=True), name="positioning_one_main"),
            models.CheckConstraint(
                condition=Q(is_main=False) | Q(put_away_at__isnull=True), name="positioning_main_is_there"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ProfileVersion(TenantModel):
    """An ideal client as it was written once: who they are in a few words, and the criteria.

    `criteria` is a list of {"key", "words", "weight", "definition"}: the key stays the same through all versions,
    `words` are the business's own, and `definition` is a tree of conditions as docs/conditions.md has it.
    """

    append_only = True

    profile = TenantForeignKey(Profile, on_delete=models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    summary = models.CharField(max_length=600, blank=True, default="")
    criteria = models.JSONField(default=list, blank=True)
    again_of = models.PositiveIntegerField(null=True)
    written_by = models.CharField(max_length=80, blank=True, default="")
    written_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "profile", "number"], name="positioning_version_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="positioning_version_number"),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} {self.number}"
