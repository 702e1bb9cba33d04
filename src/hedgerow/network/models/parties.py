from django.db import models
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


class PartyKind(models.TextChoices):
    PERSON = "person", _("Person")
    ORGANISATION = "organisation", _("Organisation")


class Party(TenantModel):
    """A person or organisation, once, whatever its roles. All personal data lives here and in its contact points.

    `sort_name` is the casefolded name that lists page by. `birthday` is ISO 8601 and may lack its year ("--05-21").
    `custom` holds values by CustomField key. `last_seen_at` is a projection of the timeline. One that is `merged_into`
    another is in no list, and its id leads to the other: never to one that is merged itself. Of one that is erased only
    the key is left, for the sums and the log. `keeper_id` is who of the team, with a sign-in, looks after it.
    """

    kind = models.CharField(max_length=12, choices=PartyKind.choices, default=PartyKind.PERSON)
    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200)
    given_name = models.CharField(max_length=100, blank=True, default="")
    family_name = models.CharField(max_length=100, blank=True, default="")
    name_parts = models.JSONField(default=dict, blank=True)
    organisation_name = models.CharField(max_length=200, blank=True, default="")
    job_title = models.CharField(max_length=120, blank=True, default="")
    languages = models.JSONField(default=list, blank=True)
    birthday = models.CharField(max_length=10, blank=True, default="")
    notes = models.TextField(blank=True, default="")
    custom = models.JSONField(default=dict, blank=True)
    source = models.CharField(max_length=60, blank=True, default="")
    added_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    last_seen_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)
    keeper_id = models.UUIDField(null=True)
    merged_into = TenantForeignKey("self", on_delete=models.SET_NULL, related_name="+", null=True, db_index=False)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["workspace", "sort_name", "id"], name="network_party_by_name"),
            models.Index(fields=["workspace", "added_at", "id"], name="network_party_by_added"),
            models.Index(fields=["workspace", "last_seen_at", "id"], name="network_party_by_seen"),
            models.Index(fields=["workspace", "changed_at", "id"], name="network_party_by_changed"),
            models.Index(
                fields=["workspace", "keeper_id", "sort_name", "id"],
                condition=models.Q(keeper_id__isnull=False),
                name="network_party_by_keeper",
            ),
            models.Index(
                fields=["workspace", "merged_into"],
                condition=models.Q(merged_into__isnull=False),
                name="network_party_merged",
            ),
        ]

    def __str__(self) -> str:
        return self.name
